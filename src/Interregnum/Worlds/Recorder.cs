using Interregnum.Contests;
using Interregnum.Findings;
using Interregnum.Mechanisms;
using Interregnum.Situations;

namespace Interregnum.Worlds;

/// <summary>Plays one history and writes down its months and deeds by name.</summary>
sealed class Recorder
{
    readonly Player _player;
    readonly Contest _contest;
    readonly long _history;
    readonly Telling _telling = new();
    readonly List<MonthTrace> _months = [];
    int _next;

    public Recorder(Player player, long seed, long history)
    {
        _player = player;
        _contest = player.World.Contest;
        _history = history;
        Now.Telling = _telling;
        player.Open(seed, history);
    }

    public Moment Now => _player.Now;

    /// <summary>Moves on to the next month; false after the horizon.</summary>
    public bool Next()
    {
        if (_next == _contest.MonthCount)
        {
            return false;
        }

        Now.Month = _next++;
        return true;
    }

    public void PlayMonth()
    {
        TheMonth.Play(Now);
        Record();
    }

    /// <summary>Writes down how the month ended.</summary>
    public void Record()
    {
        var state = Now.Situation;
        _months.Add(
            new MonthTrace(
                (_contest.From + Now.Month).ToString(),
                [.. state.Strength],
                Over(state.PublicShare),
                Over(Strength.Thought(Now).Share),
                [.. state.Prestige.Take(Now.Roster.Claimants)],
                [.. state.Legitimacy.Take(Now.Roster.Claimants)],
                Ids(Telling.Of(state.Ruling)),
                BlocsNow(),
                Seats(),
                Offices(),
                MeanFear(),
                state.Dominant >= 0 ? _contest.Contenders[state.Dominant].Id : null
            )
        );
    }

    public Chronicle Finish()
    {
        var winner = Player.Prevailing(Now);
        return new Chronicle(
            _history,
            winner >= 0 ? _contest.Contenders[winner].Id : null,
            winner >= 0 ? (_contest.From + (Now.Month + 1 - Now.Situation.DominantFor[0])).ToString() : null,
            _months,
            [.. _telling.Deeds.Select(Named)]
        );
    }

    DeedTrace Named(Deed deed) =>
        new(
            (_contest.From + deed.Month).ToString(),
            deed.Mechanism,
            deed.Kind,
            Ids(deed.By),
            Ids(deed.Against),
            deed.Where,
            deed.Rung,
            deed.Yes,
            deed.No,
            deed.Abstain,
            deed.Carried
        );

    IReadOnlyList<string> Ids(IEnumerable<int> contenders) => [.. contenders.Select(c => _contest.Contenders[c].Id)];

    /// <summary>Mean over all officials of shares by group.</summary>
    double[] Over(float[] shares)
    {
        var roster = Now.Roster;
        var means = new double[roster.Claimants];
        for (var g = 0; g < roster.Constituencies; g++)
        {
            for (var i = 0; i < means.Length; i++)
            {
                means[i] += (double)shares[(i * roster.Places) + g] * roster.Heads[g] / _contest.OfficialCount;
            }
        }

        return means;
    }

    IReadOnlyList<IReadOnlyList<string>> BlocsNow() =>
        [
            .. Now
                .Situation.Side.Where(side => side != Now.Situation.Ruling && (side & (side - 1)) != 0)
                .Distinct()
                .Select(side => Ids(Telling.Of(side))),
        ];

    Dictionary<string, IReadOnlyList<string>> Seats()
    {
        var seats = new Dictionary<string, IReadOnlyList<string>>();
        for (var cabinet = 0; cabinet < Now.Roster.Cabinets.Length; cabinet++)
        {
            var full = Enumerable.Range(0, Now.Roster.Persons).Where(p => Now.SeatIn(cabinet, p) == Situation.Full);
            seats.Add(_contest.Bodies[Now.Roster.Cabinets[cabinet]].Id, Ids(full));
        }

        return seats;
    }

    Dictionary<string, string?> Offices()
    {
        var offices = new Dictionary<string, string?>();
        for (var office = 0; office < _contest.Offices.Count; office++)
        {
            var holder = Now.Situation.Holder[office];
            offices.Add(_contest.Offices[office].Id, holder >= 0 ? _contest.Contenders[holder].Id : null);
        }

        return offices;
    }

    double MeanFear()
    {
        var fear = 0.0;
        for (var g = 0; g < Now.Roster.Constituencies; g++)
        {
            fear += (double)Now.Situation.Fear[g] * Now.Roster.Heads[g] / _contest.OfficialCount;
        }

        return fear;
    }
}
