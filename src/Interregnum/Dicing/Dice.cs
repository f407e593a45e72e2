using System.Runtime.CompilerServices;

namespace Interregnum.Dicing;

/// <summary>
/// Luck as a value. Every draw is a function of the seed and of a coordinate that says which history it belongs to, when, what for
/// and whose it is; never of how many draws came before. Equal dice and equal coordinates give equal bits on every machine.
/// </summary>
/// <remarks>
/// A coordinate is the counter of one Philox4x32-7 block, the seed its key. Its fields fill the 128 bits exactly, so that no two
/// coordinates share a block:
/// <code>
/// word 0   entity 32
/// word 1   second 24 | draw 8
/// word 2   history, low 32
/// word 3   history, high 8 | month 12 | stream 5 | occasion 7
/// </code>
/// One coordinate is one draw: <see cref="Word"/>, <see cref="Uniform"/>, <see cref="Normal"/> and <see cref="Exponential"/> of the
/// same coordinate read the same block. Draw 255 is kept for <see cref="Noise"/>.
/// </remarks>
public readonly record struct Dice
{
    /// <summary>Histories are numbered below this: 2^40.</summary>
    public const long Histories = 1L << 40;

    /// <summary>Months are numbered from 0 and below this.</summary>
    public const int Months = 1 << 12;

    /// <summary>Occasions within a month are numbered from 0 and below this.</summary>
    public const int Occasions = 1 << 7;

    /// <summary>Second entities are numbered below this.</summary>
    public const uint Seconds = 1u << 24;

    /// <summary>Draws of one occasion are numbered from 0 and below this.</summary>
    public const int Draws = (1 << 8) - 1;

    /// <param name="seed">Any number; 0 is a seed like others.</param>
    /// <param name="history">The history's number, from 0 and below <see cref="Histories"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The history's number does not fit into 40 bits.</exception>
    public Dice(long seed, long history)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(history);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(history, Histories);
        (Seed, History) = (seed, history);
    }

    public long Seed { get; }

    public long History { get; }

    internal (uint Low, uint High) Key => ((uint)Seed, (uint)(Seed >> 32));

    /// <summary>32 equally likely bits.</summary>
    /// <param name="stream">What the draw is for.</param>
    /// <param name="month">Months since the contest's first, 0..4095.</param>
    /// <param name="entity">Whose draw it is: a number of <see cref="Entities"/>.</param>
    /// <param name="second">The other one it is about, below 2^24; 0 for nobody.</param>
    /// <param name="occasion">Which of the month's occasions, 0..127.</param>
    /// <param name="draw">Which of several draws of one occasion, 0..254.</param>
    /// <exception cref="ArgumentOutOfRangeException">A field does not fit; it would share its luck with another.</exception>
    public uint Word(Stream stream, int month, uint entity, uint second = 0, int occasion = 0, int draw = 0) =>
        At(stream, month, second, occasion, draw).Block(entity).First;

    /// <summary>A number of the open interval (0, 1): an odd multiple of 2^-53.</summary>
    /// <inheritdoc cref="Word"/>
    public double Uniform(Stream stream, int month, uint entity, uint second = 0, int occasion = 0, int draw = 0) =>
        Open(At(stream, month, second, occasion, draw).Block(entity));

    /// <summary>A standard normal number, by its quantile function.</summary>
    /// <inheritdoc cref="Word"/>
    public double Normal(Stream stream, int month, uint entity, uint second = 0, int occasion = 0, int draw = 0) =>
        VectorMath.NormalQuantile(Uniform(stream, month, entity, second, occasion, draw));

    /// <summary>An exponential number of mean 1; greater than 0.</summary>
    /// <inheritdoc cref="Word"/>
    public double Exponential(Stream stream, int month, uint entity, uint second = 0, int occasion = 0, int draw = 0) =>
        -VectorMath.Log(Uniform(stream, month, entity, second, occasion, draw));

    /// <summary>The same as <see cref="Word"/> for each of the entities, many at a time.</summary>
    /// <param name="into">As long as <paramref name="entities"/>.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <inheritdoc cref="Word"/>
    public void Words(
        Span<uint> into,
        Stream stream,
        int month,
        ReadOnlySpan<uint> entities,
        uint second = 0,
        int occasion = 0,
        int draw = 0
    ) => At(stream, month, second, occasion, draw).Words(entities, into);

    /// <summary>For each of the entities a number of the open interval (0, 1): an odd multiple of 2^-24.</summary>
    /// <param name="into">As long as <paramref name="entities"/>.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <inheritdoc cref="Word"/>
    public void Uniforms(
        Span<float> into,
        Stream stream,
        int month,
        ReadOnlySpan<uint> entities,
        uint second = 0,
        int occasion = 0,
        int draw = 0
    ) => At(stream, month, second, occasion, draw).Uniforms(entities, into);

    /// <summary>For each of the entities an exponential number of mean 1, above 0 and below 17, from 23 bits.</summary>
    /// <param name="into">As long as <paramref name="entities"/>, a multiple of 16.</param>
    /// <exception cref="ArgumentException">The lengths differ or are no multiple of 16.</exception>
    /// <inheritdoc cref="Word"/>
    public void Exponentials(
        Span<float> into,
        Stream stream,
        int month,
        ReadOnlySpan<uint> entities,
        uint second = 0,
        int occasion = 0,
        int draw = 0
    ) => At(stream, month, second, occasion, draw).Exponentials(entities, into);

    /// <summary>For each of the entities a standard normal number from 23 bits, within ±5.4.</summary>
    /// <inheritdoc cref="Exponentials"/>
    public void Normals(
        Span<float> into,
        Stream stream,
        int month,
        ReadOnlySpan<uint> entities,
        uint second = 0,
        int occasion = 0,
        int draw = 0
    ) => At(stream, month, second, occasion, draw).Normals(entities, into);

    /// <summary>The draw of a parameter: the history's place holds the number of the parameter draw, 64 bits name the parameter.</summary>
    internal double OfParameter(ulong name)
    {
        var at = At(Stream.Parameters, 0, 0, 0, 0);
        return Open(Philox.Block((uint)name, (uint)(name >> 32), at.Low, at.High, Key.Low, Key.High));
    }

    internal Occasion At(Stream stream, int month, uint second, int occasion, int draw)
    {
        if (draw >= Draws)
        {
            throw new ArgumentOutOfRangeException(nameof(draw), draw, $"A draw is numbered 0..{Draws - 1}.");
        }

        return Pack(stream, month, second, occasion, draw);
    }

    internal Occasion Pack(Stream stream, int month, uint second, int occasion, int draw)
    {
        var outside = ((uint)stream >> 5) | ((uint)month >> 12) | (second >> 24) | ((uint)occasion >> 7) | ((uint)draw >> 8);
        if (outside != 0)
        {
            throw Outside(stream, month, second, occasion, draw);
        }

        var high = ((uint)(History >> 32) << 24) | ((uint)month << 12) | ((uint)stream << 7) | (uint)occasion;
        return new Occasion((second << 8) | (uint)draw, (uint)History, high, Key);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static double Open((uint First, uint Second, uint Third, uint Fourth) block) =>
        ((((ulong)block.First << 20) | (block.Second >> 12)) + 0.5) * (1.0 / (1L << 52));

    static ArgumentOutOfRangeException Outside(Stream stream, int month, uint second, int occasion, int draw) =>
        new(
            nameof(month),
            $"A coordinate of the dice does not fit: stream {(int)stream} (0..31), month {month} (0..{Months - 1}), "
                + $"second entity {second} (below {Seconds}), occasion {occasion} (0..{Occasions - 1}), draw {draw} (0..{Draws - 1})."
        );
}
