using MathNet.Numerics.LinearAlgebra;

namespace Interregnum.Sensitivity;

/// <summary>
/// A smooth curve through noisy values: what an output is on average, given one input, whatever the others. Natural cubic splines with
/// knots at quantiles of the input (T. Hastie, R. Tibshirani and J. Friedman, The Elements of Statistical Learning, 2nd ed. 2009, section 5.2.1),
/// from a level line over a straight one to four bends; so many as predict left-out observations best (PRESS: D. M. Allen,
/// Technometrics 16, 1974), where a further one must better that by one in a hundred, so that an input without effect gives a level line.
/// </summary>
public sealed class Curve
{
    const int MostDegrees = 5;
    const double Gain = 0.99;

    readonly double[] _knots;
    readonly int _observations;
    readonly double[] _coefficients;
    readonly double[,] _spread;

    Curve(double[] knots, int observations, double[] coefficients, double[,] spread) =>
        (_knots, _observations, _coefficients, _spread) = (knots, observations, coefficients, spread);

    /// <summary>Fits a curve.</summary>
    /// <param name="inputs">Where the output was observed; independent observations, 20 or more.</param>
    /// <param name="outputs">What was observed there.</param>
    /// <param name="more">Degrees beyond the best: a rougher curve, whose error is its noise rather than its smoothness.</param>
    /// <exception cref="ArgumentException">They are not as many, or fewer than 20.</exception>
    public static Curve Of(IReadOnlyList<double> inputs, IReadOnlyList<double> outputs, int more = 0)
    {
        if (inputs.Count != outputs.Count || inputs.Count < 20)
        {
            throw new ArgumentException(
                $"A curve needs at least 20 observations, an input and an output each; found {inputs.Count} and {outputs.Count}."
            );
        }

        double[] sorted = [.. inputs.Order()];
        var most = sorted[0] == sorted[^1] ? 0 : MostDegrees;
        var fits = Enumerable.Range(0, most + 1).Select(d => Fit(Knots(sorted, d), inputs, outputs)).ToList();
        var best = 0;
        for (var degree = 1; degree <= most; degree++)
        {
            best = fits[degree].Error < Gain * fits[best].Error ? degree : best;
        }

        return fits[Math.Min(most, best + more)].Curve;
    }

    /// <summary>0 for a level line, 1 for a straight one.</summary>
    public int Degree => _coefficients.Length - 1;

    /// <summary>Observations less coefficients.</summary>
    public int Freedom => _observations - _coefficients.Length;

    /// <summary>The output on average at an input.</summary>
    public double At(double input)
    {
        Span<double> basis = stackalloc double[_coefficients.Length];
        Basis(_knots, input, basis);
        return Dot(basis, _coefficients);
    }

    /// <summary>The standard error of <see cref="At"/>, robust to uneven noise (H. White, Econometrica 48, 1980).</summary>
    public double ErrorAt(double input)
    {
        Span<double> basis = stackalloc double[_coefficients.Length];
        Basis(_knots, input, basis);
        return Math.Sqrt(Math.Max(0, Form(_spread, basis)));
    }

    /// <summary>Least squares, and the sum of squares by which it misses each observation when that is left out.</summary>
    static (Curve Curve, double Error) Fit(double[] knots, IReadOnlyList<double> inputs, IReadOnlyList<double> outputs)
    {
        var size = Math.Max(1, knots.Length);
        var rows = new double[inputs.Count * size];
        var (gram, sums) = (new double[size, size], new double[size]);
        for (var i = 0; i < inputs.Count; i++)
        {
            var row = rows.AsSpan(i * size, size);
            Basis(knots, inputs[i], row);
            AddProducts(gram, row, 1);
            for (var c = 0; c < size; c++)
            {
                sums[c] += row[c] * outputs[i];
            }
        }

        var inverse = Matrix<double>.Build.DenseOfArray(gram).PseudoInverse();
        var (pull, coefficients) = (inverse.ToArray(), (inverse * Vector<double>.Build.Dense(sums)).ToArray());
        var (middle, error) = (new double[size, size], 0.0);
        for (var i = 0; i < inputs.Count; i++)
        {
            var row = rows.AsSpan(i * size, size);
            var residual = outputs[i] - Dot(row, coefficients);
            var left = residual / (1 - Math.Min(Form(pull, row), 0.99));
            error += left * left;
            AddProducts(middle, row, left * residual);
        }

        var spread = inverse * Matrix<double>.Build.DenseOfArray(middle) * inverse;
        return (new Curve(knots, inputs.Count, coefficients, spread.ToArray()), error);
    }

    /// <summary>Places among the inputs, one more than the degree, evenly from the 5 % to the 95 % quantile; doubled ones count once.</summary>
    static double[] Knots(double[] sorted, int degree)
    {
        if (degree == 0)
        {
            return [];
        }

        double[] knots =
        [
            .. Enumerable
                .Range(0, degree + 1)
                .Select(i => sorted[(int)((sorted.Length - 1) * (0.05 + (0.9 * i / degree)))])
                .Distinct(),
        ];
        return knots.Length > 1 ? knots : [sorted[0], sorted[^1]];
    }

    /// <summary>1, the input, and for each knot but the last two a piece that is bent between the knots and straight outside.</summary>
    static void Basis(double[] knots, double input, Span<double> values)
    {
        values[0] = 1;
        if (knots.Length == 0)
        {
            return;
        }

        var (low, width) = (knots[0], knots[^1] - knots[0]);
        values[1] = (input - low) / width;
        var last = knots.Length > 2 ? Bend(values[1], (knots[^2] - low) / width) : 0;
        for (var knot = 0; knot < knots.Length - 2; knot++)
        {
            values[knot + 2] = Bend(values[1], (knots[knot] - low) / width) - last;
        }
    }

    static double Bend(double place, double knot) => (Cube(place - knot) - Cube(place - 1)) / (1 - knot);

    static double Cube(double x) => x > 0 ? x * x * x : 0;

    static double Dot(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++)
        {
            sum += one[i] * other[i];
        }

        return sum;
    }

    static double Form(double[,] matrix, ReadOnlySpan<double> vector)
    {
        var sum = 0.0;
        for (var a = 0; a < vector.Length; a++)
        {
            for (var b = 0; b < vector.Length; b++)
            {
                sum += vector[a] * matrix[a, b] * vector[b];
            }
        }

        return sum;
    }

    static void AddProducts(double[,] sums, ReadOnlySpan<double> row, double weight)
    {
        for (var a = 0; a < row.Length; a++)
        {
            for (var b = 0; b < row.Length; b++)
            {
                sums[a, b] += weight * row[a] * row[b];
            }
        }
    }
}
