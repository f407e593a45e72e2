using Interregnum.Contests;
using Interregnum.Findings;

namespace Interregnum.Worlds;

/// <summary>Single histories, told in full.</summary>
public static class Replay
{
    /// <summary>One history, month by month, with its deeds.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="history">The history's number, from 0.</param>
    public static Chronicle Trace(World world, long seed, long history)
    {
        var recorder = new Recorder(new Player(world), seed, history);
        while (recorder.Next())
        {
            recorder.PlayMonth();
        }

        return recorder.Finish();
    }

    /// <summary>The same history in two worlds, played side by side, and where they part.</summary>
    public static Twins Beside(World world, World other, long seed, long history)
    {
        var first = new Recorder(new Player(world), seed, history);
        var second = new Recorder(new Player(other), seed, history);
        (string? Month, string? Mechanism) parted = (null, null);
        if (!first.Now.Situation.SameAs(second.Now.Situation))
        {
            // An intervention into numbers shows before the first month.
            parted = (world.Contest.From.ToString(), "opening");
        }

        while (first.Next() && second.Next())
        {
            for (var step = 0; step < first.Now.Steps.Length; step++)
            {
                first.Now.Steps[step].Act(first.Now);
                second.Now.Steps[step].Act(second.Now);
                if (parted.Month is null && !first.Now.Situation.SameAs(second.Now.Situation))
                {
                    parted = ((world.Contest.From + first.Now.Month).ToString(), first.Now.Steps[step].Name);
                }
            }

            first.Record();
            second.Record();
        }

        return new Twins(first.Finish(), second.Finish(), parted.Month, parted.Mechanism);
    }

    /// <summary>
    /// What some histories say of each milestone, in its unit (months as <see cref="Month.Number"/>); null where it did not occur. One
    /// player plays all of them: to make one costs as much as to play several histories.
    /// </summary>
    /// <param name="histories">Their numbers.</param>
    /// <returns>Readings by history, in their order.</returns>
    public static double?[][] Read(World world, IReadOnlyList<Milestone> milestones, long seed, IReadOnlyList<long> histories)
    {
        var reader = new MilestoneReader(world, milestones);
        return [.. histories.Select(history => reader.Read(seed, history))];
    }
}

/// <summary>A history beside its twin.</summary>
/// <param name="Month">The first month with an unequal state, as <c>1923-10</c>; null when there is none.</param>
/// <param name="Mechanism">The first mechanism of that month after which the states are unequal; <c>opening</c> when they were unequal before it.</param>
public sealed record Twins(Chronicle History, Chronicle Twin, string? Month, string? Mechanism);
