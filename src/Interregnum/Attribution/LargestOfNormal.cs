using MathNet.Numerics.Distributions;

namespace Interregnum.Attribution;

/// <summary>
/// How probable it is that each component of a normal vector is the largest: the orthant probability of its differences from the
/// others, by separation of variables on a fixed lattice (no dice, the same number every time). Components that cannot be told
/// apart share their probability.
/// <para>A. Genz, "Numerical computation of multivariate normal probabilities", Journal of Computational and Graphical
/// Statistics 1 (1992).</para>
/// </summary>
public sealed class LargestOfNormal
{
    /// <summary>Square roots of primes: the generators of Richtmyer's lattice.</summary>
    static readonly double[] Generators = [.. new[] { 2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31 }.Select(p => Math.Sqrt(p))];

    readonly int _size;
    readonly int _points;
    readonly double[][,] _roots;

    /// <param name="covariance">Symmetric, positive semidefinite; up to 12 by 12.</param>
    /// <param name="points">Lattice points for each component: some hundred where many results are averaged, thousands for one.</param>
    public LargestOfNormal(double[,] covariance, int points)
    {
        _size = covariance.GetLength(0);
        _points = points;
        GameIndex.CheckPlayers(_size);
        _roots = [.. Enumerable.Range(0, _size).Select(i => Root(Differences(covariance, i)))];
    }

    /// <summary>One probability for each component; they sum to 1.</summary>
    public double[] Probabilities(ReadOnlySpan<double> mean)
    {
        var probabilities = new double[_size];
        for (var i = 0; i < _size; i++)
        {
            probabilities[i] = Orthant(_roots[i], Leads(mean, i));
        }

        var sum = probabilities.Sum();
        return [.. probabilities.Select(p => p / sum)];
    }

    static double[] Leads(ReadOnlySpan<double> mean, int component)
    {
        var leads = new double[mean.Length - 1];
        for (var i = 0; i < leads.Length; i++)
        {
            leads[i] = mean[component] - mean[i < component ? i : i + 1];
        }

        return leads;
    }

    /// <summary>Covariance of a component's differences from each of the others.</summary>
    static double[,] Differences(double[,] covariance, int component)
    {
        var size = covariance.GetLength(0) - 1;
        var differences = new double[size, size];
        for (var a = 0; a < size; a++)
        {
            for (var b = 0; b < size; b++)
            {
                var (i, j) = (a < component ? a : a + 1, b < component ? b : b + 1);
                differences[a, b] =
                    covariance[component, component] - covariance[component, j] - covariance[i, component] + covariance[i, j];
            }
        }

        return differences;
    }

    /// <summary>The lower Cholesky root, with columns of zeros where the matrix has no further width.</summary>
    static double[,] Root(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        var root = new double[size, size];
        for (var column = 0; column < size; column++)
        {
            var pivot = Rest(matrix, root, column, column);
            if (pivot <= 1e-12 * matrix[column, column] || pivot <= 1e-24)
            {
                continue;
            }

            root[column, column] = Math.Sqrt(pivot);
            for (var row = column + 1; row < size; row++)
            {
                root[row, column] = Rest(matrix, root, row, column) / root[column, column];
            }
        }

        return root;
    }

    static double Rest(double[,] matrix, double[,] root, int row, int column)
    {
        var rest = matrix[row, column];
        for (var k = 0; k < column; k++)
        {
            rest -= root[row, k] * root[column, k];
        }

        return rest;
    }

    /// <summary>P(all of a normal vector's components are above 0), from its means and its covariance's root.</summary>
    double Orthant(double[,] root, double[] mean)
    {
        // The last component needs no point, so one difference is exact and two are an integral over one lattice.
        var points = mean.Length < 2 ? 1 : _points;
        var sum = 0.0;
        Span<double> deviations = stackalloc double[mean.Length];
        for (var point = 0; point < points; point++)
        {
            sum += Conditional(root, mean, point, deviations);
        }

        return sum / points;
    }

    static double Conditional(double[,] root, double[] mean, int point, Span<double> deviations)
    {
        var product = 1.0;
        for (var i = 0; i < mean.Length && product > 0; i++)
        {
            var centre = mean[i];
            for (var k = 0; k < i; k++)
            {
                centre += root[i, k] * deviations[k];
            }

            var width = root[i, i];
            var above = width > 0 ? Normal.CDF(0, 1, centre / width) : Certain(centre);
            product *= above;
            deviations[i] = width > 0 && i < mean.Length - 1 ? -Normal.InvCDF(0, 1, Lattice(point, i) * above) : 0;
        }

        return product;
    }

    static double Certain(double centre) =>
        Math.Abs(centre) < 1e-12 ? 0.5
        : centre > 0 ? 1
        : 0;

    /// <summary>A point of the lattice, folded (the baker's transformation) so that the integrand is periodic; inside (0, 1).</summary>
    static double Lattice(int point, int dimension)
    {
        var u = (point + 0.5) * Generators[dimension];
        return Math.Clamp(Math.Abs((2 * (u - Math.Floor(u))) - 1), 1e-15, 1 - 1e-15);
    }
}
