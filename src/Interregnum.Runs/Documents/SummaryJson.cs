using System.Text.Json;
using Interregnum.Attribution;
using Interregnum.Contests;
using Interregnum.Findings;

namespace Interregnum.Runs;

/// <summary><c>summary.json</c>, and what <c>explain --json</c> prints: the verdict as data. Its fields are explained in <c>docs/run-folder.md</c>.</summary>
public static class SummaryJson
{
    public const string FileName = "summary.json";

    public static void Write(Stream stream, Verdict verdict, Contest contest) =>
        Json.Write(
            stream,
            json =>
            {
                json.WriteStartObject();
                WriteQuestion(json, verdict, contest);
                json.List("factors", verdict.Factors, factor => WriteFactor(json, factor, verdict.Histories));
                json.List("wider", verdict.Wider, factor => WriteFactor(json, factor, verdict.WiderHistories));
                json.WriteNumber("wider_histories", verdict.WiderHistories);
                json.Interval("sham", verdict.Sham);
                json.Interval("reroll", verdict.Reroll);
                json.List("contrasts", verdict.Contrasts, contrast => WriteContrast(json, contrast));
                WriteFit(json, verdict.Fit);
                json.List("variants", verdict.Variants, variant => WriteVariant(json, variant));
                json.List("worlds", verdict.Worlds, world => WriteWorld(json, world, verdict.Histories));
                json.List("wider_worlds", verdict.WiderWorlds, world => WriteWorld(json, world, verdict.WiderHistories));
                json.WriteString("leading_factor", verdict.LeadingFactor);
                json.WriteNumber("confidence", verdict.Confidence);
                json.WriteBoolean("settled", verdict.Settled);
                WriteLookUp(json, verdict.LookUp);
                json.List("interactions", verdict.Interactions, pair => WriteInteraction(json, pair));
                json.List("without", verdict.Without, without => WriteWithout(json, without));
                WriteMedoid(json, verdict.Medoid);
                json.List("milestones", verdict.Milestones, milestone => WriteMilestone(json, milestone, verdict.Draws));
                TracingJson.Write(json, verdict);
                json.List("populations", verdict.Populations, population => WritePopulation(json, population));
                json.WriteNumber("worlds_played", verdict.WorldsPlayed);
                json.WriteNumber("histories_played", verdict.HistoriesPlayed);
                json.WriteEndObject();
            }
        );

    static void WriteQuestion(Utf8JsonWriter json, Verdict verdict, Contest contest)
    {
        json.WriteString("question", verdict.Question);
        json.WriteString("subject", verdict.Subject);
        json.WriteString("outcome", $"{verdict.Subject} prevails at the end of {contest.To}");
        json.WriteString("criterion", verdict.Criterion);
        json.WriteString("population", verdict.Population);
        json.WriteNumber("seed", verdict.Seed);
        json.WriteNumber("draws", verdict.Draws);
        json.WriteNumber("histories", verdict.Histories);
        MethodJson.Coupling(json);
        MethodJson.Intervals(
            json,
            ("shares", MethodJson.Shares),
            ("values", MethodJson.Values),
            ("worth", MethodJson.LeftOut),
            ("flips", MethodJson.Band),
            ("fit", MethodJson.Logarithm),
            ("milestones", MethodJson.Independent)
        );
        json.Odds("odds", verdict.Odds);
        json.Odds("odds_12_before", verdict.OddsTwelveMonthsBefore);
        json.Odds("odds_12_after", verdict.OddsTwelveMonthsAfter);
    }

    static void WriteFactor(Utf8JsonWriter json, FactorFinding factor, int histories)
    {
        json.WriteString("id", factor.Id);
        json.WriteString("name", factor.Name);
        json.WriteString("contrast", factor.Contrast);
        json.WriteNumber("histories", histories);
        WriteValue(json, "shapley", factor.Shapley, factor.StandardError);
        json.Interval("necessity", factor.Necessity);
        json.Interval("sufficiency", factor.Sufficiency);
        json.Interval("sufficiency_alone", factor.SufficiencyAlone);
        json.Interval("benefit", factor.Benefit);
        json.Interval("harm", factor.Harm);
        if (factor.NecessityBounds is { } bounds)
        {
            json.Object(
                "necessity_bounds",
                () =>
                {
                    json.WriteNumber("low", bounds.Low);
                    json.WriteNumber("high", bounds.High);
                }
            );
        }
        else
        {
            json.WriteNull("necessity_bounds");
        }

        json.WriteNumber("first_share", factor.FirstShare);
        json.List("parts", factor.Parts, part => WritePart(json, part));
    }

    static void WritePart(Utf8JsonWriter json, PartFinding part)
    {
        json.WriteString("id", part.Id);
        json.WriteString("name", part.Name);
        WriteValue(json, "owen", part.Owen, part.StandardError);
        json.WriteNumber("histories", part.Histories);
    }

    static void WriteVariant(Utf8JsonWriter json, VariantFinding variant)
    {
        json.WriteString("mechanism", variant.Mechanism);
        json.WriteString("form", variant.Form);
        json.Interval("probability", variant.Probability);
        json.List(
            "factors",
            variant.Factors,
            factor =>
            {
                json.WriteString("id", factor.Id);
                WriteValue(json, "shapley", factor.Shapley, factor.StandardError);
            }
        );
        json.WriteString("leading_factor", variant.LeadingFactor);
        json.WriteNumber("confidence", variant.Confidence);
        json.WriteNumber("histories", variant.Histories);
        WriteFit(json, variant.Fit);
    }

