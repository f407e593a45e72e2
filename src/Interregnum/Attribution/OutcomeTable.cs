namespace Interregnum.Attribution;

/// <summary>
/// How the same histories ended in several worlds: who prevails in each, as a claimant's index, or −1 for nobody. Row and
/// history are paired over all worlds (twins), and every <see cref="PerDraw"/> histories in a row share a parameter draw.
/// </summary>
public sealed class OutcomeTable
{
    readonly IReadOnlyList<ReadOnlyMemory<sbyte>> _worlds;

    /// <param name="worlds">For each world the outcomes of its histories; all of one length, a multiple of <paramref name="perDraw"/>.</param>
    /// <param name="perDraw">Histories that share a parameter draw, at least 1.</param>
    public OutcomeTable(IReadOnlyList<ReadOnlyMemory<sbyte>> worlds, int perDraw)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perDraw, 1);
        Histories = worlds.Count == 0 ? 0 : worlds[0].Length;
        if (worlds.Any(w => w.Length != Histories) || Histories % perDraw != 0)
        {
            throw new ArgumentException(
                $"Every world needs the same number of histories, a multiple of {perDraw}; found {string.Join(", ", worlds.Select(w => w.Length))}."
            );
        }

        _worlds = worlds;
        PerDraw = perDraw;
    }

    public int Worlds => _worlds.Count;

    /// <summary>Histories of each world.</summary>
    public int Histories { get; }

    /// <summary>Histories that share a parameter draw.</summary>
    public int PerDraw { get; }

    public int Draws => Histories / PerDraw;

    /// <summary>The outcomes of a world's histories.</summary>
    public ReadOnlySpan<sbyte> this[int world] => _worlds[world].Span;

    /// <summary>In how many histories of each world an outcome came about.</summary>
    public long[] Counts(int outcome)
    {
        var counts = new long[Worlds];
        for (var world = 0; world < counts.Length; world++)
        {
            counts[world] = this[world].Count((sbyte)outcome);
        }

        return counts;
    }

    /// <summary>How often an outcome came about in a world, with its interval.</summary>
    public Findings.Estimate Rate(int world, int outcome) => Intervals.Rate(this[world], outcome, PerDraw);
}
