using Interregnum.Contests;
using Interregnum.Worlds;

namespace Interregnum.Calibration;

/// <summary>A contest held against its record: one point plays one history.</summary>
public sealed class ContestProblem
{
    /// <summary>Scores are written down in thousandths of the prior's standard deviation, so that a posterior file holds them in full.</summary>
    public const double ScoreStep = 0.001;

    readonly World _world;

    /// <param name="record">What histories are held against.</param>
    public ContestProblem(Contest contest, FittedRecord record)
    {
        _world = new World(contest, Intervention.None);
        (Record, Scores) = (record, new ParameterScores(contest));
    }

    public FittedRecord Record { get; }

    public ParameterScores Scores { get; }

    /// <summary>What a calibration asks for.</summary>
    public SmcProblem Problem =>
        new()
        {
            Parameters = Scores.Paths,
            NewSimulation = NewSimulation,
            ScoreStep = ScoreStep,
        };

    /// <summary>The values of all parameters at a point.</summary>
    public double[] ValuesAt(ReadOnlySpan<double> scores)
    {
        var values = new double[_world.Contest.Parameters.Count];
        Scores.Values(scores, values);
        return values;
    }

    /// <summary>The posterior that a final generation is.</summary>
    public Posterior Posterior(Generation generation, long seed, string hash) =>
        new(
            [.. generation.Particles.Select(p => new AcceptedHistory(p.History, p.Weight, p.Loss, ValuesAt(p.Scores)))],
            seed,
            hash
        );

    Simulate NewSimulation()
    {
        var reader = new MilestoneReader(_world, Record.Milestones);
        var values = new double[_world.Contest.Parameters.Count];
        return (scores, dice, limit) =>
        {
            Scores.Values(scores, values);
            var isWhole = reader.Read(
                dice.Seed,
                dice.History,
                values,
                month => Record.Floor(month, reader.Readings, reader.Settled) > limit
            );
            return isWhole ? Record.Loss(reader.Readings) : double.PositiveInfinity;
        };
    }
}
