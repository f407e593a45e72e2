using System.Globalization;
using System.Text.Json;
using Interregnum.Findings;
using Interregnum.Runs;
using Interregnum.Sensitivity;

namespace Interregnum.Cli.Asking;

/// <summary>What <c>sensitivity</c> found, as it is printed.</summary>
sealed class SensitivityText(SensitivityRequest request, SensitivityFinding found) : IAnswerText
{
    const int LeastWide = 34;
    const int Column = 30;
    const int MostGroups = 5;
    const string NoneFound = "none found";

    /// <summary>The first column: as wide as the longest name that stands in it.</summary>
    readonly int _wide = found.Parameters.Select(p => p.Path).Concat(found.Groups.Select(Named)).Max(n => (int?)n.Length)
        is { } longest
        ? Math.Max(LeastWide, longest)
        : LeastWide;

    public void Tell(TextWriter output)
    {
        var draws = string.Create(
            CultureInfo.InvariantCulture,
            $"{found.Draws:n0} draws of {found.Uncertain:n0} uncertain parameters"
        );
        output.WriteLine(
            $"{draws} from the {(found.FromPosterior ? "posterior" : "prior")}, 8 histories each in every world, on the same dice; seed {request.Play.Seed}"
        );
        output.WriteLine();
        Tell(
            output,
            $"Odds of {found.Subject}: {Print.Percent(found.Odds.Value).TrimStart()}",
            found.Odds,
            p => p.Odds,
            g => g.Odds
        );
        if (found.Gap is { } gap)
        {
            var name = $"Gap between {found.LeadingFactor} and {found.RunnerUp}: {Print.Points(gap.Value)}";
            Tell(output, name, gap, p => p.Gap!, g => g.Gap!);
        }

        TellLookUp(output);
        foreach (var line in Notes())
        {
            output.WriteLine(line);
        }
    }

    /// <summary>How the columns came about.</summary>
    IEnumerable<string> Notes()
    {
        var pairs = string.Create(
            CultureInfo.InvariantCulture,
            $"{found.Pairs:n0} pairs of draws, groups in {found.GroupPairs:n0}"
        );
        yield return found switch
        {
            { FromPosterior: true } =>
                "Parameters of a posterior may be correlated, so they are not exchanged one at a time: Shapley effects share out what they move, of the first six, from nearest neighbours among the draws. They have no interval: neighbours are far apart, so that effects are told too low by more than their noise.",
            { Pairs: > 0 } => $"Exchanged: Sobol's indices by exchange of the parameter between {pairs}, luck taken out.",
            _ => "Parameters were not exchanged between draws.",
        };
        yield return $"The parameters were chosen by these same draws: of {found.Uncertain:n0} that do nothing some would look telling by luck, so those marked ~, and the least of the others, look larger here than they are.";
        yield return "Surface: the indices of a regression surface through the draws. ~ marks an interval that reaches 0: these draws cannot tell it from nothing. None found: nothing of it shows in any part of the draws, so no interval either; – is not told of it.";
        yield return found.Dice > 0
            ? $"Steps of half a parameter's range, the others at their middle, on {found.Dice} dice shared by all points."
            : "Single steps were not tried.";
        yield return "95 % intervals: indices and worth leave out twenty groups of draws in turn; odds by Wilson, gap and steps by Student's t, histories of one draw taken together.";
    }

    static string Share(Estimate share) => Print.Percent(share).TrimStart();

