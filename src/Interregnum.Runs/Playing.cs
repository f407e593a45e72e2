using Interregnum.Worlds;

namespace Interregnum.Runs;

/// <summary>How histories are played; nothing here can change a result.</summary>
public sealed record Playing
{
    /// <summary>Threads that play, each with a player of its own; at least 1.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Told after every block, from the thread that played it but never from two at once.</summary>
    public Action<Progress>? Progress { get; init; }

    /// <summary>Told when everything is there and the tables are begun.</summary>
    public Action? Writing { get; init; }

    /// <summary>When it is cancelled, the blocks in hand are finished and kept, and no other is begun.</summary>
    public CancellationToken Stop { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Who plays; the engine, except in tests of what is built around it.</summary>
    public NewPlayer NewPlayer { get; init; } = Engine;

    /// <summary>Other machines that play the blocks; null for this one.</summary>
    public Elsewhere? Elsewhere { get; init; }

    internal static PlayHistory Engine(Design design, long seed)
    {
        var player = new Player(design.World, design.MonthsAfter, design.Rerolled);
        return history => player.Play(seed, history);
    }
}

/// <summary>Machines that play a command's blocks for it.</summary>
/// <param name="Play">
/// Gives a block exactly as this machine would have played it; called from several threads at once, and waits. Throws
/// <see cref="OperationCanceledException"/> when the command is to stop before the block was begun, and
/// <see cref="ClusterException"/> when it cannot be had.
/// </param>
/// <param name="Log">What they have done so far.</param>
public sealed record Elsewhere(PlayBlock Play, Func<ClusterEffort> Log);

/// <summary>Plays a block that must be what the header says.</summary>
public delegate HistoryBlock PlayBlock(Design design, BlockHeader header);

/// <summary>Plays one history. The row is the player's own, overwritten by its next call; one thread at a time.</summary>
public delegate HistoryRow PlayHistory(long history);

/// <summary>Makes a player of a world.</summary>
public delegate PlayHistory NewPlayer(Design design, long seed);

/// <summary>How far a run has come.</summary>
/// <param name="Done">Histories that are finished, those reused from an earlier run included.</param>
/// <param name="Total">Histories in all.</param>
/// <param name="Reused">Histories found played.</param>
/// <param name="Rate">Histories played per second since the start; 0 before the first.</param>
/// <param name="Left">Time still needed at that rate; null while it is unknown.</param>
/// <param name="Leading">Id of the claimant who prevails most often so far, or <c>nobody</c>.</param>
/// <param name="HalfWidth">Half the width of the 95 % interval of that share, 0..1.</param>
public readonly record struct Progress(
    long Done,
    long Total,
    long Reused,
    double Rate,
    TimeSpan? Left,
    string Leading,
    double HalfWidth
);
