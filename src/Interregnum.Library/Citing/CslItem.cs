using System.Text.Json;
using System.Text.Json.Nodes;

namespace Interregnum.Library.Citing;

/// <summary>A bibliographic record: one item of CSL-JSON. Fields that nothing here knows are kept as they are.</summary>
public sealed class CslItem
{
    readonly JsonObject _fields;

    /// <param name="fields">The item; it is copied.</param>
    public CslItem(JsonObject fields) => _fields = (JsonObject)fields.DeepClone();

    /// <summary>A record of one kind under a key, and nothing else yet.</summary>
    public CslItem(string id, string type)
        : this(new JsonObject { ["id"] = id, ["type"] = type }) { }

    /// <summary>The key, by which it is cited; empty when the item has none.</summary>
    public string Id => Text("id") ?? "";

    /// <summary>A type of CSL, as <c>book</c> or <c>article-journal</c>; <c>document</c> when the item has none.</summary>
    public string Type => Text("type") ?? "document";

    /// <summary>The names of its fields, in their order.</summary>
    public IEnumerable<string> Fields => _fields.Select(f => f.Key);

    /// <summary>Whether there is such a field, of whatever kind.</summary>
    public bool Has(string field) => _fields.ContainsKey(field);

    /// <summary>The text or number of a field; null when it is absent, or no text.</summary>
    public string? Text(string field) => CslText.Of(_fields[field]);

    /// <summary>The persons and institutions of a field; none when it is absent.</summary>
    public IReadOnlyList<CslName> Names(string field) =>
        _fields[field] is JsonArray names ? [.. names.Select(CslName.Of).OfType<CslName>()]
        : CslName.Of(_fields[field]) is { } one ? [one]
        : [];

    /// <summary>The date of a field; null when it is absent or says nothing.</summary>
    public CslDate? Date(string field) => CslDate.Of(_fields[field]);

    /// <summary>The same record with one field set; an empty text takes it out.</summary>
    public CslItem With(string field, string? text) => Changed(field, string.IsNullOrEmpty(text) ? null : JsonValue.Create(text));

    public CslItem With(string field, IReadOnlyList<CslName> names) =>
        Changed(field, names.Count == 0 ? null : new JsonArray([.. names.Select(n => n.ToJson())]));

    public CslItem With(string field, CslDate? date) => Changed(field, date?.ToJson());

    /// <summary>What CSL sets apart for fields of one's own: those of a file that CSL has no name for are kept there.</summary>
    public IEnumerable<KeyValuePair<string, JsonNode?>> Custom() => _fields["custom"] as JsonObject ?? [];

    /// <summary>The same record with further fields of its own.</summary>
    internal CslItem WithCustom(JsonObject fields) => Changed("custom", fields);

    /// <summary>A copy of the item as a tree.</summary>
    public JsonObject ToJson() => (JsonObject)_fields.DeepClone();

    /// <summary>One line of JSON, letters of every script as they are.</summary>
    public override string ToString() => _fields.ToJsonString(CslJson.OneLine);

    CslItem Changed(string field, JsonNode? value)
    {
        var changed = new CslItem(_fields);
        if (value is null)
        {
            changed._fields.Remove(field);
        }
        else
        {
            changed._fields[field] = value;
        }

        return changed;
    }

    /// <summary>One item from its JSON.</summary>
    /// <exception cref="JsonException">It is no JSON, or no object.</exception>
    public static CslItem Parse(string json) =>
        JsonNode.Parse(json, documentOptions: CslJson.Strict) is JsonObject item
            ? new(item)
            : throw new JsonException("a record is a JSON object");
}
