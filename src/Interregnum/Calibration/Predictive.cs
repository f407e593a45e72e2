using Interregnum.Attribution;
using Interregnum.Contests;
using Interregnum.Worlds;

namespace Interregnum.Calibration;

/// <summary>Histories played to see what is foretold of the record, on several threads.</summary>
public sealed class Predictive(
    Contest contest,
    IReadOnlyList<Milestone> milestones,
    long seed,
    int threads,
    CancellationToken stop
)
{
    /// <summary>Readings of so many parameter draws, one history each: of the prior, or of a posterior with fresh dice.</summary>
    /// <exception cref="OperationCanceledException">Asked to stop.</exception>
    public IReadOnlyList<double?[]> Draws(int draws, Posterior? posterior = null)
    {
        var world = new World(contest with { Posterior = posterior }, Intervention.None);
        return Play(draws, (reader, draw) => reader.Read(seed, (long)draw * Player.HistoriesPerDraw), world);
    }

    /// <summary>Readings of accepted histories, each with its own parameters and dice, played on to the horizon.</summary>
    /// <exception cref="OperationCanceledException">Asked to stop.</exception>
    public IReadOnlyList<double?[]> Accepted(Posterior posterior)
    {
        var world = new World(contest with { Posterior = posterior }, Intervention.None) { InThisCase = true };
        return Play(posterior.Accepted.Count, (reader, history) => reader.Read(seed, history), world);
    }

    double?[][] Play(int count, Func<MilestoneReader, int, double?[]> read, World world)
    {
        var readings = new double?[count][];
        const int Piece = 32;
        Workers.Do(
            Enumerable.Range(0, (count + Piece - 1) / Piece),
            threads,
            piece =>
            {
                var reader = new MilestoneReader(world, milestones);
                for (var i = piece * Piece; i < Math.Min(count, (piece + 1) * Piece); i++)
                {
                    readings[i] = read(reader, i);
                }
            },
            stop
        );
        return readings;
    }
}
