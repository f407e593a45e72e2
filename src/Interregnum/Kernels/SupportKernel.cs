using System.Runtime.CompilerServices;
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
/// One claimant's column of opinion: the mind's AR(1) step, private support u and public support v of § 7.5 of docs/model.md, for
/// every voter, group by group.
/// </summary>
static class SupportKernel
{
    const int IssuesHeld = 4;

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
        ref var gratitude = ref MemoryMarshal.GetReference(columns.Gratitude);
        ref var patron = ref MemoryMarshal.GetReference(columns.Patron);
        ref var present = ref MemoryMarshal.GetReference(columns.Present);
        var points = new Points(columns);
        var persistence = Vector512.Create(columns.Persistence);
        var innovation = Vector512.Create(columns.Innovation);
        var alike = Vector512.Create(columns.Base);
        var claimant = Vector512.Create(columns.Claimant);
        var owed = Vector512.Create(columns.Owed);
        for (var group = 0; group < terms.Length; group++)
        {
            var candour = Vector512.Create(terms[group].Candour);
            var pressure = Vector512.Create(terms[group].Pressure);
            var conformity = Vector512.Create(terms[group].Conformity);
            var mean = Vector512.Create(terms[group].Mean);
            var sum = Vector512<float>.Zero;
            for (var row = starts[group]; row < starts[group + 1]; row += Lanes.Width)
            {
                var passing = innovation * Lanes.Load(ref noise, row);
                var own = Vector512.FusedMultiplyAdd(persistence, Lanes.Load(ref mind, row), passing);
                own.StoreUnsafe(ref mind, (nuint)row);
                var attached = Lanes.Load(ref attachment, row);
                var support = points.Pull(row, alike + attached + own);
                var client = Vector512.Equals(Lanes.Load(ref patron, row), claimant).AsSingle();
                support = Vector512.FusedMultiplyAdd(owed & client, Lanes.Load(ref gratitude, row), support);
                support.StoreUnsafe(ref privately, (nuint)row);
                Vector512.FusedMultiplyAdd(candour, support, pressure).StoreUnsafe(ref publicly, (nuint)row);
                Vector512.FusedMultiplyAdd(conformity, mean - support, attached).StoreUnsafe(ref attachment, (nuint)row);
                sum = Vector512.FusedMultiplyAdd(support, Lanes.Load(ref present, row), sum);
            }

            sums[group] = Lanes.Sum(sum);
        }
    }

    /// <summary>Voters' ideal points on each issue, and the support that a unit of each is worth; the first few issues stay in registers.</summary>
    readonly ref struct Points
    {
        readonly ref float _points;
        readonly ReadOnlySpan<float> _pull;
        readonly int _rows;
        readonly Vector512<float> _first;
        readonly Vector512<float> _second;
        readonly Vector512<float> _third;
        readonly Vector512<float> _fourth;

        public Points(in SupportColumns columns)
        {
            _points = ref MemoryMarshal.GetReference(columns.Ideal);
            _pull = columns.Pull;
            _rows = columns.Rows;
            Span<float> held = stackalloc float[IssuesHeld];
            held.Clear();
            _pull[..Math.Min(IssuesHeld, _pull.Length)].CopyTo(held);
            (_first, _second) = (Vector512.Create(held[0]), Vector512.Create(held[1]));
            (_third, _fourth) = (Vector512.Create(held[2]), Vector512.Create(held[3]));
        }

        /// <summary>Adds what the claimant's positions are worth to the voters of a vector.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> Pull(int row, Vector512<float> support)
        {
            if (_pull.Length >= IssuesHeld)
            {
                support = Vector512.FusedMultiplyAdd(_first, Lanes.Load(ref _points, row), support);
                support = Vector512.FusedMultiplyAdd(_second, Lanes.Load(ref _points, _rows + row), support);
                support = Vector512.FusedMultiplyAdd(_third, Lanes.Load(ref _points, (2 * _rows) + row), support);
                support = Vector512.FusedMultiplyAdd(_fourth, Lanes.Load(ref _points, (3 * _rows) + row), support);
            }

            for (var issue = _pull.Length >= IssuesHeld ? IssuesHeld : 0; issue < _pull.Length; issue++)
            {
                var point = Lanes.Load(ref _points, (issue * _rows) + row);
                support = Vector512.FusedMultiplyAdd(Vector512.Create(_pull[issue]), point, support);
            }

            return support;
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
