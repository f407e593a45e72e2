using static Interregnum.Reports.Prose.Amounts;

namespace Interregnum.Reports.Prose;

/// <summary>The ranking in words, for the caption and for those who do not see the picture.</summary>
public static class Picture
{
    public static string Caption(Dossier dossier) =>
        $"What each factor did to {English.Possessive(dossier.Subject)} chance of prevailing: Shapley values in percentage points, with 95\u202F% intervals by Student’s t, of {Precision.Each(dossier.Verdict)} in each world."
        + (
            dossier.Verdict.Contrasts.Count > 0 ? " Lettered marks: the same factor when something else stands in its place." : ""
        );

    public static string Description(Dossier dossier) =>
        "From the largest value to the smallest: "
        + string.Join("; ", dossier.Headline.Ordered.Select(f => $"{dossier.FactorName(f.Id)} {Points(f.Shapley)}"))
        + ".";

    /// <summary>The order in a paragraph.</summary>
    public static string Ranked(Dossier dossier)
    {
        var all = dossier.Verdict.Worlds.FirstOrDefault(w => w.Present.Count == dossier.Verdict.Factors.Count);
        var none = dossier.Verdict.Worlds.FirstOrDefault(w => w.Present.Count == 0);
        var sum =
            all is null || none is null
                ? ""
                : $" Together they account for the whole way from {Percent(none.Probability)}, with none of them, to {Percent(all.Probability)}, with all.";
        return $"{Description(dossier)}{sum}";
    }
}
