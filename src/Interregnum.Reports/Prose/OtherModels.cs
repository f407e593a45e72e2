using Interregnum.Findings;
using Interregnum.Mechanisms;
using static Interregnum.Reports.Prose.Amounts;

namespace Interregnum.Reports.Prose;

/// <summary>Whether the ranking hangs on how the model is built.</summary>
public static class OtherModels
{
    /// <summary>A lead in a variant counts from this Monte Carlo probability on.</summary>
    const double Sure = 0.95;

    /// <summary>In how many ways of building the model the leader stays first and the order is the same; a clause without its full stop.</summary>
    public static string Survives(Dossier dossier)
    {
        var (variants, leader) = (dossier.Verdict.Variants, dossier.Headline.Leader.Id);
        var stays = variants.Where(v => v.LeadingFactor == leader).ToList();
        var clear = stays.Count(v => v.Confidence >= Sure);
        var (all, many) = (variants.Count, English.Capital(English.Count(variants.Count, "model")));
        return $"{many} built otherwise {English.Either(all, "was", "were")} played: {dossier.Phrase(leader)} {Readings.Leading(all, clear, stays.Count - clear, "in")}; {WholeOrder(dossier)}";
    }

    /// <summary>What it is to lead clearly in one of them.</summary>
    public static string Clearly =>
        $"Of a model built otherwise, clearly means that the largest value has a Monte Carlo probability of at least {Percent(Sure)} of being the largest.";

    /// <summary>What each says, a paragraph each.</summary>
    public static IReadOnlyList<string> Of(Dossier dossier) =>
        [
            "A referee asks whether the answer comes from the contest or from the way the model is put together. So the same question "
                + $"is played with one mechanism at a time in another form. {Parameters(dossier.Verdict.Variants)}",
            $"{Survives(dossier)}.",
            .. dossier.Verdict.Variants.Select(v => Told(dossier, v)),
        ];

    /// <summary>Whether any model was held against the record.</summary>
    public static bool Fitted(Dossier dossier) =>
        dossier.Verdict.Fit is not null || dossier.Verdict.Variants.Any(v => v.Fit is not null);

    /// <summary>Every model with its fit: mechanism, form, and what was found; the usual one first.</summary>
    public static IEnumerable<(string Mechanism, string Form, FitFinding? Fit)> Fits(Dossier dossier) =>
        dossier.Verdict.Variants.Select(v => (v.Mechanism, v.Form, v.Fit)).Prepend(("all", Chosen(dossier), dossier.Verdict.Fit));

    /// <summary>The form that every mechanism has in the verdict: usual, but for those that were chosen.</summary>
    public static string Chosen(Dossier dossier) =>
        dossier.Contest.Variants.Count == 0
            ? "usual"
            : $"usual, but {English.Join(dossier.Contest.Variants.Select(v => v.ToString()))}";

    /// <summary>What the record says of the models, a paragraph each.</summary>
    public static IReadOnlyList<string> Fit(Dossier dossier)
    {
        var supported = dossier.Verdict.Variants.Where(v => v.Fit?.Support is not null).ToList();
        return
        [
            "How well does each fit the record? A model is the better supported the larger the share of its histories, with parameters as believed before, that agrees with the record as nearly as its "
                + "declared errors allow; the ratio of two such shares is their Bayes factor. A ratio between a third and three is not worth more than a bare mention (Kass & Raftery 1995). Their intervals are normal ones of the logarithm, by what the accepted histories are worth.",
            .. supported.Count == 0
                ? Array.Empty<string>()
                : [$"{string.Join("; ", supported.Select((v, i) => Supported(v, i == 0)))}."],
        ];
    }

    /// <summary>A share of histories of the prior, of a million, with its interval.</summary>
    public static string OfAMillion(Estimate share) =>
        $"{Rounded(share.Value * 1e6)} ({Rounded(share.Low * 1e6)} to {Rounded(share.High * 1e6)})";

    /// <summary>A Bayes factor with its interval.</summary>
    public static string Ratio(Estimate ratio) => $"{Rounded(ratio.Value)} ({Rounded(ratio.Low)} to {Rounded(ratio.High)})";

    /// <summary>What a form of a mechanism does, a clause.</summary>
    public static string What(VariantFinding variant) =>
        Forms.All.First(f => f.Variant.Mechanism == variant.Mechanism && f.Variant.Form == variant.Form).What;

    static string Told(Dossier dossier, VariantFinding variant)
    {
        var leader = variant.Factors.First(f => f.Id == variant.LeadingFactor);
        return $"If {What(variant)}, {dossier.Subject} prevails in {Percent(variant.Probability)} of {English.Count(variant.Histories, "history", "histories")}; the largest value is that of "
            + $"{dossier.Phrase(leader.Id)} ({PointsInside(leader.Shapley)}), with a Monte Carlo probability of {Percent(variant.Confidence)}.";
    }

    static string WholeOrder(Dossier dossier)
    {
        var (variants, order) = (dossier.Verdict.Variants, dossier.Headline.Ordered.Select(f => f.Id));
        var same = variants.Count(v => v.Order.SequenceEqual(order));
        var where =
            same == variants.Count ? "all of them"
            : same == 0 ? "none of them"
            : $"{English.Number(same)} of the {English.Number(variants.Count)}";
        return $"the whole order of the factors is the same in {where}";
    }

    /// <summary>Where each form's parameters come from.</summary>
    static string Parameters(IReadOnlyList<VariantFinding> variants)
    {
        const string Prior = "with parameters as believed before any calibration";
        var (held, not) = (Named(variants.Where(v => v.Fit is not null)), Named(variants.Where(v => v.Fit is null)));
        return held.Length == 0 ? $"None of these forms was held against the record: they are played {Prior}."
            : not.Length == 0
                ? "Each was held against the same record by itself, and is played with the parameters that agree with it."
            : $"Held against the same record by itself, and played with the parameters that agree with it: {held}. Not calibrated, and played {Prior}: {not}.";
    }

    static string Named(IEnumerable<VariantFinding> variants) => English.Join(variants.Select(Name));

    static string Name(VariantFinding variant) => $"{variant.Mechanism} in the form “{variant.Form}”";

    static string Supported(VariantFinding variant, bool first)
    {
        var support = variant.Fit!.Support!;
        var verdict =
            support.Low > 1 ? "better than"
            : support.High < 1 ? "worse than"
            : "no better and no worse, as far as was played, than";
        var text = $"the record supports {Name(variant)} {verdict} its usual form, {Ratio(support)} times as well";
        return first ? English.Capital(text) : text;
    }

    static string Rounded(double value) =>
        Plain(
            value,
            value < 1 ? 2
                : value < 10 ? 1
                : 0
        );
}
