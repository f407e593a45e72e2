namespace Interregnum.Runs;

/// <summary>What a command's playing took.</summary>
public sealed record Effort
{
    /// <summary>Whether everything was played; when not, the same command takes it up again.</summary>
    public required bool Complete { get; init; }

    public required DateTimeOffset Began { get; init; }

    public required DateTimeOffset Ended { get; init; }

    public required int Threads { get; init; }

    /// <summary>Histories played now, over all worlds.</summary>
    public required long Played { get; init; }

    /// <summary>Histories found played.</summary>
    public required long Reused { get; init; }

    /// <summary>Blocks that are finished.</summary>
    public required long Blocks { get; init; }

    /// <summary>Of these, blocks found finished.</summary>
    public required long BlocksReused { get; init; }

    /// <summary>What other machines did; null when none was asked.</summary>
    public ClusterEffort? Cluster { get; init; }

    public double Seconds => (Ended - Began).TotalSeconds;

    /// <summary>Histories played per second, those reused left out.</summary>
    public double HistoriesPerSecond => Seconds > 0 ? Played / Seconds : 0;
}

/// <summary>Counts what playing takes, from any thread.</summary>
sealed class Stopwatch(Playing playing)
{
    readonly DateTimeOffset _began = playing.Clock.GetUtcNow();
    readonly long _start = playing.Clock.GetTimestamp();
    long _played;
    long _reused;
    long _blocks;
    long _blocksReused;

    public void Count(int histories, bool reused)
    {
        Interlocked.Add(ref reused ? ref _reused : ref _played, histories);
        Interlocked.Increment(ref _blocks);
        Interlocked.Add(ref _blocksReused, reused ? 1 : 0);
    }

    public Effort Read(bool complete) =>
        new()
        {
            Complete = complete,
            Began = _began,
            Ended = _began + playing.Clock.GetElapsedTime(_start),
            Threads = playing.Threads,
            Played = Volatile.Read(ref _played),
            Reused = Volatile.Read(ref _reused),
            Blocks = Volatile.Read(ref _blocks),
            BlocksReused = Volatile.Read(ref _blocksReused),
            Cluster = playing.Elsewhere?.Log(),
        };
}
