using Interregnum.Calibration;
using Interregnum.Contests;
using Interregnum.Findings;
using static Interregnum.Reports.Prose.Amounts;

namespace Interregnum.Reports.Prose;

/// <summary>What holding the contest against its record changed.</summary>
public static class Calibrated
{
    /// <summary>Parameters shown in the picture.</summary>
    const int MostParameters = 16;

    /// <summary>Whether the report has anything to say of a calibration.</summary>
    public static bool Is(Dossier dossier) => dossier is { IsCalibrated: true, Scenario.Calibration: not null };

    /// <summary>For the first paragraph: whether the calibration changed the order of the factors; empty when it did not, or when there was none.</summary>
    public static string Changed(Dossier dossier)
    {
        if (
            Found(dossier, PopulationFinding.BeforeCalibration) is not { } before
            || Found(dossier, PopulationFinding.InGeneral) is not { } after
        )
        {
            return "";
        }

        var (old, now) = (English.Join(before.Order.Select(dossier.Phrase)), English.Join(after.Order.Select(dossier.Phrase)));
        return before.LeadingFactor != after.LeadingFactor
                ? $" Calibration changes the ranking: before the model was held against the record the first was {dossier.Phrase(before.LeadingFactor)}{Unsettled(before)}, after it {dossier.Phrase(after.LeadingFactor)}{Unsettled(after)}."
            : !before.Order.SequenceEqual(after.Order)
                ? $" Calibration changes the ranking, though not its first place: before it the order was {old}; after it {now}."
            : "";
    }

    /// <summary>What stands above the table of populations.</summary>
    public static IReadOnlyList<string> Populations(Dossier dossier)
    {
        var calibration = dossier.Scenario.Calibration!;
        var last = calibration.Generations[^1];
        var same = Changed(dossier).Length == 0;
        return
        [
            $"A search that narrows step by step played {English.Digits(calibration.Generations.Sum(g => g.Simulations))} histories until {English.Digits(last.Accepted)} agreed with the record as nearly as its declared errors allow; by their weights they are worth {English.Digits((int)last.EffectiveSize)}.{OfAll(dossier)} "
                + "In general, the parameters are those of such histories and the dice are fresh: that tells how often such people in such a machine end so. In this case the dice are theirs too: that tells what would have become of what is on record.",
            same ? "The order of the factors by their values is the same before and after." : Changed(dossier).Trim(),
            .. Turned(dossier),
            .. InThisCase(dossier),
            .. Selected(dossier),
        ];
    }

    /// <summary>How rarely a history agrees that nobody has searched for.</summary>
    static string OfAll(Dossier dossier) =>
        dossier.Verdict.Fit is { } fit
            ? $" Of histories played as was believed beforehand, about {OtherModels.OfAMillion(fit.Acceptance)} in a million agree so nearly."
            : "";

    /// <summary>The factors whose value is surely below zero in one population and surely above it in another; a sentence each.</summary>
    static IEnumerable<string> Turned(Dossier dossier)
    {
        var populations = dossier.Verdict.Populations;
        foreach (var id in populations[0].Factors.Select(f => f.Id))
        {
            var values = populations.Select(p => (p.Name, p.Factors.First(f => f.Id == id).Shapley)).ToList();
            var (below, above) = (values.Find(v => v.Shapley.High < 0), values.Find(v => v.Shapley.Low > 0));
            if (below.Name is not null && above.Name is not null)
            {
                yield return $"The sign of one value turns, of {dossier.Phrase(id)}: {PointsInside(below.Shapley)} {below.Name}, {PointsInside(above.Shapley)} {above.Name}.";
            }
        }
    }

    /// <summary>How the tables of populations and of facts came about.</summary>
    public static string Method(Dossier dossier)
    {
        var end = dossier.Scenario.Calibration!.FinalLeader is { } with
            ? $" and, with its end, {English.Digits((int)with.EffectiveSize)}"
            : "";
        return $"The facts are read off {English.Digits(CalibrationReading.Draws)} histories of the prior and as many of the posterior, each with parameters of its own; in this case off as many accepted histories as they are worth, "
            + $"{English.Digits((int)dossier.Scenario.Calibration.Generations[^1].EffectiveSize)}{end}. Intervals of shares are Wilson’s, of 95\u202F%.{(Above(dossier) is null ? "" : " Who prevails in the end is told above.")}";
    }

    /// <summary>The facts before and after; who prevails stands with the values of the factors, from more histories.</summary>
    public static IEnumerable<PredictiveFinding> Facts(Dossier dossier) =>
        dossier.Scenario.Calibration!.Facts.Where(f => f.Prior.Unmeasured is null && f.Prior.Id != Above(dossier));

    /// <summary>Id of the fact that names who prevails, where the table of the populations tells it; else null.</summary>
    static string? Above(Dossier dossier) =>
        dossier.Verdict.Populations.Count > 0
        && dossier.Scenario.Calibration!.FinalLeader is { } end
        && end.Leader == dossier.Verdict.Subject
            ? end.Milestone
            : null;

