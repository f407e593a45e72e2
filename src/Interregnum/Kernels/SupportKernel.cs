using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Interregnum.Dicing;

namespace Interregnum.Kernels;

/// <summary>
/// A month of opinion: the mind's AR(1) step and private support u of § 7.5 of docs/model.md, for every voter and claimant, group by
/// group. What a voter says follows from it (<see cref="Voices"/>).
/// </summary>
static class SupportKernel
{
    /// <summary>Issues whose pull is held in registers for two columns; where there are fewer, the first stands in and pulls nobody.</summary>
    const int IssuesHeld = 4;

    /// <summary>Steps the columns of those who are asked about.</summary>
    /// <param name="voters">What is known of each voter, whoever is asked about.</param>
    /// <param name="claimants">The claimants' columns and numbers.</param>
    /// <param name="groups">What holds in each group; receives its mean private support.</param>
    public static void Step(in SupportVoters voters, in SupportColumns claimants, in SupportGroups groups)
    {
        var each = claimants.Claimants;
        var at = 0;
        for (; claimants.Issues <= IssuesHeld && at + 1 < each.Length; at += 2)
        {
            Step(each[at], each[at + 1], voters, claimants, groups);
        }

        for (; at < each.Length; at++)
        {
            Step(each[at], voters, claimants, groups);
        }
    }

    /// <summary>Two columns at a time, so that what is known of a voter is read once for both; of at most four issues.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    static void Step(int i, int j, in SupportVoters voters, in SupportColumns claimants, in SupportGroups groups)
    {
        var column = i * claimants.Rows;
        var apart = (nuint)((j - i) * claimants.Rows);
        ref var mind = ref Unsafe.Add(ref MemoryMarshal.GetReference(claimants.Mind), column);
        ref var noise = ref Unsafe.Add(ref MemoryMarshal.GetReference(claimants.Noise.Packed), column);
        ref var attachment = ref Unsafe.Add(ref MemoryMarshal.GetReference(claimants.Attachment), column);
        ref var privately = ref Unsafe.Add(ref MemoryMarshal.GetReference(claimants.Private), column);
        ref var ideal = ref MemoryMarshal.GetReference(voters.Ideal);
        ref var gratitude = ref MemoryMarshal.GetReference(voters.Gratitude);
        ref var patron = ref MemoryMarshal.GetReference(voters.Patron);
        ref var present = ref MemoryMarshal.GetReference(voters.Present);
        var one = claimants.PullOf(i);
        var other = claimants.PullOf(j);
        var (a1, a2, a3, a4) = (Held(one, 0), Held(one, 1), Held(one, 2), Held(one, 3));
        var (b1, b2, b3, b4) = (Held(other, 0), Held(other, 1), Held(other, 2), Held(other, 3));
        var (second, third, fourth) = (Place(voters, one, 1), Place(voters, one, 2), Place(voters, one, 3));
        var persistence = Vector512.Create(claimants.Persistence);
        var month = Vector512.Create(claimants.Noise.Mask);
        var innovation = Vector512.Create(claimants.Innovation * claimants.Noise.Unit);
        var centre = Vector512.Create(claimants.Innovation * claimants.Noise.Centre);
        var (aBase, bBase) = (Vector512.Create(claimants.Base[i]), Vector512.Create(claimants.Base[j]));
        var (aName, bName) = (Vector512.Create(i), Vector512.Create(j));
        var owed = Vector512.Create(voters.Owed);
        var aMeans = groups.MeansOf(i);
        var bMeans = groups.MeansOf(j);
        var aTotals = groups.Room[..(groups.Count * Lanes.Width)];
        var bTotals = groups.Room.Slice(aTotals.Length, aTotals.Length);
        var count = groups.Count;
        ref var room = ref MemoryMarshal.GetReference(groups.Room);
        ref var starts = ref MemoryMarshal.GetReference(groups.Starts);
        ref var conform = ref MemoryMarshal.GetReference(groups.Conformity);
        for (var group = 0; group < count; group++)
        {
            var conformity = Vector512.Create(Unsafe.Add(ref conform, group));
            var (aMean, bMean) = (Vector512.Create(aMeans[group]), Vector512.Create(bMeans[group]));
            var (aSum, bSum) = (Vector512<float>.Zero, Vector512<float>.Zero);
            var end = (nuint)Unsafe.Add(ref starts, group + 1);
            for (var row = (nuint)Unsafe.Add(ref starts, group); row < end; row += Lanes.Width)
            {
                var (y1, y2) = (Vector512.LoadUnsafe(ref ideal, row), Vector512.LoadUnsafe(ref ideal, row + second));
                var (y3, y4) = (Vector512.LoadUnsafe(ref ideal, row + third), Vector512.LoadUnsafe(ref ideal, row + fourth));
                var (owes, grateful) = (Vector512.LoadUnsafe(ref patron, row), Vector512.LoadUnsafe(ref gratitude, row));
                var here = Vector512.LoadUnsafe(ref present, row);
                var own = Own(ref mind, ref noise, row, persistence, month, innovation, centre);
                var attached = Vector512.LoadUnsafe(ref attachment, row);
                var support = aBase + attached + own;
                support = Vector512.FusedMultiplyAdd(a1, y1, support);
                support = Vector512.FusedMultiplyAdd(a2, y2, support);
                support = Vector512.FusedMultiplyAdd(a3, y3, support);
                support = Vector512.FusedMultiplyAdd(a4, y4, support);
                support = Owing(Vector512.Equals(owes, aName), owed, grateful, support);
                support.StoreUnsafe(ref privately, row);
                Vector512.FusedMultiplyAdd(conformity, aMean - support, attached).StoreUnsafe(ref attachment, row);
                aSum = Vector512.FusedMultiplyAdd(support, here, aSum);

                var next = row + apart;
                own = Own(ref mind, ref noise, next, persistence, month, innovation, centre);
                attached = Vector512.LoadUnsafe(ref attachment, next);
                support = bBase + attached + own;
                support = Vector512.FusedMultiplyAdd(b1, y1, support);
                support = Vector512.FusedMultiplyAdd(b2, y2, support);
                support = Vector512.FusedMultiplyAdd(b3, y3, support);
                support = Vector512.FusedMultiplyAdd(b4, y4, support);
                support = Owing(Vector512.Equals(owes, bName), owed, grateful, support);
                support.StoreUnsafe(ref privately, next);
                Vector512.FusedMultiplyAdd(conformity, bMean - support, attached).StoreUnsafe(ref attachment, next);
                bSum = Vector512.FusedMultiplyAdd(support, here, bSum);
            }

            aSum.StoreUnsafe(ref room, (nuint)(group * Lanes.Width));
            bSum.StoreUnsafe(ref room, (nuint)((group + count) * Lanes.Width));
        }

        Lanes.Sums(aTotals, groups.OneOverHeads, aMeans);
        Lanes.Sums(bTotals, groups.OneOverHeads, bMeans);
    }

