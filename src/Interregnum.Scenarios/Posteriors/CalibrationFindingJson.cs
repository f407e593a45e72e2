using System.Text.Json;
using Interregnum.Findings;

namespace Interregnum.Scenarios;

/// <summary>What a calibration found, as part of a posterior's JSON.</summary>
static class CalibrationFindingJson
{
    public static void Write(Utf8JsonWriter json, CalibrationFinding finding)
    {
        json.WriteString("engine_version", finding.EngineVersion);
        json.WriteNumber("seed", finding.Seed);
        json.WriteString("command", finding.Command);
        json.WriteNumber("log_evidence", finding.LogEvidence);
        Write(json, "generations", finding.Generations, Write);
        Write(json, "hold_outs", finding.HoldOuts, Write);
        Write(json, "facts", finding.Facts, Write);
        Write(json, "parameters", finding.Parameters, Write);
    }

    public static CalibrationFinding Read(JsonElement root) =>
        new()
        {
            EngineVersion = root.GetProperty("engine_version").GetString()!,
            Seed = root.GetProperty("seed").GetInt64(),
            Command = root.GetProperty("command").GetString()!,
            LogEvidence = root.GetProperty("log_evidence").GetDouble(),
            Generations = Read(root, "generations", Generation),
            HoldOuts = Read(root, "hold_outs", HoldOut),
            Facts = Read(root, "facts", Fact),
            Parameters = Read(root, "parameters", Parameter),
        };

    static void Write(Utf8JsonWriter json, GenerationFinding generation)
    {
        json.WriteNumber("number", generation.Number);
        json.WriteNumber("power", generation.Power);
        json.WriteNumber("ease", generation.Ease);
        json.WriteNumber("simulations", generation.Simulations);
        json.WriteNumber("accepted", generation.Accepted);
        json.WriteNumber("effective_size", generation.EffectiveSize);
    }

    static GenerationFinding Generation(JsonElement json) =>
        new(
            json.GetProperty("number").GetInt32(),
            json.GetProperty("power").GetDouble(),
            json.GetProperty("ease").GetDouble(),
            json.GetProperty("simulations").GetInt64(),
            json.GetProperty("accepted").GetInt32(),
            json.GetProperty("effective_size").GetDouble()
        );

    static void Write(Utf8JsonWriter json, ParameterFinding parameter)
    {
        json.WriteString("path", parameter.Path);
        json.WriteNumber("prior_mean", parameter.PriorMean);
        json.WriteNumber("prior_deviation", parameter.PriorDeviation);
        json.WriteNumber("mean", parameter.Mean);
        json.WriteNumber("deviation", parameter.Deviation);
        json.WriteNumber("ratio", parameter.Ratio);
        json.WriteBoolean("identified", parameter.IsIdentified);
    }

    static ParameterFinding Parameter(JsonElement json) =>
        new(
            json.GetProperty("path").GetString()!,
            json.GetProperty("prior_mean").GetDouble(),
            json.GetProperty("prior_deviation").GetDouble(),
            json.GetProperty("mean").GetDouble(),
            json.GetProperty("deviation").GetDouble()
        );

    static void Write(Utf8JsonWriter json, HoldOutFinding held)
    {
        json.WriteString("id", held.Id);
        json.WriteString("name", held.Name);
        json.WriteStartArray("episodes");
        foreach (var episode in held.Episodes)
        {
            json.WriteStringValue(episode);
        }

        json.WriteEndArray();
        json.WriteNumber("facts", held.Facts);
        json.WriteNumber("effective_size", held.EffectiveSize);
        Write(json, "calibrated", held.Calibrated);
        Write(json, "prior", held.Prior);
        Write(json, "baseline", held.Baseline);
    }

    static HoldOutFinding HoldOut(JsonElement json) =>
        new(
            json.GetProperty("id").GetString()!,
            json.GetProperty("name").GetString()!,
            [.. json.GetProperty("episodes").EnumerateArray().Select(e => e.GetString()!)],
            json.GetProperty("facts").GetInt32(),
            json.GetProperty("effective_size").GetDouble(),
            Score(json.GetProperty("calibrated")),
            Score(json.GetProperty("prior")),
            Score(json.GetProperty("baseline"))
        );

    static void Write(Utf8JsonWriter json, string name, ForecastScore score)
    {
        json.WriteStartObject(name);
        json.WriteNumber("log_score", score.LogScore);
        json.WriteNumber("crps", score.Crps);
        json.WriteNumber("covered", score.Covered);
        json.WriteNumber("width", score.Width);
        json.WriteEndObject();
    }

    static ForecastScore Score(JsonElement json) =>
        new(
            json.GetProperty("log_score").GetDouble(),
            json.GetProperty("crps").GetDouble(),
            json.GetProperty("covered").GetDouble(),
            json.GetProperty("width").GetDouble()
        );

    static void Write(Utf8JsonWriter json, PredictiveFinding fact)
    {
        json.WriteString("id", fact.Prior.Id);
        json.WriteString("text", fact.Prior.Text);
        json.WriteString("unit", fact.Prior.Unit);
        json.WriteString("use", fact.Prior.Use);
        json.WriteNumber("recorded", fact.Prior.Recorded);
        json.WriteString("unmeasured", fact.Prior.Unmeasured);
        Write(json, "prior", fact.Prior);
        Write(json, "posterior", fact.Posterior);
        Write(json, "case", fact.Case);
    }

    static PredictiveFinding Fact(JsonElement json) =>
        new(Foretold(json, "prior"), Foretold(json, "posterior"), Foretold(json, "case"));

    static void Write(Utf8JsonWriter json, string name, MilestoneFinding finding)
    {
        json.WriteStartObject(name);
        Write(json, "occurred", finding.Occurred);
        Write(json, "within", finding.Within);
        Write(json, "median", finding.Median);
        Write(json, "low", finding.Low);
        Write(json, "high", finding.High);
        json.WriteBoolean("reached", finding.Reached);
        json.WriteEndObject();
    }

    static MilestoneFinding Foretold(JsonElement json, string name)
    {
        var foretold = json.GetProperty(name);
        return new(
            json.GetProperty("id").GetString()!,
            json.GetProperty("text").GetString()!,
            json.GetProperty("unit").GetString()!,
            json.GetProperty("recorded").GetDouble(),
            Interval(foretold.GetProperty("occurred")),
            Number(foretold, "median"),
            Number(foretold, "low"),
            Number(foretold, "high"),
            Interval(foretold.GetProperty("within")),
            foretold.GetProperty("reached").GetBoolean(),
            json.GetProperty("use").GetString()!,
            json.GetProperty("unmeasured").GetString()
        );
    }

    static void Write(Utf8JsonWriter json, string name, Estimate estimate)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(estimate.Value);
        json.WriteNumberValue(estimate.Low);
        json.WriteNumberValue(estimate.High);
        json.WriteEndArray();
    }

    static Estimate Interval(JsonElement json) => new(json[0].GetDouble(), json[1].GetDouble(), json[2].GetDouble());

    static void Write(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    static double? Number(JsonElement json, string name) =>
        json.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    static void Write<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static IReadOnlyList<T> Read<T>(JsonElement json, string name, Func<JsonElement, T> read) =>
        [.. json.GetProperty(name).EnumerateArray().Select(read)];
}
