using Interregnum.Attribution;
using Interregnum.Contests;
using Interregnum.Findings;

namespace Interregnum.Calibration;

/// <summary>Reads off a finished calibration what it taught.</summary>
public static class CalibrationReading
{
    /// <summary>Histories from which the prior's and the posterior's forecasts are read.</summary>
    public const int Draws = 1000;

    /// <summary>A generation as it is reported.</summary>
    public static GenerationFinding Of(Generation generation) =>
        new(
            generation.Number,
            generation.Coldness,
            generation.Ease,
            generation.Simulations,
            generation.Particles.Count,
            generation.EffectiveSize
        );

    /// <summary>Every uncertain parameter before and after.</summary>
    public static IReadOnlyList<ParameterFinding> Parameters(ParameterScores scores, Posterior posterior) =>
        [
            .. scores.Paths.Select(
                (path, i) =>
                {
                    var (prior, spread) = scores.Prior(i);
                    var place = scores.IndexOf(i);
                    var mean = posterior.Accepted.Sum(a => a.Weight * a.Parameters[place]);
                    var variance = posterior.Accepted.Sum(a =>
                        a.Weight * (a.Parameters[place] - mean) * (a.Parameters[place] - mean)
                    );
                    return new ParameterFinding(path, prior, spread, mean, Math.Sqrt(variance));
                }
            ),
        ];

    /// <summary>Every milestone before and after.</summary>
    /// <param name="accepted">Readings of the accepted histories; they are counted by their weights.</param>
    public static IReadOnlyList<PredictiveFinding> Facts(
        IReadOnlyList<Milestone> milestones,
        IReadOnlyList<double?[]> prior,
        IReadOnlyList<double?[]> drawn,
        IReadOnlyList<double?[]> accepted,
        Posterior posterior
    )
    {
        var before = MilestoneReading.Of(milestones, prior);
        var general = MilestoneReading.Of(milestones, drawn);
        var now = InThisCase(milestones, accepted, posterior);
        return [.. milestones.Select((_, i) => new PredictiveFinding(before[i], general[i], now[i]))];
    }

    /// <summary>What the final leader would add; null where the record does not name him.</summary>
    /// <param name="accepted">Readings of all milestones in the accepted histories.</param>
    public static FinalLeaderFinding? WithFinalLeader(
        Scenario scenario,
        ParameterScores scores,
        IReadOnlyList<double?[]> accepted,
        Posterior posterior
    )
    {
        if (FinalLeader.In(scenario.Milestones) is not { } fact)
        {
            return null;
        }

        var place = scenario.Milestones.IndexOf(fact);
        int Outcome(int history) => (int)(accepted[history][place] ?? -1);
        var share = posterior.Accepted.Where((_, i) => Outcome(i) == (int)fact.Value).Sum(a => a.Weight);
        var with = FinalLeader.Added(posterior, fact, Outcome);
        return new(
            fact.Id,
            scenario.Contest.OutcomeId((int)fact.Value),
            Intervals.Wilson(Math.Min(1, share), posterior.EffectiveSize),
            with.EffectiveSize,
            Parameters(scores, with),
            [.. InThisCase(scenario.Milestones, accepted, with).Select(m => new FactWithLeader(m.Id, m.Within))]
        );
    }

    /// <summary>Accepted histories as a forecast, as many as they are worth: fewer would waste them, and more would pretend to more.</summary>
    static IReadOnlyList<MilestoneFinding> InThisCase(
        IReadOnlyList<Milestone> milestones,
        IReadOnlyList<double?[]> accepted,
        Posterior posterior
    ) =>
        MilestoneReading.Of(
            milestones,
            [.. posterior.Resampled(Math.Max(2, (int)posterior.EffectiveSize)).Select(place => accepted[place])]
        );

    /// <summary>How well a fold's episodes were foretold.</summary>
    /// <param name="prior">Readings of all milestones from the prior.</param>
    /// <param name="accepted">Readings of all milestones in the histories that the fold accepted.</param>
    public static HoldOutFinding HoldOut(
        Fold fold,
        Scenario scenario,
        IReadOnlyList<double?[]> prior,
        IReadOnlyList<double?[]> accepted,
        Posterior posterior
    )
    {
        var facts = fold.Foretold(scenario.Milestones);
        var forecast = new Forecast(facts, scenario.Contest);
        int[] places = [.. facts.Milestones.Select(m => scenario.Milestones.IndexOf(m))];
        double?[][] Of(IReadOnlyList<double?[]> readings) => [.. readings.Select(r => places.Select(p => r[p]).ToArray())];
        WeightedReadings now = new(Of(accepted), [.. posterior.Accepted.Select(a => a.Weight)]);
        var (before, baseline) = (WeightedReadings.Equally(Of(prior)), forecast.Baseline());
        return new(
            fold.Name,
            fold.HoldOut.Name,
            fold.Predict,
            facts.Milestones.Count,
            posterior.EffectiveSize,
            forecast.Score(now),
            forecast.Score(before),
            baseline,
            forecast.Difference(now, before),
            forecast.Difference(now, baseline)
        );
    }

    static int IndexOf(this IReadOnlyList<Milestone> milestones, Milestone milestone)
    {
        for (var i = 0; i < milestones.Count; i++)
        {
            if (milestones[i].Id == milestone.Id)
            {
                return i;
            }
        }

        return -1;
    }
}
