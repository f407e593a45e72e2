using Interregnum.Attribution;
using Interregnum.Calibration;
using Interregnum.Findings;
using Interregnum.Sensitivity;
using Interregnum.Tests.Attribution;
using Interregnum.Tests.Calibration;
using MathNet.Numerics.Distributions;

namespace Interregnum.Tests.Coverage;

/// <summary>The intervals of the estimators that work on any function, on random functions with known answers.</summary>
static class EstimatorStudies
{
    const string Jackknife = "delete-a-group jackknife, t";

    public static IEnumerable<Study> Of() =>
        [
            new(
                "8 scramblings of 256 points",
                [("Sobol's first index", "t over replicates"), ("Sobol's total index", "t over replicates")],
                Indices
            ),
            new(
                "20 trajectories",
                [("Morris's μ*", "t over trajectories"), ("what a step moves, Morris's μ", "t over trajectories")],
                Screened
            ),
            Study.Of("Shapley effect of a correlated input", "t over orders", "400 orders", Effects),
            Study.Of("Shapley value from sampled orders", "t over pairs of orders", "100 pairs, 16 players", Sampled),
            Study.Of("share of chance", Jackknife, "512 × 8", Chance),
            Study.Of("worth of looking a parameter up", Jackknife, "512 × 8", seed => Worth(seed, 512)),
            Study.Of("worth of looking a parameter up", Jackknife, "256 × 8", seed => Worth(seed, 256)),
            Study.Of(
                "parameter value at which the ranking flips",
                "band of the regression curve, t",
                "512 × 8",
                seed => Flip(seed, 512)
            ),
            Study.Of(
                "parameter value at which the ranking flips",
                "band of the regression curve, t",
                "256 × 8",
                seed => Flip(seed, 256)
            ),
            new("256 × 8", [("first index on a surface", Jackknife), ("total index on a surface", Jackknife)], OnASurface),
            new(
                "200 accepted",
                [
                    ("share of the prior that the record accepts", "log-normal, effective size"),
                    ("support of the record for one model beside another", "log-normal, effective sizes"),
                ],
                Supported
            ),
            new(
                "64 × 8",
                [
                    ("effect through a mechanism", "t over draws"),
                    ("effect lost without it", "t over draws"),
                    ("effect gained by it alone", "t over draws"),
                    ("direct effect", "t over draws"),
                ],
                Mediated
            ),
            Study.Of("lead over a rival, looked at after every draw", "sequence by betting", "up to 400 draws", Sequence) with
            {
                AtLeast = true,
            },
        ];

    static double Between(int seed, int what, double low, double high) =>
        low + ((high - low) * Luck.Uniform(seed, 1L << 33, what));

    /// <summary>Σ c_i t_i + d t_0 t_1 + e (t_2² − 1) of inputs with variance 1.</summary>
    static IReadOnlyList<(Estimate?, double)> Indices(int seed)
    {
        double[] c = [Between(seed, 0, 0.2, 1), Between(seed, 1, 0.2, 1), Between(seed, 2, 0.2, 1)];
        var (d, e) = (Between(seed, 3, -1, 1), Between(seed, 4, -1, 1));
        var square = e * e * 0.8;
        double[] parts = [c[0] * c[0], c[1] * c[1], (c[2] * c[2]) + square];
        var variance = parts.Sum() + (d * d);
        var design = new SobolDesign { Points = 256, Seed = seed };
        var output = SobolIndices.Of(3, Function, design);
        return [(output.Inputs[0].First, parts[0] / variance), (output.Inputs[0].Total, (parts[0] + (d * d)) / variance)];

        double Function(ReadOnlySpan<double> point)
        {
            var (t0, t1, t2) = (Unit(point[0]), Unit(point[1]), Unit(point[2]));
            return (c[0] * t0) + (c[1] * t1) + (c[2] * t2) + (d * t0 * t1) + (e * ((t2 * t2) - 1));
        }

        static double Unit(double u) => Math.Sqrt(12) * (u - 0.5);
    }

