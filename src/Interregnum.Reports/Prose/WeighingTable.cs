using Interregnum.Findings;
using static Interregnum.Reports.Prose.Amounts;

namespace Interregnum.Reports.Prose;

/// <summary>A factor's three answers as a table shows them; a dash where there is none.</summary>
public sealed record WeighingRow(
    string Name,
    string Twins,
    string Documents,
    string Once,
    string Items,
    string First,
    string Place
);

/// <summary>The three answers by factor: those of the question in their order, then others that are weighed or ranked.</summary>
public static class WeighingTable
{
    const string None = "–";

    /// <summary>The mark of a value that comes from the wider table.</summary>
    const string WiderMark = "*";

    /// <summary>What the mark says; nothing where it does not stand.</summary>
    public static string Note(Dossier dossier, DocumentsFinding found) =>
        Rows(dossier, found).Any(r => r.Twins.EndsWith(WiderMark, StringComparison.Ordinal))
            ? $"A value marked {WiderMark} is that of the wider table."
            : "";

    public static IEnumerable<WeighingRow> Rows(Dossier dossier, DocumentsFinding found)
    {
        var asked = dossier.Verdict.Factors.Select(f => f.Id);
        var ranked = dossier.Verdict.Historians?.Factors.Select(f => f.Id) ?? [];
        return asked.Concat(found.Factors.Select(f => f.Id)).Concat(ranked).Distinct().Select(id => Row(dossier, found, id));
    }

    /// <summary>Every weight, factor by factor from the largest sum down, the heaviest first, whichever way it speaks.</summary>
    public static IEnumerable<WeightFinding> Heaviest(DocumentsFinding found) =>
        found.Factors.SelectMany(f => found.Weights.Where(w => w.Factor == f.Id).OrderByDescending(w => Math.Abs(w.Decibels)));

    static WeighingRow Row(Dossier dossier, DocumentsFinding found, string id)
    {
        var weighed = found.Factors.FirstOrDefault(f => f.Id == id);
        var historians = dossier.Verdict.Historians;
        var ranked = historians?.Factors.FirstOrDefault(f => f.Id == id);
        return new(
            id == Historians.Other ? "Something else" : dossier.FactorName(id),
            Twins(dossier.Verdict, id),
            weighed is null ? None : TabledDecibels(weighed.Sum),
            weighed is null ? None : TabledDecibels(weighed.Once),
            weighed is null ? None : $"{weighed.Items} ({weighed.Clusters})",
            ranked is null ? None : $"{ranked.First} of {historians!.Coded}",
            ranked?.MeanPlace is { } place ? $"{Plain(place, 1)} ({ranked.Ranked})" : None
        );
    }

    /// <summary>The value among the question's factors; of any other the value in the wider table, which is said.</summary>
    static string Twins(Verdict verdict, string id) =>
        verdict.Factors.FirstOrDefault(f => f.Id == id) is { } asked ? Tabled(asked)
        : verdict.Wider.FirstOrDefault(f => f.Id == id) is { } wider ? $"{Tabled(wider)}{WiderMark}"
        : None;

    static string Tabled(FactorFinding factor) => $"{Amounts.Tabled(factor.Shapley.Value)} ({TabledRange(factor.Shapley)})";
}
