using System.Text.Json;
using Interregnum.Contests;
using Interregnum.Findings;
using Interregnum.Mechanisms;

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

/// <summary>
/// <c>posterior.json</c>: what a calibration found and accepted, beside the scenario it belongs to. A model built otherwise has a
/// posterior of its own, named by its forms, such as <c>posterior.opinion-independent.json</c>.
/// </summary>
public static class PosteriorFile
{
    public const string Name = "posterior.json";

    const string Head = "posterior.";
    const string Tail = ".json";

    /// <summary>Larger ones are not read.</summary>
    const long MostBytes = 1L << 28;

    /// <summary>What the file is called.</summary>
    /// <param name="chosen">The forms that the scenario itself does not choose.</param>
    public static string NameOf(IEnumerable<Variant> chosen)
    {
        var forms = Forms.All.Select(f => f.Variant).Where(chosen.ToHashSet().Contains).Select(Word).ToList();
        return forms.Count == 0 ? Name : $"{Head}{string.Join('+', forms)}{Tail}";
    }

    /// <summary>Reads a posterior and holds it against the scenario. Throws for nothing that a file can hold.</summary>
    /// <param name="path">Of the file; problems name it so.</param>
    public static PosteriorReading Read(string path, Scenario scenario)
    {
        if (!Path.Exists(path))
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
            return new(null, null, Unreadable(path, Why(e)));
        }
    }

    /// <summary>What is wrong with the posteriors in a scenario's folder, from their names and hashes alone.</summary>
    internal static IEnumerable<Problem> Check(string folder, Scenario scenario) =>
        Beside(folder).Select(path => Check(path, Path.GetFileName(path), scenario)).OfType<Problem>();

    static Problem? Check(string path, string name, Scenario scenario)
    {
        if (FormsIn(name) is not { } chosen)
        {
            var forms = string.Join(", ", Forms.All.Select(f => NameOf([f.Variant])));
            return At(
                path,
                Diagnostic.PosteriorOfAnotherForm,
                "the posterior's name says no form of a mechanism, so nothing reads it",
                $"names are {Name}, {forms}, and those of several forms joined by '+', in this order"
            );
        }

        try
        {
            using var document = Parse(path);
            return Stale(path, document.RootElement, ScenarioFolder.With(scenario, chosen));
        }
        catch (Exception e) when (IsOfTheFile(e))
        {
            return Unreadable(path, Why(e));
        }
    }

    /// <summary>Paths of all files in a folder that are named as posteriors are.</summary>
    static List<string> Beside(string folder)
    {
        var path = folder.TrimEnd('/');
        try
        {
            return
            [
                .. Directory
                    .EnumerateFileSystemEntries(folder, $"{Head}*")
                    .Where(f => f.EndsWith(Tail, StringComparison.Ordinal))
                    .Select(f => $"{path}/{Path.GetFileName(f)}")
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>The forms that a file's name says; null when it is not one that <see cref="NameOf"/> gives.</summary>
    static List<Variant>? FormsIn(string name)
    {
        var between = name.Length > Head.Length + Tail.Length ? name[Head.Length..^Tail.Length].Split('+') : [];
        var forms = Forms.All.Select(f => f.Variant).Where(v => between.Contains(Word(v))).ToList();
        return NameOf(forms) == name ? forms : null;
    }

    static string Word(Variant variant) => $"{variant.Mechanism}-{variant.Form}";

    static JsonDocument Parse(string path) =>
        Directory.Exists(path) ? throw new FormatException("it is a folder, not a file")
        : new FileInfo(path).Length <= MostBytes
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

    /// <summary>Whether it was made for the model built otherwise, or for another version of the scenario.</summary>
    static Problem? Stale(string path, JsonElement root, Scenario scenario)
    {
        var (built, variants) = (PosteriorJson.Variants(root), scenario.Contest.Variants);
        if (!built.ToHashSet().SetEquals(variants.Select(v => v.ToString())))
        {
            return At(
                path,
                Diagnostic.PosteriorOfAnotherForm,
                $"the posterior was made for the model with {InWords(built)}, here it is played with {InWords(variants)}",
                $"it is not used; {Again(scenario)} makes one for this model"
            );
        }

        (string Name, string What, string Here)[] hashes =
        [
            ("contest_hash", "contest and factors", scenario.ContestHash),
            ("milestones_hash", "milestones", scenario.MilestonesHash),
        ];
        foreach (var (name, what, here) in hashes)
        {
            var made = PosteriorJson.Text(root, name);
            if (made != here)
            {
                return At(
                    path,
                    Diagnostic.StalePosterior,
                    $"the posterior was made for another version of the scenario: its {what} have the hash {made}, here they have {here}",
                    $"it is not used; {Again(scenario)} makes one for this version"
                );
            }
        }

        return null;
    }

    static string InWords(IEnumerable<object> forms) =>
        string.Join(", ", forms) is { Length: > 0 } some ? some : "every mechanism in its usual form";

    /// <summary>By its folder: the contest's id may find another one.</summary>
    static string Again(Scenario scenario) =>
        $"'{string.Join(" --variant ", scenario.Contest.Variants.Select(v => v.ToString()).Prepend("interregnum calibrate"))}' of this folder";

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

    static string Why(Exception e) =>
        e is JsonException { LineNumber: { } line, BytePositionInLine: { } at }
            ? $"it is no JSON at line {line + 1}, byte {at + 1}, or ends too early"
            : e.Message.TrimEnd('.');

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
