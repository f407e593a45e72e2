using Interregnum.Attribution;
using Interregnum.Findings;

namespace Interregnum.Calibration;

/// <summary>What several hold-outs say together.</summary>
public static class HoldOutReading
{
    /// <summary>The tests that differ: a fold that keeps the same episodes from the fit as an earlier one is that one again.</summary>
    public static IReadOnlyList<HoldOutFinding> Distinct(IReadOnlyList<HoldOutFinding> held) =>
        [.. held.Where(h => SameAs(h, held) is null)];

    /// <summary>The earlier fold that is the same test; null where there is none.</summary>
    public static HoldOutFinding? SameAs(HoldOutFinding fold, IReadOnlyList<HoldOutFinding> held) =>
        held.TakeWhile(h => h != fold).FirstOrDefault(h => h.Episodes.ToHashSet().SetEquals(fold.Episodes));

    /// <summary>
    /// The mean differences over the folds that leave out one episode each, with Student's t over the episodes: what other episodes of
    /// this kind would say, as far as so few can tell. Null below three.
    /// </summary>
    public static AcrossEpisodes? InTurn(IReadOnlyList<HoldOutFinding> held)
    {
        var folds = held.Where(h => h.Episodes.Count == 1).GroupBy(h => h.Name).MaxBy(g => g.Count())?.ToList() ?? [];
        return folds.Count < 3
            ? null
            : new(folds.Count, Mean([.. folds.Select(f => f.OverPrior)]), Mean([.. folds.Select(f => f.OverBaseline)]));
    }

    static ScoreDifference Mean(IReadOnlyList<ScoreDifference> folds) =>
        new(Mean([.. folds.Select(f => f.LogScore.Value)]), Mean([.. folds.Select(f => f.Crps.Value)]));

    /// <summary>A mean of independent numbers with its interval by Student's t.</summary>
    internal static Estimate Mean(IReadOnlyList<double> numbers)
    {
        var (mean, freedom) = (numbers.Average(), numbers.Count - 1);
        var variance = numbers.Sum(n => (n - mean) * (n - mean)) / freedom / numbers.Count;
        return Intervals.Around(mean, Math.Sqrt(variance), freedom);
    }
}

/// <summary>Hold-outs that leave out one episode each, taken together.</summary>
/// <param name="Episodes">How many there are.</param>
/// <param name="OverPrior">The mean of the accepted histories' scores less the prior's.</param>
/// <param name="OverBaseline">The mean of the accepted histories' scores less those of somebody who knows no mechanism.</param>
public sealed record AcrossEpisodes(int Episodes, ScoreDifference OverPrior, ScoreDifference OverBaseline);
