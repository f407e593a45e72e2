using System.Globalization;

namespace Interregnum.Runs;

/// <summary>
/// One machine's part of a run: every n-th block. Parts are so as good as equal, and a longer run of as many shards leaves every
/// block where it was.
/// </summary>
public sealed record Shard
{
    /// <summary>Shards of a run at most.</summary>
    public const int Most = 1_000_000;

    /// <exception cref="ArgumentOutOfRangeException">Not 1 ≤ index ≤ count ≤ <see cref="Most"/>.</exception>
    public Shard(int index, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(index, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Most);
        (Index, Count) = (index, count);
    }

    /// <summary>1..<see cref="Count"/>.</summary>
    public int Index { get; }

    /// <summary>Shards of the run.</summary>
    public int Count { get; }

    /// <summary>Reads <c>i/n</c>; null when it is no such thing or i is not from 1 to n.</summary>
    public static Shard? Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return
            slash > 0
            && Number(text.AsSpan(0, slash)) is { } index
            && Number(text.AsSpan(slash + 1)) is { } count
            && index <= count
            ? new(index, count)
            : null;
    }

    /// <summary><c>i/n</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}/{Count}");

    /// <summary>How many of a run's blocks are this shard's; none when there are more shards than blocks.</summary>
    internal long BlocksOf(long blocks) => (blocks - Index + Count) / Count;

    /// <summary>The number of its block at a place from 0 on.</summary>
    internal long Block(long place) => Index - 1 + (place * Count);

    static int? Number(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Most
            ? number
            : null;
}
