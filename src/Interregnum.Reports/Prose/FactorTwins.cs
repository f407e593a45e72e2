using Interregnum.Findings;
using static Interregnum.Reports.Prose.Amounts;

namespace Interregnum.Reports.Prose;

/// <summary>What the twin histories show of one factor.</summary>
public static class FactorTwins
{
    public static IReadOnlyList<string> Of(Dossier dossier, FactorFinding factor) =>
        [
            .. new[]
            {
                $"{Value(dossier, factor)} {Moved(dossier, factor)}".TrimEnd(),
                TwinStory.Of(dossier, factor),
                Necessity.Of(dossier, factor),
                Sufficiency(dossier, factor),
                Parts(dossier, factor),
            }.Where(p => p.Length > 0),
        ];

    /// <summary>The Shapley value, its sign said plainly.</summary>
    public static string Value(Dossier dossier, FactorFinding factor)
    {
        var chance = $"{English.Possessive(dossier.Subject)} chance of prevailing";
        var phrase = dossier.Phrase(factor.Id);
        var averaged = IsFirst(dossier, factor)
            ? "Averaged over all the ways in which the others may be present or absent"
            : "On the same average";
        return factor.Shapley switch
        {
            { Low: > 0 } => $"{averaged}, {phrase} raised {chance} by {Size(factor.Shapley)}.",
            { High: < 0 } =>
                $"{averaged}, {phrase} lowered {chance} by {Size(factor.Shapley)}: on balance a factor against {dossier.Subject}.",
            _ => $"{averaged}, {phrase} changed {chance} by {Points(factor.Shapley)}, which cannot be told from zero.",
        };
    }

    /// <summary>Whether it is the first factor told, which explains what the others need not repeat.</summary>
    public static bool IsFirst(Dossier dossier, FactorFinding factor) => dossier.Verdict.Factors[0] == factor;

    static string Moved(Dossier dossier, FactorFinding factor)
    {
        if (dossier.ChanceWithout(factor.Id) is not { } without)
        {
            return "";
        }

        var odds = IsFirst(dossier, factor)
            ? $"With everything as it was, {dossier.Subject} prevails in {Percent(dossier.Chance)} of histories; if {dossier.If(factor)}, in {Percent(without)}."
            : $"{dossier.Subject} prevails in {Percent(without)} of histories if {dossier.If(factor)}, instead of {Percent(dossier.Chance)}.";
        return factor.Shapley.Low > 0 && without.Value >= dossier.Chance.Value
                ? $"{odds} Taken away alone it does not lower the odds; its value shows where other factors are missing too."
            : factor.Shapley.High < 0 && without.Value <= dossier.Chance.Value
                ? $"{odds} Taken away alone it does not raise the odds; its harm shows where other factors are missing too."
            : odds;
    }

    static string Sufficiency(Dossier dossier, FactorFinding factor)
    {
        var back = factor.Sufficiency is { } turned
            ? $"Of the histories in which {dossier.Subject} fails with all but this in place, putting it back turns {Percent(turned)} into victories"
            : $"Too few histories end with {dossier.Subject} failing for want of this alone to say how many of them it would turn";
        var alone = factor.SufficiencyAlone is { } single
            ? $"of those in which {dossier.Subject} fails with none of the factors in place, it turns {Percent(single)} by itself"
            : "and too few with none of the factors in place to say what it would do by itself";
        return $"{back}; {alone}.";
    }

    static string Parts(Dossier dossier, FactorFinding factor)
    {
        if (factor.Parts.Count == 0)
        {
            return "";
        }

        var parts = factor.Parts.Select(p => $"{Points(p.Owen)} for {PartName(dossier, factor, p)}");
        return $"Its value divides, by Owen’s rule, into {English.Join(parts)}.";
    }

    /// <summary>A part's name; the rest is named as what it is.</summary>
    public static string PartName(Dossier dossier, FactorFinding factor, PartFinding part) =>
        part.Id == "rest"
            ? "everything else about it"
            : dossier.Described(factor.Id)?.Parts.FirstOrDefault(p => p.Id == part.Id)?.Phrase ?? part.Name;
}
