using System.Text.Encodings.Web;
using System.Text.Json;
using Interregnum.Findings;

namespace Interregnum.Runs;

/// <summary>How every JSON document of a run is written: indented, LF, letters as they are, numbers that read back to the same bits.</summary>
static class Json
{
    /// <summary>These documents stand alone and are never put into a page, so quotation marks and the like need no further escaping.</summary>
    static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Stream stream, Action<Utf8JsonWriter> content)
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            content(json);
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>An object with what the content writes into it.</summary>
    public static void Object(this Utf8JsonWriter json, string name, Action content)
    {
        json.WriteStartObject(name);
        content();
        json.WriteEndObject();
    }

    /// <summary>A list of objects, one for each item.</summary>
    public static void List<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> content)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            content(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }

    /// <summary>A number, or null.</summary>
    public static void Number(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>A number under its name, and its interval under <c>name_low</c> and <c>name_high</c>; null where it is unknown.</summary>
    public static void Interval(this Utf8JsonWriter json, string name, Estimate? estimate)
    {
        json.Number(name, estimate?.Value);
        json.Number($"{name}_low", estimate?.Low);
        json.Number($"{name}_high", estimate?.High);
    }

    /// <summary><c>probability</c>, <c>low</c>, <c>high</c>.</summary>
    public static void Probability(this Utf8JsonWriter json, Estimate estimate)
    {
        json.WriteNumber("probability", estimate.Value);
        json.WriteNumber("low", estimate.Low);
        json.WriteNumber("high", estimate.High);
    }

    /// <summary>{contender: {probability, low, high}, …, nobody}.</summary>
    public static void Odds(this Utf8JsonWriter json, string name, IReadOnlyList<Odds> odds) =>
        json.Object(
            name,
            () =>
            {
                foreach (var one in odds)
                {
                    json.Object(one.Id, () => json.Probability(one.Probability));
                }
            }
        );
}
