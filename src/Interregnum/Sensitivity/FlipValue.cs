using Interregnum.Attribution;
using Interregnum.Findings;

namespace Interregnum.Sensitivity;

/// <summary>
/// What one would have to believe: the value of a parameter at which two values change places, read off a regression curve of their
/// difference on the parameter. The interval holds every value of the parameter next to it at which the curve's 95 % band contains 0
/// (E. C. Fieller, JRSS B 16, 1954, for a straight line); it ends where the parameter's observed values do.
/// </summary>
public static class FlipValue
{
    const int Places = 512;

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
        var curve = Curve.Of(parameter, gaps, more: 2);
        double[] sorted = [.. parameter.Order()];
        double[] places = [.. Enumerable.Range(0, Places + 1).Select(i => Quantile(sorted, (double)i / Places))];
        double[] heights = [.. places.Select(curve.At)];
        var quantile = Intervals.Quantile(1 - (Intervals.Error / 2), curve.Freedom);
        bool[] open = [.. places.Select((x, i) => Math.Abs(heights[i]) <= quantile * curve.ErrorAt(x))];
        return
        [
            .. Enumerable
                .Range(0, Places)
                .Where(i => heights[i] * heights[i + 1] < 0 || heights[i] == 0)
                .Select(i => Crossing(places, heights, open, i)),
        ];
    }

    static Estimate Crossing(double[] places, double[] heights, bool[] open, int left)
    {
        var share = heights[left] == 0 ? 0 : heights[left] / (heights[left] - heights[left + 1]);
        var (low, high) = (left, left + 1);
        while (low > 0 && open[low])
        {
            low--;
        }

        while (high < places.Length - 1 && open[high])
        {
            high++;
        }

        return new Estimate(places[left] + (share * (places[left + 1] - places[left])), places[low], places[high]);
    }

    static double Quantile(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var low = Math.Min((int)place, sorted.Length - 2);
        return sorted[low] + ((place - low) * (sorted[low + 1] - sorted[low]));
    }
}
