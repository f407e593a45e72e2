using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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

    /// <summary>The largest lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Largest(Vector512<float> lanes)
    {
        var eight = Vector256.MaxNative(lanes.GetLower(), lanes.GetUpper());
        var four = Vector128.MaxNative(eight.GetLower(), eight.GetUpper());
        var two = Vector128.MaxNative(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 2, 3)));
        return MathF.Max(two[0], two[1]);
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
        var sum = Vector512<float>.Zero;
        for (var at = 0; at < numbers.Length; at += Width)
        {
            sum += Vector512.Create(numbers[at..]);
        }

        return Sum(sum);
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
