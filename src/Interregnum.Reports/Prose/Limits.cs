using Interregnum.Contests;

namespace Interregnum.Reports.Prose;

/// <summary>What the verdict cannot say.</summary>
public static class Limits
{
    /// <summary>One limit an item.</summary>
    public static IReadOnlyList<string> Of(Dossier dossier) =>
        [
            .. new[]
            {
                "The model is not the past. A value says what a factor did in the model’s histories, and holds of the contest only as far as the model is like it.",
                Population(dossier),
                "Twins share the model’s own dice. Another way of coupling two worlds would leave the rates, the values and the bounds as they are, and change necessity, benefit and harm.",
                "Only the factors of the question compete. What nobody named, or what has no place in the model (the wider society, the economy beyond the issues), has no value here.",
                $"The outcome is read at {English.Of(dossier.Contest.To)}; at another horizon the odds may differ.",
                Missed(dossier),
                Citations(dossier),
            }.Where(l => l.Length > 0),
        ];

    static string Population(Dossier dossier) =>
        dossier.IsCalibrated || dossier.Verdict.Population == "in this case"
            ? "The parameters were calibrated against the record, which cannot tell all of them apart."
            : "Nothing is calibrated yet: the parameters are drawn from prior beliefs, so the odds are those of such a contest, not of this one given its record.";

    static string Missed(Dossier dossier)
    {
        var missed = dossier.Verdict.Milestones.Count(m => m is { Unmeasured: null, Reached: false });
        return missed == 0
            ? ""
            : $"The model misses {English.Count(missed, "dated fact")} of the record in every history that was played.";
    }

    static string Citations(Dossier dossier)
    {
        var all = AllCitations(dossier.Scenario).ToList();
        var open = all.Count(c => c.Checked == Checked.No);
        return all.Count == 0 ? "The scenario cites no source."
            : open == 0
                ? $"{English.Capital(English.Count(all.Count, "citation"))}, each held against its page or against independent data."
            : $"Of {English.Count(all.Count, "citation")} in the scenario’s files, {English.Number(open)} {English.Either(open, "has", "have")} not been held against the page by anybody; each is marked {Mark}.";
    }

    /// <summary>The mark of a citation that nobody has yet held against the page.</summary>
    public const string Mark = "°";

    /// <summary>What the mark says, where it is first met.</summary>
    public static string MarkTold =>
        $"A citation marked {Mark} has not yet been held against its page by anybody; what stands behind the work’s name then says which part is meant, not where it was found.";

    static IEnumerable<Citation> AllCitations(Scenario scenario) =>
        scenario
            .Evidence.Items.SelectMany(e => e.Citations)
            .Concat(scenario.Evidence.Corrections.SelectMany(c => c.Citations))
            .Concat(scenario.Evidence.Historians.Select(h => h.Citation))
            .Concat(scenario.Evidence.Provenance.Where(p => p.Citation is not null).Select(p => p.Citation!))
            .Concat(scenario.Milestones.Where(m => m.Citation is not null).Select(m => m.Citation!));
}
