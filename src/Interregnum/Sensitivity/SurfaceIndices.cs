using Interregnum.Attribution;
using Interregnum.Findings;

namespace Interregnum.Sensitivity;

/// <summary>Sobol's indices of what an output is expected to be given the parameters, from draws that were played anyway.</summary>
/// <param name="Inputs">One for each parameter asked about.</param>
/// <param name="Unexplained">Share of the expectation's variance that the surface does not account for.</param>
public sealed record SurfaceFinding(IReadOnlyList<SobolIndex> Inputs, Estimate Unexplained);

/// <summary>
/// The indices of E[Y | θ] on a <see cref="Surface"/> through the draws' means. They are shares of the variance of E[Y | θ] as the two levels of
/// the design tell it, S − W/r, so that what the surface misses stands beside them and is not shared out. Intervals leave out groups of
/// draws in turn, and stay in 0..1.
/// </summary>
public static class SurfaceIndices
{
    /// <param name="parameters">For each parameter its value in each draw.</param>
    /// <param name="values">At least 40 draws of at least two histories.</param>
    /// <returns>Null where parameters move nothing that can be told from dice.</returns>
    public static SurfaceFinding? Of(IReadOnlyList<double[]> parameters, TwoLevelSample values, int column)
    {
        if (!(Of(parameters, values, column, [.. Enumerable.Range(0, values.Draws)])[0] >= 0))
        {
            return null;
        }

        var numbers = GroupJackknife
            .Of(values.Draws, kept => Of(parameters, values, column, kept))
            .Select(n => new Estimate(Math.Clamp(n.Value, 0, 1), Math.Clamp(n.Low, 0, 1), Math.Clamp(n.High, 0, 1)))
            .ToList();
        return new SurfaceFinding(
            [.. parameters.Select((_, i) => new SobolIndex(numbers[1 + (2 * i)], numbers[2 + (2 * i)]))],
            numbers[0]
        );
    }

    /// <summary>The unexplained share, then the first and total index of every parameter; not numbers where nothing varies.</summary>
    static double[] Of(IReadOnlyList<double[]> parameters, TwoLevelSample values, int column, IReadOnlyList<int> kept)
    {
        double[] means = [.. kept.Select(d => values.DrawMean(d, column))];
        var surface = new Surface([.. parameters.Select(p => kept.Select(d => p[d]).ToArray())], means);
        var variance = Math.Max(ChanceShare.OfExpectation(values, column, kept), surface.Variance);
        var whole = variance > 0 ? variance : double.NaN;
        return
        [
            1 - (surface.Variance / whole),
            .. parameters.SelectMany((_, i) => (double[])[surface.Alone(i) / whole, surface.Together(i) / whole]),
        ];
    }
}
