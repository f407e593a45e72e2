using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>The month: what happens in it, in order. Whoever asks what a history does gets the answer here.</summary>
static class TheMonth
{
    static readonly Mechanism[] Order =
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

    /// <summary>The steps, in order.</summary>
    public static ReadOnlySpan<Mechanism> Steps => Order;

    /// <summary>Plays one month.</summary>
    public static void Play(Moment now)
    {
        foreach (var step in Steps)
        {
            step.Act(now);
        }
    }
}
