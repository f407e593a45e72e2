using Interregnum.Attribution;
using Interregnum.Sensitivity;
using Interregnum.Tests.Attribution;
using MathNet.Numerics.Distributions;

namespace Interregnum.Tests.Sensitivity;

/// <summary>
/// Two factors of which the first leads by 0.05 + 0.2 θ, θ standard normal, whatever the second parameter; histories add dice. All of
/// these numbers have closed forms.
/// </summary>
public class LookUpTests
{
    const double Lead = 0.05;
    const double Slope = 0.2;

    [Fact]
    public void Knowing_the_parameter_is_worth_what_the_unit_normal_loss_says()
    {
        // H. Raiffa and R. Schlaifer, Applied Statistical Decision Theory (1961), section 5.3: E max(0, D) − max(0, m) for D ~ N(m, s²)
        // is s (φ(z) − z Φ(−z)) with z = m / s, m > 0.
        var z = Lead / Slope;
        var known = Slope * (Normal.PDF(0, 1, z) - (z * Normal.CDF(0, 1, -z)));
        var (values, parameter) = Toy(4000, seed: 3);

        var worth = PartialInformation.Of(parameter, values);

        Assert.Equal(known, worth.Value, 0.008);
        Assert.InRange(known, worth.Low, worth.High);
        Assert.Equal(known, PartialInformation.OfEverything(values), 0.012);
    }

    [Fact]
    public void Knowing_a_parameter_that_moves_nothing_is_worth_nothing()
    {
        var (values, _) = Toy(2000, seed: 2);
        double[] other = [.. Enumerable.Range(0, values.Draws).Select(d => Luck.Uniform(77, d, 5))];

        var worth = PartialInformation.Of(other, values);

        Assert.InRange(worth.Value, 0, 0.003);
        Assert.Equal(0, worth.Low);
    }

    [Fact]
    public void The_ranking_flips_where_the_lead_is_nothing()
    {
        var (values, parameter) = Toy(4000, seed: 3);

        var flip = Assert.Single(FlipValue.Of(parameter, values, 0, 1));

        Assert.Equal(-Lead / Slope, flip.Value, 0.1);
        Assert.InRange(-Lead / Slope, flip.Low, flip.High);
        Assert.InRange(flip.High - flip.Low, 0.02, 0.5);
    }

    [Fact]
    public void A_ranking_that_no_value_turns_over_has_no_flip()
    {
        var (values, _) = Toy(2000, seed: 4);
        double[] other = [.. Enumerable.Range(0, values.Draws).Select(d => Luck.Uniform(78, d, 5))];

        Assert.Empty(FlipValue.Of(other, values, 0, 1));
    }

    [Fact]
    public void Chance_keeps_its_share_of_the_variance()
    {
        // The first value has 0.2² of its variance from the parameter and 0.4² from dice.
        var (values, _) = Toy(4000, seed: 5);

        var share = ChanceShare.Of(values, 0);

        Assert.Equal(0.8, share.Value, 0.03);
        Assert.InRange(0.8, share.Low, share.High);
    }

    [Fact]
    public void Where_parameters_decide_everything_chance_has_no_share_and_where_they_decide_nothing_all()
    {
        double[] decided = [.. Enumerable.Range(0, 100 * 8).Select(h => (double)(h / 8 % 2))];
        double[] dice = [.. Enumerable.Range(0, 100 * 8).Select(h => (double)(h % 2))];

        Assert.Equal(0, ChanceShare.Of(new TwoLevelSample(decided, 1, 8), 0).Value);
        Assert.Equal(1, ChanceShare.Of(new TwoLevelSample(dice, 1, 8), 0).Value);
    }

    [Fact]
    public void A_parameter_measured_on_other_draws_is_refused() =>
        Assert.Throws<ArgumentException>(() => PartialInformation.Of([1, 2], Toy(50, seed: 1).Values));

    static (TwoLevelSample Values, double[] Parameter) Toy(int draws, int seed)
    {
        double[] parameter = [.. Enumerable.Range(0, draws).Select(d => Luck.Normal(seed, d, 0))];
        var values = new double[draws * 8 * 2];
        for (var h = 0; h < draws * 8; h++)
        {
            values[2 * h] = Lead + (Slope * parameter[h / 8]) + (0.4 * Luck.Normal(seed, h, 1));
            values[(2 * h) + 1] = 0.4 * Luck.Normal(seed, h, 2);
        }

        return (new TwoLevelSample(values, 2, 8), parameter);
    }
}
