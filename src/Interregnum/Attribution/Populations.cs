using Interregnum.Calibration;
using Interregnum.Contests;
using Interregnum.Findings;

namespace Interregnum.Attribution;

/// <summary>
/// The headline's values before and after a calibration, side by side: from the prior, from the posterior in general, and on the
/// accepted histories themselves, in this case. The worlds are the headline's, under its primary contrasts.
/// </summary>
sealed class Populations(Scenario scenario, HistorySource source, int threads, CancellationToken stop)
{
    /// <summary>Parameter draws of the prior, two histories each: enough to tell whether the calibration changed the order.</summary>
    const int PriorDraws = 192;

    int Subject => scenario.Inquiry.Subject;

    /// <summary>All three, and the last once more with the fact that says who prevails in the end; none without a posterior.</summary>
    /// <param name="tables">What was played in general.</param>
    public IReadOnlyList<PopulationFinding> Of(Plan plan, PlayedTables tables)
    {
        if (scenario.Contest.Posterior is not { } posterior)
        {
            return [];
        }

        var general = tables.Worlds.Table(plan.Headline, tables.HeadlineDraws, Budget.PerDraw);
        var accepted = Accepted(plan, posterior);
        return
        [
            Read(PopulationFinding.BeforeCalibration, plan, Prior(plan)),
            Read(PopulationFinding.InGeneral, plan, general),
            Read(PopulationFinding.InThisCase, plan, accepted, posterior),
            .. FinalLeader.In(scenario.Milestones) is { } end
                ? [Read(PopulationFinding.WithFinalLeader, plan, accepted, WithEnd(plan, posterior, end, accepted))]
                : Array.Empty<PopulationFinding>(),
        ];
    }

    OutcomeTable Prior(Plan plan)
    {
        var contest = scenario.Contest with { Posterior = null };
        var worlds = plan.Headline.Worlds.Select(w =>
            plan.Worlds[w] with
            {
                Key = $"before calibration: {plan.Worlds[w].Key}",
                World = plan.Worlds[w].World with { Contest = contest },
                MonthsAfter = 0,
                PerDraw = Budget.TablePerDraw,
            }
        );
        return new OutcomeTable(Play([.. worlds], PriorDraws * Budget.TablePerDraw), Budget.TablePerDraw);
    }

    /// <summary>Outcomes of the accepted histories in every world of the headline.</summary>
    OutcomeTable Accepted(Plan plan, Posterior posterior)
    {
        var worlds = plan.Headline.Worlds.Select(w =>
            plan.Worlds[w] with
            {
                Key = $"in this case: {plan.Worlds[w].Key}",
                World = plan.Worlds[w].World with { InThisCase = true },
                MonthsAfter = 0,
                PerDraw = Budget.PerDraw,
            }
        );
        return new OutcomeTable(Play([.. worlds], posterior.Accepted.Count), 1);
    }

    static Posterior WithEnd(Plan plan, Posterior posterior, Milestone end, OutcomeTable accepted) =>
        FinalLeader.Added(posterior, end, place => accepted[plan.Headline.All][place]);

    ReadOnlyMemory<sbyte>[] Play(IReadOnlyList<PlannedWorld> worlds, int histories) =>
        WholeWorlds.Play(source, worlds, histories, threads, _ => { }, stop).Outcomes;

    PopulationFinding Read(string name, Plan plan, OutcomeTable outcomes)
    {
        var values = Shapley.Of(plan.Headline.Players.Count).PerHistory(outcomes, Subject);
        return Read(name, plan, values, outcomes.Rate(plan.Headline.All, Subject), (outcomes.Draws, outcomes.Histories));
    }

    /// <summary>Accepted histories by their weights.</summary>
    PopulationFinding Read(string name, Plan plan, OutcomeTable accepted, Posterior posterior)
    {
        double[] weights = [.. posterior.Accepted.Select(a => a.Weight)];
        var values = Shapley.Of(plan.Headline.Players.Count).PerHistory(accepted, Subject).Weighted(weights);
        var share = 0.0;
        for (var history = 0; history < weights.Length; history++)
        {
            share += accepted[plan.Headline.All][history] == Subject ? weights[history] : 0;
        }

        var chance = Intervals.Wilson(Math.Min(1, share), posterior.EffectiveSize);
        var worth = Math.Max(2, (int)posterior.EffectiveSize);
        return Read(name, plan, values, chance, (worth, worth));
    }

    static PopulationFinding Read(string name, Plan plan, TwoLevelSample values, Estimate chance, (int Draws, int Histories) size)
    {
        var players = plan.Headline.Players;
        var ranking = Ranking.Of(values.Means, values);
        return new(
            name,
            size.Draws,
            size.Histories,
            chance,
            [.. players.Select((id, i) => new PopulationFactor(id, Intervals.Mean(values, i, Intervals.MostChange)))],
            players[ranking.Leader],
            ranking.Confidence,
            ranking.Settled
        );
    }
}
