using Interregnum.Contests;
using Interregnum.Findings;
using Interregnum.Worlds;

namespace Interregnum.Attribution;

/// <summary>
/// How much of each headline factor's effect runs through some mechanisms. The worlds with and without the factor are played, and mixtures of the
/// two: the world with it in which some mechanisms do what they did in the twin without it, and the world without it in which one does what it
/// did in the twin with it (<see cref="Borrowing"/>); <see cref="Mediation"/> reads them.
/// </summary>
public sealed class Channels
{
    /// <summary>Every set of the mechanisms is a world of its own.</summary>
    public const int MostMechanisms = 4;

    readonly Scenario _scenario;
    readonly IReadOnlyList<string> _mechanisms;
    readonly int _draws;
    readonly HistorySource _source;

    /// <param name="mechanisms">1 to <see cref="MostMechanisms"/> of <see cref="Borrowing.Lendable"/>, each once.</param>
    /// <param name="draws">Parameter draws, 2 or more, two histories each.</param>
    /// <exception cref="ArgumentException">Other mechanisms, or fewer draws.</exception>
    public Channels(Scenario scenario, IReadOnlyList<string> mechanisms, int draws, HistorySource source)
    {
        if (
            mechanisms.Count is < 1 or > MostMechanisms
            || mechanisms.Distinct().Count() < mechanisms.Count
            || mechanisms.Except(Borrowing.Lendable).Any()
            || draws < 2
        )
        {
            throw new ArgumentException(
                $"{draws} draws through '{string.Join(", ", mechanisms)}': take 2 draws or more, and 1 to {MostMechanisms} of {string.Join(", ", Borrowing.Lendable)}."
            );
        }

        (_scenario, _draws, _source) = (scenario, draws, source);
        _mechanisms = [.. Borrowing.Lendable.Where(mechanisms.Contains)];
    }

    /// <summary>The mechanisms, in the order of the month.</summary>
    public IReadOnlyList<string> Mechanisms => _mechanisms;

    /// <summary>Histories that will be played, over all worlds.</summary>
    public long Histories => (long)_draws * Budget.TablePerDraw * (1 + (Factors.Count * (Sets + Count)));

    int Count => _mechanisms.Count;

    int Sets => 1 << _mechanisms.Count;

    IReadOnlyList<Factor> Factors => [.. _scenario.Inquiry.Headline.Select(f => _scenario.Inquiry.Factors[f])];

    /// <param name="played">Told how many histories were played more, from the threads that play.</param>
    /// <exception cref="OperationCanceledException">Stopped before all was played.</exception>
    public IReadOnlyList<ChannelFinding> Play(int threads, Action<int> played, CancellationToken stop)
    {
        List<PlannedWorld> worlds = [World([], null, null), .. Factors.SelectMany(Worlds)];
        var outcomes = WholeWorlds.Play(_source, worlds, _draws * Budget.TablePerDraw, threads, played, stop);
        return [.. Factors.Select((factor, place) => Read(factor, outcomes, 1 + (place * (Sets + Count))))];
    }

    /// <summary>The world with the factor and the trace of every mechanism outside each set replaced; the world without it; the same with one lent.</summary>
    IEnumerable<PlannedWorld> Worlds(Factor factor)
    {
        var without = CanonicalAtoms.Of(_scenario.Contest, factor.Contrasts[0].Do);
        return
        [
            .. Enumerable.Range(0, Sets - 1).Select(kept => World([], without, [.. _mechanisms.Where((_, m) => !Has(kept, m))])),
            World(without, null, null),
            .. _mechanisms.Select(m => World(without, [], [m])),
        ];
    }

    static bool Has(int set, int mechanism) => (set >> mechanism & 1) == 1;

    PlannedWorld World(IReadOnlyList<Atom> atoms, IReadOnlyList<Atom>? twin, IReadOnlyList<string>? borrowed)
    {
        var key = string.Join("; ", atoms.Select(a => a.Text).DefaultIfEmpty("as it was"));
        var lent = twin is null ? "" : $" with {string.Join(", ", borrowed!)} of: {string.Join("; ", twin.Select(a => a.Text))}";
        var world = new World(_scenario.Contest, new Intervention(atoms))
        {
            Borrowing = twin is null ? null : new Borrowing(borrowed!, new Intervention(twin)),
        };
        return new PlannedWorld($"channels: {key}{lent}", world, Rerolled: false, MonthsAfter: 0, Budget.TablePerDraw);
    }

    /// <param name="first">Place of the factor's first world; the world with everything as it was stands at 0.</param>
    ChannelFinding Read(Factor factor, WholeWorlds worlds, int first)
    {
        var subject = _scenario.Inquiry.Subject;
        var without = first + Sets - 1;
        int[] columns = [.. Enumerable.Range(first, Sets - 1), 0, without];
        int[] mixed = [.. Enumerable.Range(first, Sets - 1), .. Enumerable.Range(without + 1, Count)];
        return new ChannelFinding(
            factor.Id,
            Intervals.Rate(worlds.Outcomes[0].Span, subject, Budget.TablePerDraw),
            Intervals.Rate(worlds.Outcomes[without].Span, subject, Budget.TablePerDraw),
            Mediation.Of(Count, Sample(worlds, columns), Intervals.MostChange),
            [.. Enumerable.Range(without + 1, Count).Select(lent => Difference(worlds, lent, without))],
            Void(worlds, mixed)
        );
    }

    TwoLevelSample Sample(WholeWorlds worlds, int[] columns)
    {
        var values = new double[worlds.Outcomes[0].Length * columns.Length];
        for (var place = 0; place < values.Length; place++)
        {
            var outcome = worlds.Outcomes[columns[place % columns.Length]].Span[place / columns.Length];
            values[place] = outcome == _scenario.Inquiry.Subject ? 1 : 0;
        }

        return new TwoLevelSample(values, columns.Length, Budget.TablePerDraw);
    }

    Estimate Difference(WholeWorlds worlds, int one, int other)
    {
        var both = Sample(worlds, [one, other]);
        double[] differences = [.. Enumerable.Range(0, both.Histories).Select(h => both[h, 0] - both[h, 1])];
        return Intervals.Mean(new TwoLevelSample(differences, 1, both.PerDraw), 0, Intervals.MostChange);
    }

    /// <summary>Over all mixed worlds together, clustered by draw.</summary>
    Estimate Void(WholeWorlds worlds, int[] mixed)
    {
        var hits = new int[_draws];
        foreach (var world in mixed)
        {
            for (var history = 0; history < worlds.Void[world].Length; history++)
            {
                hits[history / Budget.TablePerDraw] += worlds.Void[world][history] ? 1 : 0;
            }
        }

        return Intervals.Rate(hits, [.. hits.Select(_ => mixed.Length * Budget.TablePerDraw)]);
    }
}
