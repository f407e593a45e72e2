using Interregnum.Attribution;
using Interregnum.Sensitivity;
using Interregnum.Tests.Attribution;

namespace Interregnum.Tests.Sensitivity;

public class SurfaceTests
{
    const int Draws = 600;

    static readonly double[][] Parameters =
    [
        .. Enumerable.Range(0, 6).Select(p => Enumerable.Range(0, Draws).Select(d => Luck.Uniform(40, d, p)).ToArray()),
    ];

    [Fact]
    public void Its_indices_are_those_of_the_expectation_and_not_of_the_dice()
    {
        // E[Y | θ] = 2 t0 + t1 + t2 t3 with t of variance 1: parts 4, 1 and 1 of 6; dice add a deviation of 3 to every history.
        var values = Sample(t => (2 * t[0]) + t[1] + (t[2] * t[3]), dice: 3);

        var found = SurfaceIndices.Of(Parameters, values, 0)!;

        double[] first = [.. found.Inputs.Select(i => Math.Round(i.First.Value, 1))];
        double[] total = [.. found.Inputs.Select(i => Math.Round(i.Total.Value, 1))];
        Assert.Equal([0.7, 0.2, 0, 0, 0, 0], first);
        Assert.Equal([0.7, 0.2, 0.2, 0.2, 0, 0], total);
        Assert.InRange(4 / 6.0, found.Inputs[0].First.Low, found.Inputs[0].First.High);
        Assert.InRange(found.Unexplained.Value, 0, 0.1);
    }

    [Fact]
    public void What_bends_more_than_the_surface_is_said_to_be_unexplained()
    {
        var values = Sample(t => Math.Sign(Math.Sin(9 * t[0])), dice: 0.5);

        Assert.InRange(SurfaceIndices.Of(Parameters, values, 0)!.Unexplained.Value, 0.8, 1);
    }

    [Fact]
    public void Where_parameters_move_nothing_there_are_no_indices()
    {
        var values = new TwoLevelSample(new double[Draws * 4], 1, 4);

        Assert.Null(SurfaceIndices.Of(Parameters, values, 0));
    }

    [Fact]
    public void Nineteen_draws_are_too_few() =>
        Assert.Throws<ArgumentException>(() => new Surface([new double[19]], new double[19]));

    static TwoLevelSample Sample(Func<double[], double> expectation, double dice)
    {
        var values = new double[Draws * 4];
        for (var h = 0; h < values.Length; h++)
        {
            double[] t = [.. Parameters.Select(p => Math.Sqrt(12) * (p[h / 4] - 0.5))];
            values[h] = expectation(t) + (dice * Luck.Normal(41, h, 0));
        }

        return new TwoLevelSample(values, 1, 4);
    }
}
