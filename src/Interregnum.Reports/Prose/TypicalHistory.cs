using Interregnum.Findings;

namespace Interregnum.Reports.Prose;

/// <summary>One history told: the one nearest to all the others.</summary>
public static class TypicalHistory
{
    public static string Intro(Dossier dossier, MedoidFinding medoid)
    {
        var falls = medoid.Chronicle.Deeds.Count(d => Deeds.IsFall(dossier.Contest, medoid.Chronicle, d));
        var coalitions = medoid.Chronicle.Deeds.Count(d => d.Kind == "coalition");
        var votes = medoid.Chronicle.Deeds.Where(d => d.Kind == "vote").ToList();
        var carried = votes.Count(v => v.Carried == true);
        return $"History {medoid.Number} is, of {Precision.Sampled} with the same end, the one whose distance to the others is least on average "
            + $"({Amounts.Plain(medoid.MeanDistance, 3)} on a scale defined in the model’s description). {End(dossier, medoid.Chronicle)} On the way there are "
            + $"{English.Count(coalitions, "ruling coalition")}, {English.Count(votes.Count, "vote")}{Carried(votes.Count, carried)} and {English.Count(falls, "fall")} (a seat in the leading body lost, or an expulsion).";
    }

    /// <summary>How many votes the story tells, where it does not tell them all.</summary>
    static string Carried(int votes, int carried) =>
        carried == votes ? "" : $" ({English.Number(carried)} carried, which are told below; the others are not)";

    public static string Caveat => "It is one draw, not the past: another history with the same odds may run quite otherwise.";

    public static string End(Dossier dossier, Chronicle chronicle) =>
        chronicle switch
        {
            { Outcome: null } => "At its end nobody prevails.",
            { Outcome: { } who, Consolidation: { } since } =>
                $"At its end {dossier.NameOf(who)} prevails, dominant without a break from {English.OfMonth(since)}.",
            { Outcome: { } who } => $"At its end {dossier.NameOf(who)} prevails.",
        };

    /// <summary>Its turning points in their order; deeds of one month stand in one line, a vote with what it decided.</summary>
    public static IReadOnlyList<(string Month, string Told)> Story(Dossier dossier, Chronicle chronicle) =>
        [
            .. chronicle
                .Deeds.Where(d => !Deeds.IsLeaving(chronicle, d))
                .Where(d => Deeds.IsTurningPoint(d) || d is { Kind: "vote", Carried: true })
                .GroupBy(d => d.Month)
                .Select(month =>
                    (month.Key, English.Sentence(string.Join("; ", month.Select(d => Told(dossier, chronicle, d)).Distinct())))
                ),
        ];

    /// <summary>A deed as it stands in a story: who comes to dominate a second time had ceased meanwhile.</summary>
    static string Told(Dossier dossier, Chronicle chronicle, DeedTrace deed)
    {
        var told = Deeds.Told(dossier.Contest, deed);
        var again =
            deed.Kind == "dominance"
            && chronicle.Deeds.TakeWhile(d => d != deed).Any(d => d.Kind == "dominance" && d.By.SequenceEqual(deed.By));
        return again ? $"{told} again, having ceased to meanwhile" : told;
    }
}
