using Interregnum.Findings;

namespace Interregnum.Attribution;

/// <summary>
/// Means of values that were measured on some draws only, helped by a related value that was measured on more: the regression
/// estimator of two-phase sampling, y + b (X − x), with y and x the means over the few draws, X that over all, and b the slope
/// of the draws' means. Its variance is the residual's over the few draws plus the explained part's over all of them. Values that
/// sum to the related value have slopes that sum to 1, so that their estimates sum to X exactly: parts to their factor.
/// <para>W. G. Cochran, Sampling Techniques, 3rd ed. (1977), section 12.6.</para>
/// </summary>
/// <param name="Value">The estimated mean.</param>
/// <param name="StandardError">Clustered by draw.</param>
/// <param name="Freedom">Degrees of freedom: the few draws less 2, at least 1.</param>
public sealed record TwoPhase(double Value, double StandardError, int Freedom)
{
    /// <summary>95 % by Student's t.</summary>
    public Estimate Interval => Intervals.Around(Value, StandardError, Freedom);

    /// <summary>The mean of a column.</summary>
    /// <param name="few">Measured on the first draws only.</param>
    /// <param name="all">Holds the related value; its first draws are those of <paramref name="few"/>.</param>
    /// <param name="related">The related value's column.</param>
    public static TwoPhase Of(TwoLevelSample few, int column, TwoLevelSample all, int related)
    {
        var (meanY, meanX) = (few.Means[column], 0.0);
        for (var draw = 0; draw < few.Draws; draw++)
        {
            meanX += all.DrawMean(draw, related) / few.Draws;
        }

        var (products, squaresX, squaresY) = (0.0, 0.0, 0.0);
        for (var draw = 0; draw < few.Draws; draw++)
        {
            var (y, x) = (few.DrawMean(draw, column) - meanY, all.DrawMean(draw, related) - meanX);
            products += x * y;
            squaresX += x * x;
            squaresY += y * y;
        }

        // A related value that never varied explains nothing; the columns then share what it missed alike.
        var slope = squaresX > 1e-18 ? products / squaresX : 1.0 / few.Columns;
        var residual = Math.Max(0, squaresY - (slope * products)) / Math.Max(1, few.Draws - 2);
        var spread = all.StandardError(related);
        return new TwoPhase(
            meanY + (slope * (all.Means[related] - meanX)),
            Math.Sqrt((residual / few.Draws) + (slope * slope * spread * spread)),
            Math.Max(1, few.Draws - 2)
        );
    }
}
