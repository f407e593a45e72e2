using Interregnum.Attribution;
using Interregnum.Findings;

namespace Interregnum.Sensitivity;

/// <summary>Draws the inputs that are not known from their distribution given those that are.</summary>
/// <param name="known">Which inputs already have their value in <paramref name="point"/>; possibly none.</param>
/// <param name="point">One value for each input; the unknown ones are overwritten.</param>
/// <param name="uniform">Independent numbers of (0, 1), as many as are asked for.</param>
public delegate void DrawGiven(ReadOnlySpan<bool> known, Span<double> point, Func<double> uniform);

/// <summary>
/// Shares of an output's variance among inputs that may be correlated: Shapley's value of the game "variance explained by knowing
/// these inputs". Never negative, and they sum to the variance (A. B. Owen, SIAM/ASA Journal on Uncertainty Quantification 2, 2014).
/// </summary>
public static class ShapleyEffects
{
    /// <summary>
    /// The effects of a weighted sum of jointly normal inputs, exactly (A. B. Owen and C. Prieur, SIAM/ASA Journal on Uncertainty
    /// Quantification 5, 2017). In units of the output's variance, to which they sum.
    /// </summary>
    /// <param name="weights">One for each input, at most <see cref="GameIndex.MostPlayers"/>.</param>
    public static double[] OfLinear(IReadOnlyList<double> weights, GaussianInputs inputs) =>
        Shapley.Of(inputs.Count).Read(mask => inputs.Explained(weights, mask));

    /// <summary>
    /// The effects of any function of any inputs that can be drawn given others, from random orders: in each order an input is
    /// credited with what it adds to the expected variance that is left when only those before it are unknown, which one outer and
    /// three inner draws estimate without bias (E. Song, B. L. Nelson and J. Staum, SIAM/ASA Journal on Uncertainty Quantification 4, 2016).
    /// </summary>
    /// <param name="inputs">At least 1.</param>
    /// <param name="draw">How inputs are distributed.</param>
    /// <param name="function">Of a point as <paramref name="draw"/> gives them.</param>
    /// <param name="orders">Random orders, at least 2; each evaluates the function three times for each input.</param>
    /// <returns>One for each input in units of the output's variance, with Student's t over the orders.</returns>
    public static IReadOnlyList<Estimate> Of(int inputs, DrawGiven draw, PointFunction function, int orders, long seed = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(orders, 2);
        var credits = new double[orders * inputs];
        for (var order = 0; order < orders; order++)
        {
            Credit(draw, function, new Keyed(seed, order), credits.AsSpan(order * inputs, inputs));
        }

        var sample = new TwoLevelSample(credits, inputs, 1);
        return [.. Enumerable.Range(0, inputs).Select(i => Intervals.Mean(sample, i))];
    }

    static void Credit(DrawGiven draw, PointFunction function, Keyed luck, Span<double> credits)
    {
        var order = luck.Order(credits.Length);
        Span<bool> known = stackalloc bool[credits.Length];
        Span<double> point = stackalloc double[credits.Length];
        var before = 0.0;
        foreach (var input in order)
        {
            known.Clear();
            draw(known, point, luck.Uniform);
            known.Fill(true);
            foreach (var unknown in order.AsSpan(0, Array.IndexOf(order, input) + 1))
            {
                known[unknown] = false;
            }

            var left = InnerVariance(draw, function, luck, known, point);
            credits[input] = left - before;
            before = left;
        }
    }

    static double InnerVariance(DrawGiven draw, PointFunction function, Keyed luck, Span<bool> known, Span<double> point)
    {
        const int inner = 3;
        var (sum, squares) = (0.0, 0.0);
        for (var i = 0; i < inner; i++)
        {
            draw(known, point, luck.Uniform);
            var value = function(point);
            sum += value;
            squares += value * value;
        }

        return (squares - (sum * sum / inner)) / (inner - 1);
    }
}
