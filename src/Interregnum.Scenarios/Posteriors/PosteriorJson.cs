using System.Buffers.Binary;
using System.Text.Json;
using Interregnum.Calibration;
using Interregnum.Contests;
using Interregnum.Findings;

namespace Interregnum.Scenarios;

/// <summary>A posterior as JSON: a head with hashes, what was found, and the accepted histories.</summary>
public static class PosteriorJson
{
    static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    /// <summary>Writes a posterior.</summary>
    /// <param name="final">The generation that follows the declared kernel.</param>
    public static void Write(Stream stream, Scenario scenario, Generation final, CalibrationFinding finding)
    {
        using (var json = new Utf8JsonWriter(stream, Indented))
        {
            json.WriteStartObject();
            json.WriteNumber("interregnum", 1);
            json.WriteString("contest", scenario.Contest.Id);
            json.WriteStartArray("variants");
            foreach (var variant in scenario.Contest.Variants)
            {
                json.WriteStringValue(variant.ToString());
            }

            json.WriteEndArray();
            json.WriteString("contest_hash", scenario.ContestHash);
            json.WriteString("milestones_hash", scenario.MilestonesHash);
            json.WriteString("posterior_hash", PosteriorHash.Of(scenario, finding.Seed, final.Particles));
            CalibrationFindingJson.Write(json, finding);
            json.WriteNumber("score_step", ContestProblem.ScoreStep);
            json.WriteStartArray("accepted");
            foreach (var particle in final.Particles)
            {
                json.WriteStartObject();
                json.WriteNumber("history", particle.History);
                json.WriteNumber("weight", particle.Weight);
                json.WriteNumber("loss", particle.Loss);
                json.WriteBase64String("scores", Packed(particle.Scores));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>Reads a posterior whose hashes are the scenario's.</summary>
    /// <exception cref="FormatException">It is not of this form, as are the exceptions of <see cref="JsonElement"/>.</exception>
    internal static (Posterior Posterior, CalibrationFinding Finding) Read(JsonElement root, Scenario scenario)
    {
        var finding = CalibrationFindingJson.Read(root);
        var problem = new ContestProblem(scenario.Contest, FittedRecord.Of(scenario.Milestones));
        if (!finding.Parameters.Select(p => p.Path).SequenceEqual(problem.Scores.Paths))
        {
            throw new FormatException("its parameters are not those of the contest that are uncertain");
        }

        var accepted = root.GetProperty("accepted")
            .EnumerateArray()
            .Select(p => Accepted(p, problem.Scores.Paths.Count))
            .ToList();
        if (root.GetProperty("score_step").GetDouble() != ContestProblem.ScoreStep)
        {
            throw new FormatException($"its score_step is not {ContestProblem.ScoreStep}");
        }

        var hash = PosteriorHash.Of(scenario, finding.Seed, accepted);
        return (
            new Posterior(
                [.. accepted.Select(p => new AcceptedHistory(p.History, p.Weight, p.Loss, problem.ValuesAt(p.Scores)))],
                finding.Seed,
                hash
            ),
            finding
        );
    }

    /// <summary>A text of the head; <c>absent</c> when there is none.</summary>
    internal static string Text(JsonElement root, string name) =>
        root.ValueKind != JsonValueKind.Object ? throw new FormatException("it is not a JSON object")
        : root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!
        : "absent";

    /// <summary>The forms of mechanisms that it was made with.</summary>
    internal static IReadOnlyList<string> Variants(JsonElement root) =>
        root.ValueKind != JsonValueKind.Object ? throw new FormatException("it is not a JSON object")
        : root.TryGetProperty("variants", out var forms) ? [.. forms.EnumerateArray().Select(f => f.GetString() ?? "")]
        : [];

    /// <summary>Scores as whole steps, two bytes each, the low one first.</summary>
    internal static byte[] Packed(double[] scores)
    {
        var bytes = new byte[scores.Length * 2];
        for (var i = 0; i < scores.Length; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(
                bytes.AsSpan(2 * i),
                checked((short)Math.Round(scores[i] / ContestProblem.ScoreStep))
            );
        }

        return bytes;
    }

    static Particle Accepted(JsonElement particle, int parameters)
    {
        var bytes = particle.GetProperty("scores").GetBytesFromBase64();
        if (bytes.Length != 2 * parameters)
        {
            throw new FormatException(
                $"an accepted history has {bytes.Length / 2} scores; the contest has {parameters} uncertain parameters"
            );
        }

        var scores = new double[parameters];
        for (var i = 0; i < parameters; i++)
        {
            scores[i] = BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(2 * i)) * ContestProblem.ScoreStep;
        }

        return new(
            particle.GetProperty("history").GetInt64(),
            scores,
            particle.GetProperty("weight").GetDouble(),
            particle.GetProperty("loss").GetDouble()
        );
    }
}
