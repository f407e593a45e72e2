using Interregnum.Findings;
using MathNet.Numerics.Distributions;

namespace Interregnum.Attribution;

/// <summary>95 % intervals of means and of rates, for histories that come in draws of the parameters.</summary>
public static class Intervals
{
    /// <summary>The error that an interval allows on both sides together.</summary>
    public const double Error = 0.05;

    /// <summary>
    /// A column's mean: mean ± t · s/√B with B − 1 degrees of freedom, s the deviation of the draws' means. Histories of one draw
    /// share their parameters, so the draws are the independent observations.
    /// </summary>
    public static Estimate Mean(TwoLevelSample sample, int column) =>
        Around(sample.Means[column], sample.StandardError(column), sample.Draws - 1);

    /// <summary>A value with a standard error, by Student's t.</summary>
    /// <param name="freedom">Degrees of freedom; below 1 the interval is not a number.</param>
    public static Estimate Around(double value, double error, int freedom)
    {
        var half = error * Quantile(1 - (Error / 2), freedom);
        return new Estimate(value, value - half, value + half);
    }

    /// <summary>How often an outcome came about.</summary>
    /// <param name="perDraw">Histories that share a parameter draw.</param>
    public static Estimate Rate(ReadOnlySpan<sbyte> outcomes, int outcome, int perDraw)
    {
        var hits = new int[outcomes.Length / perDraw];
        var trials = new int[hits.Length];
        for (var draw = 0; draw < hits.Length; draw++)
        {
            hits[draw] = outcomes.Slice(draw * perDraw, perDraw).Count((sbyte)outcome);
            trials[draw] = perDraw;
        }

        return Rate(hits, trials);
    }

    /// <summary>
    /// A rate by Wilson's score interval with a design effect. The rate is Σ hits / Σ trials; its variance is the linearised one
    /// of a ratio, clustered by draw; the design effect is that variance over p(1−p)/n, at least 1; Wilson's formula is taken at
    /// n over the design effect and with Student's t (draws − 1) in place of the normal quantile. A rate of 0 or 1 shows no
    /// variance: then each draw counts as one observation.
    /// <para>E. B. Wilson, JASA 22 (1927); E. L. Korn and B. I. Graubard, Survey Methodology 24 (1998), for the effective size.</para>
    /// </summary>
    /// <param name="hits">For each draw, how often it came about.</param>
    /// <param name="trials">For each draw, how often it could have; at least one in all.</param>
    public static Estimate Rate(ReadOnlySpan<int> hits, ReadOnlySpan<int> trials)
    {
        var (sum, size, draws) = (0L, 0L, 0);
        for (var draw = 0; draw < trials.Length; draw++)
        {
            sum += hits[draw];
            size += trials[draw];
            draws += trials[draw] > 0 ? 1 : 0;
        }

        if (size == 0)
        {
            throw new ArgumentException("A rate needs at least one trial; none of the draws has any.");
        }

        var rate = (double)sum / size;
        var effective = sum == 0 || sum == size || draws < 2 ? draws : size / DesignEffect(hits, trials, rate, size, draws);
        return Wilson(rate, effective, draws < 2 ? double.PositiveInfinity : draws - 1);
    }

    /// <summary>The quantile of Student's t; of the normal for infinite freedom; not a number below 1.</summary>
    internal static double Quantile(double probability, double freedom) =>
        freedom < 1 ? double.NaN
        : double.IsPositiveInfinity(freedom) ? Normal.InvCDF(0, 1, probability)
        : StudentT.InvCDF(0, 1, freedom, probability);

    static double DesignEffect(ReadOnlySpan<int> hits, ReadOnlySpan<int> trials, double rate, long size, int draws)
    {
        var sum = 0.0;
        for (var draw = 0; draw < trials.Length; draw++)
        {
            var residual = hits[draw] - (rate * trials[draw]);
            sum += residual * residual;
        }

        var variance = sum * draws / (draws - 1.0) / size / size;
        return Math.Max(1, variance * size / (rate * (1 - rate)));
    }

    static Estimate Wilson(double rate, double size, double freedom)
    {
        var z = Quantile(1 - (Error / 2), freedom);
        var shrink = 1 + (z * z / size);
        var centre = (rate + (z * z / (2 * size))) / shrink;
        var half = z / shrink * Math.Sqrt((rate * (1 - rate) / size) + (z * z / (4 * size * size)));
        return new Estimate(rate, Math.Clamp(centre - half, 0, rate), Math.Clamp(centre + half, rate, 1));
    }
}
