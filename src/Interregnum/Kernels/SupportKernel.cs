using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Interregnum.Kernels;

/// <summary>Numbers of one claimant and one group that hold for all its voters in a month.</summary>
/// <param name="Candour">How far public follows private support: 1 − φ.</param>
/// <param name="Pressure">What fear adds to public support: φ B b.</param>
/// <param name="Conformity">Share of the way to the group's mean that attachments drift.</param>
/// <param name="Mean">The group's mean private support a month ago.</param>
readonly record struct SupportTerms(float Candour, float Pressure, float Conformity, float Mean);

/// <summary>
/// One claimant's column of opinion: the mind's AR(1) step, private support u and public support v of section 3.5 of the model, for
/// every voter, group by group.
/// </summary>
static class SupportKernel
{
    /// <summary>Steps a claimant's column.</summary>
    /// <param name="terms">By group.</param>
    /// <param name="sums">Receives the sum of private support over the present, by group.</param>
    public static void Step(
        in SupportColumns columns,
        ReadOnlySpan<SupportTerms> terms,
        ReadOnlySpan<int> starts,
        Span<double> sums
    )
    {
        ref var mind = ref MemoryMarshal.GetReference(columns.Mind);
        ref var noise = ref MemoryMarshal.GetReference(columns.Noise);
        ref var attachment = ref MemoryMarshal.GetReference(columns.Attachment);
        ref var privately = ref MemoryMarshal.GetReference(columns.Private);
        ref var publicly = ref MemoryMarshal.GetReference(columns.Public);
        ref var ideal = ref MemoryMarshal.GetReference(columns.Ideal);
        ref var gratitude = ref MemoryMarshal.GetReference(columns.Gratitude);
        ref var patron = ref MemoryMarshal.GetReference(columns.Patron);
        ref var present = ref MemoryMarshal.GetReference(columns.Present);
        var persistence = Vector512.Create(columns.Persistence);
        var innovation = Vector512.Create(columns.Innovation);
        for (var group = 0; group < terms.Length; group++)
        {
            var here = terms[group];
            var sum = Vector512<float>.Zero;
            for (var row = starts[group]; row < starts[group + 1]; row += Lanes.Width)
            {
                var own = Vector512.FusedMultiplyAdd(
                    persistence,
                    Lanes.Load(ref mind, row),
                    innovation * Lanes.Load(ref noise, row)
                );
                own.StoreUnsafe(ref mind, (nuint)row);
                var attached = Lanes.Load(ref attachment, row);
                var support = Vector512.Create(columns.Base) + attached + own;
                for (var issue = 0; issue < columns.Pull.Length; issue++)
                {
                    var point = Lanes.Load(ref ideal, (issue * columns.Rows) + row);
                    support = Vector512.FusedMultiplyAdd(Vector512.Create(columns.Pull[issue]), point, support);
                }

                var client = Vector512.Equals(Lanes.Load(ref patron, row), Vector512.Create(columns.Claimant)).AsSingle();
                var debt = Vector512.Create(columns.Owed) * Lanes.Load(ref gratitude, row);
                support += Vector512.ConditionalSelect(client, debt, Vector512<float>.Zero);
                support.StoreUnsafe(ref privately, (nuint)row);
                Vector512
                    .FusedMultiplyAdd(Vector512.Create(here.Candour), support, Vector512.Create(here.Pressure))
                    .StoreUnsafe(ref publicly, (nuint)row);
                if (here.Conformity > 0)
                {
                    var gap = Vector512.Create(here.Mean) - support;
                    Vector512
                        .FusedMultiplyAdd(Vector512.Create(here.Conformity), gap, attached)
                        .StoreUnsafe(ref attachment, (nuint)row);
                }

                sum = Vector512.FusedMultiplyAdd(support, Lanes.Load(ref present, row), sum);
            }

            sums[group] = Lanes.Sum(sum);
        }
    }
}

/// <summary>One claimant's columns, and what all claimants share, over all rows.</summary>
readonly ref struct SupportColumns
{
    public required Span<float> Mind { get; init; }

    /// <summary>Innovations of unit variance.</summary>
    public required ReadOnlySpan<float> Noise { get; init; }

    public required Span<float> Attachment { get; init; }

    public required Span<float> Private { get; init; }

    public required Span<float> Public { get; init; }

    /// <summary>Ideal points, <c>issue × rows</c>.</summary>
    public required ReadOnlySpan<float> Ideal { get; init; }

    public required ReadOnlySpan<float> Gratitude { get; init; }

    public required ReadOnlySpan<int> Patron { get; init; }

    public required ReadOnlySpan<float> Present { get; init; }

    /// <summary>Support per unit of ideal point on each issue: 2 β s x.</summary>
    public required ReadOnlySpan<float> Pull { get; init; }

    public required float Persistence { get; init; }

    /// <summary>Deviation of this month's innovation.</summary>
    public required float Innovation { get; init; }

    public required int Rows { get; init; }

    public required int Claimant { get; init; }

    /// <summary>What prestige, legitimacy and positions give alike to all.</summary>
    public required float Base { get; init; }

    /// <summary>Support of a client for his patron while the debt is whole.</summary>
    public required float Owed { get; init; }
}
