using System.Text.Json;
using Interregnum.Findings;

namespace Interregnum.Runs;

/// <summary><c>run.json</c>: what was played and by which command, so that anyone can play it again; and what <c>run --json</c> prints.</summary>
public static class RunJson
{
    public const string FileName = "run.json";

    const int SchemaVersion = 1;

    /// <summary>A run's own file is some kilobytes; a larger one is not read.</summary>
    const long MostBytes = 1 << 20;

    /// <param name="odds">Null while the run is not finished.</param>
    public static void Write(Stream stream, RunPlan plan, IReadOnlyList<Odds>? odds) =>
        Json.Write(
            stream,
            json =>
            {
                json.WriteStartObject();
                json.WriteNumber("interregnum", SchemaVersion);
                json.WriteString("contest", plan.Contest.Id);
                json.WriteString("contest_hash", plan.ContestHash);
                json.WriteString("milestones_hash", plan.MilestonesHash);
                json.WriteString("posterior_hash", plan.PosteriorHash);
                json.WriteString("engine_version", plan.EngineVersion);
                json.WriteNumber("seed", plan.Seed);
                json.WriteString("design", plan.Design.Id);
                json.WriteString("population", Design.Population);
                json.WriteNumber("histories", plan.Histories);
                json.WriteString("command", plan.Command);
                if (odds is null)
                {
                    json.WriteNull("odds");
                }
                else
                {
                    json.Odds("odds", odds);
                }

                json.WriteEndObject();
            }
        );

    /// <summary>What <c>run --json</c> prints.</summary>
    public static void WriteResult(Stream stream, RunPlan plan, EnsembleResult result) =>
        Json.Write(
            stream,
            json =>
            {
                var cells = (double)plan.Contest.OfficialCount * plan.Claimants * plan.Contest.MonthCount;
                json.WriteStartObject();
                json.WriteNumber("histories", result.Effort.Played + result.Effort.Reused);
                json.WriteNumber("seconds", result.Effort.Seconds);
                json.WriteNumber("histories_per_second", result.Effort.HistoriesPerSecond);
                json.WriteNumber("cells_per_second", result.Effort.HistoriesPerSecond * cells);
                json.WriteNumber("blocks", result.Effort.Blocks);
                json.WriteNumber("blocks_reused", result.Effort.BlocksReused);
                json.Odds("odds", result.Odds);
                json.WriteEndObject();
            }
        );

    /// <summary>Holds a folder's <c>run.json</c> against a plan.</summary>
    /// <exception cref="RunFolderException">It is of another contest, posterior, engine, seed or design, or cannot be understood.</exception>
    internal static void Demand(string path, RunPlan plan)
    {
        using var document = Parse(path);
        var run = document.RootElement;
        Demand(path, "contest_hash", Text(run, "contest_hash"), plan.ContestHash, "The scenario was edited, or is another one.");
        Demand(
            path,
            "posterior_hash",
            Text(run, "posterior_hash"),
            plan.PosteriorHash ?? "null",
            "The calibration is another one."
        );
        Demand(path, "engine_version", Text(run, "engine_version"), plan.EngineVersion, "The engine is another one.");
        Demand(path, "seed", Text(run, "seed"), $"{plan.Seed}", "");
        Demand(path, "design", Text(run, "design"), plan.Design.Id, "The contest is played with another intervention.");
    }

    static void Demand(string path, string name, string found, string expected, string why)
    {
        if (found != expected)
        {
            throw new RunFolderException(
                $"'{Path.GetDirectoryName(path)}' holds another run: its {name} is {found}, this command's is {expected}. "
                    + $"{why} Choose another folder with --out, or remove that one.".TrimStart()
            );
        }
    }

    static JsonDocument Parse(string path)
    {
        if (new FileInfo(path).Length <= MostBytes)
        {
            try
            {
                var document = JsonDocument.Parse(File.ReadAllBytes(path));
                if (document.RootElement.ValueKind == JsonValueKind.Object)
                {
                    return document;
                }

                document.Dispose();
            }
            catch (JsonException)
            {
                // The message below says the same of every way in which it is no run.json.
            }
        }

        throw new RunFolderException(
            $"'{path}' is no run.json of this program, so it is not known what the folder holds. Choose another folder with --out."
        );
    }

    static string Text(JsonElement run, string name) =>
        !run.TryGetProperty(name, out var value) ? "absent"
        : value.ValueKind == JsonValueKind.String ? value.GetString()!
        : value.GetRawText();
}
