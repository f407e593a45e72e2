using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Interregnum.Dicing;

/// <summary>One month's innovations as <see cref="Noise.Octave"/> packs them: sums of four half-bytes, a byte of each number for each of four months.</summary>
/// <param name="packed">The packed numbers, four months of each entity.</param>
/// <param name="month">Which of the four, 0..3.</param>
public readonly ref struct Innovations(ReadOnlySpan<uint> packed, int month)
{
    /// <summary>The packed numbers, as they were given.</summary>
    public ReadOnlySpan<uint> Packed { get; } = packed;

    /// <summary>The bits of this month's sums.</summary>
    internal uint Mask { get; } = 0xFFu << Noise.ShiftOf(month);

    /// <summary>What the number in those bits is to be multiplied by, as it stands, to vary by 1; exact but for one rounding.</summary>
    internal float Unit { get; } = Noise.NibbleScale / (1u << Noise.ShiftOf(month));

    /// <summary>What is added then, to bring the mean to 0.</summary>
    internal float Centre { get; } = -Noise.NibbleMean * Noise.NibbleScale;

    /// <summary>Sixteen entities' innovations: mean 0, variance 1, within ±3.25.</summary>
    /// <param name="at">The first entity's place, a multiple of 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Sixteen(int at)
    {
        var sums = Vector512.ConvertToSingle((Vector512.Create(Packed[at..]) & Vector512.Create(Mask)).AsInt32());
        return Vector512.FusedMultiplyAdd(sums, Vector512.Create(Unit), Vector512.Create(Centre));
    }
}