    /// <summary>Σ c_i t_i + d t_0 t_1 in the draws' expectations, and dice; of the variance of the expectation.</summary>
    static IReadOnlyList<(Estimate?, double)> OnASurface(int seed)
    {
        double[] c = [Between(seed, 0, 0.3, 1), Between(seed, 1, 0.3, 1), Between(seed, 2, 0.3, 1)];
        var d = Between(seed, 3, -1, 1);
        double[][] parameters =
        [
            .. Enumerable.Range(0, 3).Select(p => Enumerable.Range(0, 256).Select(draw => Luck.Uniform(seed, draw, p)).ToArray()),
        ];
        var values = new double[256 * 8];
        for (var h = 0; h < values.Length; h++)
        {
            double[] t = [.. parameters.Select(p => Math.Sqrt(12) * (p[h / 8] - 0.5))];
            values[h] = t.Zip(c, (x, w) => x * w).Sum() + (d * t[0] * t[1]) + Luck.Normal(seed, h, 9);
        }

        var variance = c.Sum(x => x * x) + (d * d);
        var found = SurfaceIndices.Of(parameters, new TwoLevelSample(values, 1, 8), 0);
        return [(found?.Inputs[0].First, c[0] * c[0] / variance), (found?.Inputs[0].Total, ((c[0] * c[0]) + (d * d)) / variance)];
    }

    /// <summary>A normal mean with one error and with another, held against the same record.</summary>
    static IReadOnlyList<(Estimate?, double)> Supported(int seed)
    {
        var (record, width) = (Between(seed, 0, 0, 2), Between(seed, 1, 0.2, 0.6));
        var usual = new NormalMean(record, Between(seed, 2, 0.3, 1), width);
        var other = new NormalMean(record, Between(seed, 3, 1, 2), width);
        var fit = Calibrated(other, 2L * seed).Fit(Calibrated(usual, (2L * seed) + 1));
        return [(fit.Acceptance, other.Evidence), (fit.Support, other.Evidence / usual.Evidence)];
    }

    static CalibrationFinding Calibrated(NormalMean model, long seed)
    {
        var effort = new SmcEffort
        {
            Seed = seed,
            Particles = 200,
            Threads = 1,
        };
        List<Generation> generations = [.. new AbcSmc(model.Problem, effort).Run()];
        return new()
        {
            Command = "",
            Seed = seed,
            Generations = [.. generations.Select(CalibrationReading.Of)],
            LogEvidence = generations[^1].LogEvidence,
            Parameters = [],
            Facts = [],
            HoldOuts = [],
        };
    }

    static IReadOnlyList<(Estimate?, double)> Screened(int seed)
    {
        var (slope, twist) = (Between(seed, 0, -1, 1), Between(seed, 1, -2, 2));
        double[] levels = [0.125, 0.375, 0.625, 0.875];
        var effects = Morris.Of(2, point => (slope * point[0]) + (twist * point[0] * point[1]), 20, seed);
        return
        [
            (effects[0].Strength, levels.Average(l => Math.Abs(slope + (twist * l)))),
            (effects[0].Direction, levels.Average(l => slope + (twist * l))),
        ];
    }

    static (Estimate?, double) Effects(int seed)
    {
        var rho = Between(seed, 0, -0.8, 0.8);
        double[] weights = [Between(seed, 1, 0.3, 1), Between(seed, 2, -1, 1)];
        var inputs = new GaussianInputs(
            new[,]
            {
                { 1, rho },
                { rho, 1 },
            }
        );
        var found = ShapleyEffects.Of(2, inputs.Draw, point => (weights[0] * point[0]) + (weights[1] * point[1]), 400, seed);
        return (found[0], ShapleyEffects.OfLinear(weights, inputs)[0]);
    }

    static (Estimate?, double) Sampled(int seed)
    {
        // An airport, whose value is known, with costs of its own.
        double[] costs = [.. Enumerable.Range(0, 16).Select(i => Between(seed, i, 0, 1)).Order()];
        var truth = Enumerable.Range(0, 11).Sum(i => (costs[i] - (i == 0 ? 0 : costs[i - 1])) / (16 - i));
        var sample = SampledShapley.Of(
            16,
            100,
            present => present.LastIndexOf(true) is >= 0 and var last ? costs[last] : 0,
            seed
        );
        return (Intervals.Mean(sample, 10), truth);
    }

