using Interregnum.Findings;
using MathNet.Numerics.Distributions;

namespace Interregnum.Attribution;

/// <summary>95 % intervals of means and of rates, for histories that come in draws of the parameters.</summary>
public static class Intervals
{
    /// <summary>The error that an interval allows on both sides together.</summary>
    public const double Error = 0.05;

    /// <summary>No difference of two chances, and no mean of such differences, is larger: values of factors and of their parts.</summary>
    public const double MostChange = 1;

    /// <summary>No difference between two such differences is larger: interactions of two factors, leads.</summary>
    public const double MostInteraction = 2;

    /// <summary>
    /// A column's mean: mean ± t · s/√B with B − 1 degrees of freedom, s the deviation of the draws' means. Histories of one draw
    /// share their parameters, so the draws are the independent observations.
    /// </summary>
    /// <inheritdoc cref="Around"/>
    public static Estimate Mean(TwoLevelSample sample, int column, double most = double.PositiveInfinity) =>
        Around(sample.Means[column], sample.StandardError(column), sample.Draws - 1, most);

    /// <summary>A value with a standard error, by Student's t, cut off where no value can lie.</summary>
    /// <param name="freedom">Degrees of freedom; below 1 the interval is not a number.</param>
    /// <param name="most">The largest size, on either side of 0, that the value can have; infinite where it has no bound.</param>
    /// <param name="shared">How many intervals share the error, so that all of them together hold their truths (Bonferroni).</param>
    public static Estimate Around(double value, double error, int freedom, double most = double.PositiveInfinity, int shared = 1)
    {
        var half = error * Quantile(1 - (Error / (2 * shared)), freedom);
        return new Estimate(value, Math.Max(value - half, -most), Math.Min(value + half, most));
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
    /// variance, and as little of a design effect as one hit more would: then each trial counts as one observation.
    /// <para>E. B. Wilson, JASA 22 (1927); E. L. Korn and B. I. Graubard, Survey Methodology 24 (1998), for the effective size.</para>
    /// </summary>
    /// <param name="hits">For each draw, how often it came about.</param>
    /// <param name="trials">For each draw, how often it could have; at least one in all.</param>
    public static Estimate Rate(ReadOnlySpan<int> hits, ReadOnlySpan<int> trials)
    {
        var sums = default(RateSums);
        for (var draw = 0; draw < trials.Length; draw++)
        {
            sums = sums.With(hits[draw], trials[draw]);
        }

        return Rate(sums);
    }

    /// <summary>The same from sums over the draws, for more draws than anyone wants to hold.</summary>
    public static Estimate Rate(RateSums sums)
    {
        if (sums.Trials == 0)
        {
            throw new ArgumentException("A rate needs at least one trial; none of the draws has any.");
        }

        var certain = sums.Hits == 0 || sums.Hits == sums.Trials;
        var effective =
            sums.Draws < 2 ? sums.Draws
            : certain ? sums.Trials
            : sums.Trials / DesignEffect(sums);
        return Wilson(sums.Rate, effective, sums.Draws < 2 ? double.PositiveInfinity : sums.Draws - 1);
    }

    /// <summary>
    /// The mean of a number in 0..1 over conditioning histories that are not equally many in every draw: Σ sums / Σ counts, by Wilson's
    /// formula as in <see cref="Rate(ReadOnlySpan{int}, ReadOnlySpan{int})"/>, at the size of a rate with the same linearised variance. Where no
    /// draw differs from another, each counts as one observation; where every number is 0 or every one 1, each of them.
    /// </summary>
    /// <param name="sums">For each draw, the sum of the numbers.</param>
    /// <param name="counts">For each draw, how many there are; at least one in all.</param>
    public static Estimate Share(ReadOnlySpan<double> sums, ReadOnlySpan<double> counts)
    {
        var (total, size, draws) = (0.0, 0.0, 0);
        for (var draw = 0; draw < sums.Length; draw++)
        {
            total += sums[draw];
            size += counts[draw];
            draws += counts[draw] > 0 ? 1 : 0;
        }

        var share = total / size;
        var residuals = 0.0;
        for (var draw = 0; draw < sums.Length; draw++)
        {
            var residual = sums[draw] - (share * counts[draw]);
            residuals += residual * residual;
        }

        var variance = draws < 2 ? 0 : residuals * draws / (draws - 1.0) / size / size;
        var spread = share * (1 - share);
        var effective =
            variance > 1e-12 * spread ? spread / variance
            : spread > 0 || draws < 2 ? draws
            : size;
        return Wilson(Math.Clamp(share, 0, 1), effective, draws < 2 ? double.PositiveInfinity : draws - 1);
    }

    /// <summary>The quantile of Student's t; of the normal for infinite freedom; not a number below 1.</summary>
    internal static double Quantile(double probability, double freedom) =>
        freedom < 1 ? double.NaN
        : double.IsPositiveInfinity(freedom) ? Normal.InvCDF(0, 1, probability)
        : StudentT.InvCDF(0, 1, freedom, probability);

    static double DesignEffect(RateSums sums)
    {
        double size = sums.Trials;
        var variance = sums.SquaredResiduals * sums.Draws / (sums.Draws - 1.0) / size / size;
        return Math.Max(1, variance * size / (sums.Rate * (1 - sums.Rate)));
    }

    /// <summary>Wilson's interval of a rate (E. B. Wilson 1927), with Student's quantile where the freedom is finite.</summary>
    /// <param name="rate">In 0..1.</param>
    /// <param name="size">Independent trials that the rate rests on, &gt; 0.</param>
    /// <param name="freedom">Degrees of freedom; infinite for the normal quantile.</param>
    public static Estimate Wilson(double rate, double size, double freedom = double.PositiveInfinity)
    {
        var z = Quantile(1 - (Error / 2), freedom);
        var shrink = 1 + (z * z / size);
        var centre = (rate + (z * z / (2 * size))) / shrink;
        var half = z / shrink * Math.Sqrt((rate * (1 - rate) / size) + (z * z / (4 * size * size)));
        return new Estimate(rate, Math.Clamp(centre - half, 0, rate), Math.Clamp(centre + half, rate, 1));
    }
}

/// <summary>What a rate's interval needs of its draws: sums of whole numbers, the same in any order.</summary>
/// <param name="Draws">Draws with at least one trial.</param>
/// <param name="Hits">How often it came about.</param>
/// <param name="Trials">How often it could have.</param>
/// <param name="HitsHits">Sum over draws of the square of a draw's hits.</param>
/// <param name="HitsTrials">Sum over draws of a draw's hits times its trials.</param>
/// <param name="TrialsTrials">Sum over draws of the square of a draw's trials.</param>
public readonly record struct RateSums(long Draws, long Hits, long Trials, long HitsHits, long HitsTrials, long TrialsTrials)
{
    /// <summary>Hits over trials; at least one trial.</summary>
    public double Rate => (double)Hits / Trials;

    /// <summary>Σ (hits − rate · trials)² over the draws.</summary>
    public double SquaredResiduals => Math.Max(0, HitsHits - (2 * Rate * HitsTrials) + (Rate * Rate * TrialsTrials));

    /// <summary>With one more draw.</summary>
    public RateSums With(long hits, long trials) =>
        new(
            Draws + (trials > 0 ? 1 : 0),
            Hits + hits,
            Trials + trials,
            HitsHits + (hits * hits),
            HitsTrials + (hits * trials),
            TrialsTrials + (trials * trials)
        );
}
