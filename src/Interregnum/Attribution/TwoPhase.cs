using Interregnum.Findings;

namespace Interregnum.Attribution;

/// <summary>
/// Means of values that were measured on some histories only, helped by a related value that was measured on more: the
/// regression estimator of two-phase sampling, y + b (X − x), with y and x the means over the few draws, X that over all, and b the
/// slope of the few draws' means. Its variance is the residual's over the few draws plus the explained part's over all of them, plus
/// twice their covariance. Values that sum to the related value have slopes that sum to 1, so that their estimates sum to X: parts
/// to their factor.
/// <para>W. G. Cochran, Sampling Techniques, 3rd ed. (1977), section 12.6.</para>
/// </summary>
/// <param name="Value">The estimated mean.</param>
/// <param name="StandardError">Clustered by draw.</param>
/// <param name="Freedom">Degrees of freedom: the few draws less 2, at least 1.</param>
public sealed record TwoPhase(double Value, double StandardError, int Freedom)
{
    /// <summary>95 % by Student's t.</summary>
    public Estimate Interval => Intervals.Around(Value, StandardError, Freedom, Intervals.MostChange);

    /// <summary>The mean of a column.</summary>
    /// <param name="few">Measured on the first histories of each of the first draws.</param>
    /// <param name="all">Holds the related value; its histories include those of <paramref name="few"/>.</param>
    /// <param name="related">The related value's column.</param>
    public static TwoPhase Of(TwoLevelSample few, int column, TwoLevelSample all, int related) =>
        Of(few, all, [(column, related, 1)]);

    /// <summary>The mean of a column less that of another, each helped by the related value of its own: the difference of what <see cref="Of(TwoLevelSample, int, TwoLevelSample, int)"/> gives, paired.</summary>
    public static TwoPhase Difference(
        TwoLevelSample few,
        TwoLevelSample all,
        (int Column, int Related) first,
        (int Column, int Related) second
    ) => Of(few, all, [(first.Column, first.Related, 1), (second.Column, second.Related, -1)]);

    /// <summary>The 95 % interval by Student's t when several share the error (Bonferroni).</summary>
    /// <param name="shared">How many.</param>
    /// <param name="most">The largest size that the value can have.</param>
    public Estimate Shared(int shared, double most) => Intervals.Around(Value, StandardError, Freedom, most, shared);

    static TwoPhase Of(TwoLevelSample few, TwoLevelSample all, IReadOnlyList<(int Column, int Related, int Sign)> terms)
    {
        var same = all.First(few.Draws, few.PerDraw);
        var slopes = terms.Select(t => (t.Related, Slope: t.Sign * Slope(few, t.Column, same, t.Related))).ToList();
        double Measured(int draw) => terms.Sum(t => t.Sign * few.DrawMean(draw, t.Column));
        double Residual(int draw) => Measured(draw) - slopes.Sum(s => s.Slope * same.DrawMean(draw, s.Related));
        double Explained(int draw) => slopes.Sum(s => s.Slope * all.DrawMean(draw, s.Related));

        var freedom = Math.Max(1, few.Draws - 1 - terms.Count);
        var variance =
            (Covariance(few.Draws, Residual, Residual) / few.Draws * (few.Draws - 1) / freedom)
            + (Covariance(all.Draws, Explained, Explained) / all.Draws)
            + (2 * Covariance(few.Draws, Residual, Explained) / all.Draws);
        return new TwoPhase(
            terms.Sum(t => t.Sign * few.Means[t.Column])
                + slopes.Sum(s => s.Slope * (all.Means[s.Related] - same.Means[s.Related])),
            Math.Sqrt(Math.Max(0, variance)),
            freedom
        );
    }

    /// <summary>A related value that never varied explains nothing; the columns then share what it missed alike.</summary>
    static double Slope(TwoLevelSample few, int column, TwoLevelSample same, int related)
    {
        double Y(int draw) => few.DrawMean(draw, column);
        double X(int draw) => same.DrawMean(draw, related);
        var spread = Covariance(few.Draws, X, X);
        return spread > 1e-18 ? Covariance(few.Draws, X, Y) / spread : 1.0 / few.Columns;
    }

    static double Covariance(int draws, Func<int, double> one, Func<int, double> other)
    {
        var (meanOne, meanOther) = (0.0, 0.0);
        for (var draw = 0; draw < draws; draw++)
        {
            meanOne += one(draw) / draws;
            meanOther += other(draw) / draws;
        }

        var sum = 0.0;
        for (var draw = 0; draw < draws; draw++)
        {
            sum += (one(draw) - meanOne) * (other(draw) - meanOther);
        }

        return sum / (draws - 1);
    }
}
