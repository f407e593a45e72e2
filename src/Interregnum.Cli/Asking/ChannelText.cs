using System.Globalization;
using System.Text.Json;
using Interregnum.Attribution;
using Interregnum.Findings;

namespace Interregnum.Cli.Asking;

/// <summary>What <c>attribute</c> found.</summary>
/// <param name="Mechanisms">Those that effects were followed through, in the order of the month.</param>
/// <param name="Channels">One for each factor; null when the time ran out before.</param>
sealed record Attributed(AttributionFinding Found, IReadOnlyList<string> Mechanisms, IReadOnlyList<ChannelFinding>? Channels);

/// <summary>How effects run through mechanisms, as it is printed.</summary>
sealed class ChannelText(Attributed answer)
{
    const int Wide = 54;

    public void Tell(TextWriter output)
    {
        if (answer.Mechanisms.Count == 0)
        {
            return;
        }

        if (answer.Channels is not { } channels)
        {
            output.WriteLine(
                $"The time ran out before effects could be followed through {string.Join(", ", answer.Mechanisms)}."
            );
            output.WriteLine();
            return;
        }

        foreach (var factor in channels)
        {
            Tell(output, factor);
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Effects: {answer.Found.Draws:n0} draws × {Budget.TablePerDraw} histories in every world, on the same dice; a mechanism does, month by month, what it did in the twin."
            )
        );
        output.WriteLine();
    }

    void Tell(TextWriter output, ChannelFinding factor)
    {
        void Line(string what, Estimate points) => output.WriteLine($"  {what, -Wide} {Print.Points(points)}");

        output.WriteLine($"{factor.Factor}: what runs through {string.Join(", ", answer.Mechanisms)}");
        Line("whole effect, with it less without it", factor.Effect.Total);
        foreach (var (mechanism, channel, lent) in Rows(factor))
        {
            if (answer.Mechanisms.Count > 1)
            {
                Line($"{mechanism}: its share", channel.Share);
            }

            Line($"{mechanism}: lost if it worked as without it", channel.Without);
            Line($"{mechanism}: gained if it alone worked as with it", lent);
        }

        Line("direct: what none of them carries", factor.Effect.Direct);
        output.WriteLine($"  {"void in so many of the mixed histories", -Wide} {Print.Percent(factor.Void).TrimStart()}");
        output.WriteLine();
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("through");
        foreach (var factor in answer.Channels ?? [])
        {
            json.WriteStartObject();
            json.WriteString("factor", factor.Factor);
            json.WriteNumber("histories", answer.Found.Draws * Budget.TablePerDraw);
            json.Estimate("with", factor.With);
            json.Estimate("without", factor.Without);
            json.Estimate("effect", factor.Effect.Total);
            json.Estimate("direct", factor.Effect.Direct);
            json.WriteStartArray("mechanisms");
            foreach (var (mechanism, channel, lent) in Rows(factor))
            {
                json.WriteStartObject();
                json.WriteString("id", mechanism);
                json.Estimate("share", channel.Share);
                json.Estimate("lost", channel.Without);
                json.Estimate("gained", lent);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.Estimate("void", factor.Void);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    IEnumerable<(string Mechanism, Channel Channel, Estimate Lent)> Rows(ChannelFinding factor) =>
        answer.Mechanisms.Select((m, i) => (m, factor.Effect.Channels[i], factor.Lent[i]));
}
