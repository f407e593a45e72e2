using System.Text.Json;
using Interregnum.Contests;
using Interregnum.Library.Evidence;
using Interregnum.Library.Store;
using Interregnum.Scenarios;

namespace Interregnum.Cli.Commands.Sources;

/// <summary>A passage of a scenario, and where it stands in the library.</summary>
/// <param name="Document">Null when the library has none of that key.</param>
/// <param name="Found">Null when the words are not in it.</param>
sealed record Refound(Passage Passage, Document? Document, Found? Found)
{
    /// <summary>Whether there is nothing to look in: a work on somebody's shelf.</summary>
    public bool IsRecordOnly => Document is { Words: 0 };
}

/// <summary>Passages as commands show them.</summary>
static class PassageText
{
    public static void Print(TextWriter output, IReadOnlyList<Refound> passages, bool json)
    {
        if (json)
        {
            Cli.Print.Json(output, writer => Write(writer, passages));
            return;
        }

        foreach (var passage in passages)
        {
            Tell(output, passage);
        }

        if (passages.Count != 1)
        {
            var open = passages.Count(p => p.IsRecordOnly);
            var lost = passages.Count(p => p.Found is null) - open;
            output.WriteLine(
                $"{passages.Count} passages, {lost} not found{(open > 0 ? $", {open} of works held without a text" : "")}"
            );
        }
    }

    static void Tell(TextWriter output, Refound refound)
    {
        var passage = refound.Passage;
        output.WriteLine(Printable.Of($"{passage.Id}: {passage.Source}: \"{passage.Quote}\""));
        output.WriteLine(Printable.Of($"    {Where(refound)}"));
        foreach (var bearing in passage.Bears)
        {
            var note = bearing.Note is null ? "" : $": {bearing.Note}";
            output.WriteLine(
                Printable.Of($"    {Word(bearing.Of)} {bearing.On}: {Word(bearing.Direction)}, {Word(bearing.Strength)}{note}")
            );
        }
    }

    static string Where(Refound refound) =>
        refound switch
        {
            { Document: null } => "not found: the library has no document of this key",
            { IsRecordOnly: true } => "not looked for: the library holds the record without a text",
            { Found: null } => "not found: these words are no longer in the document",
            { Found: { How: Finding.Changed } found } => $"changed: {Place(found)} now reads \"{found.Words}\"",
            { Found: { How: Finding.Moved } found } => $"moved to {Place(found)}",
            { Found: var found } => $"found at {Place(found!)}",
        };

    static string Place(Found found) => $"{(found.Page is { } page ? $"page {page}, " : "")}character {found.Start}";

    static void Write(Utf8JsonWriter json, IReadOnlyList<Refound> passages)
    {
        json.WriteStartArray();
        foreach (var (passage, document, found) in passages)
        {
            json.WriteStartObject();
            json.WriteString("id", passage.Id);
            json.WriteString("source", passage.Source);
            json.WriteString("quote", passage.Quote);
            json.WriteString(
                "found",
                found is not null ? Word(found.How)
                    : document is null ? "no document"
                    : document.Words == 0 ? "no text"
                    : "no"
            );
            if (found is not null)
            {
                Number(json, "page", found.Page);
                json.WriteNumber("start", found.Start);
                json.WriteString("words", found.Words);
            }

            json.WriteStartArray("bears");
            foreach (var bearing in passage.Bears)
            {
                json.WriteStartObject();
                json.WriteString("on", Word(bearing.Of));
                json.WriteString("id", bearing.On);
                json.WriteString("direction", Word(bearing.Direction));
                json.WriteString("strength", Word(bearing.Strength));
                json.WriteString("note", bearing.Note);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void Number(Utf8JsonWriter json, string name, int? number)
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

    static string Word<T>(T word)
        where T : struct, Enum => word.ToString().ToLowerInvariant();
}
