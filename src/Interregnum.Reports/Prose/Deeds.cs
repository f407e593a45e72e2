using Interregnum.Contests;
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

    /// <summary>Whether someone falls: loses the seat in the leading body, or everything; who dies or falls ill leaves, and does not fall.</summary>
    public static bool IsFall(Contest contest, Chronicle chronicle, DeedTrace deed) =>
        deed.Kind == "expulsion"
        || (deed.Kind == "loses-seat" && deed.Where == contest.Bodies.Single(b => b.Leading).Id && !IsLeaving(chronicle, deed));

    /// <summary>Whether a loss only follows from someone's leaving the contest in that month.</summary>
    public static bool IsLeaving(Chronicle chronicle, DeedTrace deed) =>
        deed.Kind is "loses-seat" or "loses-office"
        && chronicle.Deeds.Any(d => d.Kind == "leaves" && d.Month == deed.Month && Concerned(d).SequenceEqual(Concerned(deed)));

    /// <summary>Ids of those to whom it happens.</summary>
    public static IReadOnlyList<string> Concerned(DeedTrace deed) => deed.Against.Count > 0 ? deed.Against : deed.By;

    /// <summary>What happened, as a clause without its month: <c>Rurik loses the seat at the high table</c>.</summary>
    public static string Told(Contest contest, DeedTrace deed)
    {
        var by = Names(contest, deed.By);
        var whom = Names(contest, Concerned(deed));
        var many = Concerned(deed).Count != 1;
        string Verb(string one, string several) => many ? several : one;
        return deed.Kind switch
        {
            "event" => Event(contest, deed.Where),
            "coalition" => deed.By.Count == 1 ? $"{by} rules alone" : $"{by} form the ruling coalition",
            "bloc" => $"{by} combine outside the coalition",
            "vote" => Vote(contest, deed),
            "censure" => $"{whom} {Verb("is", "are")} censured",
            "loses-office" => $"{whom} {Verb("loses", "lose")} an office: {Office(contest, deed.Where)}",
            "loses-seat" => $"{whom} {Verb("loses", "lose")} the seat in {Body(contest, deed.Where)}",
            "expulsion" => $"{whom} {Verb("is", "are")} expelled",
            "takes-seat" => $"{by} {Verb("takes", "take")} a seat in {Body(contest, deed.Where)}",
            "takes-office" => $"{by} {Verb("takes", "take")} an office: {Office(contest, deed.Where)}",
            "capitulation" => $"{whom} {Verb("gives in", "give in")}",
            "chief" => $"{English.Possessive(by)} follower becomes chief of {Constituency(contest, deed.Where)}",
            "leaves" => $"{whom} {Verb("leaves", "leave")} the contest",
            "dominance" => $"{by} {Verb("comes", "come")} to dominate",
            var other => $"{other}: {whom}",
        };
    }

    static string Names(Contest contest, IEnumerable<string> ids) =>
        English.Join(ids.Select(id => contest.Contenders.FirstOrDefault(c => c.Id == id)?.Name ?? id));

    static string Vote(Contest contest, DeedTrace deed)
    {
        var rung = contest.Ladder.FirstOrDefault(r => r.Id == deed.Rung)?.Name ?? deed.Rung ?? "a question";
        var against = deed.Against.Count > 0 ? $" against {Names(contest, deed.Against)}" : "";
        var put =
            deed.By.Count == 0
                ? $"“{rung}”{against} is put to {Body(contest, deed.Where)}"
                : $"{Names(contest, deed.By)} {English.Either(deed.By.Count, "puts", "put")} “{rung}”{against} to {Body(contest, deed.Where)}";
        return deed is { Yes: { } yes, No: { } no }
            ? $"{put}: {(deed.Carried == true ? "carried" : "lost")}, {yes} to {no}{(deed.Abstain is > 0 ? $" ({deed.Abstain} abstaining)" : "")}"
            : put;
    }

    static string Event(Contest contest, string? id) => contest.Events.FirstOrDefault(e => e.Id == id)?.Title ?? id ?? "an event";

    static string Body(Contest contest, string? id)
    {
        var names = (id ?? "")
            .Split('+', ',', ' ')
            .Select(part => contest.Bodies.FirstOrDefault(b => b.Id == part)?.Name ?? part);
        return English.Join(names.Where(n => n.Length > 0).Select(Inside).DefaultIfEmpty("a body"));
    }

    static string Office(Contest contest, string? id) =>
        contest.Offices.FirstOrDefault(o => o.Id == id)?.Name ?? id ?? "an office";

    static string Constituency(Contest contest, string? id) =>
        Lower(contest.Constituencies.FirstOrDefault(c => c.Id == id)?.Name ?? id ?? "a constituency");

    /// <summary>A name that begins with its article takes a small letter inside a sentence.</summary>
    static string Lower(string name) => Bare(name) == name ? name : $"the {Bare(name)}";

    /// <summary>A body's name as it stands inside a sentence: with its article.</summary>
    public static string Inside(string name) => $"the {Bare(name)}";

    /// <summary>A name without its article.</summary>
    static string Bare(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
}
