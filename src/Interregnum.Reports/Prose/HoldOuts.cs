using Interregnum.Calibration;
using Interregnum.Findings;
using static Interregnum.Reports.Prose.Amounts;

namespace Interregnum.Reports.Prose;

/// <summary>What was foretold of episodes that were kept from the fit, and how far that can be told from noise.</summary>
public static class HoldOuts
{
    /// <summary>What hold-outs are, how many were foretold better than before, and what the scores mean; a paragraph each.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<HoldOutFinding> held)
    {
        var tests = HoldOutReading.Distinct(held);
        return
        [
            "Does the model fit anything that it was not fitted to? These episodes were kept from a fit to all others and then foretold; which, was declared before anything was fitted."
                + string.Concat(Same(held)),
            $"By its log score the calibrated model beats the uncalibrated one in {Counted([.. tests.Select(t => t.OverPrior.LogScore)])}, "
                + $"and somebody who knows no mechanism in {Counted([.. tests.Select(t => t.OverBaseline.LogScore)])}.",
            .. Together(HoldOutReading.InTurn(held)),
            "The log score is 0 at best; the ranked probability score (CRPS) is in widths of the facts’ error kernels, the less the better. Covered is the share of facts within the forecast’s central 90\u202F%, with the mean width of that range. "
                + "Intervals of 95\u202F% leave out a twentieth of the histories in turn; they are of the noise of the histories played, and tell nothing of how other episodes would have been foretold. What no mechanism says is computed, not played.",
        ];
    }

    /// <summary><c>−1.20 (−1.31 to −1.10)</c></summary>
    public static string Score(Estimate score) => Written(Plain(score.Value, 2), score);

    /// <summary><c>+0.42 (0.31 to 0.53)</c></summary>
    public static string Difference(Estimate difference) =>
        Written(difference.Value > 0 ? $"+{Plain(difference.Value, 2)}" : Plain(difference.Value, 2), difference);

    static string Written(string value, Estimate estimate) =>
        estimate.Low == estimate.High ? value : $"{value} ({Plain(estimate.Low, 2)} to {Plain(estimate.High, 2)})";

    static IEnumerable<string> Same(IReadOnlyList<HoldOutFinding> held) =>
        from fold in held
        let first = HoldOutReading.SameAs(fold, held)
        where first is not null
        select $" “{English.Capital(first.Name)}” and the fold of “{fold.Name}” that leaves out {English.Join(fold.Episodes)} are one and the same test; it is told and counted once.";

    /// <summary><c>three of eight (beyond the noise of the histories in two; it falls behind beyond that noise in one)</c></summary>
    static string Counted(IReadOnlyList<Estimate> differences) =>
        $"{None(differences.Count(d => d.Value > 0))} of {English.Number(differences.Count)} (beyond the noise of the histories in {None(differences.Count(d => d.Low > 0))}; "
        + $"it falls behind beyond that noise in {None(differences.Count(d => d.High < 0))})";

    static IEnumerable<string> Together(AcrossEpisodes? turns)
    {
        if (turns is null)
        {
            yield break;
        }

        yield return $"Over the {English.Number(turns.Episodes)} episodes that were each left out, the calibrated model’s log score differs from the uncalibrated one’s by {Difference(turns.OverPrior.LogScore)} an episode on average, "
            + $"and from that of no mechanism by {Difference(turns.OverBaseline.LogScore)} (Student’s t over the episodes). {Verdict(turns)}";
    }

    static string Verdict(AcrossEpisodes turns) =>
        $"By these it foretells {Better(turns.OverPrior.LogScore)} the uncalibrated one, and {Better(turns.OverBaseline.LogScore)} no mechanism.";

    static string Better(Estimate difference) =>
        difference.Low > 0 ? "better than"
        : difference.High < 0 ? "worse than"
        : "neither surely better nor surely worse than";

    static string None(int count) => count == 0 ? "none" : English.Number(count);
}