    /// <summary>One column, of any number of issues.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    static void Step(int i, in SupportVoters voters, in SupportColumns claimants, in SupportGroups groups)
    {
        var column = i * claimants.Rows;
        ref var mind = ref Unsafe.Add(ref MemoryMarshal.GetReference(claimants.Mind), column);
        ref var noise = ref Unsafe.Add(ref MemoryMarshal.GetReference(claimants.Noise.Packed), column);
        ref var attachment = ref Unsafe.Add(ref MemoryMarshal.GetReference(claimants.Attachment), column);
        ref var privately = ref Unsafe.Add(ref MemoryMarshal.GetReference(claimants.Private), column);
        ref var ideal = ref MemoryMarshal.GetReference(voters.Ideal);
        ref var gratitude = ref MemoryMarshal.GetReference(voters.Gratitude);
        ref var patron = ref MemoryMarshal.GetReference(voters.Patron);
        ref var present = ref MemoryMarshal.GetReference(voters.Present);
        var pull = claimants.PullOf(i);
        var persistence = Vector512.Create(claimants.Persistence);
        var month = Vector512.Create(claimants.Noise.Mask);
        var innovation = Vector512.Create(claimants.Innovation * claimants.Noise.Unit);
        var centre = Vector512.Create(claimants.Innovation * claimants.Noise.Centre);
        var (alike, owed, name) = (Vector512.Create(claimants.Base[i]), Vector512.Create(voters.Owed), Vector512.Create(i));
        var means = groups.MeansOf(i);
        var totals = groups.Room[..(groups.Count * Lanes.Width)];
        for (var group = 0; group < groups.Count; group++)
        {
            var (conformity, mean) = (Vector512.Create(groups.Conformity[group]), Vector512.Create(means[group]));
            var sum = Vector512<float>.Zero;
            var end = (nuint)groups.Starts[group + 1];
            for (var row = (nuint)groups.Starts[group]; row < end; row += Lanes.Width)
            {
                var own = Own(ref mind, ref noise, row, persistence, month, innovation, centre);
                var attached = Vector512.LoadUnsafe(ref attachment, row);
                var support = alike + attached + own;
                for (var issue = 0; issue < pull.Length; issue++)
                {
                    var points = Vector512.LoadUnsafe(ref ideal, row + (nuint)(issue * voters.Rows));
                    support = Vector512.FusedMultiplyAdd(Vector512.Create(pull[issue]), points, support);
                }

                var client = Vector512.Equals(Vector512.LoadUnsafe(ref patron, row), name);
                support = Owing(client, owed, Vector512.LoadUnsafe(ref gratitude, row), support);
                support.StoreUnsafe(ref privately, row);
                Vector512.FusedMultiplyAdd(conformity, mean - support, attached).StoreUnsafe(ref attachment, row);
                sum = Vector512.FusedMultiplyAdd(support, Vector512.LoadUnsafe(ref present, row), sum);
            }

            sum.CopyTo(totals[(group * Lanes.Width)..]);
        }

        Lanes.Sums(totals, groups.OneOverHeads, means);
    }

