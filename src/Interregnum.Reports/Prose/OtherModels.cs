using Interregnum.Contests;
using Interregnum.Findings;
using static Interregnum.Reports.Prose.Amounts;

namespace Interregnum.Reports.Prose;

/// <summary>Whether the ranking hangs on how the model is built.</summary>
public static class OtherModels
{
    /// <summary>A lead in a variant counts from this Monte Carlo probability on.</summary>
    const double Sure = 0.95;

    /// <summary>In how many ways of building the model the leader stays first; a clause without its full stop.</summary>
    public static string Survives(Dossier dossier)
    {
        var (variants, leader) = (dossier.Verdict.Variants, dossier.Headline.Leader.Id);
        var stays = variants.Count(v => v.LeadingFactor == leader);
        var all = English.Number(variants.Count);
        var where =
            stays == variants.Count ? $"in each of the {all} models built otherwise"
            : stays == 0 ? $"in none of the {all} models built otherwise"
            : $"in {English.Number(stays)} of the {all} models built otherwise";
        return $"The largest value is that of {dossier.Phrase(leader)} {where} that were played{Unsure(variants)}";
    }

    /// <summary>What each says, a paragraph each.</summary>
    public static IReadOnlyList<string> Of(Dossier dossier) =>
        [
            "A referee asks whether the answer comes from the contest or from the way the model is put together. So the same question "
                + "is played with one mechanism at a time in another form, with parameters as believed before any calibration.",
            $"{Survives(dossier)}.",
            .. dossier.Verdict.Variants.Select(v => Told(dossier, v)),
        ];

    /// <summary>What a form of a mechanism does, a clause.</summary>
    public static string What(VariantFinding variant) =>
        Variant.All.First(v => v.Variant.Mechanism == variant.Mechanism && v.Variant.Form == variant.Form).What;

    static string Told(Dossier dossier, VariantFinding variant)
    {
        var leader = variant.Factors.First(f => f.Id == variant.LeadingFactor);
        return $"If {What(variant)}, {dossier.Subject} prevails in {Percent(variant.Probability)} of histories; the largest value is that of "
            + $"{dossier.Phrase(leader.Id)} ({PointsInside(leader.Shapley)}), with a Monte Carlo probability of {Percent(variant.Confidence)}.";
    }

    static string Unsure(IReadOnlyList<VariantFinding> variants)
    {
        var open = variants.Count(v => v.Confidence < Sure);
        return open == 0
            ? ""
            : $" ({English.Number(open)} of them {English.Either(open, "is", "are")} not settled by what was played)";
    }
}
