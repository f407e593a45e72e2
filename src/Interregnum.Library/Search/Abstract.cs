using System.Text.Json;

namespace Interregnum.Library.Search;

/// <summary>What a bibliographic record says besides title and authors.</summary>
/// <param name="Text">Its sentences: they are searched with the text, and stand for it where there is none. Empty when it says nothing.</param>
/// <param name="IsAbstract">Whether an abstract of the document is among them.</param>
/// <param name="Genre">The kind of document, as <c>thesis</c>; empty when it is not told.</param>
/// <param name="About">Keys of documents that it says it is about (CSL's <c>references</c>, parted by commas).</param>
sealed record Abstract(string Text, bool IsAbstract, string Genre, IReadOnlyList<string> About)
{
    const string Proper = "abstract";

    static readonly string[] Spoken = [Proper, "container-title", "keyword", "note"];

    public static Abstract Of(string csl)
    {
        using var item = JsonDocument.Parse(csl);
        var said = Spoken.Select(name => Said(item.RootElement, name)).Where(s => s.Length > 0);
        return new(
            string.Join('\n', said),
            Said(item.RootElement, Proper).Length > 0,
            Said(item.RootElement, "genre"),
            Said(item.RootElement, "references")
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        );
    }

    static string Said(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object
        && item.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";
}
