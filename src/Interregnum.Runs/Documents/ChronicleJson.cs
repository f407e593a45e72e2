using System.Text.Json;
using System.Text.Json.Serialization;
using Interregnum.Contests;
using Interregnum.Findings;
using Interregnum.Worlds;

namespace Interregnum.Runs;

/// <summary>What <c>history --json</c> prints: one history with its months and deeds, alone or beside its twin.</summary>
public static class ChronicleJson
{
    /// <summary>One history.</summary>
    public static void Write(Stream stream, Contest contest, Chronicle chronicle) =>
        Json.Write(
            stream,
            json =>
            {
                json.WriteStartObject();
                WriteClaimants(json, contest);
                WriteHistory(json, contest, chronicle);
                json.WriteEndObject();
            }
        );

    /// <summary>A history, its twin under <c>twin</c>, and under <c>parts_at</c> where they part; null when they never do.</summary>
    public static void Write(Stream stream, Contest contest, Twins twins) =>
        Json.Write(
            stream,
            json =>
            {
                json.WriteStartObject();
                WriteClaimants(json, contest);
                WriteHistory(json, contest, twins.History);
                json.Object("twin", () => WriteHistory(json, contest, twins.Twin));
                if (twins.Month is null)
                {
                    json.WriteNull("parts_at");
                }
                else
                {
                    json.Object(
                        "parts_at",
                        () =>
                        {
                            json.WriteString("month", twins.Month);
                            json.WriteString("mechanism", twins.Mechanism);
                        }
                    );
                }

                json.WriteEndObject();
            }
        );

    /// <summary>Every list with a number for each claimant is in this order.</summary>
    static void WriteClaimants(Utf8JsonWriter json, Contest contest) =>
        json.Strings("claimants", Enumerable.Range(0, contest.ClaimantCount).Select(contest.OutcomeId));

    static void WriteHistory(Utf8JsonWriter json, Contest contest, Chronicle chronicle)
    {
        json.WriteNumber("number", chronicle.Number);
        json.WriteString("outcome", chronicle.Outcome ?? contest.OutcomeId(-1));
        json.WriteString("consolidation", chronicle.Consolidation);
        json.WritePropertyName("months");
        JsonSerializer.Serialize(json, chronicle.Months, ChronicleContext.Default.IReadOnlyListMonthTrace);
        json.WritePropertyName("deeds");
        JsonSerializer.Serialize(json, chronicle.Deeds, ChronicleContext.Default.IReadOnlyListDeedTrace);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(IReadOnlyList<MonthTrace>))]
[JsonSerializable(typeof(IReadOnlyList<DeedTrace>))]
sealed partial class ChronicleContext : JsonSerializerContext;
