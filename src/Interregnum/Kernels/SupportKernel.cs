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
    /// <summary>Issues whose pull is held in registers; where there are fewer, the first stands in for them and pulls nobody.</summary>
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
        var pull = claimants.Pull.Slice(i * claimants.Issues, claimants.Issues);
        var next = claimants.Pull.Slice(j * claimants.Issues, claimants.Issues);
        var (first, second, third, fourth) = (Held(pull, 0), Held(pull, 1), Held(pull, 2), Held(pull, 3));
        var (nextFirst, nextSecond, nextThird, nextFourth) = (Held(next, 0), Held(next, 1), Held(next, 2), Held(next, 3));
        var (two, three, four) = (Place(voters, pull, 1), Place(voters, pull, 2), Place(voters, pull, 3));
        var persistence = Vector512.Create(claimants.Persistence);
        var month = Vector512.Create(claimants.Noise.Mask);
        var innovation = Vector512.Create(claimants.Innovation * claimants.Noise.Unit);
        var centre = Vector512.Create(claimants.Innovation * claimants.Noise.Centre);
        var (alike, nextAlike) = (Vector512.Create(claimants.Base[i]), Vector512.Create(claimants.Base[j]));
        var owed = Vector512.Create(voters.Owed);
        var (claimant, nextClaimant) = (Vector512.Create(i), Vector512.Create(j));
        var means = groups.Mean.Slice(i * groups.Places, groups.Places);
        var nextMeans = groups.Mean.Slice(j * groups.Places, groups.Places);
        ref var totals = ref MemoryMarshal.GetReference(groups.Room);
        var nextTotals = (nuint)((groups.Starts.Length - 1) * Lanes.Width);
        for (var group = 0; group < groups.Starts.Length - 1; group++)
        {
            var conformity = Vector512.Create(groups.Conformity[group]);
            var (mean, nextMean) = (Vector512.Create(means[group]), Vector512.Create(nextMeans[group]));
            var (sum, nextSum) = (Vector512<float>.Zero, Vector512<float>.Zero);
            var end = (nuint)groups.Starts[group + 1];
            for (var row = (nuint)groups.Starts[group]; row < end; row += Lanes.Width)
            {
                var (y1, y2) = (Vector512.LoadUnsafe(ref ideal, row), Vector512.LoadUnsafe(ref ideal, row + two));
                var (y3, y4) = (Vector512.LoadUnsafe(ref ideal, row + three), Vector512.LoadUnsafe(ref ideal, row + four));
                var to = Vector512.LoadUnsafe(ref patron, row);
                var grateful = Vector512.LoadUnsafe(ref gratitude, row);
                var here = Vector512.LoadUnsafe(ref present, row);

                var sums = Vector512.ConvertToSingle((Vector512.LoadUnsafe(ref noise, row) & month).AsInt32());
                var passing = Vector512.FusedMultiplyAdd(innovation, sums, centre);
                var own = Vector512.FusedMultiplyAdd(persistence, Vector512.LoadUnsafe(ref mind, row), passing);
                own.StoreUnsafe(ref mind, row);
                var attached = Vector512.LoadUnsafe(ref attachment, row);
                var support = alike + attached + own;
                support = Vector512.FusedMultiplyAdd(first, y1, support);
                support = Vector512.FusedMultiplyAdd(second, y2, support);
                support = Vector512.FusedMultiplyAdd(third, y3, support);
                support = Vector512.FusedMultiplyAdd(fourth, y4, support);
                var client = Vector512.Equals(to, claimant).AsSingle();
                support = Vector512.FusedMultiplyAdd(owed & client, grateful, support);
                support.StoreUnsafe(ref privately, row);
                Vector512.FusedMultiplyAdd(conformity, mean - support, attached).StoreUnsafe(ref attachment, row);
                sum = Vector512.FusedMultiplyAdd(support, here, sum);

                var other = row + apart;
                sums = Vector512.ConvertToSingle((Vector512.LoadUnsafe(ref noise, other) & month).AsInt32());
                passing = Vector512.FusedMultiplyAdd(innovation, sums, centre);
                own = Vector512.FusedMultiplyAdd(persistence, Vector512.LoadUnsafe(ref mind, other), passing);
                own.StoreUnsafe(ref mind, other);
                attached = Vector512.LoadUnsafe(ref attachment, other);
                support = nextAlike + attached + own;
                support = Vector512.FusedMultiplyAdd(nextFirst, y1, support);
                support = Vector512.FusedMultiplyAdd(nextSecond, y2, support);
                support = Vector512.FusedMultiplyAdd(nextThird, y3, support);
                support = Vector512.FusedMultiplyAdd(nextFourth, y4, support);
                client = Vector512.Equals(to, nextClaimant).AsSingle();
                support = Vector512.FusedMultiplyAdd(owed & client, grateful, support);
                support.StoreUnsafe(ref privately, other);
                Vector512.FusedMultiplyAdd(conformity, nextMean - support, attached).StoreUnsafe(ref attachment, other);
                nextSum = Vector512.FusedMultiplyAdd(support, here, nextSum);
            }

            sum.StoreUnsafe(ref totals, (nuint)(group * Lanes.Width));
            nextSum.StoreUnsafe(ref totals, nextTotals + (nuint)(group * Lanes.Width));
        }

        var vectors = groups.Starts.Length - 1;
        Lanes.Sums(groups.Room[..(vectors * Lanes.Width)], groups.OneOverHeads, means);
        Lanes.Sums(groups.Room.Slice(vectors * Lanes.Width, vectors * Lanes.Width), groups.OneOverHeads, nextMeans);
    }

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
        var pull = claimants.Pull.Slice(i * claimants.Issues, claimants.Issues);
        var (first, second) = (Held(pull, 0), Held(pull, 1));
        var (third, fourth) = (Held(pull, 2), Held(pull, 3));
        var (two, three, four) = (Place(voters, pull, 1), Place(voters, pull, 2), Place(voters, pull, 3));
        var persistence = Vector512.Create(claimants.Persistence);
        var month = Vector512.Create(claimants.Noise.Mask);
        var innovation = Vector512.Create(claimants.Innovation * claimants.Noise.Unit);
        var centre = Vector512.Create(claimants.Innovation * claimants.Noise.Centre);
        var alike = Vector512.Create(claimants.Base[i]);
        var owed = Vector512.Create(voters.Owed);
        var claimant = Vector512.Create(i);
        var means = groups.Mean.Slice(i * groups.Places, groups.Places);
        var totals = groups.Room;
        for (var group = 0; group < groups.Starts.Length - 1; group++)
        {
            var conformity = Vector512.Create(groups.Conformity[group]);
            var mean = Vector512.Create(means[group]);
            var sum = Vector512<float>.Zero;
            var end = (nuint)groups.Starts[group + 1];
            for (var row = (nuint)groups.Starts[group]; row < end; row += Lanes.Width)
            {
                var sums = Vector512.ConvertToSingle((Vector512.LoadUnsafe(ref noise, row) & month).AsInt32());
                var passing = Vector512.FusedMultiplyAdd(innovation, sums, centre);
                var own = Vector512.FusedMultiplyAdd(persistence, Vector512.LoadUnsafe(ref mind, row), passing);
                own.StoreUnsafe(ref mind, row);
                var attached = Vector512.LoadUnsafe(ref attachment, row);
                var support = alike + attached + own;
                support = Vector512.FusedMultiplyAdd(first, Vector512.LoadUnsafe(ref ideal, row), support);
                support = Vector512.FusedMultiplyAdd(second, Vector512.LoadUnsafe(ref ideal, row + two), support);
                support = Vector512.FusedMultiplyAdd(third, Vector512.LoadUnsafe(ref ideal, row + three), support);
                support = Vector512.FusedMultiplyAdd(fourth, Vector512.LoadUnsafe(ref ideal, row + four), support);
                for (var issue = IssuesHeld; issue < pull.Length; issue++)
                {
                    var points = Vector512.LoadUnsafe(ref ideal, row + (nuint)(issue * voters.Rows));
                    support = Vector512.FusedMultiplyAdd(Vector512.Create(pull[issue]), points, support);
                }

                var client = Vector512.Equals(Vector512.LoadUnsafe(ref patron, row), claimant).AsSingle();
                support = Vector512.FusedMultiplyAdd(owed & client, Vector512.LoadUnsafe(ref gratitude, row), support);
                support.StoreUnsafe(ref privately, row);
                Vector512.FusedMultiplyAdd(conformity, mean - support, attached).StoreUnsafe(ref attachment, row);
                sum = Vector512.FusedMultiplyAdd(support, Vector512.LoadUnsafe(ref present, row), sum);
            }

            sum.CopyTo(totals[(group * Lanes.Width)..]);
        }

        Lanes.Sums(totals[..((groups.Starts.Length - 1) * Lanes.Width)], groups.OneOverHeads, means);
    }

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

    /// <summary>Room for a vector of each.</summary>
    public required Span<float> Room { get; init; }

    /// <summary>Share of the way to the group's mean that attachments drift.</summary>
    public required ReadOnlySpan<float> Conformity { get; init; }

    /// <summary>The groups' mean private support, <c>claimant × places</c>: a month ago at first, and then now.</summary>
    public required Span<float> Mean { get; init; }
}

/// <summary>A month's innovations as the dice pack them: sums of half-bytes, <c>claimant × rows</c>.</summary>
/// <param name="packed">A byte of each number for each of four months.</param>
/// <param name="month">Which of the four.</param>
readonly ref struct Innovations(ReadOnlySpan<uint> packed, int month)
{
    public ReadOnlySpan<uint> Packed { get; } = packed;

    /// <summary>The bits of this month's sums.</summary>
    public uint Mask { get; } = 0xFFu << Noise.ShiftOf(month);

    /// <summary>What the number in those bits is to be multiplied by, as it stands, to vary by 1; exact but for one rounding.</summary>
    public float Unit { get; } = Noise.NibbleScale / (1u << Noise.ShiftOf(month));

    /// <summary>What is added then, to bring the mean to 0.</summary>
    public float Centre { get; } = -Noise.NibbleMean * Noise.NibbleScale;
}