    static (Estimate?, double) Chance(int seed)
    {
        var problem = new TwoLevelProblem(seed);
        var table = problem.Play(512);
        var values = new TwoLevelSample([.. table[7].ToArray().Select(o => o == 1 ? 1.0 : 0)], 1, 8);
        return (ChanceShare.Of(values, 0), problem.ChanceShare(7));
    }

    /// <summary>Two values of which the first leads by lead + slope · θ; dice of their own.</summary>
    static (TwoLevelSample Values, double[] Parameter, double Lead, double Slope) Toy(int seed, int draws, double bend = 0)
    {
        var (lead, slope) = (Between(seed, 0, -0.1, 0.1), Between(seed, 1, 0.05, 0.3));
        double[] parameter = [.. Enumerable.Range(0, draws).Select(d => Luck.Normal(seed, d, 0))];
        var values = new double[draws * 8 * 2];
        for (var h = 0; h < draws * 8; h++)
        {
            values[2 * h] =
                lead + (slope * (parameter[h / 8] + (bend * Math.Sin(parameter[h / 8])))) + (0.4 * Luck.Normal(seed, h, 1));
            values[(2 * h) + 1] = 0.4 * Luck.Normal(seed, h, 2);
        }

        return (new TwoLevelSample(values, 2, 8), parameter, lead, slope);
    }

    static (Estimate?, double) Worth(int seed, int draws)
    {
        var (values, parameter, lead, slope) = Toy(seed, draws);
        var z = Math.Abs(lead) / slope;
        var truth = slope * (Normal.PDF(0, 1, z) - (z * Normal.CDF(0, 1, -z)));
        return (PartialInformation.Of(parameter, values), truth);
    }

    /// <summary>The lead grows with θ + bend · sin θ; where it is nothing is found by halving.</summary>
    static (Estimate?, double) Flip(int seed, int draws)
    {
        var bend = Between(seed, 2, -0.6, 0.6);
        var (values, parameter, lead, slope) = Toy(seed, draws, bend);
        var (low, high) = (-9.0, 9.0);
        while (high - low > 1e-9)
        {
            var middle = (low + high) / 2;
            (low, high) = lead + (slope * (middle + (bend * Math.Sin(middle)))) < 0 ? (middle, high) : (low, middle);
        }

        var flips = FlipValue.Of(parameter, values, 0, 1);
        return (flips.Count == 1 ? flips[0] : null, low);
    }

    static IReadOnlyList<(Estimate?, double)> Mediated(int seed)
    {
        var (a, b, c) = (Between(seed, 0, 0, 0.3), Between(seed, 1, 0, 0.3), Between(seed, 2, 0, 0.2));
        var values = new double[64 * 8 * 5];
        for (var h = 0; h < 64 * 8; h++)
        {
            var chance = 0.2 + (0.1 * Math.Tanh(Luck.Normal(seed, h / 8, 0)));
            double Play(double more) => Luck.Uniform(seed, h, 1) < chance + more ? 1 : 0;
            double[] row = [Play(c), Play(c + a), Play(c + b), Play(c + a + b), Play(0)];
            row.CopyTo(values, h * 5);
        }

        var found = Mediation.Of(2, new TwoLevelSample(values, 5, 8));
        var channel = found.Channels[0];
        return [(channel.Share, a), (channel.Without, a), (channel.Alone, a), (found.Direct, c)];
    }

    static (Estimate?, double) Sequence(int seed)
    {
        var (truth, sequence) = (Between(seed, 0, 0, 0.1), new ConfidenceSequence(-1, 1));
        for (var draw = 0; draw < 400 && sequence.Low <= truth && truth <= sequence.High; draw++)
        {
            var sum = 0.0;
            for (var h = 0; h < 8; h++)
            {
                var u = Luck.Uniform(seed, (8 * draw) + h, 0);
                sum +=
                    u < 0.2 + truth ? 1
                    : u > 0.8 ? -1
                    : 0;
            }

            sequence.Add(sum / 8);
        }

        return (new Estimate(truth, sequence.Low, sequence.High), truth);
    }
}
