using Interregnum.Attribution;

namespace Interregnum.Tests.Attribution;

public class FirstShareTests
{
    /// <summary>
    /// The first factor leads the second by 0.1 + 0.119 u with u uniform on −1..1, so it leads in 92 % of draws; but what a history
    /// shows is 1, 0 or −1, mostly 0.
    /// </summary>
    static double Lead(long draw) => 0.1 + (0.119 * ((2 * Luck.Uniform(5, draw, 0)) - 1));

    static TwoLevelSample Toy(int draws, int perDraw)
    {
        var values = new double[draws * perDraw * 2];
        for (var history = 0; history < draws * perDraw; history++)
        {
            var u = Luck.Uniform(5, history, 1);
            values[2 * history] = u < Lead(history / perDraw) + 0.02 ? 1 : 0;
            values[(2 * history) + 1] = u > 0.98 ? 1 : 0;
        }

        return new TwoLevelSample(values, 2, perDraw);
    }

    [Fact]
    public void It_finds_the_share_of_parameters_where_one_history_a_draw_finds_dice()
    {
        const double truth = 0.92;
        var one = Toy(4096, 1);
        var argmaxOfOne = Enumerable.Range(0, one.Draws).Average(d => Argmax(one, d));

        var share = FirstShare.Of(Toy(2048, 8))[0];

        Assert.InRange(argmaxOfOne, 0.53, 0.57);
        Assert.InRange(share, truth - 0.03, truth + 0.03);
    }

    [Fact]
    public void It_is_nearer_the_truth_than_the_argmax_of_eight_histories()
    {
        var sample = Toy(512, 8);
        var argmax = Enumerable.Range(0, sample.Draws).Average(d => Argmax(sample, d));

        Assert.True(Math.Abs(FirstShare.Of(sample)[0] - 0.92) < 0.3 * Math.Abs(argmax - 0.92));
    }

    [Fact]
    public void Shares_add_up_to_one()
    {
        double[] values =
        [
            .. Enumerable.Range(0, 400 * 8 * 4).Select(i => Luck.Normal(9, i, 0) + (0.3 * Luck.Normal(9, i / 32, 1))),
        ];

        Assert.Equal(1, FirstShare.Of(new TwoLevelSample(values, 4, 8)).Sum(), 1e-9);
    }

    [Fact]
    public void Three_factors_whose_expectations_are_known_are_shared_out_as_they_are_first()
    {
        // Expectations move independently with deviation 0.2 about 0.1, 0 and −1; dice add 0.5 to every history.
        double[] centres = [0.1, 0, -1];
        var values = new double[2000 * 8 * 3];
        for (var i = 0; i < values.Length; i++)
        {
            var (history, factor) = (i / 3, i % 3);
            values[i] = centres[factor] + (0.2 * Luck.Normal(3, history / 8, factor)) + (0.5 * Luck.Normal(4, history, factor));
        }

        var shares = FirstShare.Of(new TwoLevelSample(values, 3, 8));

        // Φ(0.1 / (0.2 √2)) = 0.638.
        Assert.Equal(0.638, shares[0], 0.03);
        Assert.Equal(0.362, shares[1], 0.03);
        Assert.InRange(shares[2], 0, 0.001);
    }

    [Fact]
    public void Factors_that_cannot_be_told_apart_share_alike()
    {
        double[] values = [.. Enumerable.Range(0, 100 * 8).SelectMany(h => Twice(Luck.Normal(1, h, 0)))];

        Assert.All(FirstShare.Of(new TwoLevelSample(values, 2, 8)), s => Assert.Equal(0.5, s, 1e-9));

        static double[] Twice(double value) => [value, value];
    }

    [Fact]
    public void Without_any_spread_the_larger_is_always_first()
    {
        double[] values = [.. Enumerable.Range(0, 10 * 8).SelectMany(_ => (double[])[0.1, 0.2, 0])];

        Assert.Equal([0, 1, 0], FirstShare.Of(new TwoLevelSample(values, 3, 8)).Select(s => Math.Round(s, 9)));
    }

    [Fact]
    public void Where_nothing_ever_matters_nothing_is_first_more_than_another()
    {
        var shares = FirstShare.Of(new TwoLevelSample(new double[10 * 8 * 3], 3, 8));

        Assert.All(shares, s => Assert.Equal(1 / 3.0, s, 1e-12));
    }

    [Fact]
    public void One_history_a_draw_is_refused()
    {
        Assert.Throws<ArgumentException>(() => FirstShare.Of(new TwoLevelSample(new double[10], 1, 1)));
    }

    /// <summary>1 where the first is larger, one half in a tie.</summary>
    static double Argmax(TwoLevelSample sample, int draw) =>
        (1 + Math.Sign(sample.DrawMean(draw, 0) - sample.DrawMean(draw, 1))) / 2.0;
}
