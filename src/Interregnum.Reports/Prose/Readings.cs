using Interregnum.Findings;
using static Interregnum.Reports.Prose.Amounts;

namespace Interregnum.Reports.Prose;

/// <summary>What the ranking becomes when something else stands in a factor's place.</summary>
public static class Readings
{
    /// <summary>Under how many readings the leader comes first beyond the noise, and within it; a clause without its full stop.</summary>
    public static string FirstUnder(Dossier dossier)
    {
        var leader = dossier.Headline.Leader.Id;
        var first = dossier.Verdict.Contrasts.Where(c => c.FirstFactor == leader).ToList();
        var all = 1 + dossier.Verdict.Contrasts.Count;
        var clear = first.Count(c => c.IsClear) + (dossier.Verdict.Settled ? 1 : 0);
        return $"{English.Capital(English.Number(all))} readings of “without it” were played: {dossier.Phrase(leader)} {Leading(all, clear, 1 + first.Count - clear, "under")}";
    }

    /// <summary><c>leads clearly under four of them and, within the noise of what was played, under one more</c>.</summary>
    public static string Leading(int all, int clear, int within, string preposition)
    {
        var some =
            clear == all ? "each of them"
            : clear == 0 ? "none of them"
            : $"{English.Number(clear)} of them";
        var noise =
            within == 0 ? ""
            : clear == 0 ? $", and within the noise of what was played {preposition} {English.Number(within)}"
            : $" and, within the noise of what was played, {preposition} {English.Number(within)} more";
        return $"leads clearly {preposition} {some}{noise}";
    }

    /// <summary>The same, with what leads under the others.</summary>
    public static string Leaders(Dossier dossier)
    {
        var others = dossier
            .Verdict.Contrasts.Where(c => c.FirstFactor != dossier.Headline.Leader.Id)
            .GroupBy(c => c.FirstFactor);
        var otherwise = others.Select(g =>
            $"the largest value is that of {dossier.Phrase(g.Key)} if {English.Join(g.Select(c => dossier.If(c.Factor, c.Contrast) + Noise(c)), "or if")}"
        );
        return $"{string.Join("; ", otherwise.Prepend(FirstUnder(dossier)))}.";
    }

    /// <summary>What it is to lead clearly.</summary>
    public const string Clearly =
        "Clearly means that the paired lead over every rival is above zero at 95\u202F%, all rivals at once.";

    /// <summary>The lead of the first factor as it stands in a table.</summary>
    public static string Lead(Dossier dossier, ContrastFinding contrast) =>
        contrast.Lead is { } lead
            ? $"{Tabled(lead.By.Value)} ({TabledRange(lead.By)}) over {dossier.FactorName(lead.Over)}{Noise(contrast)}"
            : "–";

    static string Noise(ContrastFinding contrast) => contrast.IsClear ? "" : " (within the noise)";

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
            : $", and then the largest value is that of {dossier.Phrase(contrast.FirstFactor)}{Noise(contrast)}";

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
