using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Interregnum.Scenarios;

/// <summary>Problems as a JSON list of <c>file, line, column, code, severity, message, suggestion</c>.</summary>
public static class ProblemJson
{
    static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(IReadOnlyList<Problem> problems)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Indented))
        {
            json.WriteStartArray();
            foreach (var problem in problems)
            {
                Write(json, problem);
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    static void Write(Utf8JsonWriter json, Problem problem)
    {
        json.WriteStartObject();
        json.WriteString("file", problem.File);
        json.WriteNumber("line", problem.Line);
        json.WriteNumber("column", problem.Column);
        json.WriteString("code", problem.Code);
        json.WriteString("severity", problem.Severity == Severity.Error ? "error" : "warning");
        json.WriteString("message", problem.Message);
        json.WriteString("suggestion", problem.Suggestion);
        json.WriteEndObject();
    }
}
