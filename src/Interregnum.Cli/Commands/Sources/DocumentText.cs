using System.Text.Json;
using Interregnum.Library.Reading;
using Interregnum.Library.Store;
using Interregnum.Reports.Prose;
using Interregnum.Scenarios;

namespace Interregnum.Cli.Commands.Sources;

/// <summary>A document as commands show it.</summary>
static class DocumentText
{
    /// <summary>Of a title in a table.</summary>
    const int Shown = 60;

    /// <summary>One line of a table: key, year, author and title, words and pages.</summary>
    public static string Line(Document document)
    {
        var author = document.Author.Length > 0 ? $"{document.Author}: " : "";
        var tags = document.Tags.Count > 0 ? $" [{string.Join(", ", document.Tags)}]" : "";
        return Printable.Of(
            $"{document.Key, -32} {document.Year, 5}  {Short(author + document.Title), -Shown} {Extent(document)}{tags}".TrimEnd()
        );
    }

    /// <summary><c>1,234 words, 5 pages</c>; nothing for a record alone.</summary>
    public static string Extent(Document document) =>
        document.Kind == Kind.Reference
            ? ""
            : $"{document.Words:N0} word{(document.Words == 1 ? "" : "s")}, {document.Pages} page{(document.Pages == 1 ? "" : "s")}";

    /// <summary>The properties of a document, within an object that is being written.</summary>
    public static void Write(Utf8JsonWriter json, Document document)
    {
        json.WriteString("key", document.Key);
        json.WriteString("title", document.Title);
        json.WriteString("author", document.Author);
        NumberOrNull(json, "year", document.Year);
        json.WriteString("kind", Documents.NameOf(document.Kind));
        json.WriteNumber("words", document.Words);
        json.WriteNumber("pages", document.Pages);
        NumberOrNull(json, "reading_level", document.ReadingLevel);
        json.WriteString("language", document.Language);
        json.WriteStartArray("tags");
        foreach (var tag in document.Tags)
        {
            json.WriteStringValue(tag);
        }

        json.WriteEndArray();
        json.WriteString("file", document.FileName);
        json.WriteString("original", document.Original);
        json.WriteString("added", document.Added);
        json.WritePropertyName("csl");
        json.WriteRawValue(document.Csl);
    }

    /// <summary>One document, as a line or as JSON.</summary>
    public static void Print(TextWriter output, Document document, bool json)
    {
        if (json)
        {
            Cli.Print.Json(
                output,
                writer =>
                {
                    writer.WriteStartObject();
                    Write(writer, document);
                    writer.WriteEndObject();
                }
            );
        }
        else
        {
            output.WriteLine(Line(document));
        }
    }

    /// <summary>Documents as a list of JSON.</summary>
    public static void WriteAll(TextWriter output, IReadOnlyList<Document> documents) =>
        Cli.Print.Json(
            output,
            json =>
            {
                json.WriteStartArray();
                foreach (var document in documents)
                {
                    json.WriteStartObject();
                    Write(json, document);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }
        );

    /// <summary>Documents, a line each.</summary>
    public static void TellAll(TextWriter output, IReadOnlyList<Document> documents)
    {
        foreach (var document in documents)
        {
            output.WriteLine(Line(document));
        }
    }

    /// <summary>What is known of a document, a line each.</summary>
    public static void Tell(TextWriter output, Document document, string? original)
    {
        Line(output, "key", document.Key);
        Line(output, "title", document.Title);
        Line(output, "author", document.Author);
        Line(output, "year", document.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Line(output, "extent", Extent(document));
        Line(output, "level", document.ReadingLevel is { } level ? $"LIX {Amounts.Plain(level, 0)}, {Lix.Named(level)}" : null);
        Line(output, "language", document.Language);
        var item = document.ToItem();
        Line(output, "about", item.Text("references"));
        Line(output, "note", item.Text("note"));
        Line(output, "remark", item.Text("annote"));
        Line(output, "tags", string.Join(", ", document.Tags));
        Line(output, "file", document.FileName);
        Line(output, "original", original);
        Line(output, "added", $"{document.Added:yyyy-MM-dd}");
    }

    static void Line(TextWriter output, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            output.WriteLine($"{name, -9} {Printable.Of(value)}");
        }
    }

    static string Short(string text) => text.Length <= Shown ? text : text[..(Shown - 1)] + "…";

    static void NumberOrNull(Utf8JsonWriter json, string name, double? number)
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
}
