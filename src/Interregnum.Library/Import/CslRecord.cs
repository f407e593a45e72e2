using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Interregnum.Library.Import;

/// <summary>A bibliographic record from what was said of a document.</summary>
static class CslRecord
{
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One CSL-JSON item.</summary>
    public static string Of(string key, string title, Details details)
    {
        var item = new JsonObject
        {
            ["id"] = key,
            ["type"] = details.Type ?? "document",
            ["title"] = title,
        };
        if (details.Authors.Count > 0)
        {
            item["author"] = new JsonArray([.. details.Authors.Select(Name)]);
        }

        if (details.Year is { } year)
        {
            item["issued"] = new JsonObject { ["date-parts"] = new JsonArray(new JsonArray(year)) };
        }

        if (details.Address is { } address)
        {
            item["URL"] = address;
        }

        if (details.Language is { } language)
        {
            item["language"] = language;
        }

        return item.ToJsonString(Plain);
    }

    static JsonNode Name(string author)
    {
        var comma = author.IndexOf(',', StringComparison.Ordinal);
        return comma < 0
            ? new JsonObject { ["literal"] = author.Trim() }
            : new JsonObject { ["family"] = author[..comma].Trim(), ["given"] = author[(comma + 1)..].Trim() };
    }
}
