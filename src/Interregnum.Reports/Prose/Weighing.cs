using Interregnum.Contests;
using Interregnum.Findings;
using static Interregnum.Reports.Prose.Amounts;

namespace Interregnum.Reports.Prose;

/// <summary>Three answers side by side: what the twins say, what the documents weigh, and where historians stand. They are never averaged.</summary>
public static class Weighing
{
    public static string Method =>
        "Beside the twins stands another way of reasoning, into which no history enters. Each item of evidence is judged by how probable it was had a factor "
        + "been decisive (without it the subject would most probably not have prevailed), and how probable had it not been (the subject would have prevailed about as well). "
        + "It weighs ten times the decimal logarithm of the ratio, in decibels (Fairfield and Charman, Political Analysis 25, 2017): three are two to one, ten are ten to one, and below zero an item "
        + "speaks against the factor.";

    /// <summary>What the sums rest on, and what their range leaves out.</summary>
    public static string Caveat(Dossier dossier)
    {
        var weighed = dossier.Evidence.Items.Where(i => i.Weights.Count > 0).ToList();
        var unseen = weighed.Count(i => i.Citations.All(c => c.Checked == Checked.No));
        return "The weights are judgements of the scenario’s author, made with the outcome known. A range adds the author’s allowances as independent errors, and covers counting only once "
            + "each cluster of items that may tell the same thing. It does not cover what the choice of items, or one literature behind many of them, does to all weights at once; and a sum grows with "
            + $"the number of items chosen. Of {English.Count(weighed.Count, "item")}, {English.Number(unseen)} {English.Either(unseen, "rests", "rest")} on citations that nobody has held against the page.";
    }

    /// <summary>The three answers, a paragraph each.</summary>
    public static IReadOnlyList<string> Of(Dossier dossier, DocumentsFinding found) =>
        [
            $"{Sums(dossier, found)} {Apart(dossier, found)}".TrimEnd(),
            $"{Agreement(dossier, found)} {Reason(dossier, found)}".TrimEnd(),
            .. Asked(dossier, found).Where(f => IsOpposed(dossier, f)).Select(f => Opposition(dossier, f)),
        ];

    /// <summary>The sums of the question's factors, the largest first.</summary>
    static string Sums(Dossier dossier, DocumentsFinding found)
    {
        var asked = Asked(dossier, found);
        if (asked.Count == 0)
        {
            return "No item weighs a factor of the question.";
        }

        string[] clauses =
        [
            .. Clause("for", asked.Where(f => Math.Round(f.Sum.Value) > 0)),
            .. Clause("against", asked.Where(f => Math.Round(f.Sum.Value) < 0)),
            .. Clause("neither for nor against", asked.Where(f => Math.Round(f.Sum.Value) == 0)),
        ];
        IEnumerable<string> Clause(string way, IEnumerable<WeighedFactor> factors)
        {
            var said = factors.Select(f => $"{dossier.Phrase(f.Id)} ({DecibelsInside(f.Sum)})").ToList();
            return said.Count == 0 ? [] : [$"{way} {English.Join(said)}"];
        }

        var silent = dossier
            .Verdict.Factors.Where(f => asked.TrueForAll(a => a.Id != f.Id))
            .Select(f => dossier.Phrase(f.Id))
            .ToList();
        var unsaid = silent.Count == 0 ? "" : $" No item weighs {English.Join(silent, "or")}.";
        return $"Added up, the documents speak {string.Join(", and ", clauses)}.{unsaid}";
    }

    /// <summary>Whether the sums tell the first from the next.</summary>
    static string Apart(Dossier dossier, DocumentsFinding found)
    {
        if (found.Lead is not { } lead)
        {
            return "";
        }

        var (first, second) = (dossier.Phrase(lead.First), dossier.Phrase(lead.Second));
        return lead.By.Low > 0
            ? $"They favour {first} over {second} {Strength(lead.By.Value)} ({DecibelsInside(lead.By)})."
            : $"They do not tell {first} from {second} ({DecibelsInside(lead.By)}).";
    }

    /// <summary>A word for a difference; below ten to one it is weak, above a hundred to one strong.</summary>
    static string Strength(double decibels) =>
        decibels < 10 ? "weakly"
        : decibels < 20 ? "clearly"
        : "strongly";

