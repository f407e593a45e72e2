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
            $"Twin by twin, {dossier.Subject} prevails only with it in {Percent(factor.Benefit)} of the pairs, and only without it in {Percent(factor.Harm)}.";
        return factor.Necessity is not { } undone
            ? $"{pairs} Fewer than 30 histories end with {dossier.Subject} prevailing, too few to say what share of them its removal would undo."
            : $"{pairs} {(Helps(factor) ? Undone(dossier, factor, undone) : NotCalled(dossier, factor, undone))} {Bounded(dossier, factor)}".TrimEnd();
    }

    /// <summary>Whether the factor surely makes more victories than it prevents, so that a need may be spoken of at all.</summary>
    public static bool Helps(FactorFinding factor) => factor.Benefit.Low > factor.Harm.High;

    /// <summary>How a share undone stands to what chance alone undoes: above, below, or not to be told from it.</summary>
    public static string Against(Estimate undone, Estimate baseline) =>
        undone.Low > baseline.High ? "above"
        : undone.High < baseline.Low ? "below"
        : "not to be told from";

    static string Undone(Dossier dossier, FactorFinding factor, Estimate undone)
    {
        var victories = $"Of the histories in which {dossier.Subject} prevails, its removal undoes {Percent(undone)}";
        return dossier.Verdict is not { Sham: { } sham, Reroll: { } reroll }
                ? $"{victories}; what chance alone would undo is not known here, so this says little about need."
            : FactorTwins.IsFirst(dossier, factor)
                ? $"{victories}. For scale: a negligible change to a bystander undoes {Percent(sham)}, and other dice under the same parameters undo {Percent(reroll)}. {Scale(undone, sham, reroll)}"
            : $"{victories} (the bystander {PercentInside(sham)}; other dice {PercentInside(reroll)}). {Scale(undone, sham, reroll)}";
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
            factor.Harm.Low > factor.Benefit.High ? "It prevents more victories than it makes"
            : factor.Harm.Value > factor.Benefit.Value ? "It may prevent more victories than it makes"
            : "It prevents about as many victories as it makes";
        var baselines = dossier.Verdict is { Sham: { } sham, Reroll: { } reroll }
            ? $" (the bystander {PercentInside(sham)}; other dice {PercentInside(reroll)})"
            : "";
        return $"{balance}, so it cannot be called necessary, though its removal also undoes {Percent(undone)} of {English.Possessive(dossier.Subject)} victories{baselines}.";
    }

    static string Bounded(Dossier dossier, FactorFinding factor) =>
        factor.NecessityBounds is { } bounds && Helps(factor)
            ? $"{(FactorTwins.IsFirst(dossier, factor) ? "However the two worlds shared their luck, their rates alone put that share between" : "Under any coupling the share lies between")} "
                + $"{Percent(bounds.Low)} and {Percent(bounds.High)}."
            : "";
}
