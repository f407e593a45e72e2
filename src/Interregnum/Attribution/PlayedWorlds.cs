using Interregnum.Worlds;

namespace Interregnum.Attribution;

/// <summary>How far an attribution has come.</summary>
/// <param name="Done">Histories whose outcome is known, over all worlds, each counted once.</param>
/// <param name="Total">Histories foreseen; grows when a table needs more.</param>
/// <param name="HalfWidth">Half the width of the leading value's 95 % interval; null before there is one.</param>
public sealed record PlayProgress(long Done, long Total, double? HalfWidth);

/// <summary>The outcomes of a plan's worlds as far as they are played. Grows by whole blocks of work; the same for any number of threads.</summary>
sealed class PlayedWorlds(Plan plan, HistorySource source, int threads, IProgress<PlayProgress>? progress, CancellationToken stop)
{
    const int Block = 256;

    readonly sbyte[][] _outcomes = [.. plan.Worlds.Select(_ => Array.Empty<sbyte>())];
    readonly int[] _foreseen = new int[plan.Worlds.Count];
    long _done;

    /// <summary>Histories of all worlds whose outcome is known, each counted once, however often its block was played anew.</summary>
    public long Done => _done;

    /// <summary>Worlds of which any history was played.</summary>
    public int Worlds => _outcomes.Count(o => o.Length > 0);

    /// <summary>What the leading result's precision was when last looked at.</summary>
    public double? HalfWidth { get; set; }

    /// <summary>The rows of the world with everything as it was.</summary>
    public FullWorldRows Rows { get; } = new();

    /// <summary>Outcomes of the first histories of each of a world's first draws.</summary>
    public ReadOnlyMemory<sbyte> Outcomes(int world, int draws, int perDraw)
    {
        var played = plan.Worlds[world].PerDraw;
        if (perDraw == played)
        {
            return _outcomes[world].AsMemory(0, draws * perDraw);
        }

        var few = new sbyte[draws * perDraw];
        for (var i = 0; i < few.Length; i++)
        {
            few[i] = _outcomes[world][(i / perDraw * played) + (i % perDraw)];
        }

        return few;
    }

    /// <summary>The worlds of a table on the first histories of each of its first draws.</summary>
    public OutcomeTable Table(WorldTable table, int draws, int perDraw) =>
        new([.. table.Worlds.Select(w => Outcomes(w, draws, perDraw))], perDraw);

    /// <summary>Says that worlds will be played so far, for the progress.</summary>
    public void Foresee(IEnumerable<int> worlds, int draws)
    {
        foreach (var world in worlds)
        {
            _foreseen[world] = Math.Max(_foreseen[world], draws * plan.Worlds[world].PerDraw);
        }
    }

    /// <summary>Plays what worlds still lack of their draws.</summary>
    public void Extend(IEnumerable<(int World, int Draws)> wanted)
    {
        var blocks = new List<(int World, int First, int Count, int New)>();
        foreach (var (world, draws) in wanted.GroupBy(w => w.World, (w, all) => (w, all.Max(a => a.Draws))))
        {
            var (from, to) = (_outcomes[world].Length, draws * plan.Worlds[world].PerDraw);
            if (from < to)
            {
                blocks.AddRange(Blocks(world, from, to));
                Array.Resize(ref _outcomes[world], to);
                Foresee([world], draws);
                Rows.Resize(world == plan.Full ? to : 0);
            }
        }

        Workers.Do(blocks.OrderBy(b => b.First), threads, Play, stop);
    }

    /// <summary>Blocks start at multiples of their size, so that a block that was cut short by the draws is played anew when they grow.</summary>
    static IEnumerable<(int World, int First, int Count, int New)> Blocks(int world, int from, int to)
    {
        for (var first = from / Block * Block; first < to; first += Block)
        {
            var end = Math.Min(first + Block, to);
            yield return (world, first, end - first, end - Math.Max(first, from));
        }
    }

    void Play((int World, int First, int Count, int New) block)
    {
        var outcomes = _outcomes[block.World];
        var next = block.First;
        source.Play(
            plan.Worlds[block.World],
            block.First,
            block.Count,
            row =>
            {
                outcomes[next] = row.Outcome;
                if (block.World == plan.Full)
                {
                    Rows.Keep(next, row);
                }

                next++;
            }
        );
        if (next != block.First + block.Count)
        {
            throw new InvalidOperationException(
                $"World '{plan.Worlds[block.World].Key}' gave {next - block.First} of {block.Count} histories from {block.First} on."
            );
        }

        var done = Interlocked.Add(ref _done, block.New);
        progress?.Report(new PlayProgress(done, Math.Max(done, _foreseen.Sum(f => (long)f)), HalfWidth));
    }
}

/// <summary>What is kept of each history of the world with everything as it was.</summary>
sealed class FullWorldRows
{
    /// <summary>Whole rows are kept of the first histories only; a typical one is found among them.</summary>
    const int Most = 8192;

    sbyte[] _before = [];
    sbyte[] _after = [];
    HistoryRow[] _rows = [];

    /// <summary>Outcomes read twelve months before the horizon.</summary>
    public ReadOnlySpan<sbyte> Before => _before;

    /// <summary>Outcomes read twelve months after the horizon.</summary>
    public ReadOnlySpan<sbyte> After => _after;

    /// <summary>The rows of the first histories.</summary>
    public IReadOnlyList<HistoryRow> First => _rows;

    public void Resize(int histories)
    {
        if (histories > _before.Length)
        {
            Array.Resize(ref _before, histories);
            Array.Resize(ref _after, histories);
            Array.Resize(ref _rows, Math.Min(histories, Most));
        }
    }

    public void Keep(int history, HistoryRow row)
    {
        // In a contest of less than a year the earlier reading falls before its first month, when nobody prevails.
        _before[history] = Math.Max((sbyte)-1, row.OutcomeTwelveMonthsBefore);
        _after[history] = row.OutcomeTwelveMonthsAfter;
        if (history < _rows.Length)
        {
            var kept = row.Copy();
            (kept.History, kept.Draw) = (history, history / Budget.PerDraw);
            _rows[history] = kept;
        }
    }
}
