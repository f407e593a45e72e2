using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Interregnum.Findings;
using Interregnum.Reports.Prose;

namespace Interregnum.Cli;

/// <summary>How results are written: JSON as the run's documents have it, numbers with their intervals.</summary>
static class Print
{
    static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>A document that writes itself into a stream.</summary>
    public static void Document(TextWriter output, Action<Stream> write)
    {
        using var buffer = new MemoryStream();
        write(buffer);
        output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    /// <summary>A document of a command's own.</summary>
    public static void Json(TextWriter output, Action<Utf8JsonWriter> write) => Document(output, stream => Json(stream, write));

    /// <summary>The same into a file.</summary>
    public static void Json(Stream stream, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(stream, Indented))
        {
            write(json);
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary><c>43.1 % (41.0–45.2)</c></summary>
    public static string Percent(Estimate share) =>
        $"{Amounts.Plain(100 * share.Value, 1), 5} % ({Amounts.Plain(100 * share.Low, 1)}–{Amounts.Plain(100 * share.High, 1)})";

    /// <summary><c>+12.3 points (10.1 to 14.5)</c></summary>
    public static string Points(Estimate difference) =>
        $"{Amounts.Tabled(difference.Value)} points ({Amounts.Tabled(difference.Low)} to {Amounts.Tabled(difference.High)})";

    public static void Estimate(this Utf8JsonWriter json, string name, Estimate estimate)
    {
        json.WriteStartObject(name);
        json.Numbers(estimate);
        json.WriteEndObject();
    }

    /// <summary>The same where there may be none.</summary>
    public static void EstimateOrNull(this Utf8JsonWriter json, string name, Estimate? estimate)
    {
        if (estimate is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.Estimate(name, estimate);
        }
    }

    /// <summary>A number and its interval as three properties of the object that is being written.</summary>
    public static void Numbers(this Utf8JsonWriter json, Estimate estimate)
    {
        json.WriteNumber("value", estimate.Value);
        json.WriteNumber("low", estimate.Low);
        json.WriteNumber("high", estimate.High);
    }
}
