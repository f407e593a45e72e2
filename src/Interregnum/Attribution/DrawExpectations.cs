using MathNet.Numerics.LinearAlgebra;

namespace Interregnum.Attribution;

/// <summary>
/// What each draw's values are expected to be, E[φ | θ], as far as its few histories tell: with W the covariance within draws, S that of
/// the draws' means and r histories a draw, the expectations have covariance T = S − W/r (its negative part cut off); given a draw's mean
/// x they are normal about μ + T (T + W/r)⁻¹ (x − μ), with covariance T − T (T + W/r)⁻¹ T.
/// <para>The shrinkage is the empirical Bayes of B. Efron and C. Morris, JASA 68 (1973), with a full covariance.</para>
/// </summary>
sealed class DrawExpectations
{
    readonly TwoLevelSample _sample;
    readonly Matrix<double> _pull;
    readonly Vector<double> _centre;

    /// <exception cref="ArgumentException">Fewer than two draws, or of fewer than two histories.</exception>
    public DrawExpectations(TwoLevelSample sample)
    {
        if (sample.Draws < 2 || sample.PerDraw < 2)
        {
            throw new ArgumentException(
                $"{sample.Draws} draws of {sample.PerDraw} histories cannot tell parameters from dice; take at least 2 of 2."
            );
        }

        var dice = Matrix<double>.Build.DenseOfArray(sample.WithinDraws()) / sample.PerDraw;
        var expectations = PositivePart(Matrix<double>.Build.DenseOfArray(sample.BetweenDraws()) - dice);
        (_sample, _centre) = (sample, Vector<double>.Build.DenseOfEnumerable(sample.Means));
        _pull = expectations * Inverse(expectations + dice);
        Left = PositivePart(expectations - (_pull * expectations));
    }

    /// <summary>Covariance of a draw's expectations about <see cref="Of"/>: the same for every draw.</summary>
    public Matrix<double> Left { get; }

    /// <summary>The expectations of a draw, one for each column.</summary>
    public Vector<double> Of(int draw)
    {
        var mean = Vector<double>.Build.Dense(_sample.Columns, c => _sample.DrawMean(draw, c));
        return _centre + (_pull * (mean - _centre));
    }

    /// <summary>A root of <see cref="Left"/>: a matrix that turns independent standard normal numbers into such deviations.</summary>
    public Matrix<double> LeftRoot => Spectral(Left, (value, _) => Math.Sqrt(Math.Max(0, value)));

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
