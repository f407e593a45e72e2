using Interregnum.Findings;
using static Interregnum.Reports.Prose.Amounts;

namespace Interregnum.Reports.Prose;

/// <summary>The strongest case against a factor that the sources and the numbers make.</summary>
public static class CaseAgainst
{
    /// <summary>What the numbers themselves object, the weightiest first; never empty.</summary>
    public static string FromNumbers(Dossier dossier, FactorFinding factor)
    {
        var objections = Objections(dossier, factor).Take(3).ToList();
        return objections.Count > 0 ? string.Join(" ", objections) : $"{Steady(dossier, factor)} {First(factor)}";
    }

    /// <summary>Said where the scenario has no evidence against a factor.</summary>
    public static string NoSource =>
        "The scenario records no source that speaks against it, which says more about the collection than about the factor.";

    static IEnumerable<string> Objections(Dossier dossier, FactorFinding factor)
    {
        if (factor.Shapley.High < 0)
        {
            yield return $"The value is the case against it: on balance it lowered {English.Possessive(dossier.Subject)} chance ({PointsInside(factor.Shapley)}).";
        }
        else if (factor.Shapley.Low <= 0)
        {
            yield return $"Its value cannot be told from zero ({PointsInside(factor.Shapley)}).";
        }

        foreach (var contrast in Swings(dossier, factor).Concat(Weaker(dossier, factor)))
        {
            yield return contrast;
        }

        if (
            factor.Shapley.Low > 0
            && factor.Necessity is { } undone
            && dossier.Verdict.Reroll is { } dice
            && Necessity.Against(undone, dice) != "above"
        )
        {
            yield return $"Its removal undoes {Percent(undone)} of the victories, {Necessity.Against(undone, dice)} the {Percent(dice)} that other dice undo.";
        }

        if (factor.FirstShare < 0.95 && factor.Shapley.Low > 0)
        {
            yield return First(factor);
        }
    }

    /// <summary>The contrast under which a helpful factor is worth least, when it is worth surely less.</summary>
    static IEnumerable<string> Weaker(Dossier dossier, FactorFinding factor)
    {
        var least = dossier.Verdict.Contrasts.Where(c => c.Factor == factor.Id).MinBy(c => c.Shapley.Value);
        if (least is not null && factor.Shapley.Low > 0 && least.Shapley.High < factor.Shapley.Low)
        {
            yield return $"Much hangs on what stands in its place: if {dossier.If(factor.Id, least.Contrast)}, its value is {Points(least.Shapley)}"
                + (Readings.Opposed(factor.Shapley, least.Shapley) ? ", so that the sign turns." : ".");
        }
    }

    /// <summary>Where a value is not told from zero and is under other contrasts, those of the largest and the least value.</summary>
    static IEnumerable<string> Swings(Dossier dossier, FactorFinding factor)
    {
        if (factor.Shapley.Low > 0 || factor.Shapley.High < 0)
        {
            yield break;
        }

        var told = dossier
            .Verdict.Contrasts.Where(c => c.Factor == factor.Id && (c.Shapley.Low > 0 || c.Shapley.High < 0))
            .OrderByDescending(c => c.Shapley.Value)
            .ToList();
        var ends = told.Count > 1 ? [told[0], told[^1]] : told;
        if (ends.Count > 0)
        {
            yield return $"That is so only of this reading of “without it”: {English.Join(ends.Select(c => $"its value is {Points(c.Shapley)} if {dossier.If(factor.Id, c.Contrast)}"))}.";
        }
    }

    static string Steady(Dossier dossier, FactorFinding factor) =>
        dossier.Verdict.Contrasts.Any(c => c.Factor == factor.Id)
            ? "The numbers object little: no other contrast that was played makes its value surely less."
            : "The numbers object little, but no other contrast was played.";

    static string First(FactorFinding factor) =>
        factor.FirstShare switch
        {
            1 => "It ranks first in every parameter draw.",
            0 => "It ranks first in none of the parameter draws.",
            _ => $"It ranks first in {About(factor.FirstShare)} of the parameter draws, and in the others something else does.",
        };
}
