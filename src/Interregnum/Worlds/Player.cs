namespace Interregnum.Worlds;

/// <summary>Plays the histories of one world, one at a time, in buffers of its own: nothing is allocated after the first. One player a thread.</summary>
/// <param name="world">What is played.</param>
/// <param name="monthsAfter">Months played after the horizon, so that the outcome can also be read later; 0 or 12.</param>
public sealed class Player(World world, int monthsAfter = 0)
{
    /// <summary>Plays one history under the parameter draw that its number names.</summary>
    /// <param name="seed">The run's seed; 0 is a seed.</param>
    /// <param name="history">The history's number, from 0.</param>
    /// <returns>The player's own row, overwritten by the next call.</returns>
    public HistoryRow Play(long seed, long history)
    {
        throw new NotImplementedException($"{world} {monthsAfter} {seed} {history}");
    }
}
