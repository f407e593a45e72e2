using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Interregnum.Kernels;

/// <summary>Sixteen floats at a time, in an order of summation that no hardware changes.</summary>
static class Lanes
{
    public const int Width = 16;

    /// <summary>The sum of all lanes, halves first, whatever the width of the hardware.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector512<float> lanes)
    {
        var eight = lanes.GetLower() + lanes.GetUpper();
        var four = eight.GetLower() + eight.GetUpper();
        var two = four + Vector128.Shuffle(four, Vector128.Create(2, 3, 2, 3));
        return (double)two[0] + two[1];
    }

    /// <summary>The sum of each vector's lanes, times a number of its own; in the order of <see cref="Sum(Vector512{float})"/>, rounded to a float.</summary>
    /// <param name="vectors">Sixteen numbers each.</param>
    /// <param name="by">A number for each.</param>
    /// <param name="into">Receives a number for each.</param>
    public static void Sums(ReadOnlySpan<float> vectors, ReadOnlySpan<float> by, Span<float> into)
    {
        var (count, at) = (vectors.Length / Width, 0);
        for (; Avx512F.IsSupported && at + Width <= count; at += Width)
        {
            var sums = Sixteen(ref MemoryMarshal.GetReference(vectors[(at * Width)..]));
            (sums * Vector512.Create(by[at..])).CopyTo(into[at..]);
        }

        for (; at < count; at++)
        {
            into[at] = (float)Sum(Vector512.Create(vectors[(at * Width)..])) * by[at];
        }
    }

    /// <summary>The sums of sixteen vectors' lanes.</summary>
    static Vector512<float> Sixteen(ref float start)
    {
        var (one, two) = (Eights(ref start, 0), Eights(ref start, 2 * Width));
        var (three, four) = (Eights(ref start, 4 * Width), Eights(ref start, 6 * Width));
        var (five, six) = (Eights(ref start, 8 * Width), Eights(ref start, 10 * Width));
        var (seven, eight) = (Eights(ref start, 12 * Width), Eights(ref start, 14 * Width));
        var lower = Twos(Fours(one, two), Fours(three, four));
        var upper = Twos(Fours(five, six), Fours(seven, eight));
        var sums = Avx512F.Shuffle(lower, upper, 0b_10_00_10_00) + Avx512F.Shuffle(lower, upper, 0b_11_01_11_01);
        return Vector512.Shuffle(sums, Vector512.Create(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15));
    }

    /// <summary>The halves of two vectors added up: the first's in the lower half.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> Eights(ref float start, int at)
    {
        var (one, other) = (Load(ref start, at), Load(ref start, at + Width));
        return Avx512F.Shuffle4x128(one, other, 0b_01_00_01_00) + Avx512F.Shuffle4x128(one, other, 0b_11_10_11_10);
    }

    /// <summary>The quarters of two pairs added up within each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> Fours(Vector512<float> one, Vector512<float> other) =>
        Avx512F.Shuffle4x128(one, other, 0b_10_00_10_00) + Avx512F.Shuffle4x128(one, other, 0b_11_01_11_01);

    /// <summary>The first two of every four added to the last two: of one in the lower half of the four, of the other in the upper.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> Twos(Vector512<float> one, Vector512<float> other) =>
        Avx512F.Shuffle(one, other, 0b_01_00_01_00) + Avx512F.Shuffle(one, other, 0b_11_10_11_10);

