namespace Interregnum.Reports.Prose;

/// <summary>What to type to make it all again, and to go on.</summary>
public static class Commands
{
    public static IEnumerable<(string What, string Command)> Of(Dossier dossier)
    {
        var (name, verdict) = (dossier.Context.ScenarioName, dossier.Verdict);
        yield return ("This report and its data, byte for byte", dossier.Context.Command);
        yield return ("The typical history, month by month", dossier.Command("history", $"--number {verdict.Medoid.Number}"));
        if (verdict.Factors.FirstOrDefault(f => f.Twin is not null) is { } turned)
        {
            yield return (
                $"A history beside its twin without {dossier.Phrase(turned.Id)}",
                dossier.Command("history", $"--number {turned.Twin!.Number} --twin {turned.Id}")
            );
        }

        if (Sentence(dossier) is { } sentence)
        {
            yield return (
                "The odds before and after an intervention of your own",
                dossier.Command("whatif", $"--do '{sentence}'")
            );
        }

        yield return (
            "The factors alone until their ranking is settled, with responsibility; --through MECHANISM tells what runs through one",
            dossier.Command("attribute", "--confidence 0.95")
        );
        yield return ("Which uncertain number moves the answer, and what to look up next", dossier.Command("sensitivity"));
        yield return ("Everything the scenario says, checked", $"interregnum check {name}");
    }

    /// <summary>What holds the model against the record again: as part of everything and, of the prior, alone.</summary>
    public static IReadOnlyList<string> Record(Dossier dossier) =>
        [
            dossier.Context.Command,
            .. dossier.IsCalibrated
                ? Array.Empty<string>()
                :
                [
                    $"interregnum milestones {dossier.Context.ScenarioName} --draws {Precision.Readings(dossier.Verdict)} --seed {dossier.Verdict.Seed}",
                ],
        ];

    /// <summary>What makes the posterior and its scores, and what plays the factors before and after.</summary>
    public static IReadOnlyList<string> Calibration(Dossier dossier) =>
        [dossier.Scenario.Calibration!.Command, dossier.Context.Command];

    /// <summary>What tells the typical histories again.</summary>
    public static IReadOnlyList<string> Histories(Dossier dossier) =>
        [
            .. new[] { dossier.Verdict.Medoid, dossier.Verdict.SubjectMedoid }
                .OfType<Findings.MedoidFinding>()
                .Select(m => m.Number)
                .Distinct()
                .Select(number => dossier.Command("history", $"--number {number}")),
            dossier.Context.Command,
        ];

    /// <summary>What was played, in numbers.</summary>
    public static string Played(Dossier dossier) =>
        $"Behind this report stand {English.Count(dossier.Verdict.HistoriesPlayed, "history", "histories")} in {English.Count(dossier.Verdict.WorldsPlayed, "world")}; "
        + $"the headline rests on {English.Digits(dossier.Verdict.Draws)} parameter draws and {English.Digits(dossier.Verdict.Histories)} histories in each of its worlds.";

    /// <summary>The leader's removal as its author wrote it, when one sentence says it and a shell can take it.</summary>
    static string? Sentence(Dossier dossier)
    {
        var leader = dossier.Headline.Leader;
        return
            dossier.ContrastOf(leader.Id, leader.Contrast)?.Do.Atoms is [{ Text: { } text }, ..]
            && !text.Contains('\'')
            && !text.Any(char.IsControl)
            ? text
            : null;
    }
}
