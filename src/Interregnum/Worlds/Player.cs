using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Mechanisms;
using Interregnum.Situations;

namespace Interregnum.Worlds;

/// <summary>Plays the histories of one world, one at a time, in buffers of its own: months allocate nothing. One player a thread; to make one costs as much as to play several histories.</summary>
public sealed class Player
{
    /// <summary>Histories that share a parameter draw, so that doubt about parameters and luck can be told apart.</summary>
    public const int HistoriesPerDraw = 8;

    /// <summary>How long before and after the horizon the outcome is read as well, in months.</summary>
    public const int OtherReading = 12;

    readonly Moment _now;
    readonly bool _rerolled;
    readonly int _monthsAfter;
    readonly Action<long, long, double[]> _drawParameters;
    readonly double[] _draw;
    readonly double[] _other;
    readonly HistoryRow _row;
    readonly Player? _lender;
    readonly Borrowed[] _borrowed = [];
    (long Seed, long Draw)? _drawn;
    Situation? _kept;
    int _keepBefore = -1;

    /// <param name="world">What is played.</param>
    /// <param name="monthsAfter">Months played after the horizon, so that the outcome can also be read later; 0 or 12.</param>
    /// <param name="rerolled">Other dice at the same parameters: the baseline of necessity.</param>
    public Player(World world, int monthsAfter = 0, bool rerolled = false)
    {
        World = world;
        _monthsAfter = monthsAfter;
        _rerolled = rerolled;
        _now = new Moment(new Roster(world.Contest), new Policy(world.Contest, world.Intervention));
        var prior = new Prior(world.Contest);
        _drawParameters = world.Contest.Posterior is { } posterior
            ? (seed, draw, into) => posterior.Draw(seed, draw, into)
            : (seed, draw, into) => prior.Draw(seed, draw, into);
        _draw = new double[world.Contest.Parameters.Count];
        _other = world.Exchange is null ? [] : new double[_draw.Length];
        _row = new HistoryRow(_now.Roster.Claimants);
        if (world.Borrowing is { } borrowing)
        {
            _lender = new Player(world with { Borrowing = null, Intervention = borrowing.Twin }, monthsAfter, rerolled);
            _borrowed = [.. _now.Steps.Select(s => new Borrowed(s, _lender.Now, borrowing.Mechanisms.Contains(s.Name)))];
            _now.Steps = [.. _borrowed];
        }
    }

    public World World { get; }

    /// <summary>The parameters of the draw that was last played by its number.</summary>
    internal ReadOnlySpan<double> Drawn => _draw;

    /// <summary>The moment that is being played.</summary>
    internal Moment Now => _now;

    /// <summary>Plays one history under the parameter draw that its number names.</summary>
    /// <param name="seed">The run's seed; 0 is a seed.</param>
    /// <param name="history">The history's number, from 0.</param>
    /// <returns>The player's own row, overwritten by the next call.</returns>
    public HistoryRow Play(long seed, long history)
    {
        Open(seed, history);
        PlayOn(0);
        return _row;
    }

    /// <summary>Plays one history under given parameters.</summary>
    /// <param name="parameters">One value for each parameter of the contest, in its order and within its bounds.</param>
    /// <returns>The player's own row, overwritten by the next call; its draw is the history's number.</returns>
    public HistoryRow Play(long seed, long history, ReadOnlySpan<double> parameters)
    {
        Open(seed, history, parameters);
        PlayOn(0);
        return _row;
    }

    /// <summary>Keeps, from now on, how every history stands before a month, so that twins can start from there.</summary>
    /// <param name="month">From 0.</param>
    public void KeepFrom(int month)
    {
        _keepBefore = month;
        _kept ??= new Situation(_now.Roster);
    }

    /// <summary>
    /// Plays a history from the state that its twin kept. Until <see cref="FirstMonth"/> the worlds are the same, so the result is the
    /// same, bit for bit, as that of <see cref="Play(long, long)"/>; only the months before are not played twice.
    /// </summary>
    /// <param name="twin">A player of the same contest without this intervention, which last played this history and kept the month.</param>
    /// <exception cref="ArgumentException">The twin kept a month after the worlds part, none, or played another history.</exception>
    public HistoryRow PlayFrom(Player twin, long seed, long history)
    {
        if (twin._kept is null || twin._keepBefore > FirstMonth || twin._keepBefore < 1 || twin._row.History != history)
        {
            throw new ArgumentException(
                $"The twin kept month {twin._keepBefore} of history {twin._row.History}; history {history} from a month of 1 to {FirstMonth} is needed."
            );
        }

        Open(seed, history);
        _now.Situation.CopyFrom(twin._kept);
        _now.TrustMovedAmong = _now.Roster.Persons;
        _now.Beliefs.Forget();
        PlayOn(twin._keepBefore);
        return _row;
    }

