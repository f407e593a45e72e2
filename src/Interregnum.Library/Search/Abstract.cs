using System.Text.Json;

namespace Interregnum.Library.Search;

/// <summary>What a bibliographic record says in sentences: it is searched with the text, and stands for it where there is none.</summary>
static class Abstract
{
    static readonly string[] Spoken = ["abstract", "container-title", "keyword", "note"];

    /// <returns>Empty when it says nothing.</returns>
    public static string Of(string csl)
    {
        using var item = JsonDocument.Parse(csl);
        return item.RootElement.ValueKind == JsonValueKind.Object
            ? string.Join(
                '\n',
                Spoken
                    .Select(name => item.RootElement.TryGetProperty(name, out var value) ? value : default)
                    .Where(value => value.ValueKind == JsonValueKind.String)
                    .Select(value => value.GetString())
            )
            : "";
    }
}
