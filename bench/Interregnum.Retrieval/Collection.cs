using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace Interregnum.Retrieval;

/// <summary>
/// A folder with documents and questions whose answers are known: <c>corpus.jsonl.gz</c> (<c>_id</c>, <c>title</c>, <c>text</c>),
/// <c>queries.jsonl.gz</c> (<c>_id</c>, <c>text</c>), <c>qrels.trec</c> (<c>query 0 document grade</c>), and perhaps <c>related.trec.gz</c>
/// (<c>document 0 document weight</c>). Each may be packed with gzip or not. Titles and texts may be missing or empty, ids may be numbers or hold
/// blanks, and of documents with one id the first counts.
/// </summary>
sealed class Collection(string folder)
{
    /// <summary>Query, iteration, document, grade; some leave the second out.</summary>
    const int FewestColumns = 3;

    public IEnumerable<(string Id, string Title, string Text)> Documents() =>
        Objects("corpus.jsonl").Select(o => (Said(o, "_id"), Said(o, "title"), Said(o, "text"))).DistinctBy(d => d.Item1);

    public IReadOnlyList<(string Id, string Text)> Questions() =>
        [.. Objects("queries.jsonl").Select(o => (Said(o, "_id"), Said(o, "text")))];

    /// <summary>The grades of documents by question.</summary>
    /// <param name="questions">Ids that may stand first in a line.</param>
    /// <param name="documents">Ids that may stand before the grade.</param>
    public Dictionary<string, Dictionary<string, double>> Answers(
        IReadOnlySet<string> questions,
        IReadOnlySet<string> documents
    ) => Grades(Open("qrels.trec") ?? throw Missing("qrels.trec"), questions, documents);

    /// <summary>The weights of documents by document; null where the collection has none.</summary>
    public Dictionary<string, Dictionary<string, double>>? Related(IReadOnlySet<string> documents) =>
        Open("related.trec") is { } stream ? Grades(stream, documents, documents) : null;

    IEnumerable<JsonElement> Objects(string name)
    {
        foreach (var (number, line) in Lines(Open(name) ?? throw Missing(name)).Index())
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind != JsonValueKind.Object || Said(document.RootElement, "_id").Length == 0)
            {
                throw new FormatException($"{name}: line {number + 1} is no object with an _id");
            }

            yield return document.RootElement.Clone();
        }
    }

    /// <summary>A property as text; ids are numbers in some collections, and titles are missing in others.</summary>
    static string Said(JsonElement of, string name) =>
        !of.TryGetProperty(name, out var value) ? ""
        : value.ValueKind == JsonValueKind.String ? value.GetString()!
        : value.ValueKind == JsonValueKind.Null ? ""
        : value.GetRawText();

    static Dictionary<string, Dictionary<string, double>> Grades(
        Stream stream,
        IReadOnlySet<string> first,
        IReadOnlySet<string> second
    )
    {
        var grades = new Dictionary<string, Dictionary<string, double>>(StringComparer.Ordinal);
        foreach (var line in Lines(stream))
        {
            var columns = line.Split(line.Contains('\t', StringComparison.Ordinal) ? ['\t'] : null, Split);
            if (
                columns.Length < FewestColumns
                || !double.TryParse(columns[^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var grade)
            )
            {
                throw new FormatException($"'{line}' is not 'query 0 document grade'");
            }

            var (question, document) = Ids(columns[..^1], first, second);
            (grades.TryGetValue(question, out var of) ? of : grades[question] = new(StringComparer.Ordinal))[document] = grade;
        }

        return grades;
    }

    const StringSplitOptions Split = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    /// <summary>Ids may hold blanks: what stands before and after one of the columns are ids that are known, or the outermost columns.</summary>
    static (string First, string Second) Ids(string[] columns, IReadOnlySet<string> first, IReadOnlySet<string> second)
    {
        for (var i = 1; i < columns.Length - 1; i++)
        {
            var (before, after) = (string.Join(' ', columns[..i]), string.Join(' ', columns[(i + 1)..]));
            if (first.Contains(before) && second.Contains(after))
            {
                return (before, after);
            }
        }

        return (columns[0], columns.Length > 2 ? string.Join(' ', columns[2..]) : columns[^1]);
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
