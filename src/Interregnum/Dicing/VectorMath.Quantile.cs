using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Interregnum.Dicing;

public static partial class VectorMath
{
    const float RootTwo = 1.41421356f;

    /// <summary>
    /// The x at or below which a share of the standard normal distribution lies, for sixteen shares in (0, 1), to a few parts in a
    /// million. Giles (2012), "Approximating the erfinv function", GPU Computing Gems, Jade edition: the single-precision version.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> NormalQuantile(Vector512<float> share)
    {
        var rest = Vector512<float>.One - share;
        var w = -Log(share * rest * Vector512.Create(4f));
        var near = Polynomial(Centre, w - Vector512.Create(2.5f));
        if (Vector512.GreaterThanOrEqualAny(w, Vector512.Create(5f)))
        {
            var far = Vector512.GreaterThanOrEqual(w, Vector512.Create(5f));
            near = Vector512.ConditionalSelect(far, Polynomial(Ends, Vector512.Sqrt(w) - Vector512.Create(3f)), near);
        }

        return near * (share - rest) * Vector512.Create(RootTwo);
    }

    // erf⁻¹(x) / x in w − 2.5, w = −ln(1 − x²) below 5; highest power first.
    static readonly float[] Centre =
    [
        2.81022636e-08f,
        3.43273939e-07f,
        -3.5233877e-06f,
        -4.39150654e-06f,
        0.00021858087f,
        -0.00125372503f,
        -0.00417768164f,
        0.246640727f,
        1.50140941f,
    ];

    // The same in √w − 3, from 5 on.
    static readonly float[] Ends =
    [
        -0.000200214257f,
        0.000100950558f,
        0.00134934322f,
        -0.00367342844f,
        0.00573950773f,
        -0.0076224613f,
        0.00943887047f,
        1.00167406f,
        2.83297682f,
    ];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> Polynomial(float[] highestFirst, Vector512<float> x)
    {
        var sum = Vector512.Create(highestFirst[0]);
        for (var term = 1; term < highestFirst.Length; term++)
        {
            sum = Vector512.FusedMultiplyAdd(sum, x, Vector512.Create(highestFirst[term]));
        }

        return sum;
    }
}