    static void WriteFit(Utf8JsonWriter json, FitFinding? fit)
    {
        if (fit is null)
        {
            json.WriteNull("fit");
            return;
        }

        json.Object(
            "fit",
            () =>
            {
                json.WriteNumber("accepted", fit.Accepted);
                json.WriteNumber("effective_size", fit.EffectiveSize);
                json.Interval("acceptance", fit.Acceptance);
                json.Interval("support", fit.Support);
                json.WriteString("command", fit.Command);
            }
        );
    }

    static void WriteContrast(Utf8JsonWriter json, ContrastFinding contrast)
    {
        json.WriteString("factor", contrast.Factor);
        json.WriteString("contrast", contrast.Contrast);
        json.WriteString("name", contrast.Name);
        WriteValue(json, "shapley", contrast.Shapley, contrast.StandardError);
        json.WriteString("first_factor", contrast.FirstFactor);
        json.WriteBoolean("clear", contrast.IsClear);
        json.WriteStartObject("lead");
        json.WriteString("over", contrast.Lead?.Over);
        json.Interval("by", contrast.Lead?.By);
        json.WriteEndObject();
        json.WriteStartArray("all");
        foreach (var value in contrast.All)
        {
            json.WriteStartObject();
            json.WriteNumber("value", value.Value);
            json.WriteNumber("low", value.Low);
            json.WriteNumber("high", value.High);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("histories", contrast.Histories);
    }

    static void WriteValue(Utf8JsonWriter json, string name, Estimate value, double standardError)
    {
        json.WriteNumber(name, value.Value);
        json.WriteNumber("standard_error", standardError);
        json.WriteNumber("low", value.Low);
        json.WriteNumber("high", value.High);
    }

    static void WriteWorld(Utf8JsonWriter json, WorldFinding world, int histories)
    {
        json.Strings("present", world.Present);
        json.WriteNumber("histories", histories);
        json.Probability(world.Probability);
    }

    static void WriteInteraction(Utf8JsonWriter json, InteractionFinding pair)
    {
        json.Strings("factors", [pair.First, pair.Second]);
        WriteValue(json, "interaction", pair.Value, pair.StandardError);
    }

    static void WriteWithout(Utf8JsonWriter json, WithoutFinding without)
    {
        json.WriteString("factor", without.Factor);
        json.Odds("odds", without.Odds);
    }

    static void WritePopulation(Utf8JsonWriter json, PopulationFinding population)
    {
        json.WriteString("population", population.Name);
        json.WriteNumber("draws", population.Draws);
        json.WriteNumber("histories", population.Histories);
        json.Interval("chance", population.Chance);
        json.List(
            "factors",
            population.Factors,
            factor =>
            {
                json.WriteString("id", factor.Id);
                json.Interval("shapley", factor.Shapley);
            }
        );
        json.WriteString("leading_factor", population.LeadingFactor);
        json.WriteNumber("confidence", population.Confidence);
        json.WriteBoolean("settled", population.Settled);
    }

    static void WriteLookUp(Utf8JsonWriter json, LookUpFinding? found)
    {
        if (found is null)
        {
            json.WriteNull("look_up");
            return;
        }

        json.Object(
            "look_up",
            () =>
            {
                json.WriteString("leading_factor", found.LeadingFactor);
                json.WriteString("runner_up", found.RunnerUp);
                json.WriteNumber("uncertain", found.Uncertain);
                json.WriteNumber("draws_choosing", found.ChosenBy);
                json.WriteNumber("draws_telling", found.ToldBy);
                json.WriteNumber("histories", found.ToldBy * Budget.PerDraw);
                json.WriteNumber("worth_of_everything", found.WorthOfEverything);
                json.List("parameters", found.Parameters, number => WriteLookUp(json, number));
            }
        );
    }

    static void WriteLookUp(Utf8JsonWriter json, LookUp number)
    {
        json.WriteString("id", number.Path);
        json.WriteNumber("believed_low", number.Low);
        json.WriteNumber("believed_high", number.High);
        json.Interval("worth", number.Worth);
        json.List(
            "flips",
            number.Flips,
            flip =>
            {
                json.WriteNumber("value", flip.Value);
                json.WriteNumber("low", flip.Low);
                json.WriteNumber("high", flip.High);
            }
        );
    }

    static void WriteMedoid(Utf8JsonWriter json, MedoidFinding medoid) =>
        json.Object(
            "medoid",
            () =>
            {
                json.WriteNumber("history", medoid.Number);
                json.WriteNumber("mean_distance", medoid.MeanDistance);
            }
        );

    static void WriteMilestone(Utf8JsonWriter json, MilestoneFinding milestone, int draws)
    {
        json.WriteString("id", milestone.Id);
        json.WriteString("unit", milestone.Unit);
        json.WriteString("use", milestone.Use);
        json.WriteNumber("histories", MilestoneReading.Histories(draws));
        json.WriteNumber("recorded", milestone.Recorded);
        json.WriteString("unmeasured", milestone.Unmeasured);
        var measured = milestone.Unmeasured is null;
        json.Interval("occurred", measured ? milestone.Occurred : null);
        json.Number("median", milestone.Median);
        json.Number("low", milestone.Low);
        json.Number("high", milestone.High);
        json.Interval("within", measured ? milestone.Within : null);
    }
}
