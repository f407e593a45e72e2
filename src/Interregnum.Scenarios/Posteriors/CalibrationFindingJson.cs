using System.Text.Json;
using Interregnum.Findings;

namespace Interregnum.Scenarios;

/// <summary>What a calibration found, as part of a posterior's JSON.</summary>
static class CalibrationFindingJson
{
    public static void Write(Utf8JsonWriter json, CalibrationFinding finding)
    {
        json.WriteNumber("seed", finding.Seed);
        json.WriteString("command", finding.Command);
        json.WriteNumber("log_evidence", finding.LogEvidence);
        Write(json, "generations", finding.Generations, Write);
        Write(json, "hold_outs", finding.HoldOuts, Write);
        Write(json, finding.FinalLeader);
        Write(json, "facts", finding.Facts, Write);
        Write(json, "parameters", finding.Parameters, Write);
    }

    public static CalibrationFinding Read(JsonElement root) =>
        Matched(
            new()
            {
                Seed = root.GetProperty("seed").GetInt64(),
                Command = Text(root, "command"),
                LogEvidence = Real(root, "log_evidence"),
                Generations = Read(root, "generations", Generation) is { Count: > 0 } generations
                    ? generations
                    : throw new FormatException("it has no generations"),
                HoldOuts = Read(root, "hold_outs", HoldOut),
                FinalLeader = FinalLeader(root),
                Facts = Read(root, "facts", Fact),
                Parameters = Read(root, "parameters", Parameter),
            }
        );

    static void Write(Utf8JsonWriter json, GenerationFinding generation) =>
        Numbers(
            json,
            ("number", generation.Number),
            ("power", generation.Power),
            ("ease", generation.Ease),
            ("simulations", generation.Simulations),
            ("accepted", generation.Accepted),
            ("effective_size", generation.EffectiveSize)
        );

    static GenerationFinding Generation(JsonElement json) =>
        new(
            json.GetProperty("number").GetInt32(),
            Real(json, "power"),
            Real(json, "ease"),
            json.GetProperty("simulations").GetInt64(),
            json.GetProperty("accepted").GetInt32(),
            Real(json, "effective_size")
        );

    static void Write(Utf8JsonWriter json, ParameterFinding parameter)
    {
        json.WriteString("path", parameter.Path);
        Numbers(
            json,
            ("prior_mean", parameter.PriorMean),
            ("prior_deviation", parameter.PriorDeviation),
            ("mean", parameter.Mean),
            ("deviation", parameter.Deviation),
            ("ratio", parameter.Ratio)
        );
        json.WriteBoolean("identified", parameter.IsIdentified);
    }

    static ParameterFinding Parameter(JsonElement json) =>
        new(
            Text(json, "path"),
            Real(json, "prior_mean"),
            Real(json, "prior_deviation"),
            Real(json, "mean"),
            Real(json, "deviation")
        );

    static void Write(Utf8JsonWriter json, FinalLeaderFinding? leader)
    {
        if (leader is null)
        {
            json.WriteNull("final_leader");
            return;
        }

        json.WriteStartObject("final_leader");
        json.WriteString("milestone", leader.Milestone);
        json.WriteString("leader", leader.Leader);
        Write(json, "share", leader.Share);
        json.WriteNumber("effective_size", leader.EffectiveSize);
        Write(json, "facts", leader.Facts, Write);
        Write(json, "parameters", leader.Parameters, Write);
        json.WriteEndObject();
    }

    static FinalLeaderFinding? FinalLeader(JsonElement root) =>
        root.TryGetProperty("final_leader", out var json) && json.ValueKind != JsonValueKind.Null
            ? new(
                Text(json, "milestone"),
                Text(json, "leader"),
                Interval(json, "share"),
                Real(json, "effective_size"),
                Read(json, "parameters", Parameter),
                Read(json, "facts", fact => new FactWithLeader(Text(fact, "id"), Interval(fact, "within")))
            )
            : null;

    /// <summary>What is told with the final leader is told of the same parameters and facts as without.</summary>
    static CalibrationFinding Matched(CalibrationFinding finding) =>
        finding.FinalLeader is not { } end
        || (
            end.Parameters.Select(p => p.Path).SequenceEqual(finding.Parameters.Select(p => p.Path))
            && end.Facts.Select(f => f.Id).SequenceEqual(finding.Facts.Select(f => f.Prior.Id))
        )
            ? finding
            : throw new FormatException("its final_leader has other parameters or facts than the rest");

    static void Write(Utf8JsonWriter json, FactWithLeader fact)
    {
        json.WriteString("id", fact.Id);
        Write(json, "within", fact.Within);
    }

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
        Write(json, "over_prior", held.OverPrior);
        Write(json, "over_baseline", held.OverBaseline);
    }

    static HoldOutFinding HoldOut(JsonElement json) =>
        new(
            Text(json, "id"),
            Text(json, "name"),
            [
                .. json.GetProperty("episodes")
                    .EnumerateArray()
                    .Select(e => e.GetString() ?? throw new FormatException("an episode is null")),
            ],
            json.GetProperty("facts").GetInt32(),
            Real(json, "effective_size"),
            Score(json.GetProperty("calibrated")),
            Score(json.GetProperty("prior")),
            Score(json.GetProperty("baseline")),
            Difference(json.GetProperty("over_prior")),
            Difference(json.GetProperty("over_baseline"))
        );

    static void Write(Utf8JsonWriter json, string name, ForecastScore score)
    {
        json.WriteStartObject(name);
        Write(json, "log_score", score.LogScore);
        Write(json, "crps", score.Crps);
        Numbers(json, ("covered", score.Covered), ("width", score.Width));
        json.WriteEndObject();
    }

    static ForecastScore Score(JsonElement json) =>
        new(Interval(json, "log_score"), Interval(json, "crps"), Real(json, "covered"), Real(json, "width"));

    static void Write(Utf8JsonWriter json, string name, ScoreDifference difference)
    {
        json.WriteStartObject(name);
        Write(json, "log_score", difference.LogScore);
        Write(json, "crps", difference.Crps);
        json.WriteEndObject();
    }

    static ScoreDifference Difference(JsonElement json) => new(Interval(json, "log_score"), Interval(json, "crps"));

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
            Text(json, "id"),
            Text(json, "text"),
            Text(json, "unit"),
            Real(json, "recorded"),
            Interval(foretold, "occurred"),
            Number(foretold, "median"),
            Number(foretold, "low"),
            Number(foretold, "high"),
            Interval(foretold, "within"),
            foretold.GetProperty("reached").GetBoolean(),
            Text(json, "use"),
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

    static Estimate Interval(JsonElement json, string name) =>
        json.GetProperty(name) is { ValueKind: JsonValueKind.Array } array && array.GetArrayLength() == 3
            ? new(array[0].GetDouble(), array[1].GetDouble(), array[2].GetDouble())
            : throw new FormatException($"'{name}' is not a number with its interval");

    static void Numbers(Utf8JsonWriter json, params ReadOnlySpan<(string Name, double Value)> numbers)
    {
        foreach (var (name, value) in numbers)
        {
            json.WriteNumber(name, value);
        }
    }

    static double Real(JsonElement json, string name) => json.GetProperty(name).GetDouble();

    static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null");

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
