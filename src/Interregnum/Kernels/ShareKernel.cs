using System.Runtime.CompilerServices;
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

    /// <summary>Divides every row, group by group.</summary>
    /// <param name="support">Support, <c>claimant × rows</c>.</param>
    /// <param name="running">The claimants among whom it divides; at least one.</param>
    /// <param name="coolness">One over the temperature.</param>
    /// <param name="into">Where the sums go.</param>
    public static void Divide(ReadOnlySpan<float> support, ReadOnlySpan<int> running, float coolness, in ShareSums into)
    {
        var (rows, n, councils) = (into.Present.Length, into.Claimants, into.Councils);
        Span<Vector512<float>> parts = stackalloc Vector512<float>[MostClaimants];
        Span<Vector512<float>> present = stackalloc Vector512<float>[MostClaimants];
        Span<Vector512<float>> members = stackalloc Vector512<float>[MostClaimants * councils];
        members.Clear();
        ref var column = ref MemoryMarshal.GetReference(support);
        ref var weight = ref MemoryMarshal.GetReference(into.Present);
        ref var member = ref MemoryMarshal.GetReference(into.Members);
        var scaled = Vector512.Create(coolness * VectorMath.Log2E);
        for (var group = 0; group < into.Starts.Length - 1; group++)
        {
            present.Clear();
            for (var row = into.Starts[group]; row < into.Starts[group + 1]; row += Lanes.Width)
            {
                var most = First(ref column, rows, running, row, into.First);
                var whole = Vector512<float>.Zero;
                for (var at = 0; at < running.Length; at++)
                {
                    parts[at] = VectorMath.Exp2((Lanes.Load(ref column, (running[at] * rows) + row) - most) * scaled);
                    whole += parts[at];
                }

                var scale = Vector512<float>.One / whole;
                var here = Lanes.Load(ref weight, row);
                for (var at = 0; at < running.Length; at++)
                {
                    var share = parts[at] * scale;
                    parts[at] = share;
                    present[at] = Vector512.FusedMultiplyAdd(share, here, present[at]);
                }

                for (var council = 0; council < councils; council++)
                {
                    var sits = Lanes.Load(ref member, (council * rows) + row);
                    for (var at = 0; at < running.Length; at++)
                    {
                        ref var total = ref members[(council * MostClaimants) + at];
                        total = Vector512.FusedMultiplyAdd(parts[at], sits, total);
                    }
                }

                Keep(parts, running, row, into);
            }

            for (var at = 0; at < running.Length; at++)
            {
                into.Groups[(group * n) + running[at]] = Lanes.Sum(present[at]);
            }
        }

        for (var council = 0; council < councils; council++)
        {
            for (var at = 0; at < running.Length; at++)
            {
                into.Bodies[(council * n) + running[at]] = Lanes.Sum(members[(council * MostClaimants) + at]);
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
            most = Vector512.ConditionalSelect(more, other, most);
        }

        who.CopyTo(first[row..]);
        return most;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Keep(Span<Vector512<float>> shares, ReadOnlySpan<int> running, int row, in ShareSums into)
    {
        if (row < into.KeptFrom)
        {
            return;
        }

        for (var at = 0; at < running.Length; at++)
        {
            shares[at].CopyTo(into.Kept[((running[at] * into.Present.Length) + row)..]);
        }
    }
}

/// <summary>Who is counted with what weight, and where the sums of shares go.</summary>
readonly ref struct ShareSums
{
    public required int Claimants { get; init; }

    public required int Councils { get; init; }

    /// <summary>First row of each group, and the end of the last.</summary>
    public required ReadOnlySpan<int> Starts { get; init; }

    /// <summary>1 for a voter, by row.</summary>
    public required ReadOnlySpan<float> Present { get; init; }

    /// <summary>1 for a member, <c>council × rows</c>.</summary>
    public required ReadOnlySpan<float> Members { get; init; }

    /// <summary>Receives sums over the present, <c>group × claimant</c>.</summary>
    public required Span<double> Groups { get; init; }

    /// <summary>Receives sums over the members, <c>council × claimant</c>.</summary>
    public required Span<double> Bodies { get; init; }

    /// <summary>Receives the claimant whom each voter supports most.</summary>
    public required Span<int> First { get; init; }

    /// <summary>Receives the shares of single voters, <c>claimant × rows</c>.</summary>
    public required Span<float> Kept { get; init; }

    /// <summary>The first row whose shares are kept.</summary>
    public required int KeptFrom { get; init; }
}
