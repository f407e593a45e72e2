using Interregnum.Attribution;
using Interregnum.Findings;

namespace Interregnum.Sensitivity;

/// <summary>
/// Sobol's indices of E[Y | θ] by exchange (pick-freeze) when Y is played with dice, few histories a draw. Every product is of histories with
/// different dice, so that its expectation is one of E[Y | θ] and luck does not pass for a parameter's doing; a draw and its exchanged one share
/// their dice, so that their difference is small where the parameters do little.
/// </summary>
/// <remarks>
/// With a, b, m the outputs under draw A, draw B, and A with some parameters from B; r histories of each draw. Total: ½ E[(E[a − m | θ])²] / V, the
/// square from pairs of different histories (M. J. W. Jansen, Computer Physics Communications 117, 1999). First: (Cov(b, m) − λ Cov(a, b)) / V with
/// λ = 1 − total, as in <see cref="PickFreezeSums"/>; A and B have different dice. V = S − W/r over all draws. Intervals leave out groups of pairs
/// in turn.
/// </remarks>
static class ExchangeIndices
{
    /// <param name="plain">Draws A, then draws B, as many as <paramref name="pairs"/> after <paramref name="apart"/> draws.</param>
    /// <param name="mixed">The exchanged draws of the first pairs.</param>
    /// <param name="pairs">20 or more.</param>
    /// <param name="apart">Draw B of pair j is draw j + this.</param>
    /// <returns>Not numbers where nothing varies.</returns>
    public static SobolIndex Of(TwoLevelSample plain, TwoLevelSample mixed, int column, int pairs, int apart)
    {
        var both = GroupJackknife.Of(pairs, kept => Of(plain, mixed, column, kept, apart));
        var unseen = Changed(plain, mixed, column, pairs) ? 0 : Unseen(plain, column, pairs, apart);
        return new SobolIndex(Share(both[0], 0), Share(both[1], unseen));
    }

    /// <summary>No share is outside 0..1.</summary>
    /// <param name="unseen">What cannot be ruled out of it.</param>
    static Estimate Share(Estimate index, double unseen) =>
        new(Math.Clamp(index.Value, 0, 1), Math.Clamp(index.Low, 0, 1), Math.Clamp(Math.Max(index.High, unseen), 0, 1));

    /// <summary>
    /// Of n histories none was changed: fewer than 3 in n are (J. A. Hanley and A. Lippman-Hand, JAMA 249, 1983), and no change is larger than 1.
    /// </summary>
    static double Unseen(TwoLevelSample plain, int column, int pairs, int apart)
    {
        int[] draws = [.. Enumerable.Range(0, pairs), .. Enumerable.Range(apart, pairs)];
        return 3.0 / (pairs * plain.PerDraw) / 2 / ChanceShare.OfExpectation(plain, column, draws);
    }

    static bool Changed(TwoLevelSample plain, TwoLevelSample mixed, int column, int pairs)
    {
        for (var history = 0; history < pairs * plain.PerDraw; history++)
        {
            if (plain[history, column] != mixed[history, column])
            {
                return true;
            }
        }

        return false;
    }

    static double[] Of(TwoLevelSample plain, TwoLevelSample mixed, int column, IReadOnlyList<int> kept, int apart)
    {
        var variance = ChanceShare.OfExpectation(plain, column, [.. kept, .. kept.Select(j => j + apart)]);
        if (variance <= 0)
        {
            return [double.NaN, double.NaN];
        }

        var total = kept.Average(j => SquaredDifference(plain, mixed, column, j)) / 2 / variance;
        double[] a = [.. kept.Select(j => plain.DrawMean(j, column))];
        double[] b = [.. kept.Select(j => plain.DrawMean(j + apart, column))];
        double[] m = [.. kept.Select(j => mixed.DrawMean(j, column))];
        var first = (Covariance(b, m) - (Math.Clamp(1 - total, 0, 1) * Covariance(a, b))) / variance;
        return [first, total];
    }

    /// <summary>(E[a − m])² of one draw, without bias: mean product of the differences of two different histories.</summary>
    static double SquaredDifference(TwoLevelSample plain, TwoLevelSample mixed, int column, int draw)
    {
        var (sum, squares, r) = (0.0, 0.0, plain.PerDraw);
        for (var i = draw * r; i < (draw + 1) * r; i++)
        {
            var difference = plain[i, column] - mixed[i, column];
            sum += difference;
            squares += difference * difference;
        }

        return ((sum * sum) - squares) / (r * (r - 1));
    }

    static double Covariance(double[] one, double[] other)
    {
        var (first, second) = (one.Average(), other.Average());
        return one.Zip(other, (x, y) => (x - first) * (y - second)).Sum() / (one.Length - 1);
    }
}
