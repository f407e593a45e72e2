using System.Text.Encodings.Web;
using System.Text.Json;

namespace Interregnum.Scenarios;

/// <summary>A JSON value with one way to write it: keys in ordinal order, no blanks, numbers as .NET writes them for a round trip.</summary>
abstract record CanonicalJson
{
    static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static CanonicalJson Of(string? text) => new Leaf(json => json.WriteStringValue(text));

    public static CanonicalJson Of(double number) => new Leaf(json => json.WriteNumberValue(number));

    public static CanonicalJson Of(int number) => new Leaf(json => json.WriteNumberValue(number));

    public static CanonicalJson Of(bool truth) => new Leaf(json => json.WriteBooleanValue(truth));

    public static CanonicalJson List<T>(IEnumerable<T> items, Func<T, CanonicalJson> each) => new Array([.. items.Select(each)]);

    public static CanonicalJson Ids(IEnumerable<string> ids) => List(ids, Of);

    public static CanonicalJson Map(params ReadOnlySpan<(string Key, CanonicalJson Value)> entries)
    {
        var map = new Dictionary<string, CanonicalJson>(entries.Length, StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            map.Add(key, value);
        }

        return new Object(map);
    }

    public static CanonicalJson Map<T>(IEnumerable<T> items, Func<T, string> key, Func<T, CanonicalJson> value) =>
        new Object(items.ToDictionary(key, value, StringComparer.Ordinal));

    public byte[] ToUtf8()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Compact))
        {
            Write(json);
        }

        return bytes.ToArray();
    }

    protected abstract void Write(Utf8JsonWriter json);

    sealed record Leaf(Action<Utf8JsonWriter> How) : CanonicalJson
    {
        protected override void Write(Utf8JsonWriter json) => How(json);
    }

    sealed record Array(IReadOnlyList<CanonicalJson> Items) : CanonicalJson
    {
        protected override void Write(Utf8JsonWriter json)
        {
            json.WriteStartArray();
            foreach (var item in Items)
            {
                item.Write(json);
            }

            json.WriteEndArray();
        }
    }

    sealed record Object(Dictionary<string, CanonicalJson> Entries) : CanonicalJson
    {
        protected override void Write(Utf8JsonWriter json)
        {
            string[] keys = [.. Entries.Keys];
            System.Array.Sort(keys, StringComparer.Ordinal);
            json.WriteStartObject();
            foreach (var key in keys)
            {
                json.WritePropertyName(key);
                Entries[key].Write(json);
            }

            json.WriteEndObject();
        }
    }
}
