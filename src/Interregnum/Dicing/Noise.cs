using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Interregnum.Dicing;

/// <summary>
/// Noise of mean 0 and variance exactly 1, bell-shaped, many numbers at a time: the sum of four bytes, or of four half-bytes, centred
/// and scaled. It lies within ±3.46 (±3.25), and its excess kurtosis is −0.3. Why: docs/decisions/0003-dice.md.
/// </summary>
public static class Noise
{
    const int Draw = Dice.Draws;

    const float Mean = 4 * 255 / 2f;

    /// <summary>No innovation is larger than this, either way.</summary>
    internal const double Most = 3.47;

    // The variance of a byte is (256² − 1) / 12.
    static readonly float Scale = (float)(1 / Math.Sqrt(4 * ((256.0 * 256) - 1) / 12));

    internal const float NibbleMean = 4 * 15 / 2f;

    // The variance of half a byte is (16² − 1) / 12.
    internal static readonly float NibbleScale = (float)(1 / Math.Sqrt(4 * ((16.0 * 16) - 1) / 12));

    /// <summary>
    /// The innovations of eight months in a row, months <c>8 × octave</c> to <c>8 × octave + 7</c>: four half-bytes each, so that one
    /// block serves them all. Their sums are left packed, a byte for each month; <see cref="ShiftOf"/> tells where.
    /// </summary>
    /// <param name="dice">The history's luck.</param>
    /// <param name="stream">What the noise is for.</param>
    /// <param name="octave">Which eight months, 0..511.</param>
    /// <param name="entities">Whose: their numbers; a multiple of 16 of them.</param>
    /// <param name="second">About whom, below 2^24.</param>
    /// <param name="earlier">Receives the first four months, one number for each entity.</param>
    /// <param name="later">Receives the last four.</param>
    /// <exception cref="ArgumentException">The number of entities is no multiple of 16, or the months do not fit.</exception>
    public static void Octave(
        Dice dice,
        Stream stream,
        int octave,
        ReadOnlySpan<uint> entities,
        uint second,
        Span<uint> earlier,
        Span<uint> later
    )
    {
        var count = entities.Length;
        if (count % 16 != 0 || earlier.Length != count || later.Length != count)
        {
            throw new ArgumentException(
                $"{count} entities draw into {earlier.Length} and {later.Length} places; all three must be the same multiple of 16."
            );
        }

        var at = dice.Pack(stream, checked(octave * 8), second, 0, Draw);
        var rounds = new Philox.Rounds(at.Second, at.Low, at.High, at.Key);
        for (var i = 0; i < count; i += 16)
        {
            rounds.Block(Vector512.Create(entities[i..]), out var w0, out var w1, out var w2, out var w3);
            (Halves(w0) | (Halves(w1) << 8)).CopyTo(earlier[i..]);
            (Halves(w2) | (Halves(w3) << 8)).CopyTo(later[i..]);
        }
    }

    /// <summary>The sum of the half-bytes of each word's lower and of its upper half, in the lower byte of either.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<uint> Halves(Vector512<uint> words)
    {
        var nibbles = Vector512.Create(0x0F0F_0F0Fu);
        var pairs = (words & nibbles) + ((words >>> 4) & nibbles);
        return (pairs + (pairs >>> 8)) & Vector512.Create(0x00FF_00FFu);
    }

    /// <summary>How far up a month's byte stands in what <see cref="Octave"/> gives for four months.</summary>
    /// <param name="month">0..3.</param>
    internal static int ShiftOf(int month) => ((month & 1) * 16) + ((month >> 1) * 8);

