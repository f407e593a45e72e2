using System.Text.Json;
using Interregnum.Contests;
using Interregnum.Findings;

namespace Interregnum.Scenarios;

/// <summary>What reading a posterior gave.</summary>
/// <param name="Posterior">Null when it cannot be used.</param>
/// <param name="Finding">What the calibration found; null with it.</param>
/// <param name="Problem">Why it cannot be used; null when it can, and when there is none.</param>
public sealed record PosteriorReading(Posterior? Posterior, CalibrationFinding? Finding, Problem? Problem)
{
    /// <summary>There is no such file.</summary>
    public static PosteriorReading None { get; } = new(null, null, null);
}

/// <summary><c>posterior.json</c>: what a calibration found and accepted, beside the scenario it belongs to.</summary>
public static class PosteriorFile
{
    public const string Name = "posterior.json";

    /// <summary>Larger ones are not read.</summary>
    const long MostBytes = 1L << 28;

    /// <summary>Reads a posterior and holds it against the scenario. Throws for nothing that a file can hold.</summary>
    /// <param name="path">Of the file; problems name it so.</param>
    public static PosteriorReading Read(string path, Scenario scenario)
    {
        if (!File.Exists(path))
        {
            return PosteriorReading.None;
        }

        try
        {
            using var document = Parse(path);
            return Stale(path, document.RootElement, scenario) is { } stale
                ? new(null, null, stale)
                : Whole(path, document.RootElement, scenario);
        }
        catch (Exception e) when (IsOfTheFile(e))
        {
            return new(null, null, Unreadable(path, e.Message));
        }
    }

    /// <summary>What is wrong with the posterior in a scenario's folder, from its hashes alone; null when it fits or is not there.</summary>
    internal static Problem? Check(string folder, Scenario scenario)
    {
        var path = $"{folder.TrimEnd('/')}/{Name}";
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var document = Parse(path);
            return Stale(path, document.RootElement, scenario);
        }
        catch (Exception e) when (IsOfTheFile(e))
        {
            return Unreadable(path, e.Message);
        }
    }

    static JsonDocument Parse(string path) =>
        new FileInfo(path).Length <= MostBytes
            ? JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { MaxDepth = 16 })
            : throw new FormatException($"it has more than {MostBytes >> 20} MB");

    static PosteriorReading Whole(string path, JsonElement root, Scenario scenario)
    {
        var (posterior, finding) = PosteriorJson.Read(root, scenario);
        var said = PosteriorJson.Text(root, "posterior_hash");
        return said == posterior.Hash
            ? new(posterior, finding, null)
            : new(null, null, Unreadable(path, $"its posterior_hash is {said}, its content has {posterior.Hash}"));
    }

    /// <summary>Whether it was made for another version of the scenario.</summary>
    static Problem? Stale(string path, JsonElement root, Scenario scenario)
    {
        (string Name, string Here)[] hashes =
        [
            ("contest_hash", scenario.ContestHash),
            ("milestones_hash", scenario.MilestonesHash),
        ];
        foreach (var (name, here) in hashes)
        {
            var made = PosteriorJson.Text(root, name);
            if (made != here)
            {
                var what = name == "contest_hash" ? "contest and factors" : "milestones";
                return At(
                    path,
                    Diagnostic.StalePosterior,
                    $"the posterior was made for another version of the scenario: its {what} have the hash {made}, here they have {here}",
                    $"it is not used; 'interregnum calibrate {scenario.Contest.Id}' makes one for this version"
                );
            }
        }

        return null;
    }

    static bool IsOfTheFile(Exception e) =>
        e
            is IOException
                or UnauthorizedAccessException
                or JsonException
                or FormatException
                or InvalidOperationException
                or KeyNotFoundException
                or ArgumentException
                or OverflowException;

    static Problem Unreadable(string path, string why) =>
        At(
            path,
            Diagnostic.BadPosterior,
            $"the posterior cannot be read: {why}",
            "it is not used; calibrate again, or remove it"
        );

    static Problem At(string path, Diagnostic diagnostic, string message, string suggestion) =>
        new(path, 1, 1, diagnostic.Code, message, suggestion, diagnostic.Severity);
}
