using Interregnum.Attribution;
using Interregnum.Findings;

namespace Interregnum.Sensitivity;

/// <summary>
/// What one would have to believe: the value of a parameter at which two values change places, read off a regression curve of their
/// difference on the parameter. The interval holds every value of the parameter next to it at which the 95 % band of a rougher curve
/// contains 0, so that smoothing does not pass for knowledge (E. C. Fieller, JRSS B 16, 1954, for a straight line); it ends where
/// the parameter's observed values do.
/// </summary>
public static class FlipValue
{
    const int Places = 512;
    const int Rougher = 2;

    /// <summary>Every value at which the first stops being larger than the second or starts to be, in ascending order; none if it never does.</summary>
    /// <param name="parameter">Its value in each draw; at least 40 draws.</param>
    /// <param name="first">Column of the one value.</param>
    /// <param name="second">Column of the other.</param>
    public static IReadOnlyList<Estimate> Of(IReadOnlyList<double> parameter, TwoLevelSample values, int first, int second)
    {
        PartialInformation.CheckDraws(parameter, values);
        double[] gaps =
        [
            .. Enumerable.Range(0, values.Draws).Select(d => values.DrawMean(d, first) - values.DrawMean(d, second)),
        ];
        var (curve, rough) = (Curve.Of(parameter, gaps), Curve.Of(parameter, gaps, Rougher));
        double[] sorted = [.. parameter.Order()];
        double[] places = [.. Enumerable.Range(0, Places + 1).Select(i => Quantile(sorted, (double)i / Places))];
        var quantile = Intervals.Quantile(1 - (Intervals.Error / 2), rough.Freedom);
        bool[] open = [.. places.Select(x => Math.Abs(rough.At(x)) <= quantile * rough.ErrorAt(x))];
        var turns = Crossings([.. places.Select(rough.At)]);
        double[] heights = [.. places.Select(curve.At)];
        return [.. Crossings(heights).Select(left => Around(places, heights, open, left, turns))];
    }

    static List<int> Crossings(double[] heights) =>
        [.. Enumerable.Range(0, Places).Where(i => heights[i] * heights[i + 1] < 0 || heights[i] == 0)];

    /// <summary>The crossing, with the places around the rough curve's nearest one at which that may be 0.</summary>
    static Estimate Around(double[] places, double[] heights, bool[] open, int left, List<int> turns)
    {
        var share = heights[left] == 0 ? 0 : heights[left] / (heights[left] - heights[left + 1]);
        var nearest = turns.Count == 0 ? left : turns.MinBy(t => Math.Abs(t - left));
        var (low, high) = (nearest, nearest + 1);
        while (low > 0 && open[low])
        {
            low--;
        }

        while (high < Places && open[high])
        {
            high++;
        }

        return new Estimate(
            places[left] + (share * (places[left + 1] - places[left])),
            places[Math.Min(low, left)],
            places[Math.Max(high, left + 1)]
        );
    }

    static double Quantile(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var low = Math.Min((int)place, sorted.Length - 2);
        return sorted[low] + ((place - low) * (sorted[low + 1] - sorted[low]));
    }
}
