using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Interregnum.Dicing;

namespace Interregnum.Kernels;

/// <summary>How each voter's support divides among the claimants (a softmax with a temperature), and sums of it over voters.</summary>
static class ShareKernel
{
    // Powers of two up to here, of a handful of claimants, sum to a float.
    const float Highest = 100;

    /// <summary>
    /// Divides every row's support. Parts are reckoned against the first claimant's, so that a column is read once; where somebody has
    /// so much more that they would not fit, against whoever has most.
    /// </summary>
    /// <param name="support">Private support, <c>claimant × rows</c>; whole vectors of rows.</param>
    /// <param name="voices">What of it counts in each group.</param>
    /// <param name="running">The claimants among whom it divides; at least one.</param>
    /// <param name="coolness">One over the temperature.</param>
    /// <param name="first">Receives, by row, the claimant whom each voter supports most.</param>
    /// <param name="parts">Receives shares, <c>claimant × rows</c>, of those who run, in a unit of the row.</param>
    /// <param name="units">Receives each row's unit: times it, a voter's parts sum to 1, and those of a row that fills up to 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Divide(
        ReadOnlySpan<float> support,
        in Voices voices,
        ReadOnlySpan<int> running,
        float coolness,
        Span<int> first,
        Span<float> parts,
        Span<float> units
    )
    {
        ref var into = ref MemoryMarshal.GetReference(parts);
        ref var unit = ref MemoryMarshal.GetReference(units);
        ref var present = ref MemoryMarshal.GetReference(voices.Present);
        ref var favourite = ref MemoryMarshal.GetReference(first);
        var scale = Vector512.Create(coolness * VectorMath.Log2E);
        var highest = Vector512.Create(Highest);
        for (var group = 0; group < voices.Starts.Length - 1; group++)
        {
            var said = new Said(support, first.Length, voices, group);
            for (var row = voices.Starts[group]; row < voices.Starts[group + 1]; row += Lanes.Width)
            {
                var whole = Against(said, said.By(running[0], row), running, scale, row, ref into, out var most, out var who);
                if (Vector512.GreaterThanAny((most - said.By(running[0], row)) * scale, highest))
                {
                    whole = Against(said, most, running, scale, row, ref into, out _, out who);
                }

                who.StoreUnsafe(ref favourite, (nuint)row);
                (Lanes.Load(ref present, row) / whole).StoreUnsafe(ref unit, (nuint)row);
            }
        }
    }

    /// <summary>Parts in proportion to what one claimant has; whom each voter supports most, and how much.</summary>
    /// <returns>The sum of the parts.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> Against(
        in Said said,
        Vector512<float> one,
        ReadOnlySpan<int> running,
        Vector512<float> scale,
        int row,
        ref float into,
        out Vector512<float> most,
        out Vector512<int> who
    )
    {
        var whole = Vector512<float>.Zero;
        most = Vector512.Create(float.NegativeInfinity);
        who = Vector512<int>.Zero;
        foreach (var i in running)
        {
            var support = said.By(i, row);
            var more = Vector512.GreaterThan(support, most);
            who = Vector512.ConditionalSelect(more.AsInt32(), Vector512.Create(i), who);
            most = Vector512.MaxNative(support, most);
            var part = VectorMath.Exp2((support - one) * scale);
            part.StoreUnsafe(ref into, (nuint)said.At(i, row));
            whole += part;
        }

        return whole;
    }

    /// <summary>What the voters of one group say.</summary>
    readonly ref struct Said
    {
        readonly ref float _support;
        readonly ref float _pressure;
        readonly int _rows;
        readonly int _places;
        readonly Vector512<float> _candour;

        public Said(ReadOnlySpan<float> support, int rows, in Voices voices, int group)
        {
            _support = ref MemoryMarshal.GetReference(support);
            _pressure = ref MemoryMarshal.GetReference(voices.Pressure[group..]);
            (_rows, _places) = (rows, voices.Candour.Length);
            _candour = Vector512.Create(voices.Candour[group]);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int At(int claimant, int row) => (claimant * _rows) + row;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> By(int claimant, int row)
        {
            var pressure = Vector512.Create(Unsafe.Add(ref _pressure, claimant * _places));
            return Vector512.FusedMultiplyAdd(_candour, Lanes.Load(ref _support, At(claimant, row)), pressure);
        }
    }

    /// <summary>One claimant's shares added up: the mean of each group, and how many members of two councils he has.</summary>
    /// <param name="parts">His column of parts.</param>
    /// <param name="units">The rows' units.</param>
    /// <param name="one">Who counts in one council, by row.</param>
    /// <param name="other">Who counts in another.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="means">Receives the mean share in each group.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static (double One, double Other) Count(
        ReadOnlySpan<float> parts,
        ReadOnlySpan<float> units,
        ReadOnlySpan<float> one,
        ReadOnlySpan<float> other,
        in Groups groups,
        Span<float> means
    )
    {
        ref var part = ref MemoryMarshal.GetReference(parts);
        ref var unit = ref MemoryMarshal.GetReference(units);
        ref var first = ref MemoryMarshal.GetReference(one);
        ref var second = ref MemoryMarshal.GetReference(other);
        ref var start = ref MemoryMarshal.GetReference(groups.Starts);
        ref var room = ref MemoryMarshal.GetReference(groups.Room);
        var count = groups.Starts.Length - 1;
        var (ones, others) = (Vector512<float>.Zero, Vector512<float>.Zero);
        for (var group = 0; group < count; group++)
        {
            var sum = Vector512<float>.Zero;
            var end = Unsafe.Add(ref start, group + 1);
            for (var row = Unsafe.Add(ref start, group); row < end; row += Lanes.Width)
            {
                var share = Lanes.Load(ref part, row) * Lanes.Load(ref unit, row);
                sum += share;
                ones = Vector512.FusedMultiplyAdd(share, Lanes.Load(ref first, row), ones);
                others = Vector512.FusedMultiplyAdd(share, Lanes.Load(ref second, row), others);
            }

            sum.StoreUnsafe(ref room, (nuint)(group * Lanes.Width));
        }

        // Before the call: what lives beyond one is kept in memory, in the loop, too.
        var members = (Lanes.Sum(ones), Lanes.Sum(others));
        Lanes.Sums(groups.Room[..(count * Lanes.Width)], groups.OneOverHeads, means);
        return members;
    }

    /// <summary>How many members of two councils, or cabinets, a claimant has, with nothing else counted.</summary>
    /// <inheritdoc cref="Count(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, in Groups, Span{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static (double One, double Other) Count(
        ReadOnlySpan<float> parts,
        ReadOnlySpan<float> units,
        ReadOnlySpan<float> one,
        ReadOnlySpan<float> other
    )
    {
        ref var part = ref MemoryMarshal.GetReference(parts);
        ref var unit = ref MemoryMarshal.GetReference(units);
        ref var first = ref MemoryMarshal.GetReference(one);
        ref var second = ref MemoryMarshal.GetReference(other);
        var (ones, others) = (Vector512<float>.Zero, Vector512<float>.Zero);
        for (var row = 0; row < parts.Length; row += Lanes.Width)
        {
            var share = Lanes.Load(ref part, row) * Lanes.Load(ref unit, row);
            ones = Vector512.FusedMultiplyAdd(share, Lanes.Load(ref first, row), ones);
            others = Vector512.FusedMultiplyAdd(share, Lanes.Load(ref second, row), others);
        }

        return (Lanes.Sum(ones), Lanes.Sum(others));
    }
}

/// <summary>Groups of rows.</summary>
readonly ref struct Groups
{
    /// <summary>First row of each group, and the end of the last.</summary>
    public required ReadOnlySpan<int> Starts { get; init; }

    /// <summary>One over the voters of each.</summary>
    public required ReadOnlySpan<float> OneOverHeads { get; init; }

    /// <summary>Room for a vector of each.</summary>
    public required Span<float> Room { get; init; }
}

/// <summary>How what voters say follows what they think, by group: candour times it, and the pressure on top.</summary>
readonly ref struct Voices
{
    /// <summary>First row of each group, and the end of the last.</summary>
    public required ReadOnlySpan<int> Starts { get; init; }

    /// <summary>1 for a voter, 0 for a row that fills up; by row.</summary>
    public required ReadOnlySpan<float> Present { get; init; }

    /// <summary>How far public follows private support, 1 − φ; by place.</summary>
    public required ReadOnlySpan<float> Candour { get; init; }

    /// <summary>What fear adds to public support, φ B b; <c>claimant × places</c>.</summary>
    public required ReadOnlySpan<float> Pressure { get; init; }
}
