namespace Interregnum.Dicing;

public static partial class VectorMath
{
    const double Ln2 = 0.693147180559945286;
    const double Ln2Rest = 2.319046813846299558e-17;
    const double InverseLn2 = 1.442695040888963387;
    const double RootHalf = 0.707106781186547524;

    // 1/n! for n = 13 down to 2: the series of e^x, whose rest at |x| ≤ ln 2 / 2 is below 2^-57.
    static ReadOnlySpan<double> ExpSeries =>
        [
            1.0 / 6227020800,
            1.0 / 479001600,
            1.0 / 39916800,
            1.0 / 3628800,
            1.0 / 362880,
            1.0 / 40320,
            1.0 / 5040,
            1.0 / 720,
            1.0 / 120,
            1.0 / 24,
            1.0 / 6,
            1.0 / 2,
        ];

    // 1/n for n = 21 down to 3 in odd steps: the series of artanh, whose rest at |x| ≤ 0.1716 is below 2^-56.
    static ReadOnlySpan<double> LogSeries =>
        [1.0 / 21, 1.0 / 19, 1.0 / 17, 1.0 / 15, 1.0 / 13, 1.0 / 11, 1.0 / 9, 1.0 / 7, 1.0 / 5, 1.0 / 3];

    /// <summary>e^x with a relative error below 1e-15; 0 below −708, positive infinity above 709.78. NaN for NaN.</summary>
    public static double Exp(double x)
    {
        if (!(x >= -708))
        {
            return double.IsNaN(x) ? x : 0;
        }

        if (x > 709.782712893384)
        {
            return double.PositiveInfinity;
        }

        var power = Math.Round(x * InverseLn2);
        var r = Math.FusedMultiplyAdd(power, -Ln2Rest, Math.FusedMultiplyAdd(power, -Ln2, x));
        var p = Horner(ExpSeries, r);
        var mantissa = Math.FusedMultiplyAdd(r * r, p, r) + 1;
        var half = (int)power / 2;
        return mantissa * PowerOfTwo(half) * PowerOfTwo((int)power - half);
    }

    /// <summary>The natural logarithm with a relative error below 1e-15; −∞ for 0, NaN below it.</summary>
    public static double Log(double x)
    {
        if (!(x > 0) || double.IsPositiveInfinity(x))
        {
            return x == 0 ? double.NegativeInfinity
                : x > 0 ? x
                : double.NaN;
        }

        var tiny = x < 2.2250738585072014e-308;
        var bits = BitConverter.DoubleToInt64Bits(tiny ? x * (1L << 54) : x);
        var power = (int)(bits >> 52) - 1022 - (tiny ? 54 : 0);
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0xF_FFFF_FFFF_FFFF) | (1022L << 52));
        if (mantissa < RootHalf)
        {
            mantissa *= 2;
            power--;
        }

        var s = (mantissa - 1) / (mantissa + 1);
        var square = s * s;
        var tail = 2 * s * (square * Horner(LogSeries, square));
        return Math.FusedMultiplyAdd(power, Ln2, (2 * s) + Math.FusedMultiplyAdd(power, Ln2Rest, tail));
    }

    /// <summary>1 / (1 + e^−x), in [0, 1].</summary>
    public static double Logistic(double x)
    {
        if (x >= 0)
        {
            return 1 / (1 + Exp(-x));
        }

        var e = Exp(x);
        return e / (1 + e);
    }

    static double Horner(ReadOnlySpan<double> highestFirst, double x)
    {
        var sum = highestFirst[0];
        for (var i = 1; i < highestFirst.Length; i++)
        {
            sum = Math.FusedMultiplyAdd(sum, x, highestFirst[i]);
        }

        return sum;
    }

    static double PowerOfTwo(int power) => BitConverter.Int64BitsToDouble((long)(power + 1023) << 52);
}
