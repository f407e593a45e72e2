using System.Runtime.CompilerServices;

namespace Interregnum.Sensitivity;

/// <summary>
/// Sums over the points of a pick-freeze design for one output, about a value near its mean: the indices are differences of products,
/// which lose fewer digits and vary less when the mean is gone (I. M. Sobol' et al., Reliability Engineering and System Safety 92, 2007).
/// </summary>
/// <remarks>
/// With a, b and m the centred outputs at A, B and AB_i, and V their variance: the total index is Jansen's ½ mean((a − m)²) / V (Computer
/// Physics Communications 117, 1999). The first index is (mean(b m) − λ mean(a b)) / V. As mean(a b) estimates 0, any λ serves: 0 is
/// Sobol's estimator, 1 Saltelli's (2010), each good where the other is not. Least variance has the slope of b m on a b, which is
/// 1 − total index.
/// </remarks>
sealed class PickFreezeSums(int inputs)
{
    readonly double[] _mixed = new double[inputs];
    readonly double[] _withOther = new double[inputs];
    readonly double[] _differences = new double[inputs];
    double _shift = double.NaN;
    double _one;
    double _other;
    double _squares;
    double _product;
    double _points;

    public double Mean => _shift + Centre;

    public double Variance => (_squares / (2 * _points)) - (Centre * Centre);

    double Centre => (_one + _other) / (2 * _points);

    /// <summary>Takes the outputs at points A and B.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        _shift = double.IsNaN(_shift) ? Average(one) : _shift;
        for (var i = 0; i < one.Length; i++)
        {
            var (a, b) = (one[i] - _shift, other[i] - _shift);
            _one += a;
            _other += b;
            _squares += (a * a) + (b * b);
            _product += a * b;
        }

        _points += one.Length;
    }

    /// <summary>Takes the outputs at A, B and AB_i, after <see cref="Add(ReadOnlySpan{double}, ReadOnlySpan{double})"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int input, ReadOnlySpan<double> one, ReadOnlySpan<double> other, ReadOnlySpan<double> mixed)
    {
        var (sum, products, differences) = (0.0, 0.0, 0.0);
        for (var i = 0; i < mixed.Length; i++)
        {
            var m = mixed[i] - _shift;
            var difference = mixed[i] - one[i];
            sum += m;
            products += m * (other[i] - _shift);
            differences += difference * difference;
        }

        _mixed[input] += sum;
        _withOther[input] += products;
        _differences[input] += differences;
    }

    /// <summary>V(E[Y | X_i]) / V(Y).</summary>
    public double First(int input)
    {
        var shared = (_withOther[input] / _points) - (_other / _points * (_mixed[input] / _points));
        var nothing = (_product / _points) - (_one / _points * (_other / _points));
        return (shared - (Math.Clamp(1 - Total(input), 0, 1) * nothing)) / Variance;
    }

    /// <summary>E[V(Y | all but X_i)] / V(Y).</summary>
    public double Total(int input) => _differences[input] / (2 * _points) / Variance;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static double Average(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }
}
