using Interregnum.Contests;
using Interregnum.Worlds;

namespace Interregnum.Attribution;

/// <summary>A world that an attribution needs played.</summary>
/// <param name="Key">What is done in it, in the language of <c>do</c>, in one wording, after the mechanism's other form if it has one; unique in a plan. Two worlds of one contest with equal keys play equal histories.</param>
/// <param name="Rerolled">Played at the same parameters with other dice.</param>
/// <param name="MonthsAfter">Months played after the horizon.</param>
/// <param name="PerDraw">
/// Histories played of each parameter draw: all <see cref="Budget.PerDraw"/>, or only its first few. Doubt about parameters is the
/// larger part of most differences between worlds, so few histories of many draws tell more than many of few.
/// </param>
public sealed record PlannedWorld(string Key, World World, bool Rerolled, int MonthsAfter, int PerDraw = Budget.PerDraw)
{
    /// <summary>Number of a history, from its place among those that are played of this world.</summary>
    public long Number(long place) => (place / PerDraw * Budget.PerDraw) + (place % PerDraw);
}

/// <summary>All worlds of a few players: the factors of a question, or the parts of one factor beside the other factors.</summary>
/// <param name="Players">Their ids.</param>
/// <param name="Worlds">For each mask of players present, the world's place in <see cref="Plan.Worlds"/>; the last has them all.</param>
public sealed record WorldTable(IReadOnlyList<string> Players, IReadOnlyList<int> Worlds)
{
    /// <summary>Every player present.</summary>
    public int All => Worlds.Count - 1;

    /// <summary>Every player present but one.</summary>
    public int Without(int player) => All & ~(1 << player);

    /// <summary>Ids of the players present.</summary>
    public IReadOnlyList<string> Present(int mask) => [.. Players.Where((_, i) => (mask & (1 << i)) != 0)];
}

/// <summary>The headline with one factor under another contrast.</summary>
/// <param name="Factor">The factor's place in the headline.</param>
/// <param name="Contrast">The contrast's place among the factor's.</param>
public sealed record ContrastTable(int Factor, int Contrast, WorldTable Table);

/// <summary>The headline in the model put together otherwise.</summary>
public sealed record VariantTable(Variant Variant, WorldTable Table);

/// <summary>The worlds that tell a factor's parts apart: its parts first, then the other factors of the headline as wholes.</summary>
/// <param name="Factor">The factor's place in the headline.</param>
/// <param name="Names">The parts' names, in the order of the table's first players.</param>
public sealed record PartTable(int Factor, IReadOnlyList<string> Names, WorldTable Table);
