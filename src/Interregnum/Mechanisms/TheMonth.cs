using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>The month: what happens in it, in order. Whoever asks what a history does gets the answer here.</summary>
static class TheMonth
{
    public static IReadOnlyList<Mechanism> Steps { get; } =
    [
        new Events(),
        new Intelligence(),
        new Patronage(),
        new Fear(),
        new Opinion(),
        new Strength(),
        new Assemblies(),
        new Coalitions(),
        new Challenge(),
        new Doctrine(),
        new Positions(),
        new Dominance(),
    ];

    /// <summary>Plays one month.</summary>
    public static void Play(Moment now)
    {
        foreach (var step in Steps)
        {
            step.Act(now);
        }
    }
}
