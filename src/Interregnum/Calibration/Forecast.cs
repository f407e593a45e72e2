using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Findings;

namespace Interregnum.Calibration;

/// <summary>
/// Scores weighted histories as a forecast of facts: the logarithm of the probability that they gave to the record (Good 1952), and
/// the continuous ranked probability score (Matheson &amp; Winkler 1976; Gneiting &amp; Raftery 2007), each under the facts' own kernels.
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

    /// <summary>The score of histories.</summary>
    /// <param name="readings">What each says of each fact.</param>
    /// <param name="weights">As many; positive, not normalised.</param>
    public ForecastScore Score(IReadOnlyList<double?[]> readings, IReadOnlyList<double> weights)
    {
        var mean = readings.Zip(weights).Sum(r => r.Second * VectorMath.Exp(-facts.Loss(r.First))) / weights.Sum();
        return Score(Math.Log(mean), fact => new(readings.Select(r => r[fact]), weights));
    }

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

        return Score(log, fact => new(Ignorant(facts.Targets[fact]), null));
    }

    ForecastScore Score(double log, Func<int, Sample> sampleOf)
    {
        var (crps, covered, width, count) = (0.0, 0, 0.0, facts.Targets.Count);
        for (var fact = 0; fact < count; fact++)
        {
            var target = facts.Targets[fact];
            var sample = sampleOf(fact).Placed(target, Never);
            crps += sample.Crps(target.Place);
            var (within, spread) = target.IsTruth ? OfTruth(sample, target) : OfNumber(sample, target);
            covered += within ? 1 : 0;
            width += spread;
        }

        return new(log, crps / count, (double)covered / count, width / count);
    }

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

    /// <summary>What histories say of one fact; equal weights where none are given.</summary>
    sealed record Sample(IEnumerable<double?> Readings, IReadOnlyList<double>? Weights)
    {
        public PlacedSample Placed(Target target, Month never)
        {
            double[] places = [.. Readings.Select(r => target.PlaceOf(r, never))];
            return new PlacedSample(places, Weights is null ? [.. places.Select(_ => 1.0)] : [.. Weights]);
        }
    }
}
