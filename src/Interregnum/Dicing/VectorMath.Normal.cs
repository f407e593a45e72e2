namespace Interregnum.Dicing;

public static partial class VectorMath
{
    const double RootTwoPi = 2.506628274631000502;

    /// <summary>
    /// The share of the standard normal distribution at or below x, with a relative error below 1e-13 for x ≤ 0. Near 0 Hart's
    /// rational function, as given by West (2005), "Better approximations to cumulative normal functions", Wilmott Magazine; from 3
    /// on Laplace's continued fraction. Below −37 it is 0.
    /// </summary>
    public static double NormalCdf(double x)
    {
        var distance = Math.Abs(x);
        var tail = distance > 37 ? 0 : Tail(distance);
        return x > 0 ? 1 - tail : tail;
    }

    /// <summary>
    /// The x at or below which a share of the standard normal distribution lies, with a relative error below 1e-14. Wichura
    /// (1988), "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37.
    /// </summary>
    /// <param name="share">In (0, 1); ∓∞ at 0 and 1, NaN outside.</param>
    public static double NormalQuantile(double share)
    {
        var q = share - 0.5;
        if (Math.Abs(q) <= 0.425)
        {
            var near = Math.FusedMultiplyAdd(-q, q, 0.180625);
            return q * Horner(CentreAbove, near) / Horner(CentreBelow, near);
        }

        var outside = q < 0 ? share : 1 - share;
        if (!(outside > 0))
        {
            return outside == 0 ? double.CopySign(double.PositiveInfinity, q) : double.NaN;
        }

        var r = Math.Sqrt(-Log(outside));
        var x =
            r <= 5
                ? Horner(MiddleAbove, r - 1.6) / Horner(MiddleBelow, r - 1.6)
                : Horner(FarAbove, r - 5) / Horner(FarBelow, r - 5);
        return q < 0 ? -x : x;
    }

    static double Tail(double distance)
    {
        // The square's own rounding error, which the exponential would magnify.
        var square = distance * distance;
        var rest = Math.FusedMultiplyAdd(distance, distance, -square);
        var density = Exp(-0.5 * square) * (1 - (0.5 * rest));
        if (distance < 3)
        {
            return density * Horner(HartAbove, distance) / Horner(HartBelow, distance);
        }

        var fraction = distance;
        for (var step = 40; step >= 1; step--)
        {
            fraction = distance + (step / fraction);
        }

        return density / fraction / RootTwoPi;
    }

    static ReadOnlySpan<double> HartAbove =>
        [
            3.52624965998911e-2,
            0.700383064443688,
            6.37396220353165,
            33.912866078383,
            112.079291497871,
            221.213596169931,
            220.206867912376,
        ];

    static ReadOnlySpan<double> HartBelow =>
        [
            8.83883476483184e-2,
            1.75566716318264,
            16.064177579207,
            86.7807322029461,
            296.564248779674,
            637.333633378831,
            793.826512519948,
            440.413735824752,
        ];

    static ReadOnlySpan<double> CentreAbove =>
        [
            2509.0809287301226727,
            33430.575583588128105,
            67265.770927008700853,
            45921.953931549871457,
            13731.693765509461125,
            1971.5909503065514427,
            133.14166789178437745,
            3.387132872796366608,
        ];

    static ReadOnlySpan<double> CentreBelow =>
        [
            5226.495278852854561,
            28729.085735721942674,
            39307.89580009271061,
            21213.794301586595867,
            5394.1960214247511077,
            687.1870074920579083,
            42.313330701600911252,
            1,
        ];

    static ReadOnlySpan<double> MiddleAbove =>
        [
            7.7454501427834140764e-4,
            0.0227238449892691845833,
            0.24178072517745061177,
            1.27045825245236838258,
            3.64784832476320460504,
            5.7694972214606914055,
            4.6303378461565452959,
            1.42343711074968357734,
        ];

    static ReadOnlySpan<double> MiddleBelow =>
        [
            1.05075007164441684324e-9,
            5.475938084995344946e-4,
            0.0151986665636164571966,
            0.14810397642748007459,
            0.68976733498510000455,
            1.6763848301838038494,
            2.05319162663775882187,
            1,
        ];

    static ReadOnlySpan<double> FarAbove =>
        [
            2.01033439929228813265e-7,
            2.71155556874348757815e-5,
            0.0012426609473880784386,
            0.026532189526576123093,
            0.29656057182850489123,
            1.7848265399172913358,
            5.4637849111641143699,
            6.6579046435011037772,
        ];

    static ReadOnlySpan<double> FarBelow =>
        [
            2.04426310338993978564e-15,
            1.4215117583164458887e-7,
            1.8463183175100546818e-5,
            7.868691311456132591e-4,
            0.0148753612908506148525,
            0.13692988092273580531,
            0.59983220655588793769,
            1,
        ];
}
