using System.Text.Json;
using Interregnum.Findings;

namespace Interregnum.Runs;

/// <summary><c>run.json</c>: what was played and by which command, so that anyone can play it again; and what <c>run --json</c> prints.</summary>
public static class RunJson
{
    public const string FileName = "run.json";

    const int SchemaVersion = 1;

    /// <param name="odds">Null while the run is not finished, and of a shard.</param>
    public static void Write(Stream stream, RunIdentity run, IReadOnlyList<Odds>? odds) =>
        Json.Write(
            stream,
            json =>
            {
                json.WriteStartObject();
                json.WriteNumber("interregnum", SchemaVersion);
                json.WriteString("contest", run.Contest);
                json.WriteString("first_month", $"{run.From}");
                json.Strings("claimants", run.Claimants);
                json.WriteString("contest_hash", run.ContestHash);
                json.WriteString("milestones_hash", run.MilestonesHash);
                json.WriteString("posterior_hash", run.PosteriorHash);
                json.WriteString("engine_version", run.EngineVersion);
                json.WriteNumber("seed", run.Seed);
                json.WriteString("design", run.Design);
                json.WriteString("population", Design.Population);
                json.WriteNumber("histories", run.Histories);
                json.WriteString("shard", run.Shard?.ToString());
                json.WriteString("command", run.Command);
                MethodJson.Intervals(json, ("odds", MethodJson.Shares));
                Odds(json, odds);
                json.WriteEndObject();
            }
        );

    /// <summary>What <c>run --json</c> prints.</summary>
    public static void WriteResult(Stream stream, RunPlan plan, EnsembleResult result)
    {
        var cells = (double)plan.Contest.OfficialCount * plan.Claimants * plan.Contest.MonthCount;
        WriteResult(stream, plan.Shard, result, result.Effort.HistoriesPerSecond * cells);
    }

    /// <summary>What <c>merge --json</c> prints: the same of histories that others have played.</summary>
    public static void WriteMerged(Stream stream, EnsembleResult result) => WriteResult(stream, shard: null, result, 0);

    static void WriteResult(Stream stream, Shard? shard, EnsembleResult result, double cellsPerSecond) =>
        Json.Write(
            stream,
            json =>
            {
                json.WriteStartObject();
                json.WriteNumber("histories", result.Effort.Played + result.Effort.Reused);
                json.WriteNumber("seconds", result.Effort.Seconds);
                json.WriteNumber("histories_per_second", result.Effort.HistoriesPerSecond);
                json.WriteNumber("cells_per_second", cellsPerSecond);
                json.WriteNumber("blocks", result.Effort.Blocks);
                json.WriteNumber("blocks_reused", result.Effort.BlocksReused);
                json.WriteString("shard", shard?.ToString());
                MethodJson.Intervals(json, ("odds", MethodJson.Shares));
                Odds(json, shard is null ? result.Odds : null);
                json.WriteEndObject();
            }
        );

    /// <summary>Which run a folder holds, by its <c>run.json</c>.</summary>
    /// <exception cref="RunFolderException">It cannot be understood.</exception>
    internal static RunIdentity Read(string path) =>
        RunJsonReader.Read(path)
        ?? throw new RunFolderException(
            $"'{path}' is no run.json of this program, so it is not known what the folder holds. Choose another folder with --out."
        );

    /// <summary>Holds a folder's <c>run.json</c> against what a command is about to play.</summary>
    /// <exception cref="RunFolderException">It is of another contest, posterior, engine, seed, design or shard, or cannot be understood.</exception>
    internal static void Demand(string path, RunIdentity run)
    {
        if (RunDifference.Between(Read(path), run) is { } other)
        {
            throw new RunFolderException(
                $"'{Path.GetDirectoryName(path)}' holds another run: its {other.Name} is {other.Found}, this command's is {other.Expected}. "
                    + $"{other.Why} Choose another folder with --out, or remove that one.".TrimStart()
            );
        }
    }

    static void Odds(Utf8JsonWriter json, IReadOnlyList<Odds>? odds)
    {
        if (odds is null)
        {
            json.WriteNull("odds");
        }
        else
        {
            json.Odds("odds", odds);
        }
    }
}
