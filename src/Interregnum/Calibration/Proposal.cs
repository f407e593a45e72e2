using Interregnum.Dicing;

namespace Interregnum.Calibration;

/// <summary>
/// Where a generation looks for points: with probability 0.8 from a normal distribution fitted to the particles before, else from the
/// prior (a defensive mixture: Hesterberg 1995, "Weighted average importance sampling and defensive mixture distributions",
/// Technometrics 37; adapted from generation to generation as in Cappé, Douc, Guillin, Marin &amp; Robert 2008, "Adaptive importance
/// sampling in general mixture classes", Statistics and Computing 18). The prior's part keeps every weight below 5.
/// </summary>
/// <remarks>
/// Points are standard normal scores of the priors' quantiles, so the prior has no bounds to fall over and is the same in every
/// coordinate. Only coordinates that the particles show to have moved are proposed away from it: with hundreds of parameters and a
/// thousand particles a full covariance would be mostly noise, and weights would degenerate.
/// </remarks>
public sealed class Proposal
{
    /// <summary>The share of points that are drawn from the prior.</summary>
    public const double FromPrior = 0.2;

    /// <summary>Standard errors by which a coordinate's mean or variance has to differ from the prior's to count as moved.</summary>
    const double Significant = 3.5;

    /// <summary>Independent particles that are needed for each coordinate of a covariance.</summary>
    const double ParticlesPerCoordinate = 10;

    const double LeastVariance = 1e-12;

    readonly int[] _moved;
    readonly double[] _mean;

    /// <summary>Lower triangle of the covariance's Cholesky factor, row by row.</summary>
    readonly double[] _factor;

    readonly double _logDeterminant;

    Proposal(int[] moved, double[] mean, double[] factor)
    {
        (_moved, _mean, _factor) = (moved, mean, factor);
        for (var i = 0; i < moved.Length; i++)
        {
            _logDeterminant += VectorMath.Log(factor[(i * moved.Length) + i]);
        }
    }

    /// <summary>The prior itself.</summary>
    public static Proposal Prior { get; } = new([], [], []);

    /// <summary>Coordinates that are proposed away from the prior.</summary>
    public IReadOnlyList<int> Moved => _moved;

    /// <summary>A proposal fitted to weighted points.</summary>
    /// <param name="points">All of one length.</param>
    /// <param name="weights">≥ 0, as many as points, not all 0.</param>
    public static Proposal Fitted(IReadOnlyList<double[]> points, ReadOnlySpan<double> weights)
    {
        var size = Weights.EffectiveSize(weights);
        var moments = new WeightedMoments(points, weights);
        var moved = Enumerable
            .Range(0, points[0].Length)
            .Select(c => (Coordinate: c, Distance: Distance(moments.Mean(c), moments.Variance(c), size)))
            .Where(c => c.Distance > Significant)
            .OrderByDescending(c => c.Distance)
            .Take((int)(size / ParticlesPerCoordinate))
            .Select(c => c.Coordinate)
            .Order()
            .ToArray();
        return new Proposal(moved, [.. moved.Select(moments.Mean)], Factor(moments.Covariance(moved), moved.Length));
    }

    /// <summary>Turns independent standard normal numbers into a point.</summary>
    /// <param name="scores">Standard normal numbers; the point when it returns.</param>
    /// <param name="choice">Which part of the mixture it is drawn from: a uniform number of (0, 1).</param>
    public void Apply(Span<double> scores, double choice)
    {
        var count = _moved.Length;
        if (count == 0 || choice < FromPrior)
        {
            return;
        }

        for (var i = count - 1; i >= 0; i--)
        {
            var sum = _mean[i];
            for (var j = 0; j <= i; j++)
            {
                sum += _factor[(i * count) + j] * scores[_moved[j]];
            }

            scores[_moved[i]] = sum;
        }
    }

    /// <summary>Density of the prior over that of the proposal at a point, in (0, 5].</summary>
    public double Weight(ReadOnlySpan<double> scores)
    {
        var count = _moved.Length;
        if (count == 0)
        {
            return 1;
        }

        Span<double> standard = stackalloc double[count];
        var (prior, fitted) = (0.0, 0.0);
        for (var i = 0; i < count; i++)
        {
            var score = scores[_moved[i]];
            var rest = score - _mean[i];
            for (var j = 0; j < i; j++)
            {
                rest -= _factor[(i * count) + j] * standard[j];
            }

            standard[i] = rest / _factor[(i * count) + i];
            prior += score * score;
            fitted += standard[i] * standard[i];
        }

        return 1 / (FromPrior + ((1 - FromPrior) * VectorMath.Exp(Math.Min(700, ((prior - fitted) / 2) - _logDeterminant))));
    }

    /// <summary>How many standard errors a coordinate's mean or variance lies from the prior's 0 and 1, whichever is further.</summary>
    static double Distance(double mean, double variance, double size) =>
        Math.Max(Math.Abs(mean) * Math.Sqrt(size), Math.Abs(variance - 1) * Math.Sqrt(size / 2));

    /// <summary>Cholesky's factor.</summary>
    static double[] Factor(double[] covariance, int count)
    {
        var factor = new double[covariance.Length];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = covariance[(i * count) + j];
                for (var k = 0; k < j; k++)
                {
                    sum -= factor[(i * count) + k] * factor[(j * count) + k];
                }

                factor[(i * count) + j] = i == j ? Math.Sqrt(Math.Max(sum, LeastVariance)) : sum / factor[(j * count) + j];
            }
        }

        return factor;
    }
}
