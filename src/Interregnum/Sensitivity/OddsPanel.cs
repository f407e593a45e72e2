using System.Collections.Concurrent;
using Interregnum.Attribution;
using Interregnum.Contests;
using Interregnum.Worlds;

namespace Interregnum.Sensitivity;

/// <summary>
/// The chance that somebody prevails as a function of uncertain parameters, p_R(θ): the share of a fixed panel of dice, shared by all
/// points, with which he does. Two points differ by what their parameters do, not by luck.
/// </summary>
public sealed class OddsPanel
{
    readonly Contest _contest;
    readonly ConcurrentBag<Player>[] _players;

    /// <param name="worlds">Worlds of one contest.</param>
    public OddsPanel(IReadOnlyList<World> worlds)
    {
        (_contest, Worlds) = (worlds[0].Contest, worlds);
        _players = [.. worlds.Select(_ => new ConcurrentBag<Player>())];
    }

    public IReadOnlyList<World> Worlds { get; }

    /// <summary>A parameter's value at a quantile of what is believed of it; its index, then the quantile in (0, 1).</summary>
    public required Func<int, double, double> Quantile { get; init; }

    /// <summary>Which claimant's victory counts, as an index.</summary>
    public required int Subject { get; init; }

    /// <summary>R: histories of each world at each point.</summary>
    public required int Dice { get; init; }

    public required long Seed { get; init; }

    public int Threads { get; init; } = 1;

    /// <summary>Histories that points need.</summary>
    public long Histories(long points) => points * Dice * Worlds.Count;

    /// <summary>Told after every point of a world, from the threads that play.</summary>
    public Action<int>? Played { get; init; }

    /// <summary>
    /// A function of some parameters, each by its quantile, the others at their median; one output for each of the numbers that
    /// are read off the worlds' chances.
    /// </summary>
    /// <param name="parameters">The parameters that vary, as indices of <see cref="Contest.Parameters"/>.</param>
    /// <param name="read">Given one chance for each world, the outputs.</param>
    public CubeFunction Of(IReadOnlyList<int> parameters, Func<double[], IReadOnlyList<double>> read, CancellationToken stop) =>
        (points, outputs) =>
        {
            double[] centre = [.. Enumerable.Range(0, _contest.Parameters.Count).Select(p => Quantile(p, 0.5))];
            var values = new double[points.Count][];
            for (var point = 0; point < values.Length; point++)
            {
                values[point] = [.. centre];
                for (var input = 0; input < parameters.Count; input++)
                {
                    values[point][parameters[input]] = Quantile(parameters[input], points[input][point]);
                }
            }

            var chances = Play(values, stop);
            for (var point = 0; point < values.Length; point++)
            {
                var numbers = read(chances[point]);
                for (var output = 0; output < numbers.Count; output++)
                {
                    outputs[(output * points.Count) + point] = numbers[output];
                }
            }
        };

    double[][] Play(double[][] points, CancellationToken stop)
    {
        var chances = points.Select(_ => new double[Worlds.Count]).ToArray();
        var jobs = Enumerable.Range(0, points.Length * Worlds.Count);
        Workers.Do(
            jobs,
            Threads,
            job =>
            {
                var (point, world) = (job / Worlds.Count, job % Worlds.Count);
                chances[point][world] = Chance(world, points[point]);
                Played?.Invoke(Dice);
            },
            stop
        );
        return chances;
    }

    double Chance(int world, double[] parameters)
    {
        if (!_players[world].TryTake(out var player))
        {
            player = new Player(Worlds[world]);
        }

        var wins = 0;
        for (var history = 0; history < Dice; history++)
        {
            wins += player.Play(Seed, history, parameters).Outcome == Subject ? 1 : 0;
        }

        _players[world].Add(player);
        return (double)wins / Dice;
    }
}
