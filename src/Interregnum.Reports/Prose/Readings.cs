using Interregnum.Findings;
using static Interregnum.Reports.Prose.Amounts;

namespace Interregnum.Reports.Prose;

/// <summary>What the ranking becomes when something else stands in a factor's place.</summary>
public static class Readings
{
    /// <summary>Under how many readings the leader comes first.</summary>
    public static string FirstUnder(Dossier dossier)
    {
        var contrasts = dossier.Verdict.Contrasts;
        var leader = dossier.Ranking.Leader;
        var first = 1 + contrasts.Count(c => c.FirstFactor == leader.Id);
        var all = 1 + contrasts.Count;
        return first == all
            ? $"{dossier.FactorName(leader.Id)} has the largest value under each of the {English.Number(all)} readings of “without it” that were played."
            : $"{dossier.FactorName(leader.Id)} has the largest value under {English.Number(first)} of the {English.Number(all)} readings of “without it” that were played: {Otherwise(dossier)}.";
    }

    /// <summary>What the contrasts of one factor say: its value under each, and whether sign or order change.</summary>
    public static IReadOnlyList<string> Of(Dossier dossier, FactorFinding factor)
    {
        var contrasts = dossier.Verdict.Contrasts.Where(c => c.Factor == factor.Id).ToList();
        if (contrasts.Count == 0)
        {
            return [];
        }

        var primary = $"{dossier.FactorName(factor.Id)}: {Points(factor.Shapley)} if {dossier.If(factor)}";
        var others = contrasts.Select(c => $"{Points(c.Shapley)} if {dossier.If(c.Factor, c.Contrast)}{Leads(dossier, c)}");
        return [$"{string.Join("; ", others.Prepend(primary))}.", .. Turns(dossier, factor, contrasts)];
    }

    static string Leads(Dossier dossier, ContrastFinding contrast) =>
        contrast.FirstFactor == dossier.Ranking.Leader.Id
            ? ""
            : $" (and then {dossier.FactorName(contrast.FirstFactor)} has the largest value)";

    /// <summary>Contrasts under which the sign is the other, both beyond doubt.</summary>
    static IEnumerable<string> Turns(Dossier dossier, FactorFinding factor, IReadOnlyList<ContrastFinding> contrasts)
    {
        var turned = contrasts.Where(c => Opposed(factor.Shapley, c.Shapley)).ToList();
        if (turned.Count > 0)
        {
            var readings = English.Join(turned.Select(c => dossier.If(c.Factor, c.Contrast)), "or");
            yield return $"So the contrast decides the sign: what {(factor.Shapley.Value > 0 ? "helped" : "hurt")} {dossier.Subject} under the first reading "
                + $"{(factor.Shapley.Value > 0 ? "hurt" : "helped")} if {readings}.";
        }
    }

    /// <summary>Whether one value is surely above zero and the other surely below.</summary>
    public static bool Opposed(Estimate one, Estimate other) =>
        (one.Low > 0 && other.High < 0) || (one.High < 0 && other.Low > 0);

    static string Otherwise(Dossier dossier) =>
        string.Join(
            "; ",
            dossier
                .Verdict.Contrasts.Where(c => c.FirstFactor != dossier.Ranking.Leader.Id)
                .Select(c => $"if {dossier.If(c.Factor, c.Contrast)}, it is {dossier.FactorName(c.FirstFactor)}")
        );
}