    void Tell(
        TextWriter output,
        string name,
        OutputFinding of,
        Func<MovingParameter, ParameterEffect> effect,
        Func<MovingGroup, SobolIndex> index
    )
    {
        output.WriteLine(name);
        output.WriteLine($"  chance would keep {Share(of.Chance)} of its variance if every parameter were known");
        if (of.Unexplained is null && found.Groups.Count == 0)
        {
            output.WriteLine("  what the parameters move cannot be told from chance");
        }

        var ranked = found.Parameters.OrderByDescending(p => effect(p).Size).ToList();
        output.WriteLine(Heading(ranked.Select(effect)));
        foreach (var parameter in ranked)
        {
            output.WriteLine(Row(parameter.Path, Cells(effect(parameter))));
        }

        if (found.Rest is { } rest)
        {
            output.WriteLine(Row($"the other {rest.Count:n0} together", Cells(new(null, index(rest), null, null))));
        }

        if (ranked.TrueForAll(p => Sizes(effect(p)).All(s => s.Low <= 0)))
        {
            output.WriteLine("  These draws are too few to tell any of them from nothing: take more --draws.");
        }

        if (of.Unexplained is { } left)
        {
            output.WriteLine($"  of what the parameters move, the surface leaves {Share(left)} unaccounted for");
        }

        TellGroups(output, index);
        output.WriteLine();
    }

    void TellGroups(TextWriter output, Func<MovingGroup, SobolIndex> index)
    {
        var groups = found.Groups.OrderByDescending(g => index(g).Total.Value).Take(MostGroups).ToList();
        if (groups.Count > 0)
        {
            output.WriteLine($"  the largest of {found.Groups.Count} groups, exchanged as a whole");
        }

        foreach (var group in groups)
        {
            output.WriteLine(Row(Named(group), Cells(new(null, index(group), null, null))));
        }
    }

    /// <summary>What says how much a parameter moves, best known first.</summary>
    static IEnumerable<Estimate> Sizes(ParameterEffect effect) =>
        ((Estimate?[])[effect.Exchange?.Total, effect.Exchange is null ? effect.Surface?.Total : null]).OfType<Estimate>();

    string Heading(IEnumerable<ParameterEffect> effects) =>
        Row(
            "parameter",
            found.FromPosterior ? ["Shapley effect", "surface: alone", "with others", "a step moves it by"]
                : found.Pairs > 0 ? ["exchanged: alone", "with others", "surface: alone, with others", "a step moves it by"]
                : ["surface: alone", "with others", effects.Any(e => e.Step is not null) ? "a step moves it by" : ""]
        );

    string[] Cells(ParameterEffect effect)
    {
        string[] surface = [Marked(effect.Surface?.First), Marked(effect.Surface?.Total)];
        var step = effect.Step is { } s ? Step(Halved(s.Direction)) : "";
        return found.FromPosterior ? [effect.Effect is { } known ? About(known) : "–", .. surface, step]
            : found.Pairs > 0
                ?
                [
                    Marked(effect.Exchange?.First),
                    Marked(effect.Exchange?.Total),
                    effect.Surface is { } surfaced
                        ? string.Create(
                            CultureInfo.InvariantCulture,
                            $"{100 * surfaced.First.Value:0.0} %, {100 * surfaced.Total.Value:0.0} %"
                        )
                        : "",
                    step,
                ]
            : [.. surface, step];
    }

    static string Named(MovingGroup group) => $"{group.Name} ({group.Count})";

    string Row(string name, IEnumerable<string> cells) =>
        $"  {name.PadRight(_wide)} {string.Join(' ', cells.Select(c => c.PadRight(Column)))}".TrimEnd();

    /// <summary>A share, with a mark where its interval reaches 0.</summary>
    static string Marked(Estimate? share) =>
        share is null ? ""
        : double.IsNaN(share.Value) ? "cannot be told"
        : IsNothing(share) ? NoneFound
        : $"{Share(share)}{(share.Low <= 0 ? " ~" : "")}";

    /// <summary>A share without an honest interval; what is below nothing is noise about it.</summary>
    static string About(double share) => string.Create(CultureInfo.InvariantCulture, $"about {100 * Math.Max(0, share):0} %");

    /// <summary>What a step moves; where every trajectory says the same, its spread is unknown, not nothing.</summary>
    static string Step(Estimate step) =>
        IsNothing(step) ? NoneFound
        : step.Low < step.High ? Print.Points(step)
        : string.Create(CultureInfo.InvariantCulture, $"{100 * step.Value:+0.0;−0.0} points (too few)");

