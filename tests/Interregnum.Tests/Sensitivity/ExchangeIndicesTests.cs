using Interregnum.Attribution;
using Interregnum.Sensitivity;
using Interregnum.Tests.Attribution;

namespace Interregnum.Tests.Sensitivity;

public sealed class ExchangeIndicesTests
{
    const int Pairs = 1000;
    const int PerDraw = 8;

    // The G function of I. M. Sobol' with a = 0, 1, 9: V_i = 1 / (3 (1 + a_i)²), V = Π (1 + V_i) − 1.
    static readonly double[] A = [0, 1, 9];
    static readonly double[] V = [.. A.Select(a => 1 / (3 * (1 + a) * (1 + a)))];
    static readonly double Variance = V.Aggregate(1.0, (product, v) => product * (1 + v)) - 1;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Luck_in_every_history_does_not_move_the_indices(int input)
    {
        // One history's luck has ten times the parameters' variance.
        var deviation = Math.Sqrt(10 * Variance);
        var index = ExchangeIndices.Of(Played(-1, 2 * Pairs, deviation), Played(input, Pairs, deviation), 0, Pairs, Pairs);
        var first = V[input] / Variance;
        var total = V[input] * V.Where((_, i) => i != input).Aggregate(1.0, (product, v) => product * (1 + v)) / Variance;

        Assert.InRange(first, index.First.Low, index.First.High);
        Assert.InRange(total, index.Total.Low, index.Total.High);
        Assert.InRange(index.Total.High - index.Total.Low, 0, 0.4);
    }

    [Fact]
    public void An_input_that_does_nothing_gets_nothing()
    {
        var plain = Played(-1, 2 * Pairs, 0.5);
        var index = ExchangeIndices.Of(plain, plain.First(Pairs, PerDraw), 0, Pairs, Pairs);

        Assert.Equal(0, index.Total.Value);
        Assert.InRange(0, index.First.Low, index.First.High);
    }

    [Fact]
    public void Where_nothing_varies_there_is_no_index() =>
        Assert.True(
            double.IsNaN(ExchangeIndices.Of(new(new double[640], 1, 8), new(new double[320], 1, 8), 0, 40, 40).Total.Value)
        );

    /// <summary>The function at each draw, with one input from the draw that is as many further on as there are pairs, and luck of the draw's own.</summary>
    static TwoLevelSample Played(int exchanged, int draws, double deviation)
    {
        var values = new double[draws * PerDraw];
        for (var history = 0; history < values.Length; history++)
        {
            var draw = history / PerDraw;
            var product = 1.0;
            for (var i = 0; i < A.Length; i++)
            {
                var x = Luck.Uniform(5, i == exchanged ? draw + Pairs : draw, i);
                product *= (Math.Abs((4 * x) - 2) + A[i]) / (1 + A[i]);
            }

            var luck = Math.Sqrt(12) * (Luck.Uniform(6, history, 9) - 0.5);
            values[history] = product + (deviation * luck);
        }

        return new TwoLevelSample(values, 1, PerDraw);
    }
}