    /// <summary>What the end on record would add, were it fitted, which it is not; a paragraph each, none where it is not known.</summary>
    public static IReadOnlyList<string> WithItsEnd(Dossier dossier)
    {
        if (dossier.Scenario.Calibration is not { FinalLeader: { } end } calibration)
        {
            return [];
        }

        var (without, with) = (calibration.Parameters.Count(p => p.IsIdentified), end.Parameters.Count(p => p.IsIdentified));
        var (before, after) = calibration.Parameters.Zip(end.Parameters).MaxBy(p => Math.Abs(p.Second.Shift - p.First.Shift));
        var who = end.Leader == "nobody" ? "nobody prevails" : $"{dossier.NameOf(end.Leader)} prevails";
        return
        [
            $"That {who} in the end was not fitted, since an answer that is fitted to its own end would be circular. Of the accepted histories, by their weights, {Percent(end.Share)} end so (Wilson’s interval, at the {English.Digits((int)calibration.Generations[^1].EffectiveSize)} that they are worth). "
                + $"Were that fact weighed, too, they would be worth {English.Digits((int)end.EffectiveSize)} histories instead of {English.Digits((int)calibration.Generations[^1].EffectiveSize)}, and {English.Number(with)} of the parameters instead of {English.Number(without)} would count as identified ({Luck(end.Parameters.Count, end.EffectiveSize)}); "
                + $"the one it would move most is {after.Path}, from {Plain(before.Shift, 2)} to {Plain(after.Shift, 2)} standard deviations of the prior about its mean.{First(dossier)} "
                + "This is shown beside the posterior and used for nothing else.",
        ];
    }

    /// <summary>What was learnt of the parameters, a paragraph each.</summary>
    public static IReadOnlyList<string> Parameters(Dossier dossier)
    {
        var parameters = dossier.Scenario.Calibration!.Parameters;
        var identified = parameters.Count(p => p.IsIdentified);
        var size = dossier.Scenario.Calibration.Generations[^1].EffectiveSize;
        return
        [
            $"{English.Digits(dossier.Scenario.Milestones.Count(m => m.Use == Use.Fit))} facts cannot identify {English.Digits(parameters.Count)} parameters. "
                + $"{(identified == 0 ? "None" : English.Capital(English.Number(identified)))} of them {(identified == 1 ? "is" : "are")} identified, by the rule that the posterior’s standard deviation is at most {Plain(ParameterFinding.NotIdentified, 1)} of the prior’s; "
                + $"of all others the record says too little to narrow them. The ratio of the two has a standard error of about {Plain(ParameterFinding.RatioError(size), 2)}; {Luck(parameters.Count, size)}.",
        ];
    }

    /// <summary>How many would count as identified had nothing been learnt of any.</summary>
    static string Luck(int parameters, double size) =>
        $"by luck alone about {Plain(ParameterFinding.IdentifiedByLuck(parameters, size), 1)} of {English.Digits(parameters)} would at {English.Digits((int)size)} histories";

    /// <summary>The parameters that the record narrowed or moved most, those first.</summary>
    public static IReadOnlyList<ParameterFinding> Shown(Dossier dossier) =>
        [
            .. dossier
                .Scenario.Calibration!.Parameters.OrderByDescending(p => Math.Max(Math.Abs(p.Shift), 1 - p.Ratio))
                .ThenBy(p => p.Path, StringComparer.Ordinal)
                .Take(MostParameters),
        ];

    /// <summary><c>coalitions.error</c> as it stands in a table, with how much is left of its doubt.</summary>
    public static string Ratio(ParameterFinding parameter) =>
        $"{Plain(parameter.Ratio, 2)}{(parameter.IsIdentified ? "" : ": not identified")}";

    static IEnumerable<string> InThisCase(Dossier dossier)
    {
        if (
            Found(dossier, PopulationFinding.InThisCase) is not { } now
            || Found(dossier, PopulationFinding.InGeneral) is not { } general
        )
        {
            yield break;
        }

        yield return now.LeadingFactor == general.LeadingFactor
            ? $"In this case the first is {dossier.Phrase(now.LeadingFactor)} too{Unsettled(now)}."
            : $"In this case the first is another, {dossier.Phrase(now.LeadingFactor)}{Unsettled(now)}.";
    }

    /// <summary>What a reader must know of histories that were selected by how they ended; nothing where there are none.</summary>
    static IEnumerable<string> Selected(Dossier dossier)
    {
        if (Found(dossier, PopulationFinding.WithFinalLeader) is null)
        {
            yield break;
        }

        var so =
            dossier.Scenario.Calibration!.FinalLeader?.Leader == dossier.Verdict.Subject
                ? $"so the values there are larger for that reason alone: where {dossier.Subject} prevails nearly always, taking a factor away can hardly do anything but lower the chance"
                : "so the values there tell of the selection as much as of the factors";
        yield return $"The histories “{PopulationFinding.WithFinalLeader}” are selected by their outcome, {so}.";
    }

    /// <summary>Which factor would be first with the end; empty where that was not played.</summary>
    static string First(Dossier dossier) =>
        Found(dossier, PopulationFinding.WithFinalLeader) is { } with
            ? $" The first factor in this case would then be {dossier.Phrase(with.LeadingFactor)}{Unsettled(with)}."
            : "";

    static string Unsettled(PopulationFinding population) =>
        population.Settled
            ? ""
            : $" (not settled at 95\u202F%; the Monte Carlo probability that it is first is {Percent(population.Confidence)})";

    static PopulationFinding? Found(Dossier dossier, string name) =>
        dossier.Verdict.Populations.FirstOrDefault(p => p.Name == name);
}
