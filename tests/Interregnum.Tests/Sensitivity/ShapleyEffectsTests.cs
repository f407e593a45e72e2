using Interregnum.Sensitivity;

namespace Interregnum.Tests.Sensitivity;

public class ShapleyEffectsTests
{
    [Fact]
    public void Two_correlated_inputs_share_as_Owen_and_Prieur_say()
    {
        // A. B. Owen and C. Prieur, "On Shapley value for measuring importance of dependent inputs", SIAM/ASA JUQ 5 (2017), section 4: for
        // Y = β1 X1 + β2 X2, effect 1 is β1²σ1²(1 − ρ²/2) + β1β2ρσ1σ2 + β2²σ2²ρ²/2.
        const double one = 2,
            other = -3,
            deviation = 1.5,
            rho = 0.4;
        var inputs = new GaussianInputs(
            new[,]
            {
                { 1, rho * deviation },
                { rho * deviation, deviation * deviation },
            }
        );

        var effects = ShapleyEffects.OfLinear([one, other], inputs);

        var shared = one * other * rho * deviation;
        var (first, second) = (one * one, other * other * deviation * deviation);
        Assert.Equal((first * (1 - (rho * rho / 2))) + shared + (second * rho * rho / 2), effects[0], 1e-9);
        Assert.Equal((second * (1 - (rho * rho / 2))) + shared + (first * rho * rho / 2), effects[1], 1e-9);
    }

    [Fact]
    public void Three_inputs_of_which_two_are_correlated_share_as_Iooss_and_Prieur_say()
    {
        // B. Iooss and C. Prieur, "Shapley effects for sensitivity analysis with correlated inputs", Int. J. Uncertainty Quantification
        // 9 (2019): Y = X1 + X2 + X3, unit variances but σ3 = 2, X2 and X3 correlated with ρ: effects 1, 1 + ρσ + ρ²(σ²−1)/2, σ² + ρσ + ρ²(1−σ²)/2.
        const double rho = 0.7,
            sigma = 2;

        var effects = ShapleyEffects.OfLinear([1, 1, 1], Three(rho, sigma));

        var (shared, moved) = (rho * sigma, rho * rho * ((sigma * sigma) - 1) / 2);
        Assert.Equal(1, effects[0], 1e-9);
        Assert.Equal(1 + shared + moved, effects[1], 1e-9);
        Assert.Equal((sigma * sigma) + shared - moved, effects[2], 1e-9);
    }

    [Fact]
    public void Independent_inputs_get_their_own_variance()
    {
        var inputs = new GaussianInputs(
            new double[,]
            {
                { 4, 0 },
                { 0, 9 },
            }
        );

        Assert.Equal([16, 9], ShapleyEffects.OfLinear([2, 1], inputs).Select(e => Math.Round(e, 9)));
    }

    [Fact]
    public void Random_orders_find_the_effects_of_any_function()
    {
        // The estimator of Song, Nelson and Staum (2016) on the same linear model.
        var inputs = Three(0.7, 2);
        var known = ShapleyEffects.OfLinear([1, 1, 1], inputs);

        var found = ShapleyEffects.Of(3, inputs.Draw, point => point[0] + point[1] + point[2], orders: 4000);

        Assert.All(known.Zip(found), p => Assert.Equal(p.First, p.Second.Value, 0.35));
        Assert.All(known.Zip(found), p => Assert.InRange(p.First, p.Second.Low, p.Second.High));
    }

    [Fact]
    public void An_input_absent_from_the_formula_gets_variance_through_its_correlation()
    {
        var effects = ShapleyEffects.OfLinear(
            [1, 0],
            new GaussianInputs(
                new[,]
                {
                    { 1, 0.8 },
                    { 0.8, 1 },
                }
            )
        );

        Assert.Equal(0.32, effects[1], 1e-9);
    }

    [Fact]
    public void Inputs_that_determine_each_other_are_refused() =>
        Assert.Throws<ArgumentException>(() =>
            new GaussianInputs(
                new double[,]
                {
                    { 1, 1 },
                    { 1, 1 },
                }
            )
        );

    static GaussianInputs Three(double rho, double sigma) =>
        new(
            new[,]
            {
                { 1, 0, 0 },
                { 0, 1, rho * sigma },
                { 0, rho * sigma, sigma * sigma },
            }
        );
}
