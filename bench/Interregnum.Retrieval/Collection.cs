using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace Interregnum.Retrieval;

/// <summary>
/// A folder with documents and questions whose answers are known: <c>corpus.jsonl.gz</c> (<c>_id</c>, <c>title</c>, <c>text</c>),
/// <c>queries.jsonl.gz</c> (<c>_id</c>, <c>text</c>), <c>qrels.trec</c> (<c>query 0 document grade</c>), and perhaps <c>related.trec.gz</c>
/// (<c>document 0 document weight</c>). Each may be packed with gzip or not.
/// </summary>
sealed class Collection(string folder)
{
    const int ColumnsOfAnAnswer = 4;

    public IEnumerable<(string Id, string Title, string Text)> Documents() =>
        Objects("corpus.jsonl").Select(o => (Said(o, "_id"), Said(o, "title"), Said(o, "text")));

    public IEnumerable<(string Id, string Text)> Questions() =>
        Objects("queries.jsonl").Select(o => (Said(o, "_id"), Said(o, "text")));

    /// <summary>The grades of documents by question.</summary>
    public Dictionary<string, Dictionary<string, double>> Answers() => Grades(Open("qrels.trec") ?? throw Missing("qrels.trec"));

    /// <summary>The weights of documents by document; null where the collection has none.</summary>
    public Dictionary<string, Dictionary<string, double>>? Related() =>
        Open("related.trec") is { } stream ? Grades(stream) : null;

    IEnumerable<JsonElement> Objects(string name)
    {
        foreach (var line in Lines(Open(name) ?? throw Missing(name)))
        {
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }

    /// <summary>A property as text; ids are numbers in some collections, and titles are missing in others.</summary>
    static string Said(JsonElement of, string name) =>
        !of.TryGetProperty(name, out var value) ? ""
        : value.ValueKind == JsonValueKind.String ? value.GetString()!
        : value.ValueKind == JsonValueKind.Null ? ""
        : value.GetRawText();

    static Dictionary<string, Dictionary<string, double>> Grades(Stream stream)
    {
        var grades = new Dictionary<string, Dictionary<string, double>>(StringComparer.Ordinal);
        foreach (var line in Lines(stream))
        {
            var columns = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (
                columns.Length < ColumnsOfAnAnswer
                || !double.TryParse(columns[^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var grade)
            )
            {
                throw new FormatException($"'{line}' is not 'query 0 document grade'");
            }

            if (!grades.TryGetValue(columns[0], out var of))
            {
                grades[columns[0]] = of = new(StringComparer.Ordinal);
            }

            of[columns[2]] = grade;
        }

        return grades;
    }

    static IEnumerable<string> Lines(Stream stream)
    {
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return line;
            }
        }
    }

    Stream? Open(string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path + ".gz") ? new GZipStream(File.OpenRead(path + ".gz"), CompressionMode.Decompress)
            : File.Exists(path) ? File.OpenRead(path)
            : null;
    }

    FileNotFoundException Missing(string name) => new($"{folder} has neither {name}.gz nor {name}");
}
