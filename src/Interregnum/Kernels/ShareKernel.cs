using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Interregnum.Dicing;

namespace Interregnum.Kernels;

/// <summary>How each voter's support divides among the claimants (a softmax with a temperature), and sums of it over voters.</summary>
static class ShareKernel
{
    // Up to so many rows columns are summed one by one.
    const int Few = 4 * Lanes.Width;

    /// <summary>Divides every row's support.</summary>
    /// <param name="support">Support, <c>claimant × rows</c>; whole vectors of rows.</param>
    /// <param name="running">The claimants among whom it divides; at least one.</param>
    /// <param name="coolness">One over the temperature.</param>
    /// <param name="first">Receives, by row, the claimant whom each voter supports most.</param>
    /// <param name="shares">Receives shares, <c>claimant × rows</c>, of those who run; they sum to 1 in a row.</param>
    public static void Divide(
        ReadOnlySpan<float> support,
        ReadOnlySpan<int> running,
        float coolness,
        Span<int> first,
        Span<float> shares
    )
    {
        var rows = first.Length;
        ref var column = ref MemoryMarshal.GetReference(support);
        ref var into = ref MemoryMarshal.GetReference(shares);
        var scaled = Vector512.Create(coolness * VectorMath.Log2E);
        for (var row = 0; row < rows; row += Lanes.Width)
        {
            var most = First(ref column, rows, running, row, first);
            var whole = Vector512<float>.Zero;
            foreach (var i in running)
            {
                var part = VectorMath.Exp2((Lanes.Load(ref column, (i * rows) + row) - most) * scaled);
                part.StoreUnsafe(ref into, (nuint)((i * rows) + row));
                whole += part;
            }

            var scale = Vector512<float>.One / whole;
            foreach (var i in running)
            {
                (Lanes.Load(ref into, (i * rows) + row) * scale).StoreUnsafe(ref into, (nuint)((i * rows) + row));
            }
        }
    }

    /// <summary>The most support that each voter of a vector has for anybody; writes down for whom.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> First(ref float column, int rows, ReadOnlySpan<int> running, int row, Span<int> first)
    {
        var most = Lanes.Load(ref column, (running[0] * rows) + row);
        var who = Vector512.Create(running[0]);
        for (var at = 1; at < running.Length; at++)
        {
            var other = Lanes.Load(ref column, (running[at] * rows) + row);
            var more = Vector512.GreaterThan(other, most);
            who = Vector512.ConditionalSelect(more.AsInt32(), Vector512.Create(running[at]), who);
            most = Vector512.MaxNative(other, most);
        }

        who.CopyTo(first[row..]);
        return most;
    }

    /// <summary>Adds up weighed shares.</summary>
    /// <param name="shares">Shares, <c>claimant × rows</c>.</param>
    /// <param name="rows">Rows of a claimant's column.</param>
    /// <param name="running">The claimants who have shares.</param>
    /// <param name="weights">Weights of the rows from <paramref name="from"/> on; whole vectors of them.</param>
    /// <param name="into">Receives a sum for each claimant who runs, at his place.</param>
    public static void Sum(
        ReadOnlySpan<float> shares,
        int rows,
        ReadOnlySpan<int> running,
        ReadOnlySpan<float> weights,
        int from,
        Span<double> into
    )
    {
        var at = 0;
        for (; at + 4 <= running.Length && weights.Length > Few; at += 4)
        {
            SumFour(shares, rows, running[at..], weights, from, into);
        }

        ref var share = ref MemoryMarshal.GetReference(shares);
        ref var weight = ref MemoryMarshal.GetReference(weights);
        for (; at < running.Length; at++)
        {
            into[running[at]] = SumOne(ref share, (running[at] * rows) + from, ref weight, weights.Length);
        }
    }

    /// <summary>Four columns at a time, whose sums stay in registers.</summary>
    static void SumFour(
        ReadOnlySpan<float> shares,
        int rows,
        ReadOnlySpan<int> running,
        ReadOnlySpan<float> weights,
        int from,
        Span<double> into
    )
    {
        ref var weight = ref MemoryMarshal.GetReference(weights);
        ref var first = ref MemoryMarshal.GetReference(shares[((running[0] * rows) + from)..]);
        ref var second = ref MemoryMarshal.GetReference(shares[((running[1] * rows) + from)..]);
        ref var third = ref MemoryMarshal.GetReference(shares[((running[2] * rows) + from)..]);
        ref var fourth = ref MemoryMarshal.GetReference(shares[((running[3] * rows) + from)..]);
        var (a, b) = (Vector512<float>.Zero, Vector512<float>.Zero);
        var (c, d) = (a, b);
        for (var row = 0; row < weights.Length; row += Lanes.Width)
        {
            var here = Lanes.Load(ref weight, row);
            a = Vector512.FusedMultiplyAdd(Lanes.Load(ref first, row), here, a);
            b = Vector512.FusedMultiplyAdd(Lanes.Load(ref second, row), here, b);
            c = Vector512.FusedMultiplyAdd(Lanes.Load(ref third, row), here, c);
            d = Vector512.FusedMultiplyAdd(Lanes.Load(ref fourth, row), here, d);
        }

        into[running[0]] = Lanes.Sum(a);
        into[running[1]] = Lanes.Sum(b);
        into[running[2]] = Lanes.Sum(c);
        into[running[3]] = Lanes.Sum(d);
    }

    /// <summary>One column, in two sums that do not wait for each other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static double SumOne(ref float shares, int start, ref float weights, int rows)
    {
        var (even, odd) = (Vector512<float>.Zero, Vector512<float>.Zero);
        var row = 0;
        for (; row + (2 * Lanes.Width) <= rows; row += 2 * Lanes.Width)
        {
            var next = row + Lanes.Width;
            even = Vector512.FusedMultiplyAdd(Lanes.Load(ref shares, start + row), Lanes.Load(ref weights, row), even);
            odd = Vector512.FusedMultiplyAdd(Lanes.Load(ref shares, start + next), Lanes.Load(ref weights, next), odd);
        }

        if (row < rows)
        {
            even = Vector512.FusedMultiplyAdd(Lanes.Load(ref shares, start + row), Lanes.Load(ref weights, row), even);
        }

        return Lanes.Sum(even + odd);
    }
}
