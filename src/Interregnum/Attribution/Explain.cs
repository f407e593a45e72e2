using Interregnum.Contests;
using Interregnum.Findings;
using Interregnum.Sensitivity;

namespace Interregnum.Attribution;

/// <summary>From a scenario to what was found: plan the worlds, play them, read the results.</summary>
public static class Explain
{
    /// <summary>What counts as most significant; the same for every contest, and stated before anything is ranked.</summary>
    public const string Criterion =
        "The most significant factor is the one whose presence adds most to the chance that the subject of the question prevails, "
        + "averaged over all the ways in which the other factors may be present or absent (its Shapley value).";

    /// <summary>Explains a scenario in general: with parameters from the prior and fresh dice.</summary>
    /// <param name="source">Plays the histories.</param>
    /// <param name="progress">Told after every block of histories, from the threads that play.</param>
    /// <exception cref="ArgumentException">The inquiry's factors overlap, or the budget has fewer than two draws.</exception>
    /// <exception cref="OperationCanceledException">Asked to stop.</exception>
    public static Verdict Of(
        Scenario scenario,
        Budget budget,
        HistorySource source,
        IProgress<PlayProgress>? progress = null,
        CancellationToken stop = default
    )
    {
        var plan = Plan.Of(scenario.Contest, scenario.Inquiry, scenario.CalibratedVariants);
        var worlds = new PlayedWorlds(plan, source, budget.Threads, progress, stop);
        var tables = PlayedTables.Play(plan, budget, scenario.Inquiry.Subject, worlds);
        var told = new ToldHistories(scenario, plan, tables, source);
        var milestones = told.Milestones(budget.Threads, stop);
        var verdict = new VerdictReading(scenario, plan, tables).Of(told, source.Seed, milestones);
        return verdict with
        {
            LookUp = LookUp(scenario.Contest, plan, tables, source.Seed, budget.Threads, stop),
            Populations = new Populations(scenario, source, budget.Threads, stop).Of(plan, tables),
        };
    }

    /// <summary>Of the draws played for the headline, under the parameters that they had.</summary>
    static LookUpFinding? LookUp(
        Contest contest,
        Plan plan,
        PlayedTables tables,
        long seed,
        int threads,
        CancellationToken stop
    ) =>
        new LookUps(
            [.. contest.Parameters.Select(p => p.Path)],
            DrawnParameters.Of(contest, seed, tables.HeadlineDraws),
            tables.Headline
        ).Of(plan.Headline.Players, threads, stop);
}
