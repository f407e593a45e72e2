using Interregnum.Contests;
using Interregnum.Findings;

namespace Interregnum.Attribution;

/// <summary>What each factor of a table did, read off the table's worlds.</summary>
sealed class FactorReading(Inquiry inquiry)
{
    /// <param name="table">The factors and their worlds.</param>
    /// <param name="outcomes">How the worlds' histories ended, mask by mask.</param>
    /// <param name="values">The factors' Shapley values, history by history.</param>
    public List<FactorFinding> Of(WorldTable table, OutcomeTable outcomes, TwoLevelSample values)
    {
        var means = Shapley.Of(table.Players.Count).Mean(outcomes, inquiry.Subject);
        var first = FirstShare.Of(values);
        return
        [
            .. table.Players.Select(
                (id, player) =>
                    Finding(
                        inquiry.Factors.First(f => f.Id == id),
                        outcomes,
                        player,
                        Mean(values, player, means[player]),
                        first[player]
                    )
            ),
        ];
    }

    static (Estimate Interval, double Error) Mean(TwoLevelSample values, int player, double mean)
    {
        var error = values.StandardError(player);
        return (Intervals.Around(mean, error, values.Draws - 1, Intervals.MostChange), error);
    }

    FactorFinding Finding(
        Factor factor,
        OutcomeTable outcomes,
        int player,
        (Estimate Interval, double Error) shapley,
        double firstShare
    )
    {
        var all = outcomes.Worlds - 1;
        var twins = Twins(outcomes, all, all & ~(1 << player));
        return new FactorFinding
        {
            Id = factor.Id,
            Name = factor.Name,
            Contrast = factor.Contrasts[0].Id,
            Shapley = shapley.Interval,
            StandardError = shapley.Error,
            Necessity = twins.Necessity,
            Sufficiency = twins.Sufficiency,
            SufficiencyAlone = Twins(outcomes, 1 << player, 0).Sufficiency,
            Benefit = twins.Benefit,
            Harm = twins.Harm,
            NecessityBounds = twins.Bounds,
            FirstShare = firstShare,
            Parts = [],
        };
    }

    TwinOutcomes Twins(OutcomeTable outcomes, int with, int without) =>
        new(outcomes[with], outcomes[without], inquiry.Subject, outcomes.PerDraw);
}
