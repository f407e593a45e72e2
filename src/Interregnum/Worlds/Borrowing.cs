using Interregnum.Contests;

namespace Interregnum.Worlds;

/// <summary>
/// In a world some mechanisms do, month by month, what they did in the same history of a twin world, instead of what they would do here: their
/// traces are played back. It is how an effect is followed through a mechanism.
/// </summary>
/// <param name="Mechanisms">Names out of <see cref="Lendable"/>.</param>
/// <param name="Twin">The intervention of the world they are taken from.</param>
public sealed record Borrowing(IReadOnlyList<string> Mechanisms, Intervention Twin)
{
    /// <summary>
    /// The mechanisms whose work is a trace of its own, in the order of the month. The others act on who sits and holds what: a vote on a man
    /// who has fallen, or an election to a seat that is not free, can be played back nowhere but where it happened.
    /// </summary>
    public static IReadOnlyList<string> Lendable { get; } =
    ["intelligence", "patronage", "fear", "opinion", "coalitions", "doctrine", "positions"];
}
