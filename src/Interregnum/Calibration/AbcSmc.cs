using Interregnum.Dicing;

namespace Interregnum.Calibration;

/// <summary>
/// Sequential Monte Carlo without a likelihood. A point is proposed, one simulation is played with dice of its own, and it is accepted
/// with a probability proportional to the error kernel (Wilkinson 2013): what is accepted follows the posterior under that kernel
/// exactly, whatever the proposal, once it is weighted by prior over proposal. The generations before the last use the kernel to a power below
/// 1 and only serve to find a good proposal; the schedule stops at the declared kernel.
/// </summary>
/// <remarks>
/// The points of a generation are the first accepted ones in the order of the simulations' numbers, and each simulation's dice are
/// keyed by its number, so the result does not depend on threads, on the size of the batches, or on interruptions.
/// </remarks>
public sealed class AbcSmc
{
    /// <summary>Simulations of one generation are numbered below this.</summary>
    public const long SimulationsPerGeneration = 1L << 34;

    /// <summary>Generations are numbered below this.</summary>
    public const int MostGenerations = 1 << 6;

    const int LeastChunk = 16;
    const int MostChunk = 4096;
    const int MostWave = 1 << 18;
    const int ChunksPerThread = 8;

    /// <summary>The share of the target that may be accepted for certain and weighted by the rest of its kernel.</summary>
    const double EasyShare = 0.1;

    /// <summary>Bisections for the next power of the kernel, each of which plays nothing.</summary>
    const int Halvings = 40;

    readonly SmcEffort _effort;
    readonly TrialPool _trials;

    /// <exception cref="ArgumentException">There is no parameter, or fewer than two particles, or a step that is no share.</exception>
    public AbcSmc(SmcProblem problem, SmcEffort effort)
    {
        if (problem.Parameters.Count == 0)
        {
            throw new ArgumentException("There is nothing to calibrate: no parameter is uncertain.");
        }

        if (effort.Particles < 2 || effort.Step is not (> 0 and < 1))
        {
            throw new ArgumentException(
                $"A calibration needs 2 particles or more and a step in (0, 1); found {effort.Particles} and {effort.Step}."
            );
        }

        _effort = effort;
        _trials = new TrialPool(problem, effort.Seed);
    }

    /// <summary>All generations from the first to the posterior.</summary>
    /// <param name="from">The last one that is there, complete or not; null to begin.</param>
    /// <param name="before">The complete generation before <paramref name="from"/>, where that is not complete; else null.</param>
    /// <returns>Each generation as it is finished; the last one is incomplete when it was stopped.</returns>
    /// <exception cref="NothingAcceptedException">
    /// A generation found nothing, or the record is so improbable that none of <see cref="SmcEffort.Patience"/> histories of the prior
    /// would be accepted under the declared kernel.
    /// </exception>
    public IEnumerable<Generation> Run(
        Generation? from = null,
        Generation? before = null,
        IProgress<SmcProgress>? progress = null,
        CancellationToken stop = default
    )
    {
        while (from is not { IsFinal: true })
        {
            var next = from is { IsComplete: false } ? Extend(from, before, progress, stop) : Begin(from, progress, stop);
            before = from is { IsComplete: false } ? before : from;
            from = next;
            yield return next;
            if (!next.IsComplete)
            {
                yield break;
            }

            if (next.IsFinal && next.LogEvidence < -VectorMath.Log(_effort.Patience))
            {
                throw new NothingAcceptedException(_effort.Patience, 1, Nearest(next));
            }
        }
    }

    /// <summary>The power of the kernel for the generation after this one: as cold as leaves enough effective particles, and 1 at most.</summary>
    public double NextColdness(Generation generation)
    {
        var (wanted, weights) = (_effort.Step * generation.EffectiveSize, new double[generation.Particles.Count]);
        if (SizeAt(generation, 1, weights) >= wanted)
        {
            return 1;
        }

        var (low, high) = (generation.Coldness, 1.0);
        for (var step = 0; step < Halvings; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = SizeAt(generation, middle, weights) >= wanted ? (middle, high) : (low, middle);
        }

        return low;
    }

