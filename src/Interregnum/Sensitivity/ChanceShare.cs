using Interregnum.Attribution;
using Interregnum.Findings;

namespace Interregnum.Sensitivity;

/// <summary>
/// How much of an outcome's doubt would remain if every parameter were known: E[V(Y | θ)] / V(Y), which is E[p(1−p)] / V(Y) for an
/// outcome that comes about or not. The rest is the parameters', and what their Sobol indices share out.
/// </summary>
public static class ChanceShare
{
    /// <summary>In 0..1, with an interval that leaves out groups of draws in turn; not a number where nothing varies.</summary>
    /// <param name="values">At least 20 draws of at least two histories.</param>
    public static Estimate Of(TwoLevelSample values, int column)
    {
        if (values.PerDraw < 2)
        {
            throw new ArgumentException("One history a draw cannot tell parameters from dice; take at least 2.");
        }

        var share = GroupJackknife.Of(values.Draws, kept => Share(values, column, kept));
        return share with { Low = Math.Max(0, share.Low), High = Math.Min(1, share.High) };
    }

    static double Share(TwoLevelSample values, int column, IReadOnlyList<int> draws)
    {
        var (within, expectation) = Variances(values, column, draws);
        return within / (within + expectation);
    }

    /// <summary>The variance of E[Y | θ] over some draws, S − W/r, at least 0.</summary>
    internal static double OfExpectation(TwoLevelSample values, int column, IReadOnlyList<int> draws) =>
        Variances(values, column, draws).Expectation;

    static (double Within, double Expectation) Variances(TwoLevelSample values, int column, IReadOnlyList<int> draws)
    {
        var mean = draws.Average(d => values.DrawMean(d, column));
        var (within, between) = (0.0, 0.0);
        foreach (var draw in draws)
        {
            var centre = values.DrawMean(draw, column);
            between += (centre - mean) * (centre - mean) / (draws.Count - 1);
            for (var i = 0; i < values.PerDraw; i++)
            {
                var deviation = values[(draw * values.PerDraw) + i, column] - centre;
                within += deviation * deviation / (values.PerDraw - 1) / draws.Count;
            }
        }

        return (within, Math.Max(0, between - (within / values.PerDraw)));
    }
}
