using Interregnum.Attribution;
using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Worlds;

namespace Interregnum.Calibration;

/// <summary>
/// Checks the computation of posteriors: a history of the prior is played, a record is made of it by a draw of the facts' kernels, and
/// the place of the truth among what the calibration then accepts is noted. Over many such rounds the places are uniform, for every
/// parameter and everything that can be read off a history (Talts, Betancourt, Simpson, Vehtari &amp; Gelman 2018, "Validating Bayesian
/// inference algorithms with simulation-based calibration"; Modrák et al. 2023). It checks the computation, not the model.
/// </summary>
/// <param name="contest">Its milestones must always have a value.</param>
/// <param name="milestones">The facts to be made up; their recorded values only give the kernels' widths.</param>
sealed class SimulationBasedCalibration(Contest contest, IReadOnlyList<Milestone> milestones, SmcEffort effort)
{
    readonly FittedRecord _facts = FittedRecord.Of(milestones);

    /// <summary>Ids of what is placed: the fitted facts, then the uncertain parameters.</summary>
    public IReadOnlyList<string> Quantities => [.. _facts.Milestones.Select(m => m.Id), .. new ParameterScores(contest).Paths];

    /// <summary>For each round the place of the truth of each quantity among the accepted, in [0, 1).</summary>
    /// <exception cref="OperationCanceledException">Asked to stop.</exception>
    public IReadOnlyList<double[]> Rounds(int count, CancellationToken stop)
    {
        var rounds = new double[count][];
        Workers.Do(Enumerable.Range(0, count), effort.Threads, round => rounds[round] = Round(round, stop), stop);
        return rounds;
    }

    double[] Round(int round, CancellationToken stop)
    {
        var seeds = new Dice(effort.Seed, round);
        long Seed(uint which) => ((long)seeds.Word(Stream.Reroll, 0, which) << 32) | seeds.Word(Stream.Reroll, 1, which);
        var single = effort with { Threads = 1 };
        var truth = Run(_facts, single with { Seed = Seed(0), Particles = 2 }, stop).First().Particles[0];
        var said = Readings(Seed(0), truth);
        var record = _facts.Perturbed(said, fact => seeds.Uniform(Stream.Reroll, 2, (uint)fact));
        var accepted = Run(record, single with { Seed = Seed(1) }, stop).Last();
        var readings = accepted.Particles.Select(p => Readings(Seed(1), p)).ToList();
        double[] weights = [.. accepted.Particles.Select(p => p.Weight)];
        var ties = new Dice(effort.Seed, round);
        double Place(int quantity, double at, IEnumerable<double> among) =>
            PlaceOf(at, among, weights, ties.Uniform(Stream.Reroll, 3, (uint)quantity));
        return
        [
            .. said.Select((value, fact) => Place(fact, value!.Value, readings.Select(r => r[fact]!.Value))),
            .. truth.Scores.Select((score, i) => Place(said.Length + i, score, accepted.Particles.Select(p => p.Scores[i]))),
        ];
    }

    IEnumerable<Generation> Run(FittedRecord record, SmcEffort effort, CancellationToken stop) =>
        new AbcSmc(new ContestProblem(contest, record).Problem, effort).Run(stop: stop);

    double?[] Readings(long seed, Particle particle)
    {
        var problem = new ContestProblem(contest, _facts);
        var reader = new MilestoneReader(new World(contest, Intervention.None), _facts.Milestones);
        reader.Read(seed, particle.History, problem.ValuesAt(particle.Scores));
        return [.. reader.Readings];
    }

    /// <summary>The weight below, and a random part of the weight of what is equal.</summary>
    static double PlaceOf(double truth, IEnumerable<double> among, double[] weights, double uniform)
    {
        var (below, equal, sum) = (0.0, 0.0, 0.0);
        foreach (var (value, weight) in among.Zip(weights))
        {
            below += value < truth ? weight : 0;
            equal += value == truth ? weight : 0;
            sum += weight;
        }

        return (below + (uniform * equal)) / sum;
    }
}
