using System.Globalization;
using System.Text.Json;
using Interregnum.Findings;
using Interregnum.Sensitivity;

namespace Interregnum.Cli.Asking;

/// <summary>What <c>sensitivity</c> found, as it is printed.</summary>
sealed class SensitivityText(SensitivityRequest request, SensitivityFinding found) : IAnswerText
{
    const int Wide = 34;
    const int Column = 26;

    public void Tell(TextWriter output)
    {
        var draws = string.Create(
            CultureInfo.InvariantCulture,
            $"{found.Draws:n0} draws of {found.Uncertain:n0} uncertain parameters"
        );
        output.WriteLine(
            $"{draws} from the {(found.FromPosterior ? "posterior" : "prior")}, 8 histories each in every world; seed {request.Play.Seed}; 95 % intervals"
        );
        output.WriteLine();
        Tell(
            output,
            $"Odds of {found.Subject}: {Print.Percent(found.Odds.Value).TrimStart()}",
            found.Odds,
            p => p.Odds,
            p => p.OddsStep
        );
        if (found.Gap is { } gap)
        {
            var name = $"Gap between {found.LeadingFactor} and {found.RunnerUp}: {Print.Points(gap.Value)}";
            Tell(output, name, gap, p => p.Gap, p => p.GapStep);
        }

        TellLookUp(output);
        if (found.FromPosterior)
        {
            output.WriteLine(
                "Parameters of a posterior may be correlated: what two have in common is told of the one that shows it best."
            );
        }

        output.WriteLine(
            found.Dice > 0
                ? $"Steps of half a parameter's range, the others at their middle, on {found.Dice} dice shared by all points."
                : "Single steps were not tried."
        );
    }

    static string Share(Estimate share) => Print.Percent(share).TrimStart();

    void Tell(
        TextWriter output,
        string name,
        OutputFinding of,
        Func<MovingParameter, SobolIndex?> index,
        Func<MovingParameter, MorrisEffect?> step
    )
    {
        output.WriteLine(name);
        output.WriteLine($"  chance would keep {Share(of.Chance)} of its variance if every parameter were known");
        output.WriteLine(
            of.Unexplained is { } rest
                ? $"  of what the parameters move, these leave {Share(rest)} unaccounted for"
                : "  what the parameters move cannot be told from chance"
        );
        output.WriteLine(
            $"  {"parameter", -Wide} {"alone (first index)", -Column} {"with others (total)", -Column} a step moves it by"
        );
        foreach (var parameter in found.Parameters.OrderByDescending(p => index(p)?.Total.Value ?? step(p)?.Strength.Value ?? 0))
        {
            var (first, total) = (index(parameter)?.First, index(parameter)?.Total);
            var moved = step(parameter) is { } s ? Print.Points(Halved(s.Direction)) : "";
            output.WriteLine(
                $"  {parameter.Path, -Wide} {(first is null ? "" : Share(first)), -Column} {(total is null ? "" : Share(total)), -Column} {moved}".TrimEnd()
            );
        }

        output.WriteLine();
    }

    /// <summary>From a whole range to a step of half of it.</summary>
    static Estimate Halved(Estimate effect) => new(effect.Value / 2, effect.Low / 2, effect.High / 2);

    void TellLookUp(TextWriter output)
    {
        output.WriteLine(
            $"To look up next; knowing every parameter would be worth {Points(found.WorthOfEverything)} points of the leading value"
        );
        output.WriteLine($"  {"parameter", -Wide} {"worth", -Column} the ranking turns over at");
        foreach (var parameter in found.Parameters.OrderByDescending(p => p.Worth.Value))
        {
            var worth =
                $"{Points(parameter.Worth.Value)} ({Points(parameter.Worth.Low)} to {Points(parameter.Worth.High)}) points";
            var flips = string.Join(
                "; ",
                parameter.Flips.Select(f => $"{Number(f.Value)} ({Number(f.Low)} to {Number(f.High)})")
            );
            output.WriteLine($"  {parameter.Path, -Wide} {worth, -Column} {(flips.Length == 0 ? "no value" : flips)}");
        }

        output.WriteLine();
    }

    static string Points(double value) => (100 * value).ToString("0.00", CultureInfo.InvariantCulture);

    static string Number(double value) => value.ToString("G3", CultureInfo.InvariantCulture).Replace('-', '−');

    public void Write(Utf8JsonWriter json, string again)
    {
        json.WriteStartObject();
        json.WriteString("subject", found.Subject);
        json.WriteString("population", "in general");
        json.WriteNumber("seed", request.Play.Seed);
        json.WriteNumber("draws", found.Draws);
        json.WriteString("parameters_from", found.FromPosterior ? "posterior" : "prior");
        json.WriteNumber("uncertain", found.Uncertain);
        json.WriteNumber("dice", found.Dice);
        json.WriteString("leading_factor", found.LeadingFactor);
        json.WriteString("runner_up", found.RunnerUp);
        Write(json, "odds", found.Odds);
        Write(json, "gap", found.Gap);
        json.WriteNumber("worth_of_everything", found.WorthOfEverything);
        json.WriteStartArray("parameters");
        foreach (var parameter in found.Parameters)
        {
            json.WriteStartObject();
            json.WriteString("id", parameter.Path);
            Write(json, "odds", parameter.Odds, parameter.OddsStep);
            Write(json, "gap", parameter.Gap, parameter.GapStep);
            json.Estimate("worth", parameter.Worth);
            json.WriteStartArray("flips");
            foreach (var flip in parameter.Flips)
            {
                json.WriteStartObject();
                json.Numbers(flip);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("command", again);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string name, OutputFinding? output)
    {
        if (output is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.Numbers(output.Value);
        json.Estimate("chance_share", output.Chance);
        json.EstimateOrNull("unexplained", output.Unexplained);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string name, SobolIndex? index, MorrisEffect? step)
    {
        json.WriteStartObject(name);
        json.EstimateOrNull("first", index?.First);
        json.EstimateOrNull("total", index?.Total);
        json.EstimateOrNull("strength", step?.Strength);
        json.EstimateOrNull("direction", step?.Direction);
        json.WriteEndObject();
    }
}
