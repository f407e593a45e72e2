using Interregnum.Contests;
using Interregnum.Findings;

namespace Interregnum.Worlds;

/// <summary>Single histories, told in full.</summary>
public static class Replay
{
    /// <summary>One history, month by month, with its deeds.</summary>
    public static Chronicle Trace(World world, long seed, long history) => throw new NotImplementedException();

    /// <summary>The same history in two worlds, and where they part.</summary>
    public static Twins Beside(World world, World other, long seed, long history) => throw new NotImplementedException();

    /// <summary>What a history says of each milestone, in its unit (months as <see cref="Month.Number"/>); null where it did not occur.</summary>
    public static double?[] Read(World world, IReadOnlyList<Milestone> milestones, long seed, long history) =>
        throw new NotImplementedException();
}

/// <summary>A history beside its twin.</summary>
/// <param name="Month">The first month with an unequal state, as <c>1923-10</c>; null when there is none.</param>
/// <param name="Mechanism">The first mechanism of that month after which the states are unequal.</param>
public sealed record Twins(Chronicle History, Chronicle Twin, string? Month, string? Mechanism);
