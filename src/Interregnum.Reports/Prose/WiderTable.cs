using Interregnum.Findings;
using static Interregnum.Reports.Prose.Amounts;

namespace Interregnum.Reports.Prose;

/// <summary>The same question with more factors on the table.</summary>
public static class WiderTable
{
    public static string Of(Dossier dossier)
    {
        var wider = dossier.Verdict.Wider.OrderByDescending(f => f.Shapley.Value).ToList();
        var first = wider[0];
        if (wider.TrueForAll(f => f.Shapley.Value == first.Shapley.Value))
        {
            return $"{Table(wider.Count)}, {AllAlike(dossier, first.Shapley)}.";
        }

        var same = first.Id == dossier.Headline.Leader.Id ? ", as among the factors of the question" : "";
        var close = wider.Skip(1).Where(f => f.Shapley.High >= first.Shapley.Low).Select(f => dossier.Phrase(f.Id)).ToList();
        var doubt =
            close.Count == 0
                ? ""
                : $" The {English.Either(close.Count, "interval", "intervals")} of {English.Join(close)} {English.Either(close.Count, "reaches", "reach")} its own.";
        var against = wider.Where(f => f.Shapley.High < 0).Select(f => dossier.Phrase(f.Id)).ToList();
        var harm = against.Count == 0 ? "" : $" Against {dossier.Subject} on balance stood {English.Join(against)}.";
        return $"{Table(wider.Count)}, the largest value is that of {dossier.Phrase(first.Id)} "
            + $"({PointsInside(first.Shapley)}){same}.{doubt}{harm}";
    }

    static string Table(int count) => $"With {English.Number(count)} factors on the table, each removed in every combination";

    /// <summary>Equal values have no largest.</summary>
    static string AllAlike(Dossier dossier, Estimate value) =>
        value.Value == 0
            ? $"none has changed {English.Possessive(dossier.Subject)} chance of prevailing on balance"
            : $"all have the same value ({PointsInside(value)})";

    public static string Method(Dossier dossier) =>
        $"Its worlds are its own, with {English.Digits(dossier.Verdict.WiderHistories)} histories each, so a factor’s value here need not equal its value among fewer. {English.Capital(Precision.Intervals)}.";
}
