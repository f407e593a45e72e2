using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Findings;
using Interregnum.Sensitivity;

namespace Interregnum.Calibration;

/// <summary>
/// Scores weighted histories as a forecast of facts: the logarithm of the probability that they gave to the record (Good 1952), and
/// the continuous ranked probability score (Matheson &amp; Winkler 1976; Gneiting &amp; Raftery 2007), each under the facts' own kernels.
/// Intervals leave out a twentieth of the histories in turn (<see cref="GroupJackknife"/>): they tell what other histories of the same
/// model would have scored, not what other facts would have.
/// </summary>
public sealed class Forecast(FittedRecord facts, Contest contest)
{
    /// <summary>Months after the horizon that stand for "never" in a score that needs a date.</summary>
    const int AfterTheHorizon = 12;

    /// <summary>What lies outside the central 90 %, on each side.</summary>
    const double Tail = 0.05;

    /// <summary>Shares at which somebody without a mechanism would place equal bets.</summary>
    const int Bets = 100;

    Month Never => contest.To + AfterTheHorizon;

    /// <summary>The score of histories, with intervals of the noise of having so many.</summary>
    public ForecastScore Score(WeightedReadings histories)
    {
        var numbers = GroupJackknife.Of(without => Numbers(histories.Without(without)));
        return Score(numbers[0], numbers[1], Samples(histories));
    }

    /// <summary>The scores of histories less those of others, which were drawn independently.</summary>
    public ScoreDifference Difference(WeightedReadings histories, WeightedReadings others) =>
        Difference(
            GroupJackknife.Of(without =>
                [.. Numbers(histories.Without(without)).Zip(Numbers(others.Without(without)), (one, other) => one - other)]
            )
        );

    /// <summary>The scores of histories less a score that has no noise.</summary>
    public ScoreDifference Difference(WeightedReadings histories, ForecastScore baseline) =>
        Difference(
            GroupJackknife.Of(without =>
                [
                    .. Numbers(histories.Without(without))
                        .Zip([baseline.LogScore.Value, baseline.Crps.Value], (one, other) => one - other),
                ]
            )
        );

    /// <summary>
    /// The score of somebody who knows no mechanism: any share, any number of seats and any month is equally probable, and an event as
    /// likely to happen as not.
    /// </summary>
    public ForecastScore Baseline()
    {
        var log = 0.0;
        for (var fact = 0; fact < facts.Targets.Count; fact++)
        {
            var (target, weight) = (facts.Targets[fact], facts.WeightOf(fact));
            log += Math.Log(Ignorant(target).Average(r => VectorMath.Exp(-weight * target.Loss(r))));
        }

        PlacedSample[] samples = [.. facts.Targets.Select(target => Sample([.. Ignorant(target)], target, null))];
        return Score(Estimate.Exactly(log), Estimate.Exactly(Crps(samples)), samples);
    }

    static ScoreDifference Difference(IReadOnlyList<Estimate> numbers) => new(numbers[0], numbers[1]);

    /// <summary>Log score and CRPS.</summary>
    double[] Numbers(WeightedReadings histories) => [LogScore(histories), Crps(Samples(histories))];

    /// <summary>ln of the mean kernel, taken beside the nearest history's, so that what is far away does not vanish.</summary>
    double LogScore(WeightedReadings histories)
    {
        double[] losses = [.. histories.Readings.Select(r => facts.Loss(r))];
        var (nearest, sum) = (losses.Min(), 0.0);
        for (var i = 0; i < losses.Length; i++)
        {
            sum += histories.Weights[i] * VectorMath.Exp(nearest - losses[i]);
        }

        return Math.Log(sum / histories.Weights.Sum()) - nearest;
    }

    double Crps(PlacedSample[] samples) => samples.Zip(facts.Targets, (sample, target) => sample.Crps(target.Place)).Average();

    ForecastScore Score(Estimate log, Estimate crps, PlacedSample[] samples)
    {
        var ranges = samples
            .Zip(facts.Targets, (sample, target) => target.IsTruth ? OfTruth(sample, target) : OfNumber(sample, target))
            .ToList();
        return new(log, crps, ranges.Average(r => r.Covered ? 1.0 : 0), ranges.Average(r => r.Width));
    }

    /// <summary>What histories say of each fact.</summary>
    PlacedSample[] Samples(WeightedReadings histories) =>
        [
            .. facts.Targets.Select(
                (target, fact) => Sample([.. histories.Readings.Select(r => r[fact])], target, histories.Weights)
            ),
        ];

    /// <summary>Equal weights where none are given.</summary>
    PlacedSample Sample(IReadOnlyList<double?> readings, Target target, IReadOnlyList<double>? weights) =>
        new([.. readings.Select(r => target.PlaceOf(r, Never))], weights is null ? [.. readings.Select(_ => 1.0)] : [.. weights]);

    /// <summary>One value if it is nine in ten sure, else both.</summary>
    static (bool Covered, double Width) OfTruth(PlacedSample sample, Target target)
    {
        var said = sample.Mean * (1 - (2 * target.Error)) + target.Error;
        var recorded = target.Place > 0.5 ? said : 1 - said;
        return (recorded >= 2 * Tail, Math.Max(said, 1 - said) >= 1 - (2 * Tail) ? 0 : 1);
    }

    static (bool Covered, double Width) OfNumber(PlacedSample sample, Target target)
    {
        var below = sample.Below(target.Place);
        return (below is >= Tail and <= 1 - Tail, sample.Quantile(1 - Tail) - sample.Quantile(Tail));
    }

    IEnumerable<double?> Ignorant(Target target) =>
        target.Milestone.Measure switch
        {
            LosesSeat or LosesOffice or IsExpelled => Enumerable
                .Range(0, contest.MonthCount)
                .SelectMany(m => new double?[] { (contest.From + m).Number, null }),
            IsSeated or HoldsOffice => [0, 1],
            OppositionSeats seats => Enumerable
                .Range(0, (contest.Bodies[seats.Body].Size.LastOrDefault(s => s.From <= target.Milestone.At)?.Value ?? 0) + 1)
                .Select(n => (double?)n),
            _ => Enumerable.Range(0, Bets).Select(i => (double?)((i + 0.5) / Bets)),
        };
}
