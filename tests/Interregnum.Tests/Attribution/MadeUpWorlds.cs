using System.Collections.Concurrent;
using Interregnum.Attribution;
using Interregnum.Contests;
using Interregnum.Findings;
using Interregnum.Worlds;

namespace Interregnum.Tests.Attribution;

/// <summary>
/// A source of histories whose truth is known: in each world Ann prevails with a probability that its intervention and the
/// parameter draw decide; otherwise Ben or nobody does.
/// </summary>
sealed class MadeUpWorlds(Func<PlannedWorld, double, double> chance, long seed = 1)
{
    readonly ConcurrentDictionary<(string World, long History), bool> _histories = new();
    long _played;

    public long Played => _played;

    /// <summary>The same with each history of a world counted once.</summary>
    public long Different => _histories.Count;

    public HistorySource Source =>
        new(seed, Play, Read, Trace, (world, other, h) => new Twins(Trace(world, h), Trace(other, h), "1700-02", "votes"));

    /// <summary>The chance of Ann's victory with everything missing that a text names.</summary>
    public static bool Lacks(PlannedWorld world, string atom) => world.Key.Contains(atom, StringComparison.Ordinal);

    void Play(PlannedWorld world, long first, int count, Action<HistoryRow> read)
    {
        var row = new HistoryRow(3);
        foreach (var history in Enumerable.Range((int)first, count).Select(place => world.Number(place)))
        {
            Interlocked.Increment(ref _played);
            _histories[(world.Key, history)] = true;
            row.History = history;
            row.Outcome = Outcome(world, history);
            row.OutcomeTwelveMonthsBefore = -1;
            row.OutcomeTwelveMonthsAfter = row.Outcome;
            row.Consolidation = (short)(row.Outcome < 0 ? -1 : history % 100);
            read(row);
        }
    }

    sbyte Outcome(PlannedWorld world, long history)
    {
        var parameter = Luck.Uniform(seed, history / 8, 0);
        var dice = Luck.Uniform(seed, history, world.Rerolled ? 2 : 1);
        var prevails = dice < chance(world, parameter);
        return (sbyte)(
            prevails ? SmallContest.Ann
            : dice > 0.9 ? SmallContest.Ben
            : -1
        );
    }

    static double?[][] Read(World world, IReadOnlyList<Milestone> milestones, IReadOnlyList<long> histories) =>
        [.. histories.Select(history => milestones.Select(_ => history % 16 == 0 ? (double?)0.5 : null).ToArray())];

    static Chronicle Trace(World world, long history) => new(history, null, null, [], []);
}
