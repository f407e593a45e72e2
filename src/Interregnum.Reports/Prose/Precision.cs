using Interregnum.Attribution;
using Interregnum.Findings;

namespace Interregnum.Reports.Prose;

/// <summary>What every printed share and value rests on: how many histories, which interval, and how worlds share their luck.</summary>
public static class Precision
{
    /// <summary>Method of the intervals, a clause; the same in every table.</summary>
    public const string Intervals =
        "the intervals are of 95\u202F%, histories of one draw taken together: those of shares by Wilson’s formula, those of values and differences by Student’s t";

    /// <summary>How worlds share their luck, a clause.</summary>
    public const string Coupling = "all worlds on the same dice of the model";

    /// <summary>The headline's histories, a clause: <c>4,096 histories in each world (512 parameter draws, 8 histories each)</c>.</summary>
    public static string Played(Verdict verdict) =>
        $"{English.Digits(verdict.Histories)} histories in each world ({English.Digits(verdict.Draws)} parameter draws, {English.Digits(verdict.Histories / verdict.Draws)} histories each)";

    /// <summary>In how many histories a world of the headline is played: <c>4,096 histories</c>.</summary>
    public static string Each(Verdict verdict) => English.Count(verdict.Histories, "history", "histories");

    /// <summary>How many histories the dated facts are read off: the first of each draw.</summary>
    public static int Readings(Verdict verdict) => MilestoneReading.Histories(verdict.Draws);

    /// <summary>Among how many histories a typical one is sought: <c>at most 256 histories</c>.</summary>
    public static string Sampled => $"at most {English.Count(Medoid.SampleSize, "history", "histories")}";

    /// <summary>Said once, before anything is ranked.</summary>
    public static string Told(Dossier dossier) =>
        $"Where no other number stands beside it, a share or a value rests on {Played(dossier.Verdict)}, {Coupling}: that is the coupling of which benefit, harm, necessity "
        + $"and sufficiency are said. {English.Capital(Intervals)}.";
}
