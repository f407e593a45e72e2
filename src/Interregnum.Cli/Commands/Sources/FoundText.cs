using System.Text.Json;
using Interregnum.Library.Search;
using Interregnum.Scenarios;

namespace Interregnum.Cli.Commands.Sources;

/// <summary>What search and related documents say alike.</summary>
static class FoundText
{
    /// <summary>How words were looked for otherwise than they were typed, a line each.</summary>
    public static void Tell(TextWriter output, IReadOnlyList<Variation> variations)
    {
        foreach (var variation in variations)
        {
            var found = string.Join(", ", variation.Found);
            output.WriteLine(
                Printable.Of(
                    variation.Kind switch
                    {
                        VariationKind.Correction => $"no document has '{variation.Typed}'; shown for {found}",
                        VariationKind.Alias => $"'{variation.Typed}' is also {found}",
                        _ => $"'{variation.Typed}' is also written {found}",
                    }
                )
            );
        }
    }

    /// <summary>A document's author, title and year.</summary>
    public static string Work(string author, string title, int? year) =>
        $"{(author.Length > 0 ? $"{author}: " : "")}{title}{(year is { } number ? $" ({number})" : "")}";

    public static void Passage(TextWriter output, int? page, string text)
    {
        if (text.Length > 0)
        {
            output.WriteLine(Printable.Of($"    {(page is { } number ? $"p. {number}: " : "")}{text}"));
        }
    }

    public static void Write(Utf8JsonWriter json, IReadOnlyList<Variation> variations)
    {
        json.WriteStartArray("variations");
        foreach (var variation in variations)
        {
            json.WriteStartObject();
            json.WriteString("kind", variation.Kind.ToString().ToLowerInvariant());
            json.WriteString("typed", variation.Typed);
            Write(json, "found", variation.Found);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    public static void NumberOrNull(Utf8JsonWriter json, string name, int? number)
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
