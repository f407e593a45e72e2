using Interregnum.Attribution;
using Interregnum.Findings;

namespace Interregnum.Sensitivity;

/// <summary>What single steps of one input did to an output, in units of the output for the input's whole range.</summary>
/// <param name="Strength">μ*: mean size of the effects, whatever their sign; 0 for an input that does nothing.</param>
/// <param name="Direction">μ: mean of the effects.</param>
/// <param name="Spread">σ: deviation of the effects; large beside μ* where the effect depends on the other inputs or bends.</param>
public sealed record MorrisEffect(Estimate Strength, Estimate Direction, double Spread);

/// <summary>
/// Screening of many inputs at the price of few evaluations: trajectories through a grid on which one input at a time makes a step of
/// half its range (M. D. Morris, Technometrics 33, 1991; μ* of F. Campolongo, J. Cariboni and A. Saltelli, Environmental Modelling and
/// Software 22, 2007). Each of the four levels stands in the middle of a quarter, so that an input without bounds stays finite.
/// </summary>
public static class Morris
{
    const int Levels = 4;
    const double Step = 0.5;

    /// <summary>The effects of a function with one output, a point at a time.</summary>
    /// <inheritdoc cref="Of(int, int, CubeFunction, int, long)"/>
    public static IReadOnlyList<MorrisEffect> Of(int inputs, PointFunction function, int trajectories = 20, long seed = 1) =>
        Of(inputs, 1, OneAtATime.Of(function), trajectories, seed)[0];

    /// <summary>For each output the effects of each input.</summary>
    /// <param name="function">Evaluated at all points of a trajectory at once: inputs + 1 of them.</param>
    /// <param name="trajectories">At least 2; the intervals are Student's t over them.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no input, no output, or only one trajectory.</exception>
    public static IReadOnlyList<IReadOnlyList<MorrisEffect>> Of(
        int inputs,
        int outputs,
        CubeFunction function,
        int trajectories,
        long seed
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(outputs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(trajectories, 2);
        var effects = new double[outputs][];
        for (var output = 0; output < outputs; output++)
        {
            effects[output] = new double[trajectories * inputs];
        }

        var values = new double[(inputs + 1) * outputs];
        for (var trajectory = 0; trajectory < trajectories; trajectory++)
        {
            var luck = new Keyed(seed, trajectory);
            var order = luck.Order(inputs);
            function(new CubePoints(Points(inputs, order, luck, out var steps), inputs + 1), values);
            for (var output = 0; output < outputs; output++)
            {
                var reached = values.AsSpan(output * (inputs + 1), inputs + 1);
                for (var i = 0; i < inputs; i++)
                {
                    effects[output][(trajectory * inputs) + order[i]] = (reached[i + 1] - reached[i]) / steps[order[i]];
                }
            }
        }

        return [.. effects.Select(e => Read(e, inputs))];
    }

    /// <summary>A start on the grid and one step of each input, in the order given.</summary>
    static double[][] Points(int inputs, int[] order, Keyed luck, out double[] steps)
    {
        var columns = new double[inputs][];
        steps = new double[inputs];
        for (var i = 0; i < inputs; i++)
        {
            var (input, level) = (order[i], luck.Below(Levels));
            steps[input] = level < Levels / 2 ? Step : -Step;
            var start = (level + 0.5) / Levels;
            columns[input] = new double[inputs + 1];
            columns[input].AsSpan(0, i + 1).Fill(start);
            columns[input].AsSpan(i + 1).Fill(start + steps[input]);
        }

        return columns;
    }

    static IReadOnlyList<MorrisEffect> Read(double[] effects, int inputs)
    {
        var signed = new TwoLevelSample(effects, inputs, 1);
        var sizes = new TwoLevelSample([.. effects.Select(Math.Abs)], inputs, 1);
        return
        [
            .. Enumerable
                .Range(0, inputs)
                .Select(i => new MorrisEffect(
                    Intervals.Mean(sizes, i),
                    Intervals.Mean(signed, i),
                    signed.StandardError(i) * Math.Sqrt(signed.Draws)
                )),
        ];
    }
}
