using System.Text.Json.Nodes;

namespace Interregnum.Library.Citing;

/// <summary>A date, a span of dates, or words that stand for one.</summary>
/// <param name="From">Null when there are only words.</param>
/// <param name="To">The end of a span; null for one date.</param>
/// <param name="Circa">About.</param>
/// <param name="Words">As <c>n.d.</c> or <c>c. autumn</c>; null where there is a date.</param>
/// <param name="IsOpen">A span without an end, which may go on.</param>
public sealed record CslDate(CslDay? From, CslDay? To = null, bool Circa = false, string? Words = null, bool IsOpen = false)
{
    /// <summary>Null when the node says nothing.</summary>
    public static CslDate? Of(JsonNode? node)
    {
        if (node is not JsonObject date)
        {
            return CslText.Of(node) is { Length: > 0 } text ? OfText(text) : null;
        }

        var circa = CslText.Of(date["circa"]) is { } about && about is not ("false" or "0" or "");
        if (date["date-parts"] is JsonArray { Count: > 0 } parts && Day(parts[0]) is { } day)
        {
            var season = day.Month == 0 && CslText.Number(date["season"]) is >= 1 and <= 4 and { } said ? said : day.Season;
            return new(
                day with
                {
                    Season = season,
                },
                parts.Count > 1 ? Day(parts[1]) : null,
                circa,
                IsOpen: parts.Count > 1 && IsNothing(parts[1])
            );
        }

        var words = CslText.Of(date["literal"]) ?? CslText.Of(date["raw"]);
        return words is not { Length: > 0 } ? null
            : date.ContainsKey("literal") ? new(null, Circa: circa, Words: words)
            : OfText(words) is var read && circa ? read with { Circa = true }
            : read;
    }

    /// <summary>Reads EDTF (<c>1924~</c>, <c>1924-05/1925</c>, <c>1924/..</c>); what it cannot read is words.</summary>
    public static CslDate OfText(string text)
    {
        text = text.Trim();
        var circa = text.Contains('~', StringComparison.Ordinal) || text.Contains('?', StringComparison.Ordinal);
        var ends = text.Replace("~", "", StringComparison.Ordinal).Replace("?", "", StringComparison.Ordinal).Split('/');
        if (ends.Length > 2 || CslDay.OfEdtf(ends[0]) is not { } from)
        {
            return new(null, Words: text);
        }

        if (ends.Length == 1)
        {
            return new(from, Circa: circa);
        }

        return ends[1] is "" or ".." ? new(from, Circa: circa, IsOpen: true)
            : CslDay.OfEdtf(ends[1]) is { } to ? new(from, to, circa)
            : new(null, Words: text);
    }

    public JsonObject ToJson()
    {
        var json = new JsonObject();
        if (From is not { } from)
        {
            json["literal"] = Words;
        }
        else
        {
            var parts = new JsonArray(Parts(from));
            if (To is { } to)
            {
                parts.Add((JsonNode)Parts(to));
            }
            else if (IsOpen)
            {
                parts.Add((JsonNode)new JsonArray(0));
            }

            json["date-parts"] = parts;
            if (from.Season > 0)
            {
                json["season"] = from.Season;
            }
        }

        if (Circa)
        {
            json["circa"] = true;
        }

        return json;
    }

    /// <summary>As <see cref="OfText"/> reads it.</summary>
    public string Edtf()
    {
        if (From is not { } from)
        {
            return Words ?? "";
        }

        var about = Circa ? "~" : "";
        return To is { } to ? $"{from.Edtf()}{about}/{to.Edtf()}{about}" : from.Edtf() + about + (IsOpen ? "/.." : "");
    }

    static JsonArray Parts(CslDay day) =>
        day.Month == 0 ? [day.Year]
        : day.Day == 0 ? [day.Year, day.Month]
        : [day.Year, day.Month, day.Day];

    static CslDay? Day(JsonNode? node) =>
        node is JsonArray { Count: > 0 and <= 3 } parts && CslText.Number(parts[0]) is { } year and not 0
            ? CslDay.Checked(year, parts.Count > 1 ? CslText.Number(parts[1]) : 0, parts.Count > 2 ? CslText.Number(parts[2]) : 0)
            : null;

    static bool IsNothing(JsonNode? node) =>
        node is JsonArray parts && (parts.Count == 0 || (parts.Count == 1 && CslText.Number(parts[0]) is null or 0));
}
