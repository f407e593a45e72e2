using Interregnum.Calibration;
using Interregnum.Contests;
using Interregnum.Findings;
using Interregnum.Tests.Attribution;
using Interregnum.Tests.Calibration;
using MathNet.Numerics.Distributions;

namespace Interregnum.Tests.Coverage;

/// <summary>
/// The intervals of forecasts' scores, on facts of which a forecast says a normal distribution, so that both scores have closed forms (the CRPS: Gneiting
/// and Raftery 2007, equation 21). The accepted histories come from a wider proposal and carry weights, as a calibration's do.
/// </summary>
static class ForecastStudies
{
    const int Accepted = 500;
    const int OfThePrior = 1000;
    const int Facts = 3;

    static readonly Contest Contest = CalibratedScenario.TwoHeirs.Contest;

    public static IEnumerable<Study> Of() =>
        [
            new(
                $"{Accepted} accepted, {OfThePrior} of the prior",
                [
                    ("log score of a hold-out", "delete-a-group jackknife, t"),
                    ("CRPS of a hold-out", "delete-a-group jackknife, t"),
                    ("log score less the prior's", "delete-a-group jackknife, t"),
                    ("CRPS less the prior's", "delete-a-group jackknife, t"),
                    ("log score less no mechanism's", "delete-a-group jackknife, t"),
                ],
                Scores
            ),
            Study.Of("mean difference of scores over episodes", "t over episodes", "7 episodes", Episodes),
        ];

    static IReadOnlyList<(Estimate?, double)> Scores(int seed)
    {
        var record = FittedRecord.Of([.. Enumerable.Range(0, Facts).Select(fact => Fact(seed, fact))]);
        Normal[] prior = [.. Enumerable.Range(0, Facts).Select(f => Believed(seed, f, 1.0, 2.0))];
        Normal[] posterior = [.. Enumerable.Range(0, Facts).Select(f => Believed(seed, Facts + f, 0.4, 1.2))];
        var forecast = new Forecast(record, Contest);
        var (now, before, baseline) = (Weighted(seed, posterior), Drawn(seed, prior), forecast.Baseline());
        var (overPrior, overBaseline) = (forecast.Difference(now, before), forecast.Difference(now, baseline));
        var score = forecast.Score(now);
        var (log, crps) = (LogScore(record, posterior), Crps(record, posterior));
        return
        [
            (score.LogScore, log),
            (score.Crps, crps),
            (overPrior.LogScore, log - LogScore(record, prior)),
            (overPrior.Crps, crps - Crps(record, prior)),
            (overBaseline.LogScore, log - baseline.LogScore.Value),
        ];
    }

    /// <summary>A count with a kernel of a width of its own, each an episode.</summary>
    static Milestone Fact(int seed, int fact) =>
        new(
            $"f{fact}",
            $"e{fact}",
            "text",
            Contest.From,
            new OppositionSeats(0),
            Between(seed, fact, -1, 1),
            Between(seed, 10 + fact, 0.4, 1),
            0,
            Use.Fit,
            "high",
            null
        );

    static Normal Believed(int seed, int what, double least, double most) =>
        new(Between(seed, 20 + what, -1, 1), Between(seed, 30 + what, least, most));

    static WeightedReadings Drawn(int seed, Normal[] facts) =>
        WeightedReadings.Equally([
            .. Enumerable
                .Range(0, OfThePrior)
                .Select(h => facts.Select((n, f) => (double?)(n.Mean + (n.StdDev * Luck.Normal(seed, h, f)))).ToArray()),
        ]);

    /// <summary>Drawn a third too wide and weighed by the ratio of the densities.</summary>
    static WeightedReadings Weighted(int seed, Normal[] facts)
    {
        const double Wider = 4.0 / 3;
        var (readings, weights) = (new double?[Accepted][], new double[Accepted]);
        for (var h = 0; h < Accepted; h++)
        {
            double[] scores = [.. facts.Select((_, f) => Wider * Luck.Normal(seed, h, 100 + f))];
            readings[h] = [.. facts.Select((n, f) => (double?)(n.Mean + (n.StdDev * scores[f])))];
            weights[h] = Math.Exp(scores.Sum(z => ((z / Wider * (z / Wider)) - (z * z)) / 2));
        }

        return new(readings, weights);
    }

    /// <summary>ln E exp(−(X − r)²/2w²), fact by fact.</summary>
    static double LogScore(FittedRecord record, Normal[] facts) =>
        record
            .Milestones.Zip(facts)
            .Sum(p =>
            {
                var (w, s, away) = (p.First.Tolerance, p.Second.StdDev, p.Second.Mean - p.First.Value);
                return (-Math.Log(1 + (s * s / (w * w))) / 2) - (away * away / (2 * ((s * s) + (w * w))));
            });

    static double Crps(FittedRecord record, Normal[] facts) =>
        record
            .Milestones.Zip(facts)
            .Average(p =>
            {
                var z = (p.First.Value - p.Second.Mean) / p.Second.StdDev;
                var inside = (z * ((2 * Normal.CDF(0, 1, z)) - 1)) + (2 * Normal.PDF(0, 1, z)) - (1 / Math.Sqrt(Math.PI));
                return p.Second.StdDev / p.First.Tolerance * inside;
            });

    /// <summary>Differences about a mean, each with a spread of its own, some bent to one side.</summary>
    static (Estimate?, double) Episodes(int seed)
    {
        var (mean, bend) = (Between(seed, 0, -1, 1), Between(seed, 1, -0.2, 0.2));
        return (
            HoldOutReading.Mean([
                .. Enumerable
                    .Range(0, 7)
                    .Select(e => Luck.Normal(seed, e, 2))
                    .Select(z => mean + (0.5 * (z + (bend * ((z * z) - 1))))),
            ]),
            mean
        );
    }

    static double Between(int seed, int what, double low, double high) =>
        low + ((high - low) * Luck.Uniform(seed, 1L << 34, what));
}
