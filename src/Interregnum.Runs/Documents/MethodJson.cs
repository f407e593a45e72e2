using System.Text.Json;

namespace Interregnum.Runs;

/// <summary>
/// How the numbers of a document came about, beside the <c>histories</c> that they rest on: the method of every kind of interval, and
/// the coupling of worlds that are held against each other.
/// </summary>
public static class MethodJson
{
    /// <summary>Of a chance, a share or a rate (<c>Intervals.Rate</c>).</summary>
    public const string Shares = "Wilson, clustered by draw";

    /// <summary>Of a share of histories that are independent of one another, each of a draw of its own.</summary>
    public const string Independent = "Wilson, each history of a draw of its own";

    /// <summary>Of a Shapley or Owen value, an interaction, or an effect (<c>Intervals.Mean</c>).</summary>
    public const string Values = "Student's t, clustered by draw";

    /// <summary>Of a difference between a history and its twin.</summary>
    public const string Differences = "Student's t, paired by history, clustered by draw";

    /// <summary>Of what is known by its logarithm: the acceptance of a calibration, and the ratio of two.</summary>
    public const string Logarithm = "normal, of the logarithm";

    /// <summary>Of what has no formula of its own, such as the worth of looking a parameter up.</summary>
    public const string LeftOut = "delete-a-group jackknife, 20 groups of draws";

    /// <summary>Of a parameter's value at which two factors change places.</summary>
    public const string Band = "band of a regression curve, Student's t";

    /// <summary>Worlds whose histories are twins.</summary>
    public const string SameDice = "worlds on the same dice of the model";

    /// <summary>Writes the method of each kind of number as <c>intervals</c>; all are of 95 %.</summary>
    public static void Intervals(Utf8JsonWriter json, params IReadOnlyList<(string Kind, string Method)> methods)
    {
        json.WriteStartObject("intervals");
        foreach (var (kind, method) in methods)
        {
            json.WriteString(kind, method);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes how the worlds share their luck, as <c>coupling</c>.</summary>
    public static void Coupling(Utf8JsonWriter json, string coupling = SameDice) => json.WriteString("coupling", coupling);
}