    /// <summary>Turns four rows of sixteen numbers into sixteen columns of four.</summary>
    /// <param name="into">Receives them.</param>
    /// <param name="apart">From the start of one column to that of the next.</param>
    public static void TurnFour(
        (Vector512<float> First, Vector512<float> Second, Vector512<float> Third, Vector512<float> Fourth) rows,
        Span<float> into,
        int apart
    )
    {
        if (!Avx512F.IsSupported)
        {
            for (var lane = 0; lane < Width; lane++)
            {
                Vector128
                    .Create(rows.First[lane], rows.Second[lane], rows.Third[lane], rows.Fourth[lane])
                    .CopyTo(into[(lane * apart)..]);
            }

            return;
        }

        var (one, two) = (Avx512F.UnpackLow(rows.First, rows.Second), Avx512F.UnpackHigh(rows.First, rows.Second));
        var (three, four) = (Avx512F.UnpackLow(rows.Third, rows.Fourth), Avx512F.UnpackHigh(rows.Third, rows.Fourth));
        EveryFourth(Avx512F.UnpackLow(one.AsDouble(), three.AsDouble()), into, apart);
        EveryFourth(Avx512F.UnpackHigh(one.AsDouble(), three.AsDouble()), into[apart..], apart);
        EveryFourth(Avx512F.UnpackLow(two.AsDouble(), four.AsDouble()), into[(2 * apart)..], apart);
        EveryFourth(Avx512F.UnpackHigh(two.AsDouble(), four.AsDouble()), into[(3 * apart)..], apart);
    }

    /// <summary>Puts a vector's four quarters into every fourth column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void EveryFourth(Vector512<double> columns, Span<float> into, int apart)
    {
        var quarters = columns.AsSingle();
        quarters.GetLower().GetLower().CopyTo(into);
        quarters.GetLower().GetUpper().CopyTo(into[(4 * apart)..]);
        quarters.GetUpper().GetLower().CopyTo(into[(8 * apart)..]);
        quarters.GetUpper().GetUpper().CopyTo(into[(12 * apart)..]);
    }

    /// <summary>Multiplies every number of whole vectors.</summary>
    public static void Scale(Span<float> numbers, float by)
    {
        var factor = Vector512.Create(by);
        for (var at = 0; at < numbers.Length; at += Width)
        {
            (Vector512.Create<float>(numbers[at..]) * factor).CopyTo(numbers[at..]);
        }
    }

    /// <summary>The sum of whole vectors, lane by lane and then over the lanes.</summary>
    /// <param name="numbers">A multiple of 16 of them.</param>
    public static double Sum(ReadOnlySpan<float> numbers)
    {
        ref var number = ref MemoryMarshal.GetReference(numbers);
        var (even, odd) = (Vector512<float>.Zero, Vector512<float>.Zero);
        var at = 0;
        for (; at + Width < numbers.Length; at += 2 * Width)
        {
            even += Load(ref number, at);
            odd += Load(ref number, at + Width);
        }

        return Sum(at < numbers.Length ? even + odd + Load(ref number, at) : even + odd);
    }

    /// <summary>The sum of products, lane by lane and then over the lanes.</summary>
    /// <param name="numbers">A multiple of 16 of them.</param>
    /// <param name="weights">At least as many.</param>
    public static double Sum(ReadOnlySpan<float> numbers, ReadOnlySpan<float> weights)
    {
        var sum = Vector512<float>.Zero;
        for (var at = 0; at < numbers.Length; at += Width)
        {
            sum = Vector512.FusedMultiplyAdd(Vector512.Create(numbers[at..]), Vector512.Create(weights[at..]), sum);
        }

        return Sum(sum);
    }

    /// <summary>A vector of at most sixteen numbers, and 0 in the lanes that are left.</summary>
    public static Vector512<int> Filled(ReadOnlySpan<int> numbers)
    {
        Span<int> lanes = stackalloc int[Width];
        lanes.Clear();
        numbers.CopyTo(lanes);
        return Vector512.Create<int>(lanes);
    }

    /// <inheritdoc cref="Filled(ReadOnlySpan{int})"/>
    public static Vector512<float> Filled(ReadOnlySpan<float> numbers)
    {
        Span<float> lanes = stackalloc float[Width];
        lanes.Clear();
        numbers.CopyTo(lanes);
        return Vector512.Create<float>(lanes);
    }

    /// <summary>All bits in the lanes of a set's members (bit i is lane i), none in the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Members(int set)
    {
        var bits = Vector512.Create(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768);
        return Vector512.Equals(Vector512.Create(set) & bits, bits).AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load(ref float start, int at) => Vector512.LoadUnsafe(ref start, (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Load(ref int start, int at) => Vector512.LoadUnsafe(ref start, (nuint)at);
}
