using Interregnum.Attribution;
using Interregnum.Sensitivity;
using Interregnum.Tests.Attribution;

namespace Interregnum.Tests.Coverage;

/// <summary>How far an estimate is off that has no interval, because its noise is not what makes it miss.</summary>
/// <param name="Mean">Mean of estimate less truth.</param>
/// <param name="Absolute">Mean size of it.</param>
/// <param name="Beyond">Share of problems in which it is more than a tenth.</param>
sealed record Misses(string What, string Size, double Mean, double Absolute, double Beyond)
{
    public static IEnumerable<Misses> Of() =>
        [
            FirstShare(512, 8),
            FirstShare(128, 8),
            FirstShare(128, 2),
            Of("Shapley effect, from neighbours in three inputs", "512 × 8", 400, seed => NeighbourEffect(seed, 3)),
            Of("Shapley effect, from neighbours in six inputs", "512 × 8", 400, seed => NeighbourEffect(seed, 6)),
        ];

    static Misses Of(string what, string size, int problems, Func<int, double> error)
    {
        var errors = new double[problems];
        Parallel.For(0, problems, seed => errors[seed] = error(seed));
        return new(what, size, errors.Average(), errors.Average(Math.Abs), errors.Average(e => Math.Abs(e) > 0.1 ? 1.0 : 0));
    }

    static Misses FirstShare(int draws, int perDraw) =>
        Of(
            "`first_share`",
            $"{draws} × {perDraw}",
            400,
            seed =>
            {
                var problem = new TwoLevelProblem(seed);
                var values = Shapley.Of(3).PerHistory(problem.Play(draws, perDraw), 1);
                return Interregnum.Attribution.FirstShare.Of(values)[0] - problem.FirstShare(0);
            }
        );

    /// <summary>A weighted sum of normal inputs of which the first two are correlated, with dice that have as much variance or more.</summary>
    static double NeighbourEffect(int seed, int inputs)
    {
        const int draws = 512;
        const int perDraw = 8;
        var (rho, luck) = (Between(seed, 20, -0.7, 0.7), Between(seed, 21, 1, 3));
        double[] weights = [.. Enumerable.Range(0, inputs).Select(i => Between(seed, i, 0.2, 1))];
        var points = Enumerable.Range(0, inputs).Select(_ => new double[draws]).ToArray();
        var values = new double[draws * perDraw];
        for (var draw = 0; draw < draws; draw++)
        {
            for (var i = 0; i < inputs; i++)
            {
                points[i][draw] = Luck.Normal(seed, draw, i);
            }

            points[1][draw] = (rho * points[0][draw]) + (Math.Sqrt(1 - (rho * rho)) * points[1][draw]);
            var expected = points.Zip(weights, (p, w) => p[draw] * w).Sum();
            for (var h = draw * perDraw; h < (draw + 1) * perDraw; h++)
            {
                values[h] = expected + (luck * Luck.Normal(seed, h, 90));
            }
        }

        var truth = ShapleyEffects.OfLinear(weights, new GaussianInputs(Correlated(inputs, rho)));
        return NeighbourEffects.Of(points, new TwoLevelSample(values, 1, perDraw), 0)![0] - (truth[0] / truth.Sum());
    }

    static double[,] Correlated(int inputs, double rho)
    {
        var covariance = new double[inputs, inputs];
        for (var i = 0; i < inputs; i++)
        {
            covariance[i, i] = 1;
        }

        covariance[0, 1] = covariance[1, 0] = rho;
        return covariance;
    }

    static double Between(int seed, int what, double low, double high) =>
        low + ((high - low) * Luck.Uniform(seed, 1L << 37, what));
}
