using Interregnum.Findings;
using static Interregnum.Reports.Prose.Amounts;

namespace Interregnum.Reports.Prose;

/// <summary>How the factors worked together: the worlds, and the pairs.</summary>
public static class Together
{
    public static IReadOnlyList<string> Of(Dossier dossier) =>
        [.. new[] { Worlds(dossier), Pairs(dossier), AnswerOfPairs(dossier) }.Where(p => p.Length > 0)];

    /// <summary>A world by what is present, to stand after "with".</summary>
    public static string Present(Dossier dossier, IReadOnlyList<string> present, int all) =>
        present.Count == 0 ? "none of them"
        : present.Count == all ? "all of them"
        : present.Count == 1 ? $"{dossier.Phrase(present[0])} alone"
        : English.Join(present.Select(dossier.Phrase));

    static string Worlds(Dossier dossier)
    {
        var worlds = dossier.Verdict.Worlds.Where(w => w.Present.Count < 2 || w.Present.Count == dossier.Verdict.Factors.Count);
        var told = worlds
            .OrderBy(w => w.Present.Count)
            .Select(
                (w, i) =>
                    $"with {Present(dossier, w.Present, dossier.Verdict.Factors.Count)}{(i == 0 ? $" {dossier.Subject} prevails" : ",")} in {Percent(w.Probability)}{(i == 0 ? " of histories" : "")}"
            );
        return English.Sentence($"{string.Join("; ", told)}");
    }

    static string Pairs(Dossier dossier)
    {
        var seen = dossier
            .Verdict.Interactions.Where(i => i.Value.Low > 0 || i.Value.High < 0)
            .OrderByDescending(i => Math.Abs(i.Value.Value))
            .ToList();
        return dossier.Verdict.Interactions.Count == 0 ? ""
            : seen.Count == 0 && dossier.Verdict.Interactions.Count == 1
                ? "The one pair shows no interaction that can be told from zero."
            : seen.Count == 0
                ? $"None of the {English.Number(dossier.Verdict.Interactions.Count)} pairs shows an interaction that can be told from zero."
            : string.Join(" ", seen.Select(i => Pair(dossier, i)));
    }

    static string Pair(Dossier dossier, InteractionFinding pair) =>
        pair.Value.Value > 0
            ? $"{Named(dossier, pair)} made more together than apart ({PointsInside(pair.Value)})."
            : $"{Named(dossier, pair)} made less together than apart ({PointsInside(pair.Value)}): the one does part of what the other does.";

    static string Named(Dossier dossier, InteractionFinding pair) =>
        $"{English.Capital(dossier.Phrase(pair.First))} and {dossier.Phrase(pair.Second)}";

    /// <summary>When a pair outweighs the leader, "which one" has a second answer.</summary>
    static string AnswerOfPairs(Dossier dossier)
    {
        var pair = dossier.Verdict.Interactions.MaxBy(i => i.Value.Value);
        return
            pair is not null && dossier.Headline.Leader.Shapley.Low > 0 && dossier.Headline.Leader.Shapley.High < pair.Value.Low
            ? $"What they made together exceeds the value of any single factor, so “which one?” has a second answer: the pair of {dossier.Phrase(pair.First)} and {dossier.Phrase(pair.Second)}."
            : "";
    }
}
