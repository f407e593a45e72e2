using System.Globalization;
using System.Text.Json;
using Interregnum.Findings;
using Interregnum.Runs;

namespace Interregnum.Cli.Asking;

/// <summary>What <c>attribute</c> found, as it is printed.</summary>
sealed class AttributionText(AttributeRequest request, Attributed answer) : IAnswerText
{
    const int Wide = 34;

    readonly AttributionFinding _found = answer.Found;

    public void Tell(TextWriter output)
    {
        output.WriteLine($"{_found.Subject} prevails in {Share(_found.Odds)} of histories with everything as it was");
        output.WriteLine(Standing());
        foreach (var lead in _found.Leads)
        {
            output.WriteLine($"  {_found.LeadingFactor} leads {lead.Rival, -Wide + 8} by {Print.Points(lead.Lead)}, at any look");
        }

        foreach (var (factor, place) in _found.Factors.Select((f, i) => (f, i)).OrderByDescending(f => f.f.Shapley.Value))
        {
            output.WriteLine();
            Tell(output, factor, _found.Responsibility?[place]);
        }

        output.WriteLine();
        foreach (var pair in _found.Interactions)
        {
            output.WriteLine($"{$"{pair.First} with {pair.Second}", -Wide - 2} {Print.Points(pair.Value)} (interaction)");
        }

        output.WriteLine();
        new ChannelText(answer).Tell(output);
        output.WriteLine(
            $"Twins part by chance too: a sham undoes {Or(_found.Sham)} of the victories, other dice {Or(_found.Reroll)}."
        );
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{_found.Draws:n0} draws × 8 histories in every world, {_found.Histories:n0} in all, {Coupling}; seed {request.Play.Seed}"
            )
        );
        output.WriteLine(
            "95 % intervals, histories of one draw taken together: of values and effects by Student's t, of shares by Wilson; of leads a confidence sequence"
        );
    }

    string Coupling => request.Unpaired ? "each world on dice of its own" : MethodJson.SameDice;

    string After =>
        _found.SettledAfter is { } draws ? string.Create(CultureInfo.InvariantCulture, $" after {draws:n0} draws") : "";

    string Standing()
    {
        var level = (100 * _found.Confidence).ToString("0.##", CultureInfo.InvariantCulture);
        return _found.Ending switch
        {
            Ending.Settled =>
                $"Settled at {level} %{After}: {_found.LeadingFactor} made the most difference, or less than a point less than the most",
            Ending.Spent => $"Not settled at {level} %: the draws allowed ran out first, and a tie is a tie",
            _ => $"Not settled at {level} %: the time ran out first, and a tie is a tie",
        };
    }

    static void Tell(TextWriter output, FactorFinding factor, Estimate? responsibility)
    {
        void Line(string what, string value) => output.WriteLine($"  {what, -Wide} {value}");

        output.WriteLine(factor.Id);
        Line("adds to the chance (Shapley)", Print.Points(factor.Shapley));
        Line("first in parameter draws", $"about {100 * factor.FirstShare:0} %");
        Line("undone by its removal (necessity)", Or(factor.Necessity));
        Line("  possible with any other coupling", factor.NecessityBounds is { } b ? Bounds(b) : "too few to say");
        Line("enough to prevail (sufficiency)", Or(factor.Sufficiency));
        Line("enough alone", Or(factor.SufficiencyAlone));
        Line("benefit: prevails with it only", Share(factor.Benefit));
        Line("harm: prevails without it only", Share(factor.Harm));
        Line("responsibility for the victories", Or(responsibility));
    }

    static string Share(Estimate share) => Print.Percent(share).TrimStart();

    static string Or(Estimate? share) => share is null ? "too few to say" : Share(share);

    static string Bounds(Bounds bounds) =>
        string.Create(CultureInfo.InvariantCulture, $"{100 * bounds.Low:0.0} to {100 * bounds.High:0.0} %");

    public void Write(Utf8JsonWriter json, string again)
    {
        json.WriteStartObject();
        json.WriteString("subject", _found.Subject);
        json.WriteString("population", "in general");
        json.WriteNumber("seed", request.Play.Seed);
        MethodJson.Coupling(json, Coupling);
        MethodJson.Intervals(
            json,
            ("values", MethodJson.Values),
            ("shares", MethodJson.Shares),
            ("leads", "confidence sequence over draws")
        );
        json.WriteNumber("confidence", _found.Confidence);
        json.WriteBoolean("settled", _found.Ending == Ending.Settled);
        if (_found.SettledAfter is { } settled)
        {
            json.WriteNumber("settled_after", settled);
        }
        else
        {
            json.WriteNull("settled_after");
        }

        json.WriteString("ended_by", _found.Ending.ToString().ToLowerInvariant());
        json.WriteString("leading_factor", _found.LeadingFactor);
        json.WriteNumber("draws", _found.Draws);
        json.WriteNumber("histories", _found.Draws * Attribution.Budget.PerDraw);
        json.WriteNumber("histories_played", _found.Histories);
        json.Estimate("odds", _found.Odds);
        json.WriteStartArray("factors");
        foreach (var (factor, place) in _found.Factors.Select((f, i) => (f, i)))
        {
            Write(json, factor, _found.Responsibility?[place]);
        }

        json.WriteEndArray();
        json.WriteStartObject("leads");
        foreach (var lead in _found.Leads)
        {
            json.Estimate(lead.Rival, lead.Lead);
        }

        json.WriteEndObject();
        WriteInteractions(json);
        new ChannelText(answer).Write(json);
        json.EstimateOrNull("sham", _found.Sham);
        json.EstimateOrNull("reroll", _found.Reroll);
        json.WriteString("command", again);
        json.WriteEndObject();
    }

    void WriteInteractions(Utf8JsonWriter json)
    {
        json.WriteStartArray("interactions");
        foreach (var pair in _found.Interactions)
        {
            json.WriteStartObject();
            json.WriteString("first", pair.First);
            json.WriteString("second", pair.Second);
            json.Numbers(pair.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void Write(Utf8JsonWriter json, FactorFinding factor, Estimate? responsibility)
    {
        json.WriteStartObject();
        json.WriteString("id", factor.Id);
        json.Estimate("shapley", factor.Shapley);
        json.WriteNumber("first_share", factor.FirstShare);
        json.EstimateOrNull("necessity", factor.Necessity);
        json.EstimateOrNull("sufficiency", factor.Sufficiency);
        json.EstimateOrNull("sufficiency_alone", factor.SufficiencyAlone);
        json.Estimate("benefit", factor.Benefit);
        json.Estimate("harm", factor.Harm);
        json.EstimateOrNull("responsibility", responsibility);
        if (factor.NecessityBounds is { } bounds)
        {
            json.WriteStartObject("necessity_bounds");
            json.WriteNumber("low", bounds.Low);
            json.WriteNumber("high", bounds.High);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("necessity_bounds");
        }

        json.WriteEndObject();
    }
}
