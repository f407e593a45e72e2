using Interregnum.Attribution;
using Interregnum.Findings;

namespace Interregnum.Sensitivity;

/// <summary>How much of an output's variance comes from one independent input.</summary>
/// <param name="First">
/// V(E[Y | X_i]) / V(Y): the share that would be gone on average if the input were known. In 0..1; its estimate may be a little outside.
/// </param>
/// <param name="Total">E[V(Y | all but X_i)] / V(Y): the share that would be left if all others were known; at least the first.</param>
public sealed record SobolIndex(Estimate First, Estimate Total);

/// <summary>One output's mean, variance and indices; indices are not numbers where the output never varies.</summary>
/// <param name="Inputs">One for each input, in their order.</param>
public sealed record SobolOutput(Estimate Mean, Estimate Variance, IReadOnlyList<SobolIndex> Inputs);

/// <summary>
/// Sobol's variance-based sensitivity indices of any function of independent inputs, with 95 % intervals by Student's t over
/// independently scrambled replicates of a low-discrepancy design (I. M. Sobol', Mathematical Modelling and Computational
/// Experiment 1, 1993; T. Homma and A. Saltelli, Reliability Engineering and System Safety 52, 1996).
/// </summary>
public static class SobolIndices
{
    /// <summary>The indices of a function with one output, a point at a time.</summary>
    /// <inheritdoc cref="Of(int, int, CubeFunction, SobolDesign, CancellationToken)"/>
    public static SobolOutput Of(int inputs, PointFunction function, SobolDesign? design = null) =>
        Of(inputs, 1, OneAtATime.Of(function), design ?? new SobolDesign())[0];

    /// <summary>The indices of each output of a function.</summary>
    /// <param name="inputs">1 to <see cref="SobolDesign.MostInputs"/>.</param>
    /// <param name="outputs">At least 1.</param>
    /// <param name="function">Evaluated inputs + 2 times at each point of each replicate; on several threads at once if the design says so.</param>
    /// <exception cref="ArgumentException">The design has too few points or replicates, or the inputs are too many.</exception>
    public static IReadOnlyList<SobolOutput> Of(
        int inputs,
        int outputs,
        CubeFunction function,
        SobolDesign design,
        CancellationToken stop = default
    )
    {
        design.Check(inputs);
        ArgumentOutOfRangeException.ThrowIfLessThan(outputs, 1);
        var replicates = new PickFreeze[design.Replicates];
        Workers.Do(
            Enumerable.Range(0, design.Replicates),
            design.Threads,
            replicate =>
            {
                var sequence = new SobolSequence(2 * inputs, design.Seed, replicate);
                replicates[replicate] = new PickFreeze(sequence, outputs, function);
                replicates[replicate].Play(design.Points, stop);
            },
            stop
        );
        return [.. Enumerable.Range(0, outputs).Select(o => Output([.. replicates.Select(r => r.Sums[o])], inputs))];
    }

    static SobolOutput Output(IReadOnlyList<PickFreezeSums> replicates, int inputs) =>
        new(
            Over(replicates, s => s.Mean),
            Over(replicates, s => s.Variance),
            [
                .. Enumerable
                    .Range(0, inputs)
                    .Select(i => new SobolIndex(Over(replicates, s => s.First(i)), Over(replicates, s => s.Total(i)))),
            ]
        );

    static Estimate Over(IReadOnlyList<PickFreezeSums> replicates, Func<PickFreezeSums, double> value) =>
        Intervals.Mean(new TwoLevelSample([.. replicates.Select(value)], 1, 1), 0);
}