    /// <summary>The AR(1) step of sixteen minds, in their places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> Own(
        ref float mind,
        ref uint noise,
        nuint row,
        Vector512<float> persistence,
        Vector512<uint> month,
        Vector512<float> innovation,
        Vector512<float> centre
    )
    {
        var sums = Vector512.ConvertToSingle((Vector512.LoadUnsafe(ref noise, row) & month).AsInt32());
        var passing = Vector512.FusedMultiplyAdd(innovation, sums, centre);
        var own = Vector512.FusedMultiplyAdd(persistence, Vector512.LoadUnsafe(ref mind, row), passing);
        own.StoreUnsafe(ref mind, row);
        return own;
    }

    /// <summary>Support with what clients owe; the others' is left as it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> Owing(
        Vector512<int> clients,
        Vector512<float> owed,
        Vector512<float> gratitude,
        Vector512<float> support
    ) => Vector512.ConditionalSelect(clients.AsSingle(), Vector512.FusedMultiplyAdd(owed, gratitude, support), support);

    static Vector512<float> Held(ReadOnlySpan<float> pull, int issue) => Vector512.Create(issue < pull.Length ? pull[issue] : 0);

    /// <summary>Where the ideal points on an issue begin.</summary>
    static nuint Place(in SupportVoters voters, ReadOnlySpan<float> pull, int issue) =>
        issue < pull.Length ? (nuint)(issue * voters.Rows) : 0;
}

/// <summary>What is known of each voter, whoever is asked about.</summary>
readonly ref struct SupportVoters
{
    public required int Rows { get; init; }

    /// <summary>Ideal points, <c>issue × rows</c>.</summary>
    public required ReadOnlySpan<float> Ideal { get; init; }

    public required ReadOnlySpan<float> Gratitude { get; init; }

    public required ReadOnlySpan<int> Patron { get; init; }

    /// <summary>1 for a voter, 0 for a row that fills up.</summary>
    public required ReadOnlySpan<float> Present { get; init; }

    /// <summary>Support of a client for his patron while the debt is whole.</summary>
    public required float Owed { get; init; }
}

/// <summary>The claimants' columns, <c>claimant × rows</c>, and numbers.</summary>
readonly ref struct SupportColumns
{
    public required int Rows { get; init; }

    public required int Issues { get; init; }

    /// <summary>Those who are asked about.</summary>
    public required ReadOnlySpan<int> Claimants { get; init; }

    public required Span<float> Mind { get; init; }

    public required Innovations Noise { get; init; }

    public required Span<float> Attachment { get; init; }

    public required Span<float> Private { get; init; }

    /// <summary>Support per unit of ideal point, 2 β s x; <c>claimant × issue</c>.</summary>
    public required ReadOnlySpan<float> Pull { get; init; }

    /// <summary>What prestige, legitimacy and positions give alike to all, by claimant.</summary>
    public required ReadOnlySpan<float> Base { get; init; }

    public ReadOnlySpan<float> PullOf(int claimant) => Pull.Slice(claimant * Issues, Issues);

    public required float Persistence { get; init; }

    /// <summary>Deviation of this month's innovations.</summary>
    public required float Innovation { get; init; }
}

/// <summary>What holds for all voters of a group in a month.</summary>
readonly ref struct SupportGroups
{
    /// <summary>First row of each group, and the end of the last.</summary>
    public required ReadOnlySpan<int> Starts { get; init; }

    /// <summary>Places of a claimant in <see cref="Mean"/>.</summary>
    public required int Places { get; init; }

    public required ReadOnlySpan<float> OneOverHeads { get; init; }

    /// <summary>Room for two vectors of each.</summary>
    public required Span<float> Room { get; init; }

    public int Count => Starts.Length - 1;

    /// <summary>A claimant's mean private support in each group, and in the places that fill up.</summary>
    public Span<float> MeansOf(int claimant) => Mean.Slice(claimant * Places, Places);

    /// <summary>Share of the way to the group's mean that attachments drift.</summary>
    public required ReadOnlySpan<float> Conformity { get; init; }

    /// <summary>The groups' mean private support, <c>claimant × places</c>: a month ago at first, and then now.</summary>
    public required Span<float> Mean { get; init; }
}
