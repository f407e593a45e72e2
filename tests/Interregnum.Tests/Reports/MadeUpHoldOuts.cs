using Interregnum.Findings;

namespace Interregnum.Tests.Reports;

/// <summary>Scores of forecasts that nobody made.</summary>
static class MadeUpHoldOuts
{
    public static IReadOnlyList<HoldOutFinding> All =>
        [
            Fold("late", "asked for the end", ["end"], 3, (-1.2, 0.4), (-2.4, 0.7), (-3.1, 1.1)),
            Fold("early", "asked for the beginning", ["start"], 2, (-2.2, 0.9), (-1.9, 0.8), (-2.5, 1)),
        ];

    /// <summary>Three episodes, each left out; the last is what "late" has asked for.</summary>
    public static IReadOnlyList<HoldOutFinding> InTurn =>
        [
            All[0],
            Fold("each-start", "each from the others", ["start"], 2, (-2.2, 0.9), (-1.9, 0.8), (-4.5, 1)),
            Fold("each-middle", "each from the others", ["middle"], 2, (-1.0, 0.5), (-1.1, 0.6), (-3.4, 1)),
            Fold("each-end", "each from the others", ["end"], 3, (-1.2, 0.4), (-2.4, 0.7), (-3.5, 1.1)),
        ];

    static HoldOutFinding Fold(
        string id,
        string name,
        IReadOnlyList<string> episodes,
        int facts,
        (double Log, double Crps) calibrated,
        (double Log, double Crps) prior,
        (double Log, double Crps) baseline
    ) =>
        new(
            id,
            name,
            episodes,
            facts,
            410,
            new(Noisy(calibrated.Log), Noisy(calibrated.Crps), 1, 4.1),
            new(Noisy(prior.Log), Noisy(prior.Crps), 1, 6.6),
            new(Estimate.Exactly(baseline.Log), Estimate.Exactly(baseline.Crps), 0.67, 9),
            new(Noisy(calibrated.Log - prior.Log), Noisy(calibrated.Crps - prior.Crps)),
            new(Noisy(calibrated.Log - baseline.Log), Noisy(calibrated.Crps - baseline.Crps))
        );

    static Estimate Noisy(double value) => new(value, value - 0.15, value + 0.15);
}
