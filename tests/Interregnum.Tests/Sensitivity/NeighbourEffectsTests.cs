using Interregnum.Attribution;
using Interregnum.Sensitivity;
using Interregnum.Tests.Attribution;

namespace Interregnum.Tests.Sensitivity;

public sealed class NeighbourEffectsTests
{
    const int Draws = 1500;
    const int PerDraw = 8;

    [Theory]
    [InlineData(0)]
    [InlineData(0.7)]
    public void Linear_functions_of_correlated_normal_inputs_share_as_is_known(double rho)
    {
        // Y = X1 + X2 + X3 with σ3 = 2 and X2, X3 correlated (Iooss and Prieur 2019); one history's luck has as much variance again.
        const double sigma = 2;
        var exact = ShapleyEffects.OfLinear(
            [1, 1, 1],
            new GaussianInputs(
                new double[,]
                {
                    { 1, 0, 0 },
                    { 0, 1, rho * sigma },
                    { 0, rho * sigma, sigma * sigma },
                }
            )
        );
        var (inputs, values) = Played(rho, sigma, Math.Sqrt(exact.Sum()));
        var found = NeighbourEffects.Of(inputs, values, 0)!;
        for (var i = 0; i < exact.Length; i++)
        {
            Assert.Equal(exact[i] / exact.Sum(), found[i], 0.06);
        }
    }

    [Fact]
    public void Two_names_of_one_input_share_its_effect()
    {
        var (inputs, values) = Played(0, 2, 1);
        var found = NeighbourEffects.Of([inputs[2], inputs[2]], values, 0)!;

        Assert.Equal(found[0], found[1]);
        Assert.InRange(found[0], 0.25, 0.4);
    }

    [Fact]
    public void Luck_alone_has_no_effects()
    {
        double[] luck = [.. Enumerable.Range(0, 640).Select(h => h % 2 == 0 ? 1.0 : 0)];

        Assert.Null(NeighbourEffects.Of([new double[80]], new TwoLevelSample(luck, 1, 8), 0));
    }

    [Fact]
    public void More_inputs_than_can_be_told_apart_are_refused() =>
        Assert.Throws<ArgumentException>(() =>
            NeighbourEffects.Of([.. Enumerable.Repeat(new double[80], 7)], new TwoLevelSample(new double[640], 1, 8), 0)
        );

    static (double[][] Inputs, TwoLevelSample Values) Played(double rho, double sigma, double deviation)
    {
        double[][] inputs = [new double[Draws], new double[Draws], new double[Draws]];
        var values = new double[Draws * PerDraw];
        for (var draw = 0; draw < Draws; draw++)
        {
            inputs[0][draw] = Normal(draw, 0);
            inputs[1][draw] = Normal(draw, 1);
            inputs[2][draw] = sigma * ((rho * inputs[1][draw]) + (Math.Sqrt(1 - (rho * rho)) * Normal(draw, 2)));
            for (var i = 0; i < PerDraw; i++)
            {
                var history = (draw * PerDraw) + i;
                values[history] = inputs.Sum(x => x[draw]) + (deviation * Normal(history, 3));
            }
        }

        return (inputs, new TwoLevelSample(values, 1, PerDraw));
    }

    static double Normal(int number, int which) =>
        MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, Luck.Uniform(3, number, which));
}
