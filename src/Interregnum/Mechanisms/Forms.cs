using Interregnum.Contests;

namespace Interregnum.Mechanisms;

/// <summary>Every form of a mechanism that there is beside the usual ones.</summary>
public static class Forms
{
    static readonly (Variant Variant, string What, Mechanism Step)[] InOrder =
    [
        (
            new("patronage", "blind"),
            "posts are emptied as zealously as before, whoever holds them and whomever he backs",
            new Patronage(looks: false)
        ),
        (
            new("opinion", "independent"),
            "everybody says what he thinks, and nobody drifts toward what his group thinks",
            new Opinion(social: false)
        ),
        (
            new("coalitions", "affinity"),
            "claimants sit with those they trust and agree with, without regard to power, danger or what would come of it",
            new Coalitions(calculating: false)
        ),
    ];

    /// <summary>Each in the order of the month, with what it does, a clause.</summary>
    public static IReadOnlyList<(Variant Variant, string What)> All { get; } = [.. InOrder.Select(f => (f.Variant, f.What))];

    /// <summary>The form of that writing, <c>mechanism=form</c>, or null where there is none.</summary>
    public static Variant? Named(string text) => All.Select(f => f.Variant).FirstOrDefault(v => v.ToString() == text);

    /// <summary>What takes the place of a mechanism's usual form; null where there is no such form.</summary>
    internal static Mechanism? StepOf(Variant variant) => Array.Find(InOrder, f => f.Variant == variant).Step;
}
