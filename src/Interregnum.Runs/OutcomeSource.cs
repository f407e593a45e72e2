using Interregnum.Contests;
using Interregnum.Worlds;

namespace Interregnum.Runs;

/// <summary>
/// How histories of many worlds ended: played, or read where they were played before. What is played is kept in the run's folder,
/// so that an attribution that was interrupted goes on where it stopped.
/// </summary>
/// <param name="plan">The contest, its hashes and the seed; every world is played under them.</param>
/// <param name="folder">Where blocks are kept; null to keep nothing.</param>
public sealed class OutcomeSource(RunPlan plan, RunFolder? folder, Playing playing)
{
    readonly Lock _counting = new();
    readonly long _begun = playing.Clock.GetTimestamp();
    long _played;
    long _reused;

    /// <summary>Histories played by this source so far, over all worlds.</summary>
    public long Played => Volatile.Read(ref _played);

    /// <summary>Histories that were found played.</summary>
    public long Reused => Volatile.Read(ref _reused);

    /// <summary>Outcomes of a range of histories in one world.</summary>
    /// <returns>A claimant's index, or −1 for nobody, for each history from the first on.</returns>
    /// <exception cref="OperationCanceledException">Stopped; the blocks that were in hand are finished and kept.</exception>
    /// <exception cref="IOException">The folder cannot be written or read.</exception>
    public sbyte[] Outcomes(Intervention @do, long first, int count) => Outcomes([@do], first, count)[0];

    /// <summary>Outcomes of a range of histories in each of several worlds, all played side by side.</summary>
    /// <exception cref="OperationCanceledException">Stopped; the blocks that were in hand are finished and kept.</exception>
    /// <exception cref="IOException">The folder cannot be written or read.</exception>
    public sbyte[][] Outcomes(IReadOnlyList<Intervention> worlds, long first, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Design[] designs = [.. worlds.Select(Design.OutcomesOnly)];
        var outcomes = worlds.Select(_ => new sbyte[count]).ToArray();
        if (count == 0 || worlds.Count == 0)
        {
            return outcomes;
        }

        var firstBlock = first / HistoryBlock.Histories;
        var blocks = ((first + count - 1) / HistoryBlock.Histories) - firstBlock + 1;
        foreach (var design in designs)
        {
            folder?.MakeRoomFor(design);
        }

        using var writer = folder is null ? null : new BlockWriter(folder);
        var done = 0L;
        Action<long> Lane()
        {
            var lane = new Player(this, writer);
            return job =>
            {
                var world = (int)(job / blocks);
                var block = lane.Block(designs[world], firstBlock + (job % blocks), first + count);
                Tell(Interlocked.Add(ref done, Copy(block, first, outcomes[world])), (long)count * worlds.Count);
            };
        }

        var complete = Lanes.Run(playing.Threads, designs.Length * blocks, Lane, playing.Stop);
        writer?.Finish();
        return complete ? outcomes : throw new OperationCanceledException(playing.Stop);
    }

    /// <summary>A finished block of the world, of outcomes only or of whole rows.</summary>
    HistoryBlock? Find(Design design, long block, long end)
    {
        if (folder is null)
        {
            return null;
        }

        var rows = Design.WholeRows(design.Do);
        return folder.Find(design, Header(design, block, end)) ?? folder.Find(rows, Header(rows, block, end));
    }

    BlockHeader Header(Design design, long block, long end) =>
        plan.Header(design, block) with
        {
            Count = RunPlan.HistoriesIn(block, end),
        };

    void Tell(long done, long total)
    {
        if (playing.Progress is not { } told)
        {
            return;
        }

        lock (_counting)
        {
            var rate = Played / Math.Max(1e-9, playing.Clock.GetElapsedTime(_begun).TotalSeconds);
            told(new(done, total, Reused, rate, rate > 0 ? TimeSpan.FromSeconds((total - done) / rate) : null, null, null));
        }
    }

    static int Copy(HistoryBlock block, long first, sbyte[] into)
    {
        var copied = 0;
        for (var i = 0; i < block.Count; i++)
        {
            var at = block.First + i - first;
            if (at >= 0 && at < into.Length)
            {
                into[at] = block.Outcome(i);
                copied++;
            }
        }

        return copied;
    }

    /// <summary>One thread's: it keeps the player of the world it played last.</summary>
    sealed class Player(OutcomeSource source, BlockWriter? writer)
    {
        Design? _design;
        PlayHistory? _play;

        public HistoryBlock Block(Design design, long number, long end)
        {
            if (source.Find(design, number, end) is { } found)
            {
                Interlocked.Add(ref source._reused, found.Count);
                return found;
            }

            if (_design != design)
            {
                _design = design;
                _play = source.NewPlayer(design);
            }

            var block = HistoryBlock.Play(source.Header(design, number, end), _play!);
            writer?.Keep(design, block);
            Interlocked.Add(ref source._played, block.Count);
            return block;
        }
    }

    PlayHistory NewPlayer(Design design) => playing.NewPlayer(new World(plan.Contest, design.Do), design.MonthsAfter, plan.Seed);
}
