using Interregnum.Attribution;
using Interregnum.Findings;
using Interregnum.Sensitivity;
using Interregnum.Tests.Attribution;

namespace Interregnum.Tests.Coverage;

/// <summary>The intervals of <c>sensitivity</c> that rest on draws of a contest: exchanged, and of what a surface leaves.</summary>
static class SensitivityStudies
{
    const string Jackknife = "delete-a-group jackknife, t";
    const int PerDraw = 8;
    const int Pairs = 256;
    const int Inputs = 3;

    public static IEnumerable<Study> Of() =>
        [
            new(
                $"{Pairs} pairs × {PerDraw}",
                [("first index by exchange", Jackknife), ("total index by exchange", Jackknife)],
                Exchanged
            ),
            Study.Of("what a surface leaves unaccounted for", Jackknife, "512 × 8", Left),
        ];

    /// <summary>Σ c_i t_i + d t_0 t_1 of inputs with variance 1, and dice with more.</summary>
    sealed class Problem(int seed)
    {
        readonly double[] _c = [Between(seed, 0, 0.2, 1), Between(seed, 1, 0.2, 1), Between(seed, 2, 0.2, 1)];
        readonly double _d = Between(seed, 3, -1, 1);
        readonly double _luck = Between(seed, 4, 1, 3);

        public double Variance => _c.Sum(x => x * x) + (_d * _d);

        public double First(int input) => _c[input] * _c[input] / Variance;

        public double Together => _d * _d / Variance;

        public double[] Input(int input, int draws) => [.. Enumerable.Range(0, draws).Select(d => Luck.Uniform(seed, d, input))];

        /// <param name="exchanged">The input that is taken from the draw <see cref="Pairs"/> further on; −1 for none.</param>
        public TwoLevelSample Play(int draws, int exchanged = -1)
        {
            var values = new double[draws * PerDraw];
            for (var h = 0; h < values.Length; h++)
            {
                var t = new double[Inputs];
                for (var i = 0; i < Inputs; i++)
                {
                    t[i] = Math.Sqrt(12) * (Luck.Uniform(seed, i == exchanged ? (h / PerDraw) + Pairs : h / PerDraw, i) - 0.5);
                }

                values[h] = t.Zip(_c, (x, w) => x * w).Sum() + (_d * t[0] * t[1]) + (_luck * Luck.Normal(seed, h, 9));
            }

            return new TwoLevelSample(values, 1, PerDraw);
        }
    }

    static IReadOnlyList<(Estimate?, double)> Exchanged(int seed)
    {
        var problem = new Problem(seed);
        var index = ExchangeIndices.Of(problem.Play(2 * Pairs), problem.Play(Pairs, 0), 0, Pairs, Pairs);
        return [(index.First, problem.First(0)), (index.Total, problem.First(0) + problem.Together)];
    }

    /// <summary>Of the first two inputs; the third is not shown to the surface.</summary>
    static (Estimate?, double) Left(int seed)
    {
        var problem = new Problem(seed);
        var found = SurfaceIndices.Of([problem.Input(0, 512), problem.Input(1, 512)], problem.Play(512), 0);
        return (found?.Unexplained, problem.First(2));
    }

    static double Between(int seed, int what, double low, double high) =>
        low + ((high - low) * Luck.Uniform(seed, 1L << 36, what));
}