    /// <summary>The first month, from 0, in which this world differs from the contest as it is.</summary>
    public int FirstMonth => _lender is null ? _now.Policy.FirstMonth : 0;

    void PlayOn(int from)
    {
        var horizon = World.Contest.MonthCount;
        for (var month = from; month < horizon + _monthsAfter; month++)
        {
            if (month == _keepBefore)
            {
                _kept!.CopyFrom(_now.Situation);
            }

            _now.Month = month;
            TheMonth.Play(_now);
            Read(month, horizon);
        }
    }

    /// <summary>Sets the situation before the first month.</summary>
    internal void Open(long seed, long history)
    {
        if (World is { InThisCase: true, Contest.Posterior: { } posterior })
        {
            var accepted = posterior.Accepted[(int)history];
            Open(posterior.Seed, accepted.History, accepted.Parameters);
            _row.History = _row.Draw = history;
            return;
        }

        _lender?.Open(seed, history);

        var draw = history / HistoriesPerDraw;
        if (_drawn != (seed, draw))
        {
            _drawParameters(seed, draw, _draw);
            if (World.Exchange is { } exchange)
            {
                _drawParameters(seed, draw + exchange.Draws, _other);
                foreach (var parameter in exchange.Parameters)
                {
                    _draw[parameter] = _other[parameter];
                }
            }

            _now.Settings.Resolve(_draw);
            _drawn = (seed, draw);
        }

        Open(seed, history, draw);
    }

    /// <summary>Sets the situation before the first month, under given parameters.</summary>
    /// <param name="parameters">One value for each parameter of the contest.</param>
    internal void Open(long seed, long history, ReadOnlySpan<double> parameters)
    {
        _lender?.Open(seed, history, parameters);
        _now.Settings.Resolve(parameters);
        _drawn = null;
        Open(seed, history, history);
    }

    void Open(long seed, long history, long draw)
    {
        _now.Dice = _rerolled ? Rerolled(seed, history) : new Dice(seed, history);
        Opening.Set(_now);
        Array.ForEach(_borrowed, step => step.Void = false);
        _row.History = history;
        _row.Draw = draw;
        _row.OutcomeTwelveMonthsBefore = _row.OutcomeTwelveMonthsAfter = HistoryRow.NotPlayed;
    }

    /// <summary>The claimant whose spell of dominance is long enough now, or −1.</summary>
    internal static int Prevailing(Moment now) =>
        now.Situation.Dominant >= 0 && now.Situation.DominantFor[0] >= now[Mechanic.DominanceMonths]
            ? now.Situation.Dominant
            : -1;

    // A seed of its own, drawn from the stream that exists for it.
    static Dice Rerolled(long seed, long history)
    {
        var dice = new Dice(seed, history);
        var (high, low) = (dice.Word(Stream.Reroll, 0, 0), dice.Word(Stream.Reroll, 0, 1));
        return new Dice(((long)high << 32) | low, history);
    }

    void Read(int month, int horizon)
    {
        if (month == horizon - 1 - OtherReading)
        {
            _row.OutcomeTwelveMonthsBefore = (sbyte)Prevailing(_now);
        }
        else if (month == horizon - 1)
        {
            ReadHorizon(month);
        }
        else if (month == horizon - 1 + OtherReading)
        {
            _row.OutcomeTwelveMonthsAfter = (sbyte)Prevailing(_now);
        }
    }

    void ReadHorizon(int month)
    {
        var state = _now.Situation;
        _row.Outcome = (sbyte)Prevailing(_now);
        _row.Void = Array.Exists(_borrowed, step => step.Void);
        _row.Consolidation = (short)(_row.Outcome >= 0 ? month + 1 - state.DominantFor[0] : -1);
        _row.Realignments = (short)state.Realignments;
        _row.Votes = (short)state.Votes[0];
        for (var i = 0; i < _now.Roster.Claimants; i++)
        {
            _row.OfficeLost[i] = (short)state.OfficeLost[i];
            _row.SeatLost[i] = (short)state.SeatLost[i];
            _row.Expelled[i] = (short)state.Expelled[i];
            _row.MonthsRuling[i] = (short)state.MonthsRuling[i];
            _row.Strength[i] = (float)state.Strength[i];
        }
    }
}
