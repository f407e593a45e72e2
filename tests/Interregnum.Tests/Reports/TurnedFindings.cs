using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Interregnum.Findings;

namespace Interregnum.Tests.Reports;

/// <summary>Verdicts made from another, so that nothing said of the one should be true of the other.</summary>
static partial class TurnedFindings
{
    /// <summary>Every number another: changes with the other sign, shares the complement, counts one more; the leader, the winners and every yes or no the other.</summary>
    public static Verdict Mirrored(Verdict verdict)
    {
        var json = JsonNode.Parse(JsonSerializer.Serialize(verdict))!.AsObject();
        Turn(json, "");
        var turned = json.Deserialize<Verdict>()!;
        var leader = turned.Factors.MaxBy(f => f.Shapley.Value)!.Id;
        return turned with
        {
            LeadingFactor = leader,
            Contrasts = [.. turned.Contrasts.Select((c, i) => c with { FirstFactor = i == 0 ? leader : verdict.LeadingFactor })],
        };
    }

    /// <summary>What was found of each factor said of the next.</summary>
    public static Verdict Rotated(Verdict verdict)
    {
        string[] ids = [.. verdict.Factors.Select(f => f.Id)];
        var json = JsonSerializer.Serialize(verdict);
        var turned = Quoted().Replace(json, m => $"\"{Next(ids, m.Groups[1].Value)}\"");
        var rotated = JsonSerializer.Deserialize<Verdict>(turned)!;
        return rotated with
        {
            Factors = [.. rotated.Factors.OrderBy(f => Array.IndexOf(ids, f.Id)).Select(f => f with { Parts = [] })],
            Without = [.. rotated.Without.OrderBy(w => Array.IndexOf(ids, w.Factor))],
        };
    }

    /// <summary>An id moved on, alone or as the beginning of a contrast's.</summary>
    static string Next(string[] ids, string text)
    {
        var i = Array.FindIndex(ids, id => text == id || text.StartsWith(id + "-", StringComparison.Ordinal));
        return i < 0 ? text : ids[(i + 1) % ids.Length] + text[ids[i].Length..];
    }

    static void Turn(JsonNode? node, string path)
    {
        switch (node)
        {
            case JsonObject { Count: 3 } estimate when estimate.ContainsKey("Value") && estimate.ContainsKey("Low"):
                TurnEstimate(estimate, path);
                break;
            case JsonObject thing:
                foreach (var (key, value) in thing.ToList())
                {
                    if (value is JsonValue leaf)
                    {
                        thing[key] = Leaf(leaf, key);
                    }
                    else
                    {
                        Turn(value, $"{path}.{key}");
                    }
                }

                break;
            case JsonArray list:
                foreach (var (item, i) in list.Select((n, i) => (n, i)).ToList())
                {
                    if (item is JsonValue leaf)
                    {
                        list[i] = Leaf(leaf, path);
                    }
                    else
                    {
                        Turn(item, path);
                    }
                }

                break;
        }
    }

    static void TurnEstimate(JsonObject estimate, string path)
    {
        var (value, low, high) = ((double)estimate["Value"]!, (double)estimate["Low"]!, (double)estimate["High"]!);
        var whole =
            path.EndsWith("Shapley", StringComparison.Ordinal)
            || path.EndsWith("Owen", StringComparison.Ordinal)
            || path.EndsWith("Interactions.Value", StringComparison.Ordinal)
            || path.EndsWith("Lead.By", StringComparison.Ordinal)
            || path.EndsWith("Contrasts.All", StringComparison.Ordinal)
                ? 0
                : 1;
        (estimate["Value"], estimate["Low"], estimate["High"]) = (whole - value, whole - high, whole - low);
    }

    static JsonNode? Leaf(JsonValue leaf, string key) =>
        leaf.GetValueKind() switch
        {
            JsonValueKind.True => false,
            JsonValueKind.False => true,
            JsonValueKind.Number when key is "FirstShare" => 0.9 - (0.5 * (double)leaf),
            JsonValueKind.Number when key is "Confidence" or "Low" or "High" => 0.993 - (0.5 * (double)leaf),
            JsonValueKind.Number => leaf.TryGetValue<long>(out var count) ? count + 3 : (double)leaf + 0.031,
            JsonValueKind.String when key is "Outcome" or "With" or "Without" => (string?)leaf == "ines" ? "tolva" : "maro",
            JsonValueKind.String when Month().IsMatch((string)leaf!) => $"18{((string)leaf!)[2..]}",
            _ => leaf.DeepClone(),
        };

    [GeneratedRegex("^17[0-9]{2}-[0-9]{2}$")]
    private static partial Regex Month();

    [GeneratedRegex("\"([a-z0-9-]+)\"")]
    private static partial Regex Quoted();
}
