using Interregnum.Sensitivity;

namespace Interregnum.Tests.Sensitivity;

public class MorrisTests
{
    [Fact]
    public void A_straight_function_has_its_slopes_as_effects_and_no_spread()
    {
        var effects = Morris.Of(3, point => (3 * point[0]) - point[1]);

        Assert.Equal([3, 1, 0], effects.Select(e => Math.Round(e.Strength.Value, 9)));
        Assert.Equal([3, -1, 0], effects.Select(e => Math.Round(e.Direction.Value, 9)));
        Assert.All(effects, e => Assert.InRange(e.Spread, 0, 1e-9));
    }

    [Fact]
    public void An_effect_that_changes_its_sign_is_strong_without_a_direction()
    {
        // x1 helps where x0 is high and hurts where it is low: every effect is ±½ or ±1½ (levels 1/8, 3/8, 5/8, 7/8 times 4, less 2).
        var effects = Morris.Of(2, point => point[1] * ((4 * point[0]) - 2), trajectories: 400);

        Assert.Equal(1, effects[1].Strength.Value, 0.06);
        Assert.InRange(0, effects[1].Direction.Low, effects[1].Direction.High);
        Assert.Equal(Math.Sqrt(1.25), effects[1].Spread, 0.06);
    }

    [Fact]
    public void The_four_that_matter_in_Sobols_g_function_come_first_in_order()
    {
        // F. Campolongo, J. Cariboni and A. Saltelli, "An effective screening design for sensitivity analysis of large models",
        // Environmental Modelling and Software 22 (2007): μ* ranks the G function's inputs as their total indices do.
        double[] a = [99, 0, 9, 78, 4.5, 1, 99, 99];

        var effects = Morris.Of(8, point => KnownFunctions.G(point, a), trajectories: 60);

        var order = Enumerable.Range(0, 8).OrderByDescending(i => effects[i].Strength.Value).Take(4);
        Assert.Equal([1, 5, 4, 2], order);
    }

    [Fact]
    public void Every_output_is_screened_and_no_point_leaves_the_open_cube()
    {
        var effects = Morris.Of(2, 2, Both, 5, seed: 3);

        Assert.Equal([1.0, 0, 0, 1], effects.SelectMany(o => o.Select(e => Math.Round(e.Strength.Value, 9))));

        static void Both(CubePoints points, Span<double> outputs)
        {
            Assert.Equal(3, points.Count);
            for (var input = 0; input < 2; input++)
            {
                points[input].CopyTo(outputs[(input * 3)..]);
            }

            Assert.All(outputs.ToArray(), u => Assert.InRange(u, 0.125, 0.875));
        }
    }

    [Fact]
    public void One_trajectory_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Morris.Of(2, point => point[0], trajectories: 1));
}
