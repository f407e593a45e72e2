using Interregnum.Findings;

namespace Interregnum.Reports.Prose;

/// <summary>One history that turned on a factor, told beside its twin.</summary>
public static class TwinStory
{
    /// <summary>Empty when no history turned out otherwise.</summary>
    public static string Of(Dossier dossier, FactorFinding factor) =>
        factor.Twin is not { } twin
            ? ""
            : $"{Chosen(dossier, factor, twin)} {Parting(dossier, factor, twin)} {End(dossier, factor, twin)} {Differences(dossier, twin)}".TrimEnd();

    /// <summary>Why this one of all the histories is told.</summary>
    static string Chosen(Dossier dossier, FactorFinding factor, TwinFinding twin)
    {
        var (only, so, otherwise) =
            twin.With == dossier.Verdict.Subject
                ? ("with", factor.Benefit.Value, factor.Harm.Value)
                : ("without", factor.Harm.Value, factor.Benefit.Value);
        return $"An example, history {twin.Number}: of {Precision.Sampled} in which {dossier.Subject} prevails only {only} it{(so > otherwise ? ", the commoner case" : "")}, the one whose distance to the others is least on average.";
    }

    static string Parting(Dossier dossier, FactorFinding factor, TwinFinding twin)
    {
        var pair = $"Its two worlds, with {dossier.Phrase(factor.Id)} and without,";
        return (twin.Month, twin.Mechanism) switch
        {
            ({ } month, "opening") => $"{pair} differ from their opening in {English.OfMonth(month)}.",
            ({ } month, { } mechanism) when English.Read(month) == dossier.Contest.From =>
                $"{pair} part in the first month, {English.OfMonth(month)}, first in {mechanism}.",
            ({ } month, { } mechanism) =>
                $"{pair} are the same until {English.OfMonth(month)}, when they part, first in {mechanism}.",
            ({ } month, null) => $"{pair} are the same until {English.OfMonth(month)}.",
            _ => $"{pair} end apart.",
        };
    }

    static string End(Dossier dossier, FactorFinding factor, TwinFinding twin) =>
        $"With it {Prevails(dossier, twin.With, twin.History)}; if {dossier.If(factor)}, {Prevails(dossier, twin.Without, twin.Twin)}.";

    static string Prevails(Dossier dossier, string id, Chronicle chronicle) =>
        (id, chronicle.Consolidation) switch
        {
            ("nobody", _) => "nobody prevails",
            (_, { } since) => $"{dossier.NameOf(id)} prevails, dominant from {English.OfMonth(since)}",
            _ => $"{dossier.NameOf(id)} prevails",
        };

    /// <summary>The first turning point that each world has and the other lacks.</summary>
    static string Differences(Dossier dossier, TwinFinding twin)
    {
        var with = FirstApart(twin.History, twin.Twin, twin.Month);
        var without = FirstApart(twin.Twin, twin.History, twin.Month);
        return (with, without) switch
        {
            ({ } one, { } other) =>
                $"Of the turns that only one of the worlds takes, the first are these: with it, {Dated(dossier, one)}; without it, {Dated(dossier, other)}.",
            ({ } one, null) =>
                $"Of the turns that only one of the worlds takes, the first is this: with it, {Dated(dossier, one)}.",
            (null, { } other) =>
                $"Of the turns that only one of the worlds takes, the first is this: without it, {Dated(dossier, other)}.",
            _ => "",
        };
    }

    static DeedTrace? FirstApart(Chronicle here, Chronicle there, string? since)
    {
        var known = there.Deeds.Select(Key).ToHashSet();
        var from = English.Read(since ?? "");
        return here.Deeds.FirstOrDefault(d =>
            (d.Kind == "vote" || Deeds.IsTurningPoint(d))
            && (from is null || English.Read(d.Month) is not { } month || month >= from)
            && !known.Contains(Key(d))
        );
    }

    /// <summary>Equal for two deeds that are the same to a reader.</summary>
    static string Key(DeedTrace deed) =>
        string.Join(
            '|',
            deed.Month,
            deed.Kind,
            string.Join(',', deed.By),
            string.Join(',', deed.Against),
            deed.Where,
            deed.Rung,
            deed.Carried
        );

    static string Dated(Dossier dossier, DeedTrace deed) =>
        $"in {English.OfMonth(deed.Month)}, {Deeds.Told(dossier.Contest, deed)}";
}
