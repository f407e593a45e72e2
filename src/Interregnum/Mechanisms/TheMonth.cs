using Interregnum.Contests;
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

    /// <summary>The steps in their usual forms, in order.</summary>
    public static ReadOnlySpan<Mechanism> Steps => Order;

    /// <summary>The steps of a contest, in order.</summary>
    /// <exception cref="ArgumentException">It names a form that there is not.</exception>
    public static Mechanism[] Of(Contest contest)
    {
        var steps = (Mechanism[])Order.Clone();
        foreach (var variant in contest.Variants)
        {
            var other = Forms.StepOf(variant);
            var place = Array.FindIndex(steps, step => step.Name == other?.Name);
            steps[place >= 0 ? place : throw new ArgumentException($"No mechanism has the form '{variant}'.", nameof(contest))] =
                other!;
        }

        return steps;
    }

    /// <summary>Plays one month.</summary>
    public static void Play(Moment now)
    {
        foreach (var step in now.Steps)
        {
            step.Act(now);
        }
    }
}
