using System.Globalization;
using Interregnum.Contests;
using Interregnum.Findings;
using static Interregnum.Reports.Prose.Amounts;

namespace Interregnum.Reports.Prose;

/// <summary>How the model reproduces the record.</summary>
public static class Reproduction
{
    public static IReadOnlyList<string> Of(Dossier dossier)
    {
        var measured = dossier.Verdict.Milestones.Where(m => m.Unmeasured is null).ToList();
        var missed = measured.Where(m => !m.Reached).ToList();
        return
        [
            .. new[] { Reached(measured, missed), Missed(missed), Rare(measured), Unmeasured(dossier) }.Where(p => p.Length > 0),
        ];
    }

    public static string Method(Dossier dossier) =>
        $"Each dated fact is read off {English.Count(Precision.Readings(dossier.Verdict), "history", "histories")} of the world with everything as it was, one of each parameter draw{Winner(dossier)}, {(dossier.IsCalibrated ? "after the calibration: the posterior predictive distribution" : "before any calibration: the prior predictive distribution")}. What is read is not always what the record counts; the table says both. The range holds the middle "
        + "95\u202F% of the histories that have a value; the intervals of shares are Wilson’s, of 95\u202F%.";

    /// <summary>Who prevails is known of every history, so that fact has the odds that stand everywhere else.</summary>
    static string Winner(Dossier dossier) =>
        dossier.Verdict.Milestones.Any(m => m.Unit == "person")
            ? $" (who prevails, off all {English.Digits(dossier.Verdict.Histories)})"
            : "";

    /// <summary>Median and range in the milestone's unit; a dash when no history has a value.</summary>
    public static string Spread(Dossier dossier, MilestoneFinding milestone) =>
        milestone.Median is null
            ? "–"
            : $"{Value(dossier, milestone, milestone.Median)} ({Value(dossier, milestone, milestone.Low)} to {Value(dossier, milestone, milestone.High)})";

    /// <summary>A milestone's value in its unit: a month, a share, a count, yes or no, a name.</summary>
    public static string Value(Dossier dossier, MilestoneFinding milestone, double? value) =>
        value is not { } number
            ? "–"
            : milestone.Unit switch
            {
                "month" => English.Of(new Month((int)Math.Round(number))),
                "share" => Percent(number),
                "yes or no" => number is 0 or 1 ? (number == 1 ? "yes" : "no") : Plain(number, 2),
                "person" => Person(dossier, number),
                "seats" => Plain(number, number == Math.Floor(number) ? 0 : 1),
                _ => number.ToString("0.###", CultureInfo.InvariantCulture),
            };

    /// <summary>What a milestone serves for, in words.</summary>
    public static string Use(string use) =>
        use switch
        {
            "fit" => "a target for calibration",
            "input" => "given to the model",
            "report_only" => "printed only",
            _ => use,
        };

    static string Person(Dossier dossier, double index) =>
        index >= 0 && index < dossier.Contest.Contenders.Count ? dossier.Contest.Contenders[(int)index].Name : "nobody";

    static string Reached(List<MilestoneFinding> measured, List<MilestoneFinding> missed) =>
        measured.Count == 0 ? ""
        : missed.Count == 0
            ? $"Of the {English.Count(measured.Count, "dated fact")} that can be read off a history, each is matched, within its tolerance, by at least one history."
        : $"Of the {English.Count(measured.Count, "dated fact")} that can be read off a history, {Some(measured.Count - missed.Count)} matched by at least one history, within tolerance.";

    static string Some(int count) => count == 0 ? "none is" : $"{English.Number(count)} {English.Either(count, "is", "are")}";

    static string Missed(List<MilestoneFinding> missed) =>
        missed.Count == 0
            ? ""
            : $"Out of the model’s reach: {English.Join(missed.Select(m => $"“{English.Clause(m.Text)}”"))}. Not one history that was played comes within tolerance of "
                + $"{English.Either(missed.Count, "it", "them")}.";

    /// <summary>Reached, but by fewer than one history in four.</summary>
    static string Rare(List<MilestoneFinding> measured)
    {
        var rare = measured.Where(m => m.Reached && m.Within.Value < 0.25).OrderBy(m => m.Within.Value).ToList();
        return rare.Count == 0
            ? ""
            : $"{English.Capital(English.Number(rare.Count))} of them {English.Either(rare.Count, "is", "are")} matched by fewer than one history in four: {English.Join(rare.Select(m => $"“{English.Clause(m.Text)}” in {Percent(m.Within)} of histories"))}.";
    }

    static string Unmeasured(Dossier dossier)
    {
        var unread = dossier.Verdict.Milestones.Count(m => m.Unmeasured is not null);
        return unread == 0
            ? ""
            : $"{English.Capital(English.Count(unread, "further fact"))} of the record {English.Either(unread, "has", "have")} nothing in the model to be held against; the table gives the reason.";
    }
}
