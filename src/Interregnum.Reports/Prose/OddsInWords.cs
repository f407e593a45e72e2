using Interregnum.Findings;
using static Interregnum.Reports.Prose.Amounts;

namespace Interregnum.Reports.Prose;

/// <summary>Who prevails, with everything as it was, without each factor, and read earlier and later.</summary>
public static class OddsInWords
{
    public static IReadOnlyList<string> Of(Dossier dossier) =>
        [.. new[] { All(dossier) }.Concat(dossier.Verdict.Without.Select(w => Without(dossier, w))).Append(Times(dossier))];

    public static string Caption(Dossier dossier) =>
        $"How often each contender prevails at {English.Of(dossier.Contest.To)}: with everything as it was, and without each factor of the question alone. Shares of {Precision.Each(dossier.Verdict)} in each world, with 95\u202F% intervals by Wilson’s formula.";

    public static string End(Dossier dossier, string id) => id == "nobody" ? "nobody" : dossier.NameOf(id);

    static string All(Dossier dossier)
    {
        var odds = dossier.Verdict.Odds.OrderByDescending(o => o.Probability.Value).ToList();
        var others = odds.Skip(1).Select(o => $"{End(dossier, o.Id)} in {Percent(o.Probability)}");
        return English.Sentence(
            $"With everything as it was, {English.Join(others.Prepend($"{End(dossier, odds[0].Id)} prevails in {Percent(odds[0].Probability)} of histories"))}"
        );
    }

    /// <summary>The subject's odds when one factor is away, and the two that move most beside them.</summary>
    static string Without(Dossier dossier, WithoutFinding without)
    {
        var moves = without
            .Odds.Select(o => (o.Id, After: o.Probability, Before: dossier.Verdict.Odds.First(b => b.Id == o.Id).Probability))
            .OrderByDescending(m => m.Id == dossier.Verdict.Subject)
            .ThenByDescending(m => Math.Abs(m.After.Value - m.Before.Value))
            .Take(3)
            .Select(
                (m, i) =>
                    $"{End(dossier, m.Id)}{(i == 0 ? " prevails" : "")} in {Percent(m.After)} instead of {Percent(m.Before)}"
            );
        return $"If {dossier.If(dossier.Verdict.Factors.First(f => f.Id == without.Factor))}, {English.Join(moves)}.";
    }

    static string Times(Dossier dossier)
    {
        string At(IReadOnlyList<Odds> odds) => Percent(odds.First(o => o.Id == dossier.Verdict.Subject).Probability);
        var (before, after) = (English.Of(dossier.Contest.To + -12), English.Of(dossier.Contest.To + 12));
        return $"Read at another time, {dossier.Subject} prevails in {At(dossier.Verdict.OddsTwelveMonthsBefore)} of histories at {before}, "
            + $"in {At(dossier.Verdict.Odds)} at {English.Of(dossier.Contest.To)}, in {At(dossier.Verdict.OddsTwelveMonthsAfter)} at {after}.";
    }
}