    /// <summary>Nothing with an interval of no width: no draw showed any of it, which is no proof that there is none.</summary>
    static bool IsNothing(Estimate estimate) => estimate is { Value: 0, Low: 0, High: 0 };

    /// <summary>From a whole range to a step of half of it.</summary>
    static Estimate Halved(Estimate effect) => new(effect.Value / 2, effect.Low / 2, effect.High / 2);

    void TellLookUp(TextWriter output)
    {
        output.WriteLine(
            $"To look up next; knowing every parameter would be worth about {Points(found.WorthOfEverything)} points of the leading value"
        );
        output.WriteLine(Row("parameter", ["worth", "the ranking turns over at"]));
        foreach (var parameter in found.Parameters.OrderByDescending(p => p.Worth.Value))
        {
            var worth = IsNothing(parameter.Worth)
                ? NoneFound
                : $"{Points(parameter.Worth.Value)} ({Points(parameter.Worth.Low)} to {Points(parameter.Worth.High)}) points";
            var flips = string.Join(
                "; ",
                parameter.Flips.Select(f => $"{Number(f.Value)} ({Number(f.Low)} to {Number(f.High)})")
            );
            output.WriteLine(Row(parameter.Path, [worth, flips.Length == 0 ? "no value" : flips]));
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
        json.WriteNumber("histories", found.Draws * Attribution.Budget.PerDraw);
        json.WriteNumber("pairs", found.Pairs);
        json.WriteNumber("group_pairs", found.GroupPairs);
        json.WriteNumber("dice", found.Dice);
        MethodJson.Coupling(json);
        MethodJson.Intervals(
            json,
            ("indices", MethodJson.LeftOut),
            ("worth", MethodJson.LeftOut),
            ("flips", MethodJson.Band),
            ("odds", MethodJson.Shares),
            ("gap", MethodJson.Values)
        );
        json.WriteString("leading_factor", found.LeadingFactor);
        json.WriteString("runner_up", found.RunnerUp);
        Write(json, "odds", found.Odds);
        Write(json, "gap", found.Gap);
        json.WriteNumber("worth_of_everything", found.WorthOfEverything);
        json.WriteStartArray("groups");
        foreach (var group in found.Groups)
        {
            Write(json, group);
        }

        json.WriteEndArray();
        if (found.Rest is { } rest)
        {
            json.WritePropertyName("rest");
            Write(json, rest);
        }
        else
        {
            json.WriteNull("rest");
        }

        json.WriteStartArray("parameters");
        foreach (var parameter in found.Parameters)
        {
            json.WriteStartObject();
            json.WriteString("id", parameter.Path);
            Write(json, "odds", parameter.Odds);
            Write(json, "gap", parameter.Gap);
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

    static void Write(Utf8JsonWriter json, string name, ParameterEffect? effect)
    {
        json.WriteStartObject(name);
        Write(json, "exchange", effect?.Exchange);
        if (effect?.Effect is { } known)
        {
            json.WriteNumber("shapley_effect", known);
        }
        else
        {
            json.WriteNull("shapley_effect");
        }

        Write(json, "surface", effect?.Surface);
        json.EstimateOrNull("strength", effect?.Step?.Strength);
        json.EstimateOrNull("direction", effect?.Step?.Direction);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string name, SobolIndex? index)
    {
        json.WriteStartObject(name);
        json.EstimateOrNull("first", Known(index?.First));
        json.EstimateOrNull("total", Known(index?.Total));
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, MovingGroup group)
    {
        json.WriteStartObject();
        json.WriteString("id", group.Name);
        json.WriteNumber("parameters", group.Count);
        Write(json, "odds", group.Odds);
        Write(json, "gap", group.Gap);
        json.WriteEndObject();
    }

    /// <summary>Null for what is not a number: nothing varied.</summary>
    static Estimate? Known(Estimate? estimate) => estimate is null || double.IsNaN(estimate.Value) ? null : estimate;
}
