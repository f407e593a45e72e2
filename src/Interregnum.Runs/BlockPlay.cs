namespace Interregnum.Runs;

/// <summary>Gives blocks, from any thread: those that are kept as they are, the others played and then kept.</summary>
sealed class BlockPlay(RunPlan plan, RunFolder? folder, Playing playing) : IDisposable
{
    readonly RunIdentity _run = plan.Identity;
    readonly BlockWriter? _writer = folder is null ? null : new BlockWriter(folder);
    readonly Stopwatch _stopwatch = new(playing);
    readonly PlayBlock _play = playing.Elsewhere?.Play ?? new RestingPlayers(playing.NewPlayer).Play;

    /// <summary>A block with at least so many histories.</summary>
    /// <exception cref="IOException">An earlier block could not be kept, or a kept one cannot be read.</exception>
    /// <exception cref="OperationCanceledException">Other machines play, and were to stop before they had begun it.</exception>
    /// <exception cref="ClusterException">Other machines play, and it cannot be had from them.</exception>
    public HistoryBlock Get(Design design, long number, int histories)
    {
        var header = _run.Header(design.Id, design.Rows, number, histories);
        if (folder?.Find(header) is { } found)
        {
            _stopwatch.Count(histories, reused: true);
            RunTelemetry.Reused(histories);
            return found;
        }

        var began = playing.Clock.GetTimestamp();
        using var activity = RunTelemetry.Playing(header);
        var block = _play(design, header);
        RunTelemetry.Played(histories, playing.Clock.GetElapsedTime(began));
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
