using System.Text.Json;
using Interregnum.Cli.Asking;
using Interregnum.Findings;

namespace Interregnum.Cli.Comparing;

/// <summary>One of two compared worlds, as it is told.</summary>
/// <param name="Scenario">As it was typed.</param>
/// <param name="Contest">The contest's id.</param>
/// <param name="Do">What is done in it.</param>
sealed record ComparedWorld(string Scenario, string Contest, IReadOnlyList<string> Do);

/// <summary>What <c>compare</c> found.</summary>
sealed class CompareText(ComparedWorld first, ComparedWorld second, PairedOdds.Finding found, long histories, long seed)
    : IAnswerText
{
    public void Tell(TextWriter output)
    {
        PairedOdds.Tell(output, "first", "second", found.Changes);
        output.WriteLine();
        output.WriteLine($"First: {Said(first)}");
        output.WriteLine($"Second: {Said(second)}");
        output.WriteLine($"{Print.Percent(found.Apart).TrimStart()} of histories end otherwise than their twins");
        PairedOdds.TellMethod(output, histories, seed);
    }

    public void Write(Utf8JsonWriter json, string again)
    {
        json.WriteStartObject();
        json.WriteNumber("seed", seed);
        PairedOdds.WriteMethod(json, histories);
        Write(json, "first", first, c => c.Before);
        Write(json, "second", second, c => c.After);
        PairedOdds.Write(json, "difference", found.Changes, c => c.Difference);
        json.Estimate("apart", found.Apart);
        json.WriteString("command", again);
        json.WriteEndObject();
    }

    static string Said(ComparedWorld world) =>
        world.Do.Count == 0 ? $"{world.Scenario} as it was" : $"{world.Scenario}: {string.Join("; ", world.Do)}";

    void Write(Utf8JsonWriter json, string name, ComparedWorld world, Func<Change, Estimate?> chance)
    {
        json.WriteStartObject(name);
        json.WriteString("contest", world.Contest);
        json.WriteStartArray("do");
        foreach (var sentence in world.Do)
        {
            json.WriteStringValue(sentence);
        }

        json.WriteEndArray();
        PairedOdds.Write(json, "odds", found.Changes, chance);
        json.WriteEndObject();
    }
}
