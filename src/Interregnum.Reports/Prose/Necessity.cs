using Interregnum.Findings;
using static Interregnum.Reports.Prose.Amounts;

namespace Interregnum.Reports.Prose;

/// <summary>
/// How many victories the removal of a factor undoes: never said without what chance undoes, and never called a need where the
/// factor harms as often as it helps.
/// </summary>
public static class Necessity
{
    public static string Of(Dossier dossier, FactorFinding factor)
    {
        var pairs =
            $"Twin by twin, {dossier.Subject} prevails with it and not without it in {Percent(factor.Benefit)} of pairs, "
            + $"and without it but not with it in {Percent(factor.Harm)}.";
        return factor.Necessity is not { } undone
            ? $"{pairs} Fewer than 30 histories end with {dossier.Subject} prevailing, too few to say what share of them its removal would undo."
            : $"{pairs} {(Helps(factor) ? Undone(dossier, undone) : NotCalled(dossier, factor, undone))} {Bounded(factor)}".TrimEnd();
    }

    /// <summary>Whether the factor makes more victories than it prevents, so that a need may be spoken of at all.</summary>
    public static bool Helps(FactorFinding factor) => factor.Benefit.Value > factor.Harm.Value;

    /// <summary>How a share undone stands to what chance alone undoes: above, below, or not to be told from it.</summary>
    public static string Against(Estimate undone, Estimate baseline) =>
        undone.Low > baseline.High ? "above"
        : undone.High < baseline.Low ? "below"
        : "not to be told from";

    static string Undone(Dossier dossier, Estimate undone)
    {
        var victories = $"Of the histories in which {dossier.Subject} prevails, its removal undoes {Percent(undone)}.";
        return dossier.Verdict is { Sham: { } sham, Reroll: { } reroll }
            ? $"{victories} For scale: a negligible change to a bystander undoes {Percent(sham)}, and other dice under the same parameters undo {Percent(reroll)}. {Scale(undone, sham, reroll)}"
            : $"{victories} What chance alone would undo is not known here, so this says little about need.";
    }

    static string Scale(Estimate undone, Estimate sham, Estimate reroll) =>
        (Against(undone, sham), Against(undone, reroll)) switch
        {
            ("above", "above") => "The share stands above both: more is undone than chance explains.",
            (var bystander, var dice) =>
                $"The share is {bystander} what the bystander undoes and {dice} what fresh dice undo, so chance may explain it.",
        };

    static string NotCalled(Dossier dossier, FactorFinding factor, Estimate undone)
    {
        var balance =
            factor.Harm.Value > factor.Benefit.Value
                ? "It prevents more victories than it makes, so it cannot be called necessary"
                : "It makes no more victories than it prevents, so it cannot be called necessary";
        var baselines = dossier.Verdict is { Sham: { } sham, Reroll: { } reroll }
            ? $" (bystander {Percent(sham)}, fresh dice {Percent(reroll)})"
            : "";
        return $"{balance}; that its removal also undoes {Percent(undone)} of {English.Possessive(dossier.Subject)} victories is the churn that any change brings{baselines}.";
    }

    static string Bounded(FactorFinding factor) =>
        factor.NecessityBounds is { } bounds && Helps(factor)
            ? $"However the two worlds shared their luck, their rates alone bound that share between {Percent(bounds.Low)} and {Percent(bounds.High)}."
            : "";
}
