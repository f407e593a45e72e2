using Interregnum.Findings;

namespace Interregnum.Reports.Prose;

/// <summary>Deeds of a history in words.</summary>
public static class Deeds
{
    /// <summary>Deeds that a reader of the whole should see: who ruled, who combined, who fell, who led.</summary>
    public static bool IsTurningPoint(DeedTrace deed) =>
        deed.Kind
            is "coalition"
                or "bloc"
                or "censure"
                or "loses-office"
                or "loses-seat"
                or "expulsion"
                or "capitulation"
                or "leaves"
                or "dominance";

    /// <summary>What happened, as a clause without its month: <c>Rurik loses the seat at the high table</c>.</summary>
    public static string Told(Dossier dossier, DeedTrace deed)
    {
        var by = dossier.NamesOf(deed.By);
        var whom = dossier.NamesOf(deed.Against.Count > 0 ? deed.Against : deed.By);
        var many = (deed.Against.Count > 0 ? deed.Against : deed.By).Count != 1;
        string Verb(string one, string several) => many ? several : one;
        return deed.Kind switch
        {
            "event" => Event(dossier, deed.Where),
            "coalition" => deed.By.Count == 1 ? $"{by} rules alone" : $"{by} form the ruling coalition",
            "bloc" => $"{by} combine outside the coalition",
            "vote" => Vote(dossier, deed),
            "censure" => $"{whom} {Verb("is", "are")} censured",
            "loses-office" => $"{whom} {Verb("loses", "lose")} an office: {Office(dossier, deed.Where)}",
            "loses-seat" => $"{whom} {Verb("loses", "lose")} the seat in {Body(dossier, deed.Where)}",
            "expulsion" => $"{whom} {Verb("is", "are")} expelled",
            "takes-seat" => $"{by} {Verb("takes", "take")} a seat in {Body(dossier, deed.Where)}",
            "takes-office" => $"{by} {Verb("takes", "take")} an office: {Office(dossier, deed.Where)}",
            "capitulation" => $"{whom} {Verb("gives in", "give in")}",
            "chief" => $"{by} {Verb("becomes", "become")} chief of {Constituency(dossier, deed.Where)}",
            "leaves" => $"{whom} {Verb("leaves", "leave")} the contest",
            "dominance" => $"{by} {Verb("comes", "come")} to dominate",
            var other => $"{other}: {whom}",
        };
    }

    static string Vote(Dossier dossier, DeedTrace deed)
    {
        var rung = dossier.Contest.Ladder.FirstOrDefault(r => r.Id == deed.Rung)?.Name ?? deed.Rung ?? "a question";
        var against = deed.Against.Count > 0 ? $" against {dossier.NamesOf(deed.Against)}" : "";
        var movers = deed.By.Count > 0 ? $", moved by {dossier.NamesOf(deed.By)}" : "";
        var count = deed is { Yes: { } yes, No: { } no }
            ? $": {yes} to {no}{(deed.Abstain is > 0 ? $", {deed.Abstain} abstaining" : "")}, {(deed.Carried == true ? "carried" : "lost")}"
            : "";
        return $"a vote in {Body(dossier, deed.Where)} on “{rung}”{against}{movers}{count}";
    }

    static string Event(Dossier dossier, string? id) =>
        dossier.Contest.Events.FirstOrDefault(e => e.Id == id)?.Title ?? id ?? "an event";

    static string Body(Dossier dossier, string? id)
    {
        var names = (id ?? "")
            .Split('+', ',', ' ')
            .Select(part => dossier.Contest.Bodies.FirstOrDefault(b => b.Id == part)?.Name ?? part);
        return English.Join(names.Where(n => n.Length > 0).Select(Lower).DefaultIfEmpty("a body"));
    }

    static string Office(Dossier dossier, string? id) =>
        dossier.Contest.Offices.FirstOrDefault(o => o.Id == id)?.Name ?? id ?? "an office";

    static string Constituency(Dossier dossier, string? id) =>
        Lower(dossier.Contest.Constituencies.FirstOrDefault(c => c.Id == id)?.Name ?? id ?? "a constituency");

    /// <summary>A name that begins with its article takes a small letter inside a sentence.</summary>
    static string Lower(string name) => name.StartsWith("The ", StringComparison.Ordinal) ? "the " + name[4..] : name;
}
