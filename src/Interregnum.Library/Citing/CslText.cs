using System.Text.Json;
using System.Text.Json.Nodes;

namespace Interregnum.Library.Citing;

/// <summary>The text of a field: CSL-JSON lets a number stand where a text may.</summary>
static class CslText
{
    /// <summary>Null when the node holds neither a text, a number nor a truth value.</summary>
    public static string? Of(JsonNode? node) =>
        node is not JsonValue value ? null
        : value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>()
        : value.GetValueKind() == JsonValueKind.Null ? null
        : value.ToJsonString();

    /// <summary>A whole number, however it is written.</summary>
    public static int? Number(JsonNode? node) =>
        int.TryParse(
            Of(node),
            System.Globalization.NumberStyles.AllowLeadingSign,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}
