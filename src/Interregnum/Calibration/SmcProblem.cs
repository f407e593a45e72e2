using Interregnum.Dicing;

namespace Interregnum.Calibration;

/// <summary>Plays one simulation and says what it loses against the record.</summary>
/// <param name="scores">The parameters, as standard normal scores of their priors' quantiles.</param>
/// <param name="dice">Its luck; equal dice and scores give an equal loss.</param>
/// <param name="limit">A simulation that is sure to lose more may stop and return any number above.</param>
/// <returns>−ln of the kernel, ≥ 0.</returns>
public delegate double Simulate(ReadOnlySpan<double> scores, Dice dice, double limit);

/// <summary>Something to calibrate: parameters with priors, a simulation, and a record that is inside it.</summary>
public sealed record SmcProblem
{
    /// <summary>Names of the uncertain parameters; each is part of its own draws, so that one more leaves the others as they were.</summary>
    public required IReadOnlyList<string> Parameters { get; init; }

    /// <summary>Makes a simulation with buffers of its own; each is used by one thread at a time.</summary>
    public required Func<Simulate> NewSimulation { get; init; }

    /// <summary>Scores are multiples of this, so that they can be written down in full; 0 for any.</summary>
    public double ScoreStep { get; init; }
}

/// <summary>How long and how hard a calibration tries.</summary>
public sealed record SmcEffort
{
    public required long Seed { get; init; }

    /// <summary>Accepted points of every generation, at least 2.</summary>
    public int Particles { get; init; } = 1000;

    /// <summary>
    /// Simulations without a single acceptance after which a generation is given up; and a record of which not one in so many
    /// simulations of the prior would be accepted under the declared kernel is out of the model's reach.
    /// </summary>
    public long Patience { get; init; } = 10_000_000;

    /// <summary>
    /// The share of effective particles that a step towards the declared kernel may leave, in (0, 1): the smaller, the fewer and
    /// harder the generations.
    /// </summary>
    public double Step { get; init; } = 0.4;

    /// <summary>Threads that simulate; what comes out does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}

/// <summary>How far a generation has come.</summary>
/// <param name="Coldness">1/temperature, 1 in the last.</param>
/// <param name="EffectiveSize">What the accepted points are worth so far.</param>
public sealed record SmcProgress(
    int Generation,
    double Coldness,
    long Accepted,
    int Wanted,
    long Simulations,
    double EffectiveSize
);

/// <summary>No simulation came near enough to the record to be accepted.</summary>
/// <param name="simulations">How many were tried under this kernel.</param>
/// <param name="coldness">How far the kernel had been tightened; 1 is the declared one.</param>
/// <param name="nearest">The nearest point of the generation before.</param>
public sealed class NothingAcceptedException(long simulations, double coldness, Particle nearest)
    : Exception(
        $"Not one in {simulations:n0} simulations is accepted under the {(coldness == 1 ? "declared kernel" : $"kernel to the power {coldness:0.###}")}; "
            + $"the nearest so far loses {nearest.Loss:0.0}."
    )
{
    public long Simulations { get; } = simulations;

    public double Coldness { get; } = coldness;

    public Particle Nearest { get; } = nearest;
}
