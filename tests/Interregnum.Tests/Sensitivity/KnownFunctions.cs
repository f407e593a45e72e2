namespace Interregnum.Tests.Sensitivity;

/// <summary>Functions of the unit cube whose indices are known.</summary>
static class KnownFunctions
{
    // V1 = (1 + b π⁴/5)²/2, V2 = a²/8, V13 = b² π⁸ (1/18 − 1/50), with a = 7 and b = 0.1.
    static readonly double V1 = 0.5 * Math.Pow(1 + (0.1 * Math.Pow(Math.PI, 4) / 5), 2);
    static readonly double V2 = 49 / 8.0;
    static readonly double V13 = 0.01 * Math.Pow(Math.PI, 8) * ((1 / 18.0) - (1 / 50.0));

    public static double IshigamiVariance => V1 + V2 + V13;

    public static double[] IshigamiFirst => [V1 / IshigamiVariance, V2 / IshigamiVariance, 0];

    public static double[] IshigamiTotal => [(V1 + V13) / IshigamiVariance, V2 / IshigamiVariance, V13 / IshigamiVariance];

    /// <summary>sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁ on −π..π.</summary>
    public static double Ishigami(ReadOnlySpan<double> point)
    {
        var (sine, third) = (Math.Sin(Angle(point[1])), Angle(point[2]));
        return (Math.Sin(Angle(point[0])) * (1 + (0.1 * third * third * third * third))) + (7 * sine * sine);
    }

    /// <summary>Π (|4 x_i − 2| + a_i) / (1 + a_i).</summary>
    public static double G(ReadOnlySpan<double> point, double[] a)
    {
        var product = 1.0;
        for (var i = 0; i < a.Length; i++)
        {
            product *= (Math.Abs((4 * point[i]) - 2) + a[i]) / (1 + a[i]);
        }

        return product;
    }

    static double Angle(double u) => Math.PI * ((2 * u) - 1);
}
