using MathNet.Numerics.LinearAlgebra;

namespace Interregnum.Sensitivity;

/// <summary>
/// A smooth curve through noisy values: what an output is on average, given one input, whatever the others. Legendre polynomials in the
/// input's rank, up to the fifth; the degree is the one whose prediction of left-out observations errs least (PRESS: D. M. Allen,
/// Technometrics 16, 1974), where a further degree must better it by one in a hundred, so that an input without effect gives a level line.
/// </summary>
public sealed class Curve
{
    const int MostDegrees = 5;
    const double Gain = 0.99;

    readonly double[] _sorted;
    readonly Vector<double> _coefficients;
    readonly Matrix<double> _spread;

    Curve(double[] sorted, Vector<double> coefficients, Matrix<double> spread) =>
        (_sorted, _coefficients, _spread) = (sorted, coefficients, spread);

    /// <summary>Fits a curve.</summary>
    /// <param name="inputs">Where the output was observed; independent observations, 20 or more.</param>
    /// <param name="outputs">What was observed there.</param>
    /// <exception cref="ArgumentException">They are not as many, or fewer than 20.</exception>
    public static Curve Of(IReadOnlyList<double> inputs, IReadOnlyList<double> outputs)
    {
        if (inputs.Count != outputs.Count || inputs.Count < 20)
        {
            throw new ArgumentException(
                $"A curve needs at least 20 observations, an input and an output each; found {inputs.Count} and {outputs.Count}."
            );
        }

        double[] sorted = [.. inputs.Order()];
        var all = Design(sorted, inputs, MostDegrees);
        var observed = Vector<double>.Build.DenseOfEnumerable(outputs);
        var most = sorted[0] == sorted[^1] ? 0 : MostDegrees;
        var (best, least) = (Fit(sorted, all, observed, 0, out var error), error);
        for (var degree = 1; degree <= most; degree++)
        {
            var next = Fit(sorted, all, observed, degree, out error);
            (best, least) = error < Gain * least ? (next, error) : (best, least);
        }

        return best;
    }

    /// <summary>0 for a level line.</summary>
    public int Degree => _coefficients.Count - 1;

    /// <summary>Observations less coefficients.</summary>
    public int Freedom => _sorted.Length - _coefficients.Count;

    /// <summary>The least input observed.</summary>
    public double Low => _sorted[0];

    /// <summary>The largest input observed.</summary>
    public double High => _sorted[^1];

    /// <summary>The output on average at an input, between the least and the largest observed.</summary>
    public double At(double input) => Basis(Rank(_sorted, input), Degree) * _coefficients;

    /// <summary>The standard error of <see cref="At"/>, robust to uneven noise (H. White, Econometrica 48, 1980).</summary>
    public double ErrorAt(double input)
    {
        var basis = Basis(Rank(_sorted, input), Degree);
        return Math.Sqrt(Math.Max(0, basis * _spread * basis));
    }

    static Curve Fit(double[] sorted, Matrix<double> all, Vector<double> observed, int degree, out double error)
    {
        var design = all.SubMatrix(0, all.RowCount, 0, degree + 1);
        var inverse = design.TransposeThisAndMultiply(design).Inverse();
        var coefficients = inverse * design.TransposeThisAndMultiply(observed);
        var residuals = observed - (design * coefficients);
        var pulled = design * inverse;
        var middle = Matrix<double>.Build.Dense(degree + 1, degree + 1);
        error = 0;
        for (var i = 0; i < residuals.Count; i++)
        {
            var row = design.Row(i);
            var leverage = Math.Min(pulled.Row(i) * row, 0.99);
            var left = residuals[i] / (1 - leverage);
            error += left * left;
            middle += row.OuterProduct(row) * (left * residuals[i]);
        }

        return new Curve(sorted, coefficients, inverse * middle * inverse);
    }

    static Matrix<double> Design(double[] sorted, IReadOnlyList<double> inputs, int degree) =>
        Matrix<double>.Build.DenseOfRowVectors(inputs.Select(x => Basis(Rank(sorted, x), degree)));

    /// <summary>Legendre's polynomials of degree 0 and up at a place in [−1, 1].</summary>
    static Vector<double> Basis(double place, int degree)
    {
        var values = Vector<double>.Build.Dense(degree + 1, 1);
        for (var d = 1; d <= degree; d++)
        {
            values[d] = d == 1 ? place : ((((2 * d) - 1) * place * values[d - 1]) - ((d - 1) * values[d - 2])) / d;
        }

        return values;
    }

    /// <summary>The place of an input among those observed, in [−1, 1]; ties stand at their middle.</summary>
    static double Rank(double[] sorted, double input)
    {
        var (below, upTo) = (Count(sorted, input, orEqual: false), Count(sorted, input, orEqual: true));
        double place = below + upTo;
        if (below == upTo && below > 0 && below < sorted.Length)
        {
            // Between two observations the place moves evenly.
            place = (2 * below) - 1 + (2 * (input - sorted[below - 1]) / (sorted[below] - sorted[below - 1]));
        }

        return Math.Clamp((place / sorted.Length) - 1, -1, 1);
    }

    static int Count(double[] sorted, double input, bool orEqual)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] < input || (orEqual && sorted[middle] == input) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
