using System.Collections.Concurrent;

namespace Interregnum.Runs;

/// <summary>
/// Plays blocks from any thread, with players that rest between them: to make one costs as much as to play several histories.
/// </summary>
public sealed class RestingPlayers(NewPlayer newPlayer)
{
    readonly ConcurrentDictionary<(string Design, long Seed), ConcurrentBag<PlayHistory>> _resting = [];

    /// <summary>The engine's players.</summary>
    public RestingPlayers()
        : this(Playing.Engine) { }

    /// <summary>Designs that players rest for.</summary>
    public int Designs => _resting.Count;

    /// <inheritdoc cref="PlayBlock"/>
    public HistoryBlock Play(Design design, BlockHeader header)
    {
        var resting = _resting.GetOrAdd((design.Id, header.Seed), _ => []);
        var player = resting.TryTake(out var rested) ? rested : newPlayer(design, header.Seed);
        var block = HistoryBlock.Play(header, place => player(design.Number(place)));
        resting.Add(player);
        return block;
    }
}
