using System.Collections.Concurrent;
using Interregnum.Attribution;
using Interregnum.Worlds;

namespace Interregnum.Runs;

/// <summary>
/// The histories of an attribution's worlds: read where an earlier command left them in the run's folder, else played and kept
/// there, so that an attribution that was interrupted goes on where it stopped.
/// </summary>
public sealed class KeptHistories : IDisposable
{
    readonly RunPlan _plan;
    readonly RunFolder _folder;
    readonly Playing _playing;
    readonly BlockWriter _writer;
    readonly ConcurrentDictionary<PlannedWorld, Design> _designs = new(ReferenceEqualityComparer.Instance);
    long _played;
    long _reused;
    long _blocks;
    long _blocksReused;

    /// <param name="plan">The contest, its hashes and the seed; every world is played under them.</param>
    public KeptHistories(RunPlan plan, RunFolder folder, Playing playing)
    {
        (_plan, _folder, _playing, _writer) = (plan, folder, playing, new BlockWriter(folder));
        Source = new(
            plan.Seed,
            Play,
            (world, milestones, history) => Replay.Read(world, milestones, plan.Seed, history),
            (world, history) => Replay.Trace(world, plan.Seed, history),
            (world, other, history) => Replay.Beside(world, other, plan.Seed, history)
        );
    }

    public HistorySource Source { get; }

    /// <summary>Histories played so far, over all worlds.</summary>
    public long Played => Volatile.Read(ref _played);

    /// <summary>Histories that were found played.</summary>
    public long Reused => Volatile.Read(ref _reused);

    /// <summary>Blocks that are finished, those found finished included.</summary>
    public long Blocks => Volatile.Read(ref _blocks);

    /// <summary>Blocks that were found finished.</summary>
    public long BlocksReused => Volatile.Read(ref _blocksReused);

    /// <summary>Waits until every block is on disk.</summary>
    /// <exception cref="IOException">A block could not be written.</exception>
    public void Finish() => _writer.Finish();

    public void Dispose() => _writer.Dispose();

    /// <summary>Several threads ask at once, each for another block.</summary>
    void Play(PlannedWorld planned, long first, int count, Action<HistoryRow> read)
    {
        var design = _designs.GetOrAdd(planned, DesignOf);
        var header = _plan.Header(design, first / HistoryBlock.Histories) with { Count = count };
        var block = _folder.Find(design, header);
        Count(count, reused: block is not null);
        block ??= PlayBlock(design, header);
        var row = new HistoryRow(_plan.Claimants);
        for (var i = 0; i < count; i++)
        {
            if (design.Rows)
            {
                block.Read(i, row);
            }
            else
            {
                (row.History, row.Draw, row.Outcome) = (first + i, (first + i) / Player.HistoriesPerDraw, block.Outcome(i));
            }

            read(row);
        }
    }

    Design DesignOf(PlannedWorld planned)
    {
        var @do = planned.World.Intervention;
        var design =
            planned.Rerolled ? Design.Rerolled(@do)
            : planned.MonthsAfter > 0 ? Design.WholeRows(@do)
            : Design.OutcomesOnly(@do);
        _folder.MakeRoomFor(design);
        return design;
    }

    HistoryBlock PlayBlock(Design design, BlockHeader header)
    {
        var newPlayer = design.IsRerolled ? _playing.NewPlayerWithOtherDice : _playing.NewPlayer;
        var block = HistoryBlock.Play(header, newPlayer(new(_plan.Contest, design.Do), design.MonthsAfter, _plan.Seed));
        _writer.Keep(design, block);
        return block;
    }

    void Count(int histories, bool reused)
    {
        Interlocked.Increment(ref _blocks);
        Interlocked.Add(ref reused ? ref _reused : ref _played, histories);
        Interlocked.Add(ref _blocksReused, reused ? 1 : 0);
    }
}
