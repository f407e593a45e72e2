using Interregnum.Contests;
using Interregnum.Findings;
using Interregnum.Worlds;

namespace Interregnum.Attribution;

/// <summary>
/// Plays histories of a world that follow one another among those it needs (<see cref="PlannedWorld.Number"/>); called from several
/// threads at once, for different histories.
/// </summary>
/// <param name="first">Place of the first; a multiple of 256.</param>
/// <param name="count">How many, at most 256.</param>
/// <param name="read">Takes each history's row, in order. The row may be reused for the next.</param>
public delegate void PlayHistories(PlannedWorld world, long first, int count, Action<HistoryRow> read);

/// <summary>Where histories come from: this machine's players, a run's blocks, other machines, or a test's made-up game.</summary>
/// <param name="Seed">The seed that all of them are played with.</param>
/// <param name="Play">Plays histories for their outcomes.</param>
/// <param name="Read">What some histories say of each milestone, in their order; called from several threads at once.</param>
/// <param name="Trace">One history, told.</param>
/// <param name="Beside">One history in two worlds, and where they part.</param>
public sealed record HistorySource(
    long Seed,
    PlayHistories Play,
    Func<World, IReadOnlyList<Milestone>, IReadOnlyList<long>, double?[][]> Read,
    Func<World, long, Chronicle> Trace,
    Func<World, World, long, Twins> Beside
);
