using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Interregnum.Dicing;

namespace Interregnum.Bench;

/// <summary>
/// The other way to make noise of words, kept to be measured against sums of parts of words: the normal quantile of each word.
/// </summary>
static class InverseNormal
{
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
        var steps = Vector512.ConvertToSingle((words >>> 9).AsInt32()) + Vector512.Create(0.5f);
        return VectorMath.NormalQuantile(steps * Vector512.Create(1f / (1 << 23)));
    }
}
