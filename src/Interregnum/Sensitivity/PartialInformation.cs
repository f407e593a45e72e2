using Interregnum.Attribution;
using Interregnum.Dicing;
using Interregnum.Findings;
using MathNet.Numerics.LinearAlgebra;

namespace Interregnum.Sensitivity;

/// <summary>
/// What it would be worth to look something up before answering "which is largest?": the expected value of partial perfect information,
/// E[max_f E(φ_f | θ_j)] − max_f E φ_f, in units of the values compared. It is 0 where no answer about θ_j could change the ranking. The inner expectation is
/// a regression on θ_j (M. Strong, J. E. Oakley and A. Brennan, Medical Decision Making 34, 2014).
/// </summary>
public static class PartialInformation
{
    const int Points = 64;

    /// <summary>What two sums of the same numbers in another order may differ by.</summary>
    const double Rounding = 1e-12;

    /// <summary>The worth of knowing one parameter; its interval leaves out groups of draws in turn and does not go below 0.</summary>
    /// <param name="parameter">Its value in each draw.</param>
    /// <param name="values">The values compared, of the same draws; at least 40 draws.</param>
    public static Estimate Of(IReadOnlyList<double> parameter, TwoLevelSample values)
    {
        CheckDraws(parameter, values);
        var worth = GroupJackknife.Of(values.Draws, kept => Worth(parameter, values, kept));
        return worth with { Low = Math.Max(0, worth.Low) };
    }

    /// <summary>
    /// The worth of knowing every parameter: E[max_f E(φ_f | θ)] − max_f E φ_f, with the draws' expectations as in
    /// <see cref="FirstShare"/>. What one parameter is worth, over this, is its share of the remaining doubt.
    /// </summary>
    /// <param name="values">At least two draws of at least two histories.</param>
    public static double OfEverything(TwoLevelSample values)
    {
        var draws = new DrawExpectations(values);
        var deviations = Deviations(draws.LeftRoot);
        var mean = 0.0;
        for (var draw = 0; draw < values.Draws; draw++)
        {
            var expected = draws.Of(draw);
            mean += deviations.Average(d => (expected + d).Maximum()) / values.Draws;
        }

        return Math.Max(0, mean - values.Means.Max());
    }

    /// <summary>Points of a normal vector, given a root of its covariance, each with its mirror image.</summary>
    static Vector<double>[] Deviations(Matrix<double> root)
    {
        var sequence = new SobolSequence(root.RowCount, 0, 0);
        var columns = new double[root.RowCount][];
        for (var c = 0; c < columns.Length; c++)
        {
            columns[c] = new double[Points];
            sequence.Fill(0, c, columns[c]);
        }

        var one = Enumerable
            .Range(0, Points)
            .Select(i => root * Vector<double>.Build.Dense(columns.Length, c => VectorMath.NormalQuantile(columns[c][i])))
            .ToList();
        return [.. one, .. one.Select(d => -d)];
    }

    static double Worth(IReadOnlyList<double> parameter, TwoLevelSample values, IReadOnlyList<int> kept)
    {
        double[] inputs = [.. kept.Select(d => parameter[d])];
        var curves = Enumerable
            .Range(0, values.Columns)
            .Select(c => Curve.Of(inputs, [.. kept.Select(d => values.DrawMean(d, c))]))
            .ToList();
        var known = inputs.Average(x => curves.Max(curve => curve.At(x)));
        var worth = known - Enumerable.Range(0, values.Columns).Max(c => kept.Average(d => values.DrawMean(d, c)));
        return worth > Rounding ? worth : 0;
    }

    internal static void CheckDraws(IReadOnlyList<double> parameter, TwoLevelSample values)
    {
        if (parameter.Count != values.Draws || values.Draws < 40)
        {
            throw new ArgumentException(
                $"{parameter.Count} values of a parameter do not go with {values.Draws} draws; there must be as many, 40 or more."
            );
        }
    }
}
