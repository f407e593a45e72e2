using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Interregnum.Dicing;

/// <summary>
/// The transcendental functions of the engine. Libraries' own differ between platforms and with the processor's abilities; these are
/// polynomials with explicit fused multiply-add, so that equal arguments give equal bits everywhere and at every vector width.
/// </summary>
public static partial class VectorMath
{
    /// <summary>log₂ e.</summary>
    internal const float Log2E = 1.44269504f;
    const float Ln2High = 0.693147182f;
    const float Ln2Low = -1.90465432e-9f;
    const float Lowest = -87f;
    const float Highest = 88f;

    // Adding it rounds a float below 2^22 to an integer, which then stands in the lowest bits.
    const float Rounder = 12582912f;

    // The least greatest relative error of 1 + x + x² (E2 + E3 x + …) on |x| ≤ ln 2 / 2: 3e-9 before rounding.
    const float E2 = 0.49999994f;
    const float E3 = 0.1666652f;
    const float E4 = 0.041668393f;
    const float E5 = 0.008368773f;
    const float E6 = 0.0013814504f;

    /// <summary>e^x within one unit in the last place; arguments are first brought into [−87, 88]. Not for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.MinNative(Vector512.MaxNative(x, Vector512.Create(Lowest)), Vector512.Create(Highest));
        var shifted = Vector512.FusedMultiplyAdd(x, Vector512.Create(Log2E), Vector512.Create(Rounder));
        var power = shifted - Vector512.Create(Rounder);
        var r = Vector512.FusedMultiplyAdd(power, Vector512.Create(-Ln2High), x);
        r = Vector512.FusedMultiplyAdd(power, Vector512.Create(-Ln2Low), r);
        var p = Vector512.FusedMultiplyAdd(Vector512.Create(E6), r, Vector512.Create(E5));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(E4));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(E3));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(E2));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512<float>.One);
        p = Vector512.FusedMultiplyAdd(p, r, Vector512<float>.One);
        return (p.AsInt32() + (shifted.AsInt32() << 23)).AsSingle();
    }

    // (2^x − 1) / x at the Chebyshev nodes of |x| ≤ ½; the relative error of 2^x is at most 2.1e-7 before rounding.
    const float T1 = 0.693147182f;
    const float T2 = 0.240223497f;
    const float T3 = 0.0555038117f;
    const float T4 = 0.00966636837f;
    const float T5 = 0.00133813021f;

    /// <summary>2^x for x below 127, to a few parts in ten million; below −126 it is 2^−126. Shares of a whole need no more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> Exp2(Vector512<float> x)
    {
        x = Vector512.MaxNative(x, Vector512.Create(-126f));
        var shifted = x + Vector512.Create(Rounder);
        var r = x - (shifted - Vector512.Create(Rounder));
        var p = Vector512.FusedMultiplyAdd(Vector512.Create(T5), r, Vector512.Create(T4));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(T3));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(T2));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(T1));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512<float>.One);
        return (p.AsInt32() + (shifted.AsInt32() << 23)).AsSingle();
    }

    // log₂(1 + t) / t at the Chebyshev nodes of √½ − 1 ≤ t ≤ √2 − 1; the error of log₂ is at most 2.1e-8 before rounding.
    const float L0 = 1.44269502f;
    const float L1 = -0.721347451f;
    const float L2 = 0.480910748f;
    const float L3 = -0.360693276f;
    const float L4 = 0.287903249f;
    const float L5 = -0.239169881f;
    const float L6 = 0.216078222f;
    const float L7 = -0.205861881f;
    const float L8 = 0.123109683f;

    // The bits of √½.
    const int RootHalfBits = 0x3F3504F3;

    /// <summary>log₂ x of normal floats above 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> Log2(Vector512<float> x)
    {
        // The exponent that leaves a mantissa between √½ and √2.
        var exponent = (x.AsInt32() - Vector512.Create(RootHalfBits)) >> 23;
        var t = (x.AsInt32() - (exponent << 23)).AsSingle() - Vector512<float>.One;
        var p = Vector512.FusedMultiplyAdd(Vector512.Create(L8), t, Vector512.Create(L7));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(L6));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(L5));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(L4));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(L3));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(L2));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(L1));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(L0));
        return Vector512.FusedMultiplyAdd(p, t, Vector512.ConvertToSingle(exponent));
    }

    /// <summary>The natural logarithm of normal floats above 0, to a few parts in ten million.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> Log(Vector512<float> x) => Log2(x) * Vector512.Create(Ln2High);

    /// <summary>Puts the natural logarithms of normal floats above 0 in their places.</summary>
    /// <param name="numbers">A multiple of 16 of them.</param>
    internal static void Log(Span<float> numbers)
    {
        for (var i = 0; i < numbers.Length; i += 16)
        {
            Log(Vector512.Create<float>(numbers[i..])).CopyTo(numbers[i..]);
        }
    }

    /// <summary>The same bits as <see cref="Exp(Vector512{float})"/> for one number.</summary>
    public static float Exp(float x)
    {
        x = MathF.Min(MathF.Max(x, Lowest), Highest);
        var shifted = MathF.FusedMultiplyAdd(x, Log2E, Rounder);
        var power = shifted - Rounder;
        var r = MathF.FusedMultiplyAdd(power, -Ln2High, x);
        r = MathF.FusedMultiplyAdd(power, -Ln2Low, r);
        var p = MathF.FusedMultiplyAdd(E6, r, E5);
        p = MathF.FusedMultiplyAdd(p, r, E4);
        p = MathF.FusedMultiplyAdd(p, r, E3);
        p = MathF.FusedMultiplyAdd(p, r, E2);
        p = MathF.FusedMultiplyAdd(p, r, 1f);
        p = MathF.FusedMultiplyAdd(p, r, 1f);
        return BitConverter.Int32BitsToSingle(
            BitConverter.SingleToInt32Bits(p) + (BitConverter.SingleToInt32Bits(shifted) << 23)
        );
    }
}
