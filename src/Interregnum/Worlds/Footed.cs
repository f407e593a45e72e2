using Interregnum.Mechanisms;

namespace Interregnum.Worlds;

/// <summary>A mechanism as a reader knows it: its name, and how far to trust what it says.</summary>
/// <param name="Name">As interventions and traces name it.</param>
/// <param name="Footing">Whether it rests on figures, on an argument or on judgement.</param>
/// <param name="Source">The work it is argued from.</param>
public sealed record Footed(string Name, Footing Footing, string Source)
{
    /// <summary>All mechanisms, in the order of the month.</summary>
    public static IReadOnlyList<Footed> Mechanisms { get; } =
    [.. TheMonth.Steps.ToArray().Select(step => new Footed(step.Name, step.Footing, step.Source))];
}
