using Interregnum.Findings;
using static Interregnum.Reports.Prose.Amounts;

namespace Interregnum.Reports.Prose;

/// <summary>What one would have to believe for the ranking to turn over, and what would be worth looking up.</summary>
public static class LookingUp
{
    /// <summary>What was found; where the draws were too few, that, and nothing else.</summary>
    public static IReadOnlyList<string> Of(Dossier dossier) =>
        dossier.Verdict.LookUp is { } found
            ? [Chosen(found), Turning(dossier, found), Worth(found)]
            : ["The draws of this report are too few to tell."];

    static string Chosen(LookUpFinding found) =>
        $"Which of the {English.Count(found.Uncertain, "uncertain number")} would change the answer, were it known? "
        + $"Told about {English.Either(found.Parameters.Count, "is", "are")} the {Some(found)} that moved the leader’s lead most in one half of the draws, {English.Digits(found.ChosenBy)}; "
        + $"what is said comes from the other half, {English.Digits(found.ToldBy)}, so that having been picked flatters none.";

    static string Some(LookUpFinding found) => found.Parameters.Count == 1 ? "one" : English.Number(found.Parameters.Count);

    static string Turning(Dossier dossier, LookUpFinding found)
    {
        var two = $"{dossier.Phrase(found.LeadingFactor)} and {dossier.Phrase(found.RunnerUp)}";
        var turning = found
            .Parameters.Where(p => p.Flips.Count > 0)
            .Select(p => $"{p.Path} = {English.Join(p.Flips.Select(Value))}");
        return turning.ToList() is { Count: > 0 } some
            ? $"{English.Capital(two)} change places at {English.Join(some, "or at")}, all else as believed{Others(found, some.Count)}."
            : $"At no value of {English.Either(found.Parameters.Count, "it", "any of them")}, among those believed, do {two} change places.";
    }

    static string Others(LookUpFinding found, int some) =>
        some < found.Parameters.Count ? "; at no believed value of the others" : "";

    static string Worth(LookUpFinding found)
    {
        var everything = $"about {Hundredths(found.WorthOfEverything)} points of the leading value";
        return found.Parameters.Where(p => p is { CanTurn: true, Worth.Value: > 0 }).MaxBy(p => p.Worth.Value) is { } first
            ? $"The first to look up is {first.Path}: knowing it before saying which factor leads would be worth {HundredthsOf(first.Worth)} points, and knowing every number {everything}."
            : $"By itself none is worth looking up before saying which factor leads; knowing every number would be worth {everything}, so what changes the first place from draw to draw lies in other numbers or in many at once.";
    }

    /// <summary>How the table came about.</summary>
    public static string Method =>
        "Worth is the expected value of partial perfect information for “which factor?”: by how much the value of the factor that one would name knowing the number exceeds, on average, the value of the one named now, "
        + "by a regression of each factor’s value on the number (Strong, Oakley & Brennan 2014); its interval of 95\u202F% leaves out a twentieth of the draws in turn. Where two factors change places is read off a regression of their "
        + "difference, with the values next to it at which the curve’s band of 95\u202F% (Student’s t) contains 0. One number at a time is known, the others are as believed.";

    /// <summary>What asks it in full.</summary>
    public static string InFull(Dossier dossier) => dossier.Command("sensitivity");

    /// <summary>A worth in a table, in points.</summary>
    public static string Tabled(LookUp number) => number.CanTurn ? HundredthsOf(number.Worth) : "none found";

    /// <summary>The values at which two factors change places, in a table.</summary>
    public static string Flips(LookUp number) =>
        number.Flips.Count == 0 ? "no value" : string.Join("; ", number.Flips.Select(Value));

    /// <summary>The values that are believed, in a table.</summary>
    public static string Believed(LookUp number) => $"{Rounded(number.Low)} to {Rounded(number.High)}";

    static string Value(Estimate flip) => $"{Rounded(flip.Value)} ({Rounded(flip.Low)} to {Rounded(flip.High)})";

    static string HundredthsOf(Estimate worth) => $"{Hundredths(worth.Value)} ({Hundredths(worth.Low)}–{Hundredths(worth.High)})";

    static string Hundredths(double worth) => Plain(worth * 100, 2);
}
