using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Interregnum.Dicing;
using Stream = Interregnum.Dicing.Stream;

namespace Interregnum.Sensitivity;

/// <summary>
/// Sobol's sequence with nested uniform scrambling (A. B. Owen, "Randomly permuted (t,m,s)-nets and (t,s)-sequences", 1995): every
/// point alone is uniform on the cube, and all together they fill it far more evenly than independent ones, so that the mean of a
/// smooth function over n points has an error of about n^−1.5 and independent scramblings tell how large it is.
/// </summary>
/// <remarks>
/// The bits of a coordinate are scrambled from the highest to the lowest, each by a hash of those above it (after S. Laine and
/// T. Karras, Computer Graphics Forum 30, 2011, and B. Burley, Journal of Computer Graphics Techniques 9, 2020): in a word with its bits
/// reversed, additions and odd multiplications carry upward only. Two rounds are keyed by four Philox words of their own for each
/// replicate and dimension, so that a dimension more or less leaves the others as they were.
/// </remarks>
public sealed class SobolSequence
{
    /// <summary>
    /// Points are made so many at a time: few enough for the caches, and so many that a loop over them, in a user's function too, is worth
    /// compiling well before its first call is over (the runtime replaces a loop under way after a thousand turns).
    /// </summary>
    public const int Block = 4096;

    readonly uint[][] _directions;
    readonly uint[][] _low;
    readonly (uint Add, uint Times)[] _keys;

    /// <param name="dimensions">1 to <see cref="MostDimensions"/>.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="replicate">Which of the independent scramblings, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no direction numbers for so many dimensions.</exception>
    public SobolSequence(int dimensions, long seed, long replicate)
    {
        if (dimensions < 1 || dimensions > MostDimensions)
        {
            throw new ArgumentOutOfRangeException(
                nameof(dimensions),
                dimensions,
                $"A Sobol sequence here has 1 to {MostDimensions} dimensions."
            );
        }

        Dimensions = dimensions;
        _directions = [.. Enumerable.Range(0, dimensions).Select(Reversed)];
        _low = [.. _directions.Select(Low)];
        var dice = new Dice(seed, replicate);
        _keys = [.. Enumerable.Range(0, 2 * dimensions).Select(i => Key(dice, (uint)i / 2, i % 2))];
    }

    /// <summary>The most dimensions there are direction numbers for.</summary>
    public static int MostDimensions => DirectionNumbers.Dimensions;

    public int Dimensions { get; }

    /// <summary>The coordinates of a block of points in one dimension, each in (0, 1).</summary>
    /// <param name="block">From 0; the first blocks are a net when their number is a power of two.</param>
    /// <param name="into">A multiple of 16 places, at most <see cref="Block"/>: takes the block's first points.</param>
    /// <exception cref="ArgumentException">It has another length.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(int block, int dimension, Span<double> into)
    {
        if (into.Length > Block || into.Length % Vector512<uint>.Count != 0)
        {
            throw new ArgumentException($"{into.Length} places are no multiple of 16 up to {Block}.", nameof(into));
        }

        var high = 0u;
        for (var left = (uint)block; left != 0; left &= left - 1)
        {
            high ^= _directions[dimension][BitOperations.Log2(Block) + BitOperations.TrailingZeroCount(left)];
        }

        var (first, second) = (_keys[2 * dimension], _keys[(2 * dimension) + 1]);
        var low = _low[dimension];
        for (var i = 0; i < into.Length; i += Vector512<uint>.Count)
        {
            var word = Vector512.Create(low, i) ^ Vector512.Create(high);
            word = Scramble(Scramble(word, first.Add, first.Times), second.Add, second.Times);
            var (lower, upper) = Vector512.Widen(Reverse(word));
            Open(lower).CopyTo(into[i..]);
            Open(upper).CopyTo(into[(i + Vector512<double>.Count)..]);
        }
    }

    /// <summary>Direction words with their bits reversed.</summary>
    static uint[] Reversed(int dimension)
    {
        var words = DirectionNumbers.Words(dimension);
        return [.. words.Select(w => Reverse(Vector512.Create(w))[0])];
    }

    /// <summary>The words of the first block's points.</summary>
    static uint[] Low(uint[] directions)
    {
        var words = new uint[Block];
        for (var i = 1; i < Block; i++)
        {
            words[i] = words[i & (i - 1)] ^ directions[BitOperations.TrailingZeroCount(i)];
        }

        return words;
    }

    static (uint Add, uint Times) Key(Dice dice, uint dimension, int round) =>
        (
            dice.Word(Stream.Design, 0, dimension, draw: 2 * round),
            dice.Word(Stream.Design, 0, dimension, draw: (2 * round) + 1) | 1
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<uint> Scramble(Vector512<uint> word, uint add, uint times)
    {
        word ^= word * Vector512.Create(0x3D20ADEAu);
        word = (word + Vector512.Create(add)) * Vector512.Create(times);
        word ^= word * Vector512.Create(0x05526C56u);
        return word ^ (word * Vector512.Create(0x53A22864u));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<uint> Reverse(Vector512<uint> word)
    {
        word = Swap(word, 1, 0x55555555);
        word = Swap(word, 2, 0x33333333);
        word = Swap(word, 4, 0x0F0F0F0F);
        word = Swap(word, 8, 0x00FF00FF);
        return (word << 16) | (word >> 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<uint> Swap(Vector512<uint> word, int distance, uint mask)
    {
        var kept = Vector512.Create(mask);
        return ((word >> distance) & kept) | ((word & kept) << distance);
    }

    /// <summary>(word + ½) / 2^32: the word becomes the lowest bits of a number from 2^52 on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> Open(Vector512<ulong> word) =>
        ((word | Vector512.Create(0x4330_0000_0000_0000ul)).AsDouble() - Vector512.Create(4503599627370495.5))
        * Vector512.Create(1.0 / 4294967296);
}
