using Interregnum.Findings;
using static Interregnum.Reports.Prose.Amounts;

namespace Interregnum.Reports.Prose;

/// <summary>What the ranking becomes when something else stands in a factor's place.</summary>
public static class Readings
{
    /// <summary>Under how many readings the leader comes first; a clause without its full stop.</summary>
    public static string FirstUnder(Dossier dossier)
    {
        var leader = dossier.Headline.Leader.Id;
        var first = 1 + dossier.Verdict.Contrasts.Count(c => c.FirstFactor == leader);
        var all = 1 + dossier.Verdict.Contrasts.Count;
        var under = first == all ? $"each of the {English.Number(all)}" : $"{English.Number(first)} of the {English.Number(all)}";
        return $"The largest value is that of {dossier.Phrase(leader)} under {under} readings of “without it” that were played";
    }

    /// <summary>The same, with what leads under the others.</summary>
    public static string Leaders(Dossier dossier)
    {
        var others = dossier
            .Verdict.Contrasts.Where(c => c.FirstFactor != dossier.Headline.Leader.Id)
            .GroupBy(c => c.FirstFactor);
        var otherwise = others.Select(g =>
            $"it is that of {dossier.Phrase(g.Key)} if {English.Join(g.Select(c => dossier.If(c.Factor, c.Contrast)), "or if")}"
        );
        return $"{string.Join("; ", otherwise.Prepend(FirstUnder(dossier)))}.";
    }

    /// <summary>What the contrasts of one factor say: its value under each, and whether sign or order change.</summary>
    public static IReadOnlyList<string> Of(Dossier dossier, FactorFinding factor)
    {
        var contrasts = dossier.Verdict.Contrasts.Where(c => c.Factor == factor.Id).ToList();
        if (contrasts.Count == 0)
        {
            return [];
        }

        var primary = $"The value of {dossier.Phrase(factor.Id)} is {Points(factor.Shapley)} if {dossier.If(factor)}";
        var others = contrasts.Select(c => $"{Points(c.Shapley)} if {dossier.If(c.Factor, c.Contrast)}{Leads(dossier, c)}");
        return [$"{string.Join("; ", others.Prepend(primary))}.", .. Turns(dossier, factor, contrasts)];
    }

    static string Leads(Dossier dossier, ContrastFinding contrast) =>
        contrast.FirstFactor == dossier.Headline.Leader.Id
            ? ""
            : $", and then the largest value is that of {dossier.Phrase(contrast.FirstFactor)}";

    /// <summary>Contrasts under which the sign is the other, both beyond doubt.</summary>
    static IEnumerable<string> Turns(Dossier dossier, FactorFinding factor, IReadOnlyList<ContrastFinding> contrasts)
    {
        var turned = contrasts.Where(c => Opposed(factor.Shapley, c.Shapley)).ToList();
        if (turned.Count > 0)
        {
            var readings = English.Join(turned.Select(c => dossier.If(c.Factor, c.Contrast)), "or if");
            var (first, then) = factor.Shapley.Value > 0 ? ("for", "against") : ("against", "for");
            yield return $"The contrast decides the sign: what counts {first} {dossier.Subject} under the first reading counts {then} {dossier.Subject} if {readings}.";
        }
    }

    /// <summary>Whether one value is surely above zero and the other surely below.</summary>
    public static bool Opposed(Estimate one, Estimate other) =>
        (one.Low > 0 && other.High < 0) || (one.High < 0 && other.Low > 0);
}
