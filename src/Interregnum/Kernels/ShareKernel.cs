using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Interregnum.Dicing;

namespace Interregnum.Kernels;

/// <summary>
/// How each voter's support divides among the claimants (a softmax with a temperature), summed over a group and over the
/// members of each council.
/// </summary>
static class ShareKernel
{
    const int MostClaimants = 12;

    /// <summary>Divides the rows [start, end).</summary>
    /// <param name="support">Support, <c>claimant × rows</c>.</param>
    /// <param name="rows">Rows of a column.</param>
    /// <param name="running">The claimants among whom it divides.</param>
    /// <param name="coolness">One over the temperature.</param>
    /// <param name="weights">Weights of the sums, <c>sum × rows</c>: the present, then the members of each council.</param>
    /// <param name="sums">Added to: <c>sum × claimants</c>.</param>
    /// <param name="first">Receives the claimant whom each voter supports most.</param>
    /// <param name="shares">Receives every share, <c>claimant × rows</c>, when it is not empty.</param>
    public static void Divide(
        ReadOnlySpan<float> support,
        int rows,
        ReadOnlySpan<int> running,
        float coolness,
        ReadOnlySpan<float> weights,
        Span<double> sums,
        Span<int> first,
        Span<float> shares,
        int start,
        int end
    )
    {
        var kinds = weights.Length / rows;
        var claimants = sums.Length / kinds;
        Span<Vector512<float>> parts = stackalloc Vector512<float>[MostClaimants];
        Span<Vector512<float>> totals = stackalloc Vector512<float>[MostClaimants * kinds];
        totals.Clear();
        ref var column = ref MemoryMarshal.GetReference(support);
        ref var weight = ref MemoryMarshal.GetReference(weights);
        var scaled = Vector512.Create(coolness * VectorMath.Log2E);
        ref var best = ref MemoryMarshal.GetReference(first);
        for (var row = start; row < end; row += Lanes.Width)
        {
            var most = Lanes.Load(ref column, (running[0] * rows) + row);
            var who = Vector512.Create(running[0]);
            for (var at = 1; at < running.Length; at++)
            {
                var other = Lanes.Load(ref column, (running[at] * rows) + row);
                who = Vector512.ConditionalSelect(
                    Vector512.GreaterThan(other, most).AsInt32(),
                    Vector512.Create(running[at]),
                    who
                );
                most = Vector512.ConditionalSelect(Vector512.GreaterThan(other, most), other, most);
            }

            who.StoreUnsafe(ref best, (nuint)row);
            var whole = Vector512<float>.Zero;
            for (var at = 0; at < running.Length; at++)
            {
                var gap = Lanes.Load(ref column, (running[at] * rows) + row) - most;
                parts[at] = VectorMath.Exp2(gap * scaled);
                whole += parts[at];
            }

            var scale = Vector512<float>.One / whole;
            for (var at = 0; at < running.Length; at++)
            {
                var share = parts[at] * scale;
                if (!shares.IsEmpty)
                {
                    share.StoreUnsafe(ref shares[(running[at] * rows) + row]);
                }

                for (var kind = 0; kind < kinds; kind++)
                {
                    ref var total = ref totals[(kind * MostClaimants) + at];
                    total = Vector512.FusedMultiplyAdd(share, Lanes.Load(ref weight, (kind * rows) + row), total);
                }
            }
        }

        for (var kind = 0; kind < kinds; kind++)
        {
            for (var at = 0; at < running.Length; at++)
            {
                sums[(kind * claimants) + running[at]] += Lanes.Sum(totals[(kind * MostClaimants) + at]);
            }
        }
    }
}
