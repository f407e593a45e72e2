using MathNet.Numerics.LinearAlgebra;

namespace Interregnum.Sensitivity;

/// <summary>
/// A regression surface for an output of several independent inputs: orthonormal Legendre polynomials of the inputs' ranks, straight,
/// bent, and products of two; one term after another is taken, the one that goes best with what is left, as long as it betters the prediction
/// of left-out observations (a sparse polynomial chaos expansion: G. Blatman and B. Sudret, Journal of Computational Physics 230,
/// 2011). As the terms are orthonormal their squared coefficients are the parts of the surface's variance (B. Sudret, Reliability Engineering
/// and System Safety 93, 2008).
/// </summary>
public sealed class Surface
{
    const int MostTerms = 24;
    const double Gain = 0.995;
    const int Least = 20;

    readonly List<(int First, int Second, double Variance)> _terms = [];

    /// <param name="inputs">For each input its value in each observation.</param>
    /// <param name="outputs">One for each observation, 20 or more.</param>
    public Surface(IReadOnlyList<double[]> inputs, double[] outputs)
    {
        if (outputs.Length < Least || inputs.Any(x => x.Length != outputs.Length))
        {
            throw new ArgumentException(
                $"A surface needs {Least} observations or more, each with every input; found {outputs.Length} outputs."
            );
        }

        var candidates = Candidates(inputs);
        var taken = new List<int>();
        var left = Residuals(candidates, taken, outputs, out var error, out _);
        while (taken.Count < Math.Min(MostTerms, candidates.Count))
        {
            var next = Enumerable
                .Range(0, candidates.Count)
                .Where(c => !taken.Contains(c))
                .MaxBy(c => Math.Abs(Dot(candidates[c].Values, left)));
            taken.Add(next);
            var after = Residuals(candidates, taken, outputs, out var smaller, out var coefficients);
            if (!(smaller < Gain * error))
            {
                break;
            }

            (left, error) = (after, smaller);
            _terms.Clear();
            _terms.AddRange(
                taken.Select((c, i) => (candidates[c].First, candidates[c].Second, coefficients[i + 1] * coefficients[i + 1]))
            );
        }

        var mean = outputs.Average();
        Explained = 1 - (error / outputs.Sum(y => (y - mean) * (y - mean)));
    }

    /// <summary>The surface's variance over its inputs.</summary>
    public double Variance => _terms.Sum(t => t.Variance);

    /// <summary>Share of the outputs' variance that it predicts in left-out observations; below 0 for nothing.</summary>
    public double Explained { get; }

    /// <summary>The part of the variance that an input has by itself.</summary>
    public double Alone(int input) => _terms.Where(t => t.First == input && t.Second == input).Sum(t => t.Variance);

    /// <summary>The part of the variance that an input has a share in.</summary>
    public double Together(int input) => _terms.Where(t => t.First == input || t.Second == input).Sum(t => t.Variance);

    static List<(int First, int Second, double[] Values)> Candidates(IReadOnlyList<double[]> inputs)
    {
        var straight = inputs.Select(Ranks).ToList();
        var candidates = new List<(int First, int Second, double[] Values)>();
        for (var a = 0; a < inputs.Count; a++)
        {
            candidates.Add((a, a, [.. straight[a].Select(t => Math.Sqrt(3) * t)]));
            candidates.Add((a, a, [.. straight[a].Select(t => Math.Sqrt(5) / 2 * ((3 * t * t) - 1))]));
            for (var b = 0; b < a; b++)
            {
                candidates.Add((b, a, [.. straight[a].Zip(straight[b], (s, t) => 3 * s * t)]));
            }
        }

        return candidates;
    }

    /// <summary>What least squares on the terms taken leaves of each output, and how large it is for observations that are left out.</summary>
    static double[] Residuals(
        List<(int First, int Second, double[] Values)> candidates,
        List<int> taken,
        double[] outputs,
        out double error,
        out double[] coefficients
    )
    {
        var design = Matrix<double>.Build.Dense(
            outputs.Length,
            taken.Count + 1,
            (i, c) => c == 0 ? 1 : candidates[taken[c - 1]].Values[i]
        );
        var inverse = design.TransposeThisAndMultiply(design).PseudoInverse();
        var observed = Vector<double>.Build.Dense(outputs);
        var found = inverse * design.TransposeThisAndMultiply(observed);
        var left = (observed - (design * found)).ToArray();
        var pulled = design * inverse;
        error = 0;
        for (var i = 0; i < left.Length; i++)
        {
            var leverage = 0.0;
            for (var c = 0; c <= taken.Count; c++)
            {
                leverage += pulled[i, c] * design[i, c];
            }

            var missed = left[i] / (1 - Math.Min(leverage, 0.99));
            error += missed * missed;
        }

        coefficients = found.ToArray();
        return left;
    }

    /// <summary>The place of each value among all, in [−1, 1]; equal values stand at their middle.</summary>
    static double[] Ranks(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return
        [
            .. values.Select(v =>
            {
                var first = Array.BinarySearch(sorted, v);
                var last = first;
                while (first > 0 && sorted[first - 1] == v)
                {
                    first--;
                }

                while (last < sorted.Length - 1 && sorted[last + 1] == v)
                {
                    last++;
                }

                return ((double)(first + last + 1) / sorted.Length) - 1;
            }),
        ];
    }

    static double Dot(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++)
        {
            sum += one[i] * other[i];
        }

        return sum;
    }
}
