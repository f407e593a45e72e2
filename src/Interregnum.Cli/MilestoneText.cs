using System.Globalization;
using System.Text.Json;
using Interregnum.Contests;
using Interregnum.Findings;

namespace Interregnum.Cli;

/// <summary>What the model says of a dated fact, in a line or as data.</summary>
static class MilestoneText
{
    /// <summary><c>recorded 31 %; model 24 % (10 %–52 %), occurs in 97.1 % (95.2–98.2), within reach in 41.2 % (37.0–45.5)</c></summary>
    public static string Of(MilestoneFinding finding, Contest contest)
    {
        var recorded = $"recorded {Value(finding.Recorded, finding.Unit, contest)}";
        if (finding.Unmeasured is { } reason)
        {
            return $"{recorded}; not measured: {reason}";
        }

        var model = finding is { Median: { } median, Low: { } low, High: { } high }
            ? $"{Value(median, finding.Unit, contest)} ({Value(low, finding.Unit, contest)} to {Value(high, finding.Unit, contest)})"
            : "—";
        var reach = finding.Reached ? $"within reach in {Print.Percent(finding.Within).TrimStart()}" : "never within reach";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{recorded}; model {model}, occurs in {Print.Percent(finding.Occurred).TrimStart()}, {reach}; {finding.Use.Replace('_', ' ')}"
        );
    }

    public static void Write(Utf8JsonWriter json, MilestoneFinding finding)
    {
        var measured = finding.Unmeasured is null;
        json.WriteStartObject();
        json.WriteString("id", finding.Id);
        json.WriteString("text", finding.Text);
        json.WriteString("unit", finding.Unit);
        json.WriteString("use", finding.Use);
        json.WriteNumber("recorded", finding.Recorded);
        json.WriteString("unmeasured", finding.Unmeasured);
        Write(json, "occurred", measured ? finding.Occurred.Value : null);
        Write(json, "occurred_low", measured ? finding.Occurred.Low : null);
        Write(json, "occurred_high", measured ? finding.Occurred.High : null);
        Write(json, "median", finding.Median);
        Write(json, "low", finding.Low);
        Write(json, "high", finding.High);
        if (measured)
        {
            json.Estimate("within", finding.Within);
        }
        else
        {
            json.WriteNull("within");
        }

        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    static string Value(double value, string unit, Contest contest) =>
        unit switch
        {
            "month" => new Month((int)Math.Round(value)).ToString(),
            "share" => string.Create(CultureInfo.InvariantCulture, $"{100 * value:0.#} %"),
            "yes or no" => value > 0.5 ? "yes" : "no",
            "person" => value >= 0 ? contest.Contenders[(int)value].Id : "nobody",
            _ => value.ToString("0.##", CultureInfo.InvariantCulture),
        };
}
