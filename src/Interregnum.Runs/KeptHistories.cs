using System.Collections.Concurrent;
using Interregnum.Attribution;
using Interregnum.Worlds;

namespace Interregnum.Runs;

/// <summary>
/// Histories of an attribution's many worlds, kept in a run's folder as they are played, so that an attribution that was
/// interrupted goes on where it stopped. Disposing waits for the blocks in hand.
/// </summary>
public sealed class KeptHistories : IDisposable
{
    readonly RunPlan _plan;
    readonly BlockPlay _play;
    readonly ConcurrentDictionary<string, Design> _designs = new(StringComparer.Ordinal);

    /// <param name="folder">Where blocks are kept and found; null to keep nothing.</param>
    public KeptHistories(RunPlan plan, RunFolder? folder, Playing playing)
    {
        _plan = plan;
        _play = new BlockPlay(plan, folder, playing);
        Source = new HistorySource(
            plan.Seed,
            Play,
            (world, milestones, histories) => Replay.Read(world, milestones, plan.Seed, histories),
            (world, history) => Replay.Trace(world, plan.Seed, history),
            (world, other, history) => Replay.Beside(world, other, plan.Seed, history)
        );
    }

    /// <summary>What an attribution asks for histories.</summary>
    public HistorySource Source { get; }

    /// <summary>What playing has taken so far.</summary>
    public Effort Effort(bool complete) => _play.Effort(complete);

    /// <summary>Waits until every block that was played is kept.</summary>
    /// <exception cref="IOException">One could not be written.</exception>
    public void Finish() => _play.Finish();

    public void Dispose() => _play.Dispose();

    /// <summary>A block that was just played is read as one that was kept, so that an attribution cannot tell them apart.</summary>
    void Play(PlannedWorld world, long first, int count, Action<HistoryRow> read)
    {
        if (first % HistoryBlock.Histories != 0 || count > HistoryBlock.Histories)
        {
            throw new ArgumentException(
                $"Histories are kept by blocks of {HistoryBlock.Histories}; asked for {count} from {first} on."
            );
        }

        var design = _designs.GetOrAdd(world.Key, _ => Design.Of(world));
        var block = _play.Get(design, first / HistoryBlock.Histories, count);
        var row = new HistoryRow(_plan.Claimants);
        for (var i = 0; i < count; i++)
        {
            block.Read(i, row);
            row.History = world.Number(first + i);
            row.Draw = row.History / Budget.PerDraw;
            read(row);
        }
    }
}
