using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Interregnum.Dicing;

namespace Interregnum.Bench;

/// <summary>
/// The other way to make noise of words, kept to be measured against sums of parts of words: the normal quantile of each word, by the single
/// precision polynomials of Giles (2010), "Approximating the erfinv function", GPU Computing Gems 2.
/// </summary>
static class InverseNormal
{
    const float RootTwo = 1.41421356f;

    static readonly float[] Centre =
    [
        2.81022636e-8f,
        3.43273939e-7f,
        -3.5233877e-6f,
        -4.39150654e-6f,
        0.00021858087f,
        -0.00125372503f,
        -0.00417768164f,
        0.246640727f,
        1.50140941f,
    ];

    static readonly float[] Tails =
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

    /// <summary>Innovations of four months in a row, one word each.</summary>
    public static void Quarter(
        Dice dice,
        Dicing.Stream stream,
        int quarter,
        ReadOnlySpan<uint> entities,
        uint second,
        Span<float> m0,
        Span<float> m1,
        Span<float> m2,
        Span<float> m3
    )
    {
        var at = dice.Pack(stream, quarter * 4, second, 0, Dice.Draws);
        var rounds = new Philox.Rounds(at.Second, at.Low, at.High, at.Key);
        for (var i = 0; i < entities.Length; i += 16)
        {
            rounds.Block(Vector512.Create(entities[i..]), out var w0, out var w1, out var w2, out var w3);
            Innovation(w0).CopyTo(m0[i..]);
            Innovation(w1).CopyTo(m1[i..]);
            Innovation(w2).CopyTo(m2[i..]);
            Innovation(w3).CopyTo(m3[i..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> Innovation(Vector512<uint> words)
    {
        var x = Vector512.FusedMultiplyAdd(
            Vector512.ConvertToSingle((words >>> 9).AsInt32()),
            Vector512.Create(1f / (1 << 22)),
            Vector512.Create((1f / (1 << 23)) - 1)
        );
        var w = -Log(Vector512.FusedMultiplyAdd(-x, x, Vector512<float>.One));
        var near = Horner(Centre, w - Vector512.Create(2.5f));
        var far = Horner(Tails, Vector512.Sqrt(w) - Vector512.Create(3f));
        return Vector512.ConditionalSelect(Vector512.LessThan(w, Vector512.Create(5f)), near, far)
            * (x * Vector512.Create(RootTwo));
    }

    /// <summary>The logarithm of normal positive numbers, to some 22 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> Log(Vector512<float> x)
    {
        var bits = x.AsInt32() - Vector512.Create(0x3F35_04F3);
        var power = Vector512.ConvertToSingle(bits >> 23);
        var mantissa = ((bits & Vector512.Create(0x007F_FFFF)) + Vector512.Create(0x3F35_04F3)).AsSingle();
        var f = mantissa - Vector512<float>.One;
        var s = f / (mantissa + Vector512<float>.One);
        var z = s * s;
        var p = Vector512.FusedMultiplyAdd(z, Vector512.Create(2f / 9), Vector512.Create(2f / 7));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(2f / 5));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(2f / 3));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(2f));
        return Vector512.FusedMultiplyAdd(power, Vector512.Create(0.693147182f), p * s);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> Horner(float[] highestFirst, Vector512<float> x)
    {
        var sum = Vector512.Create(highestFirst[0]);
        for (var i = 1; i < 9; i++)
        {
            sum = Vector512.FusedMultiplyAdd(sum, x, Vector512.Create(highestFirst[i]));
        }

        return sum;
    }
}
