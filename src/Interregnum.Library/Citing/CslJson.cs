using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Interregnum.Library.Citing;

/// <summary>Lists of records as CSL-JSON, which is also how the library holds them.</summary>
public static class CslJson
{
    internal static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };
    internal static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    static readonly JsonSerializerOptions Indented = new(OneLine) { WriteIndented = true, NewLine = "\n" };

    /// <summary>Reads a list of items, an object with a list <c>items</c>, or one item. An item without a key or a type is kept: both can be given.</summary>
    public static ReferenceList Read(string json)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(json, documentOptions: Strict);
        }
        catch (JsonException fault)
        {
            var line = (int)(fault.LineNumber ?? 0) + 1;
            return new([], [new(line, $"this is not the JSON that was expected: {Reason(fault)}")]);
        }

        var items = root switch
        {
            JsonArray list => list,
            JsonObject one when one["items"] is JsonArray list => list,
            JsonObject one => [one.DeepClone()],
            _ => null,
        };
        return items is null ? new([], [new(1, "a list of CSL-JSON items was expected")]) : Items(items);
    }

    /// <summary>As other programs read them; ends with a line break.</summary>
    public static string Write(IEnumerable<CslItem> items) =>
        new JsonArray([.. items.Select(i => i.ToJson())]).ToJsonString(Indented) + "\n";

    static ReferenceList Items(JsonArray nodes)
    {
        var (items, faults) = (new List<CslItem>(), new List<ReferenceFault>());
        for (var i = 0; i < nodes.Count; i++)
        {
            if (items.Count == References.MostItems)
            {
                faults.Add(new(1, References.TooMany));
                break;
            }

            if (nodes[i] is JsonObject item)
            {
                items.Add(new(item));
            }
            else
            {
                faults.Add(new(1, $"item {i + 1} is not an object"));
            }
        }

        return new(items, faults);
    }

    /// <summary>The parser's sentence without the place, which is told apart.</summary>
    static string Reason(JsonException fault)
    {
        var end = fault.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? fault.Message : fault.Message[..end]).TrimEnd('.');
    }
}
