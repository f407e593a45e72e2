using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Interregnum.Dicing;

/// <summary>
/// Philox4x32-10: a keyed bijection of 128-bit counters whose values pass for random. Salmon, Moraes, Dror &amp; Shaw (2011),
/// "Parallel random numbers: as easy as 1, 2, 3", SC '11.
/// </summary>
static class Philox
{
    const uint Multiplier0 = 0xD2511F53;
    const uint Multiplier1 = 0xCD9E8D57;
    const uint Weyl0 = 0x9E3779B9;
    const uint Weyl1 = 0xBB67AE85;
    const int RoundCount = 10;

    /// <summary>The four words of the block at a counter.</summary>
    public static (uint First, uint Second, uint Third, uint Fourth) Block(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1)
    {
        for (var round = 0; round < RoundCount; round++)
        {
            var p0 = (ulong)Multiplier0 * c0;
            var p1 = (ulong)Multiplier1 * c2;
            (c0, c1, c2, c3) = ((uint)(p1 >> 32) ^ c1 ^ k0, (uint)p1, (uint)(p0 >> 32) ^ c3 ^ k1, (uint)p0);
            k0 += Weyl0;
            k1 += Weyl1;
        }

        return (c0, c1, c2, c3);
    }

    /// <summary>
    /// Sixteen blocks at a time whose counters differ in their first word only. The lanes are held as 64-bit halves, even and odd
    /// ones apart, so that a product is one instruction and its upper half one shift; what stands above bit 31 of a lane is ignored
    /// by the next product.
    /// </summary>
    public readonly ref struct Rounds(uint c1, uint c2, uint c3, (uint Low, uint High) key)
    {
        readonly Vector512<ulong> _c1 = Vector512.Create((ulong)c1);
        readonly Vector512<ulong> _c2 = Vector512.Create((ulong)c2);
        readonly Vector512<ulong> _c3 = Vector512.Create((ulong)c3);
        readonly Vector512<ulong> _k0 = Vector512.Create((ulong)key.Low);
        readonly Vector512<ulong> _k1 = Vector512.Create((ulong)key.High);

        /// <summary>The blocks of sixteen first words: all their first words, second words and so on.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Block(
            Vector512<uint> c0,
            out Vector512<uint> first,
            out Vector512<uint> second,
            out Vector512<uint> third,
            out Vector512<uint> fourth
        )
        {
            var even = (C0: c0.AsUInt64(), C1: _c1, C2: _c2, C3: _c3);
            var odd = (C0: c0.AsUInt64() >>> 32, C1: _c1, C2: _c2, C3: _c3);
            var (k0, k1) = (_k0, _k1);
            for (var round = 0; round < RoundCount; round++)
            {
                even = Round(even.C0, even.C1, even.C2, even.C3, k0, k1);
                odd = Round(odd.C0, odd.C1, odd.C2, odd.C3, k0, k1);
                k0 += Vector512.Create((ulong)Weyl0);
                k1 += Vector512.Create((ulong)Weyl1);
            }

            first = Weave(even.C0, odd.C0);
            second = Weave(even.C1, odd.C1);
            third = Weave(even.C2, odd.C2);
            fourth = Weave(even.C3, odd.C3);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static (Vector512<ulong> C0, Vector512<ulong> C1, Vector512<ulong> C2, Vector512<ulong> C3) Round(
        Vector512<ulong> c0,
        Vector512<ulong> c1,
        Vector512<ulong> c2,
        Vector512<ulong> c3,
        Vector512<ulong> k0,
        Vector512<ulong> k1
    )
    {
        var p0 = Product(c0, Multiplier0);
        var p1 = Product(c2, Multiplier1);
        return ((p1 >>> 32) ^ c1 ^ k0, p1, (p0 >>> 32) ^ c3 ^ k1, p0);
    }

    /// <summary>The lower halves of eight lanes times a number, in full.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<ulong> Product(Vector512<ulong> lanes, uint by)
    {
        if (Avx512F.IsSupported)
        {
            return Avx512F.Multiply(lanes.AsUInt32(), Vector512.Create((ulong)by).AsUInt32());
        }

        if (Avx2.IsSupported)
        {
            var factor = Vector256.Create((ulong)by).AsUInt32();
            return Vector512.Create(
                Avx2.Multiply(lanes.GetLower().AsUInt32(), factor),
                Avx2.Multiply(lanes.GetUpper().AsUInt32(), factor)
            );
        }

        return (lanes & Vector512.Create(0xFFFF_FFFFul)) * Vector512.Create((ulong)by);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<uint> Weave(Vector512<ulong> even, Vector512<ulong> odd) =>
        Vector512.ConditionalSelect(Vector512.Create(0xFFFF_FFFFul), even, odd << 32).AsUInt32();
}
