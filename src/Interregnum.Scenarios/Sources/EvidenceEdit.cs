using System.Text;
using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>Links passages in a scenario's evidence.yaml. What was there stays as it was, comments included; what would not pass a check is not written.</summary>
public static class EvidenceEdit
{
    const string Temporary = ".tmp";

    /// <summary>Adds a passage, or what it bears on to the passage of the same words.</summary>
    /// <param name="folder">The scenario's.</param>
    /// <param name="item">The item of evidence whose citation is to lead to the passage; null for none.</param>
    /// <returns>What is wrong, with the file as it was; nothing when it was written.</returns>
    public static IReadOnlyList<Problem> Link(string folder, Passage passage, string? item) =>
        Change(
            folder,
            (text, evidence) =>
            {
                var same = evidence.Passages.FirstOrDefault(p => p.Source == passage.Source && p.Quote == passage.Quote);
                text = same is null ? EvidenceText.Add(text, passage) : Bear(text, same, passage);
                return item is null ? text : EvidenceText.Cite(text, item, same ?? passage, About(evidence, passage.Source));
            }
        );

    /// <summary>Notes where passages stand now.</summary>
    /// <param name="places">By the passages' ids.</param>
    /// <returns>As of <see cref="Link"/>.</returns>
    public static IReadOnlyList<Problem> Move(string folder, IReadOnlyDictionary<string, (int? Page, int Start)> places) =>
        Change(
            folder,
            (text, _) =>
                places.Aggregate(text, (now, place) => EvidenceText.Move(now, place.Key, place.Value.Page, place.Value.Start))
        );

    /// <summary>An id that no passage has: the source's key, shortened, and a number.</summary>
    public static string FreeId(EvidenceFile evidence, string source)
    {
        var letters = string.Concat(source.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
        var stem = letters.Length > 0 && char.IsAsciiLetter(letters[0]) ? letters : $"p-{letters}".TrimEnd('-');
        stem = stem[..Math.Min(stem.Length, 56)];
        var taken = evidence.Passages.Select(p => p.Id).ToHashSet();
        var number = 1;
        while (taken.Contains($"{stem}-{number}"))
        {
            number++;
        }

        return $"{stem}-{number}";
    }

    static IReadOnlyList<string> About(EvidenceFile evidence, string source) =>
        evidence.Sources.FirstOrDefault(s => s.Key == source)?.About ?? [];

    static string Bear(string text, Passage same, Passage passage)
    {
        foreach (var bearing in passage.Bears.Except(same.Bears))
        {
            text = EvidenceText.Add(text, same.Id, bearing);
        }

        return text;
    }

    static IReadOnlyList<Problem> Change(string folder, Func<string, EvidenceFile, string> edit)
    {
        var before = ScenarioFolder.Read(folder);
        if (before.Scenario is null)
        {
            return Errors(before);
        }

        var page = PageFile.Load(folder, ScenarioFolder.Evidence, needed: false);
        var name = page?.Name ?? $"{folder.TrimEnd('/')}/{ScenarioFolder.Evidence}";
        var text = edit(page?.Text ?? $"interregnum: {FormatVersion.Current}\n", before.Scenario.Evidence);
        var after = ScenarioFolder.ReadWith(folder, new Page(name, text), roots: null, strict: false);
        if (after.Scenario is null)
        {
            return Errors(after);
        }

        Write(Path.Combine(folder, ScenarioFolder.Evidence), text);
        return [];
    }

    static IReadOnlyList<Problem> Errors(Reading reading) => [.. reading.Problems.Where(p => p.Severity == Severity.Error)];

    /// <summary>The whole file or nothing of it; a byte-order mark stays.</summary>
    static void Write(string path, string text)
    {
        var marked = File.Exists(path) && File.ReadAllBytes(path).AsSpan().StartsWith(Encoding.UTF8.Preamble);
        var temporary = path + Temporary;
        File.WriteAllText(temporary, text, new UTF8Encoding(marked));
        File.Move(temporary, path, overwrite: true);
    }
}
