using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Interregnum.Dicing;

static partial class Philox
{
    /// <summary>
    /// Sixteen blocks at a time whose counters differ in their first word only. Two of the four products of the first two rounds are
    /// therefore of numbers that all lanes share, and are made once. The lanes are held as 64-bit halves, even and odd ones apart, so
    /// that a product is one instruction and its upper half one shift; what stands above bit 31 of a lane is ignored by the next
    /// product. Where 512-bit vectors are not the machine's own, the same is done in two halves, which keeps the state in registers.
    /// </summary>
    public readonly ref struct Rounds
    {
        /// <summary>What the third word is mixed with in the first round.</summary>
        readonly Vector512<ulong> _opening;

        /// <summary>What the first word is mixed with in the second round.</summary>
        readonly Vector512<ulong> _first;

        /// <summary>What the third word is mixed with then.</summary>
        readonly Vector512<ulong> _third;

        /// <summary>The fourth word after it.</summary>
        readonly Vector512<ulong> _fourth;

        /// <summary>The keys of the third round.</summary>
        readonly Vector512<ulong> _k0;
        readonly Vector512<ulong> _k1;

        public Rounds(uint c1, uint c2, uint c3, (uint Low, uint High) key)
        {
            var product = (ulong)Multiplier1 * c2;
            var next = (ulong)Multiplier0 * ((uint)(product >> 32) ^ c1 ^ key.Low);
            _opening = Vector512.Create((ulong)(c3 ^ key.High));
            _first = Vector512.Create((ulong)((uint)product ^ (key.Low + Weyl0)));
            _third = Vector512.Create((ulong)((uint)(next >> 32) ^ (key.High + Weyl1)));
            _fourth = Vector512.Create((ulong)(uint)next);
            _k0 = Vector512.Create((ulong)key.Low + (2 * (ulong)Weyl0));
            _k1 = Vector512.Create((ulong)key.High + (2 * (ulong)Weyl1));
        }

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
            if (Avx512F.IsSupported)
            {
                Whole(c0, out first, out second, out third, out fourth);
                return;
            }

            Half(c0.GetLower(), out var lower1, out var lower2, out var lower3, out var lower4);
            Half(c0.GetUpper(), out var upper1, out var upper2, out var upper3, out var upper4);
            first = Vector512.Create(lower1, upper1);
            second = Vector512.Create(lower2, upper2);
            third = Vector512.Create(lower3, upper3);
            fourth = Vector512.Create(lower4, upper4);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        void Whole(
            Vector512<uint> c0,
            out Vector512<uint> first,
            out Vector512<uint> second,
            out Vector512<uint> third,
            out Vector512<uint> fourth
        )
        {
            var (e3, o3) = (Product(c0.AsUInt64(), Multiplier0), Product(c0.AsUInt64() >>> 32, Multiplier0));
            var (e1, o1) = (Product((e3 >>> 32) ^ _opening, Multiplier1), Product((o3 >>> 32) ^ _opening, Multiplier1));
            var (e0, o0) = ((e1 >>> 32) ^ _first, (o1 >>> 32) ^ _first);
            var (e2, o2) = (e3 ^ _third, o3 ^ _third);
            (e3, o3) = (_fourth, _fourth);
            var (k0, k1) = (_k0, _k1);
            for (var round = 2; round < RoundCount; round++)
            {
                var (e, f) = (Product(e0, Multiplier0), Product(e2, Multiplier1));
                (e0, e1, e2, e3) = ((f >>> 32) ^ e1 ^ k0, f, (e >>> 32) ^ e3 ^ k1, e);
                var (o, p) = (Product(o0, Multiplier0), Product(o2, Multiplier1));
                (o0, o1, o2, o3) = ((p >>> 32) ^ o1 ^ k0, p, (o >>> 32) ^ o3 ^ k1, o);
                k0 += Vector512.Create((ulong)Weyl0);
                k1 += Vector512.Create((ulong)Weyl1);
            }

            first = Weave(e0, o0);
            second = Weave(e1, o1);
            third = Weave(e2, o2);
            fourth = Weave(e3, o3);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        void Half(
            Vector256<uint> c0,
            out Vector256<uint> first,
            out Vector256<uint> second,
            out Vector256<uint> third,
            out Vector256<uint> fourth
        )
        {
            var (opening, firsts, thirds) = (_opening.GetLower(), _first.GetLower(), _third.GetLower());
            var (e3, o3) = (Product(c0.AsUInt64(), Multiplier0), Product(c0.AsUInt64() >>> 32, Multiplier0));
            var (e1, o1) = (Product((e3 >>> 32) ^ opening, Multiplier1), Product((o3 >>> 32) ^ opening, Multiplier1));
            var (e0, o0) = ((e1 >>> 32) ^ firsts, (o1 >>> 32) ^ firsts);
            var (e2, o2) = (e3 ^ thirds, o3 ^ thirds);
            (e3, o3) = (_fourth.GetLower(), _fourth.GetLower());
            var (k0, k1) = (_k0.GetLower(), _k1.GetLower());
            for (var round = 2; round < RoundCount; round++)
            {
                var (e, f) = (Product(e0, Multiplier0), Product(e2, Multiplier1));
                (e0, e1, e2, e3) = ((f >>> 32) ^ e1 ^ k0, f, (e >>> 32) ^ e3 ^ k1, e);
                var (o, p) = (Product(o0, Multiplier0), Product(o2, Multiplier1));
                (o0, o1, o2, o3) = ((p >>> 32) ^ o1 ^ k0, p, (o >>> 32) ^ o3 ^ k1, o);
                k0 += Vector256.Create((ulong)Weyl0);
                k1 += Vector256.Create((ulong)Weyl1);
            }

            first = Weave(e0, o0);
            second = Weave(e1, o1);
            third = Weave(e2, o2);
            fourth = Weave(e3, o3);
        }
    }

    /// <summary>The lower halves of eight lanes times a number, in full.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<ulong> Product(Vector512<ulong> lanes, uint by) =>
        Avx512F.Multiply(lanes.AsUInt32(), Vector512.Create((ulong)by).AsUInt32());

    /// <summary>The same of four lanes, on any machine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<ulong> Product(Vector256<ulong> lanes, uint by)
    {
        if (Avx2.IsSupported)
        {
            return Avx2.Multiply(lanes.AsUInt32(), Vector256.Create((ulong)by).AsUInt32());
        }

        if (Sse2.IsSupported)
        {
            var factor = Vector128.Create((ulong)by).AsUInt32();
            return Vector256.Create(
                Sse2.Multiply(lanes.GetLower().AsUInt32(), factor),
                Sse2.Multiply(lanes.GetUpper().AsUInt32(), factor)
            );
        }

        return (lanes & Vector256.Create(0xFFFF_FFFFul)) * Vector256.Create((ulong)by);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<uint> Weave(Vector512<ulong> even, Vector512<ulong> odd) =>
        Vector512.ConditionalSelect(Vector512.Create(0xFFFF_FFFFul), even, odd << 32).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<uint> Weave(Vector256<ulong> even, Vector256<ulong> odd) =>
        Vector256.ConditionalSelect(Vector256.Create(0xFFFF_FFFFul), even, odd << 32).AsUInt32();
}
