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

    public static CanonicalJson Map(params IEnumerable<(string Key, CanonicalJson Value)> entries) =>
        new Object([.. entries.OrderBy(e => e.Key, StringComparer.Ordinal)]);

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

    sealed record Object(IReadOnlyList<(string Key, CanonicalJson Value)> Entries) : CanonicalJson
    {
        protected override void Write(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            foreach (var (key, value) in Entries)
            {
                json.WritePropertyName(key);
                value.Write(json);
            }

            json.WriteEndObject();
        }
    }
}
