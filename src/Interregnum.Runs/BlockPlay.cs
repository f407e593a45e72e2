using System.Collections.Concurrent;

namespace Interregnum.Runs;

/// <summary>Gives blocks, from any thread: those that are kept as they are, the others played and then kept.</summary>
sealed class BlockPlay(RunPlan plan, RunFolder? folder, Playing playing) : IDisposable
{
    readonly RunIdentity _run = plan.Identity;
    readonly BlockWriter? _writer = folder is null ? null : new BlockWriter(folder);
    readonly Stopwatch _stopwatch = new(playing);
    readonly ConcurrentDictionary<string, ConcurrentBag<PlayHistory>> _players = new(StringComparer.Ordinal);

    /// <summary>A block with at least so many histories.</summary>
    /// <exception cref="IOException">An earlier block could not be kept, or a kept one cannot be read.</exception>
    public HistoryBlock Get(Design design, long number, int histories)
    {
        var header = _run.Header(design.Id, design.Rows, number, histories);
        if (folder?.Find(header) is { } found)
        {
            _stopwatch.Count(histories, reused: true);
            return found;
        }

        var resting = _players.GetOrAdd(design.Id, _ => []);
        var player = resting.TryTake(out var rested) ? rested : playing.NewPlayer(design, plan.Seed);
        var block = HistoryBlock.Play(header, place => player(design.Number(place)));
        resting.Add(player);
        _writer?.Keep(block);
        _stopwatch.Count(histories, reused: false);
        return block;
    }

    public Effort Effort(bool complete) => _stopwatch.Read(complete);

    /// <summary>Waits until every block that was played is kept.</summary>
    /// <exception cref="IOException">One could not be written.</exception>
    public void Finish() => _writer?.Finish();

    public void Dispose() => _writer?.Dispose();
}
