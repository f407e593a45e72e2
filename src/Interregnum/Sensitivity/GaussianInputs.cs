using Interregnum.Dicing;
using MathNet.Numerics.LinearAlgebra;

namespace Interregnum.Sensitivity;

/// <summary>Jointly normal inputs, correlated or not, of mean 0, and how some are distributed when others are known.</summary>
public sealed class GaussianInputs
{
    readonly Matrix<double> _covariance;
    readonly Dictionary<string, (Matrix<double> Slope, Matrix<double> Root)> _given = [];

    /// <param name="covariance">Symmetric and positive definite.</param>
    /// <exception cref="ArgumentException">It is not.</exception>
    public GaussianInputs(double[,] covariance)
    {
        _covariance = Matrix<double>.Build.DenseOfArray(covariance);
        if (!_covariance.IsSymmetric() || Narrowest(_covariance) < 1e-10)
        {
            throw new ArgumentException(
                "A covariance must be symmetric and positive definite; leave out inputs that others determine."
            );
        }
    }

    public int Count => _covariance.RowCount;

    /// <summary>V(E[Y | the inputs of a mask]) for Y a weighted sum: Cov(Y, X_u) Σ_u⁻¹ Cov(X_u, Y).</summary>
    /// <param name="weights">One for each input.</param>
    /// <param name="mask">Bit i is input i.</param>
    public double Explained(IReadOnlyList<double> weights, int mask)
    {
        int[] known = [.. Enumerable.Range(0, Count).Where(i => (mask & (1 << i)) != 0)];
        if (known.Length == 0)
        {
            return 0;
        }

        var shared = _covariance * Vector<double>.Build.DenseOfEnumerable(weights);
        var among = Vector<double>.Build.Dense(known.Length, i => shared[known[i]]);
        return among * Block(known, known).Solve(among);
    }

    /// <summary>Draws the inputs that are not known, given those that are: a <see cref="DrawGiven"/>.</summary>
    public void Draw(ReadOnlySpan<bool> known, Span<double> point, Func<double> uniform)
    {
        int[] fixedInputs = [.. Places(known, true)];
        int[] free = [.. Places(known, false)];
        var (slope, root) = Given(fixedInputs, free);
        var held = Vector<double>.Build.Dense(Math.Max(1, fixedInputs.Length));
        for (var i = 0; i < fixedInputs.Length; i++)
        {
            held[i] = point[fixedInputs[i]];
        }

        var luck = Vector<double>.Build.Dense(free.Length, _ => VectorMath.NormalQuantile(uniform()));
        var drawn = (slope * held) + (root * luck);
        for (var i = 0; i < free.Length; i++)
        {
            point[free[i]] = drawn[i];
        }
    }

    /// <summary>The least of the matrix's eigenvalues over the largest.</summary>
    static double Narrowest(Matrix<double> matrix)
    {
        var widths = matrix.Evd(Symmetricity.Symmetric).EigenValues.Map(v => v.Real);
        return widths.Minimum() / widths.Maximum();
    }

    (Matrix<double> Slope, Matrix<double> Root) Given(int[] known, int[] free)
    {
        var key = string.Join(',', known);
        if (!_given.TryGetValue(key, out var given))
        {
            var slope =
                known.Length == 0
                    ? Matrix<double>.Build.Dense(free.Length, 1)
                    : Block(known, known).Solve(Block(known, free)).Transpose();
            var left = Block(free, free) - (known.Length == 0 ? Block(free, free) * 0 : slope * Block(known, free));
            given = (slope, left.Cholesky().Factor);
            _given.Add(key, given);
        }

        return given;
    }

    Matrix<double> Block(int[] rows, int[] columns) =>
        Matrix<double>.Build.Dense(rows.Length, columns.Length, (i, j) => _covariance[rows[i], columns[j]]);

    static List<int> Places(ReadOnlySpan<bool> known, bool which)
    {
        var places = new List<int>();
        for (var i = 0; i < known.Length; i++)
        {
            if (known[i] == which)
            {
                places.Add(i);
            }
        }

        return places;
    }
}
