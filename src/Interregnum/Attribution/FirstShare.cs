using MathNet.Numerics.LinearAlgebra;

namespace Interregnum.Attribution;

/// <summary>
/// The share of parameter draws in which each value's expectation, E[φ_f | θ], is the largest: how far the ranking depends on
/// what is not known about the parameters. The few histories of a draw do not show its expectation but expectation plus dice, and
/// the largest of those is often the luckiest. So each draw's mean is shrunk: with W the covariance within draws, S that of the
/// draws' means and r histories a draw, the expectations have covariance T = S − W/r (its negative part cut off); given a
/// draw's mean x they are normal about μ + T (T + W/r)⁻¹ (x − μ), with covariance T − T (T + W/r)⁻¹ T; and the probability that
/// each is the largest, under that, is averaged over draws.
/// <para>The shrinkage is the empirical Bayes of B. Efron and C. Morris, JASA 68 (1973), with a full covariance.</para>
/// </summary>
public static class FirstShare
{
    const int Points = 256;

    /// <summary>One share for each column; they sum to 1, and what cannot be told apart shares alike.</summary>
    /// <param name="sample">Paired values of at least two draws with at least two histories each.</param>
    public static IReadOnlyList<double> Of(TwoLevelSample sample)
    {
        if (sample.Draws < 2 || sample.PerDraw < 2)
        {
            throw new ArgumentException(
                $"{sample.Draws} draws of {sample.PerDraw} histories cannot tell parameters from dice; take at least 2 of 2."
            );
        }

        var dice = Matrix<double>.Build.DenseOfArray(sample.WithinDraws()) / sample.PerDraw;
        var expectations = PositivePart(Matrix<double>.Build.DenseOfArray(sample.BetweenDraws()) - dice);
        var pull = expectations * Inverse(expectations + dice);
        var left = PositivePart(expectations - (pull * expectations));
        return Average(sample, pull, new LargestOfNormal(left.ToArray(), Points));
    }

    static double[] Average(TwoLevelSample sample, Matrix<double> pull, LargestOfNormal largest)
    {
        var shares = new double[sample.Columns];
        var centre = Vector<double>.Build.DenseOfEnumerable(sample.Means);
        for (var draw = 0; draw < sample.Draws; draw++)
        {
            var mean = Vector<double>.Build.Dense(sample.Columns, c => sample.DrawMean(draw, c));
            var expected = centre + (pull * (mean - centre));
            var probabilities = largest.Probabilities(expected.AsArray());
            for (var column = 0; column < shares.Length; column++)
            {
                shares[column] += probabilities[column] / sample.Draws;
            }
        }

        return shares;
    }

    static Matrix<double> PositivePart(Matrix<double> matrix) => Spectral(matrix, (value, _) => Math.Max(0, value));

    /// <summary>Moore and Penrose's inverse: directions without width stay without.</summary>
    static Matrix<double> Inverse(Matrix<double> matrix) =>
        Spectral(matrix, (value, largest) => value > 1e-10 * largest && value > 1e-20 ? 1 / value : 0);

    static Matrix<double> Spectral(Matrix<double> matrix, Func<double, double, double> change)
    {
        var symmetric = (matrix + matrix.Transpose()) / 2;
        var parts = symmetric.Evd(Symmetricity.Symmetric);
        var values = parts.EigenValues.Map(v => v.Real);
        var changed = values.Map(v => change(v, values.Maximum()));
        return parts.EigenVectors * Matrix<double>.Build.DenseOfDiagonalVector(changed) * parts.EigenVectors.Transpose();
    }
}