    /// <summary>Whether the answers agree, said in one sentence.</summary>
    public static string Agreement(Dossier dossier, DocumentsFinding found)
    {
        var answers = Answers(dossier, found).ToList();
        var named = answers.Select(a => a.Factor).OfType<string>().Distinct().ToList();
        var clauses = English.Join(answers.Select(a => a.Clause));
        return named.Count > 1 ? $"They do not agree, and nothing here averages them: {clauses}."
            : answers.TrueForAll(a => a.Factor is not null) ? $"They agree: {clauses}."
            : $"{English.Capital(clauses)}.";
    }

    /// <summary>How to read agreement and disagreement; nothing where there is neither.</summary>
    static string Reason(Dossier dossier, DocumentsFinding found)
    {
        var answers = Answers(dossier, found).ToList();
        var named = answers.Select(a => a.Factor).OfType<string>().Distinct().Count();
        return named > 1
                ? "The twins ask what would have changed in the model, the documents what the record would look like: a factor can leave deep traces without having been needed, and be needed without leaving any."
            : answers.TrueForAll(a => a.Factor is not null)
                ? "They are not witnesses independent of one another: the same literature stands behind the weights, the coding and what the model assumes."
            : "";
    }

    /// <summary>Each answer with the factor it names; null where it names none beyond doubt.</summary>
    static IEnumerable<(string? Factor, string Clause)> Answers(Dossier dossier, DocumentsFinding found)
    {
        var leader = dossier.Headline.Leader.Id;
        yield return dossier.Headline.Standing == Standing.Settled
            ? (leader, $"the twins put {dossier.Phrase(leader)} first")
            : (null, "the twins put no factor first beyond doubt");
        yield return found.Lead is { By.Low: > 0 } lead
            ? (lead.First, $"the documents put {dossier.Phrase(lead.First)} first")
            : (null, "the documents put no factor first beyond doubt");
        if (dossier.Verdict.Historians is { } historians)
        {
            yield return Historians.Favourite(historians) is { } favourite
                ? (favourite.Id, $"{Holding(favourite.First, historians.Coded)} {Named(dossier, favourite.Id)} decisive")
                : (null, "no factor is held decisive by most of the works coded");
        }
    }

    static string Holding(int first, int coded) =>
        coded == 1
            ? "the one work coded, as the compiler reads it, holds"
            : $"{English.Number(first)} of {English.Number(coded)} works, as the compiler reads them, {English.Either(first, "holds", "hold")}";

    static string Named(Dossier dossier, string factor) => factor == Historians.Other ? "something else" : dossier.Phrase(factor);

    /// <summary>The question's factors that are weighed, the largest sum first.</summary>
    static List<WeighedFactor> Asked(Dossier dossier, DocumentsFinding found) =>
        [.. found.Factors.Where(f => dossier.Verdict.Factors.Any(g => g.Id == f.Id))];

    /// <summary>Whether twins and documents say opposite things of a factor, each beyond its own doubt.</summary>
    static bool IsOpposed(Dossier dossier, WeighedFactor factor)
    {
        var value = Value(dossier, factor);
        return (factor.Sum.High < 0 && value.Low > 0) || (factor.Sum.Low > 0 && value.High < 0);
    }

    static string Opposition(Dossier dossier, WeighedFactor factor)
    {
        var value = Value(dossier, factor);
        return $"Of {dossier.Phrase(factor.Id)} they say opposite things: the twins find that it {(value.Value > 0 ? "raised" : "lowered")} the chance ({PointsInside(value)}), "
            + $"and the documents speak {(factor.Sum.Value > 0 ? "for" : "against")} it ({DecibelsInside(factor.Sum)}).";
    }

    static Estimate Value(Dossier dossier, WeighedFactor factor) => dossier.Verdict.Factors.First(f => f.Id == factor.Id).Shapley;

    /// <summary>The three columns in two lines, for a terminal.</summary>
    public static IEnumerable<string> Lines(Dossier dossier)
    {
        if (dossier.Verdict.Documents is not { } found)
        {
            yield break;
        }

        var sums = Asked(dossier, found).Select(f => $"{f.Id} {TabledDecibels(f.Sum)}");
        yield return $"Documents, in decibels: {string.Join(", ", sums)}";
        yield return Agreement(dossier, found);
    }
}
