using Interregnum.Dicing;

namespace Interregnum.Calibration;

/// <summary>A point that was accepted, with the luck it was accepted with.</summary>
/// <param name="History">Number of the simulation: its dice are those of this number under the calibration's seed.</param>
/// <param name="Scores">The parameters as standard normal scores of their priors' quantiles.</param>
/// <param name="Weight">
/// Density of the prior over that of the proposal, times the kernel over the probability of acceptance; &gt; 0, not normalised.
/// </param>
/// <param name="Loss">−ln of the kernel, ≥ 0.</param>
public sealed record Particle(long History, double[] Scores, double Weight, double Loss);

/// <summary>Weighted points that follow the prior times the kernel to the power 1/temperature.</summary>
/// <param name="Number">0 for the pilot, which is drawn from the prior and accepts everything.</param>
/// <param name="Coldness">1/temperature: 0 for the pilot, 1 for the declared kernel itself; it never goes beyond.</param>
/// <param name="Ease">
/// The loss up to which every point is accepted, ≥ 0. A point that loses less carries the rest of its kernel as weight, so that the
/// target is the same whatever the ease (rejection control: Liu, Chen &amp; Wong 1998); without it a record that no history meets
/// in every fact would cost e^ease times as many simulations.
/// </param>
/// <param name="Particles">In the order of their simulations' numbers.</param>
/// <param name="Simulations">Simulations that it took, from the first to the one that was accepted last; while it is not complete, those that were tried.</param>
/// <param name="Wanted">Particles it has when it is complete.</param>
public sealed record Generation(
    int Number,
    double Coldness,
    double Ease,
    IReadOnlyList<Particle> Particles,
    long Simulations,
    int Wanted
)
{
    public bool IsComplete => Particles.Count == Wanted;

    /// <summary>Whether it follows the posterior: complete, under the declared kernel.</summary>
    public bool IsFinal => IsComplete && Coldness == 1;

    /// <summary>Share of its simulations that were accepted.</summary>
    public double Acceptance => Simulations == 0 ? 0 : (double)Particles.Count / Simulations;

    /// <summary>ln of the mean kernel over simulations of the prior, to the power of the coldness: how probable the record is.</summary>
    public double LogEvidence => VectorMath.Log(Particles.Sum(p => p.Weight) / Math.Max(1, Simulations)) - (Coldness * Ease);

    /// <summary>How many independent points of the target its weighted points are worth: (Σw)²/Σw² (Kish 1965).</summary>
    public double EffectiveSize => Weights.EffectiveSize([.. Particles.Select(p => p.Weight)]);
}

/// <summary>Sums over weights.</summary>
static class Weights
{
    /// <summary>(Σw)²/Σw²; 0 for none.</summary>
    public static double EffectiveSize(ReadOnlySpan<double> weights)
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var weight in weights)
        {
            sum += weight;
            squares += weight * weight;
        }

        return squares > 0 ? sum * sum / squares : 0;
    }
}