    Generation Begin(Generation? before, IProgress<SmcProgress>? progress, CancellationToken stop)
    {
        var number = before is null ? 0 : before.Number + 1;
        if (number >= MostGenerations)
        {
            throw new NothingAcceptedException(before!.Simulations, before.Coldness, Nearest(before));
        }

        var coldness = before is null ? 0 : NextColdness(before);
        var ease = before is null ? 0 : EaseOf(before, coldness);
        return Extend(new Generation(number, coldness, ease, [], 0, _effort.Particles), before, progress, stop);
    }

    Generation Extend(Generation begun, Generation? before, IProgress<SmcProgress>? progress, CancellationToken stop)
    {
        var proposal = before is null ? Proposal.Prior : ProposalFor(before, begun.Coldness);
        var accepted = begun.Particles.ToList();
        var tried = begun.Simulations;
        while (accepted.Count < begun.Wanted && !stop.IsCancellationRequested)
        {
            var wave = new Wave(begun, proposal, tried, Chunks(begun.Wanted - accepted.Count, accepted.Count, tried));
            tried += wave.Play(_trials, _effort.Threads, accepted, progress, stop);
            if (accepted.Count == 0 && tried >= _effort.Patience)
            {
                throw new NothingAcceptedException(tried, begun.Coldness, Nearest(before!));
            }
        }

        if (accepted.Count >= begun.Wanted)
        {
            accepted.RemoveRange(begun.Wanted, accepted.Count - begun.Wanted);
            tried = accepted[^1].History - (begun.Number * SimulationsPerGeneration) + 1;
        }

        return begun with
        {
            Particles = accepted,
            Simulations = tried,
        };
    }

    /// <summary>How many simulations to play next, in how large pieces: about as many as are needed at the rate so far.</summary>
    (int Count, int Size) Chunks(int missing, int accepted, long tried)
    {
        var rate = tried == 0 ? 0.5 : (accepted + 1.0) / (tried + 1);
        var wave = Math.Clamp(missing / rate, LeastChunk * _effort.Threads, MostWave);
        var size = Math.Clamp((int)(wave / (_effort.Threads * ChunksPerThread)), LeastChunk, MostChunk);
        return ((int)Math.Ceiling(wave / size), size);
    }

    static Proposal ProposalFor(Generation before, double coldness)
    {
        var weights = new double[before.Particles.Count];
        Reweight(before, coldness, weights);
        return Proposal.Fitted([.. before.Particles.Select(p => p.Scores)], weights);
    }

    /// <summary>The loss below which a tenth of the next target lies, as far as the particles before tell.</summary>
    static double EaseOf(Generation before, double coldness)
    {
        var weights = new double[before.Particles.Count];
        Reweight(before, coldness, weights);
        var left = EasyShare * weights.Sum();
        foreach (var (particle, weight) in before.Particles.Zip(weights).OrderBy(p => p.First.Loss).ThenBy(p => p.First.History))
        {
            left -= weight;
            if (left < 0)
            {
                return particle.Loss;
            }
        }

        return Nearest(before).Loss;
    }

    static double SizeAt(Generation generation, double coldness, double[] weights)
    {
        Reweight(generation, coldness, weights);
        return Weights.EffectiveSize(weights);
    }

    /// <summary>A generation's weights under a colder kernel, up to a factor.</summary>
    static void Reweight(Generation generation, double coldness, double[] weights)
    {
        var (step, least) = (coldness - generation.Coldness, Nearest(generation).Loss);
        for (var i = 0; i < weights.Length; i++)
        {
            var particle = generation.Particles[i];
            weights[i] = particle.Weight * VectorMath.Exp(Math.Max(-700, step * (least - particle.Loss)));
        }
    }

    static Particle Nearest(Generation generation) => generation.Particles.MinBy(p => p.Loss)!;
}