    /// <summary>Uniform numbers in [0, 1) for four months in a row, months <c>4 × quarter</c> to <c>4 × quarter + 3</c>.</summary>
    /// <param name="dice">The history's luck.</param>
    /// <param name="stream">What the numbers are for.</param>
    /// <param name="quarter">Which four months, 0..1023.</param>
    /// <param name="entities">Whose: their numbers; a multiple of 16 of them.</param>
    /// <param name="m0">The first month's numbers, one for each entity.</param>
    /// <param name="m1">The second month's.</param>
    /// <param name="m2">The third month's.</param>
    /// <param name="m3">The fourth month's.</param>
    public static void Chances(
        Dice dice,
        Stream stream,
        int quarter,
        ReadOnlySpan<uint> entities,
        Span<float> m0,
        Span<float> m1,
        Span<float> m2,
        Span<float> m3
    )
    {
        var at = dice.Pack(stream, checked(quarter * 4), 0, 0, Draw);
        var rounds = new Philox.Rounds(at.Second, at.Low, at.High, at.Key);
        for (var i = 0; i < entities.Length; i += 16)
        {
            rounds.Block(Vector512.Create(entities[i..]), out var w0, out var w1, out var w2, out var w3);
            Chance(w0).CopyTo(m0[i..]);
            Chance(w1).CopyTo(m1[i..]);
            Chance(w2).CopyTo(m2[i..]);
            Chance(w3).CopyTo(m3[i..]);
        }
    }

    // Twenty-four bits are all that a float holds.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> Chance(Vector512<uint> words) =>
        Vector512.ConvertToSingle((words >>> 8).AsInt32()) * Vector512.Create(1f / (1 << 24));

    /// <summary>One number for each entity, of the same shape, for how officials stand before the first month.</summary>
    /// <inheritdoc cref="Octave"/>
    public static void Opening(Dice dice, ReadOnlySpan<uint> entities, uint second, Span<float> into)
    {
        var at = dice.Pack(Stream.Opening, 0, second, 0, Draw);
        var rounds = new Philox.Rounds(at.Second, at.Low, at.High, at.Key);
        for (var i = 0; i < entities.Length; i += 16)
        {
            rounds.Block(Vector512.Create(entities[i..]), out var word, out _, out _, out _);
            Innovation(word).CopyTo(into[i..]);
        }
    }

    /// <summary>One number for each entity, of the same shape and from the same words as <see cref="One"/>, rounded to floats.</summary>
    /// <param name="into">As long as <paramref name="entities"/>.</param>
    /// <inheritdoc cref="Octave"/>
    /// <inheritdoc cref="Dice.Word"/>
    public static void Many(
        Dice dice,
        Stream stream,
        int month,
        ReadOnlySpan<uint> entities,
        uint second,
        Span<float> into,
        int draw = 0
    )
    {
        var count = entities.Length;
        if (count % 16 != 0 || into.Length != count)
        {
            throw new ArgumentException(
                $"{count} entities draw into {into.Length} places; both must be the same multiple of 16."
            );
        }

        var at = dice.At(stream, month, second, 0, draw);
        var rounds = new Philox.Rounds(at.Second, at.Low, at.High, at.Key);
        for (var i = 0; i < count; i += 16)
        {
            rounds.Block(Vector512.Create(entities[i..]), out var word, out _, out _, out _);
            Innovation(word).CopyTo(into[i..]);
        }
    }

    /// <summary>A single number of the same shape.</summary>
    /// <inheritdoc cref="Dice.Word"/>
    public static double One(Dice dice, Stream stream, int month, uint entity, uint second, int draw = 0)
    {
        var word = dice.Word(stream, month, entity, second, 0, draw);
        var bytes = (word & 0xFF) + ((word >> 8) & 0xFF) + ((word >> 16) & 0xFF) + (word >> 24);
        return (bytes - (double)Mean) * Scale;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> Innovation(Vector512<uint> words)
    {
        var pairs = Vector512.Create(0x00FF_00FFu);
        var halves = (words & pairs) + ((words >>> 8) & pairs);
        var sums = (halves + (halves >>> 16)) & Vector512.Create(0xFFFFu);
        var exact = Vector512.ConvertToSingle(sums.AsInt32()) - Vector512.Create(Mean);
        return exact * Vector512.Create(Scale);
    }
}
