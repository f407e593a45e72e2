using Interregnum.Attribution;

namespace Interregnum.Tests.Attribution;

public class MediationTests
{
    // D. P. MacKinnon, Introduction to Statistical Mediation Analysis (2008), chapter 5: in the linear structural model M1 = a1 X, M2 = a2 X + d M1,
    // Y = c X + b1 M1 + b2 M2, the effect along a path is the product of its slopes, and c is direct.
    const double A1 = 0.5;
    const double A2 = -0.3;
    const double B1 = 0.8;
    const double B2 = 1.5;
    const double Direct = 0.2;

    [Fact]
    public void In_a_linear_model_a_channel_carries_the_product_of_its_slopes()
    {
        var finding = Mediation.Of(2, kept => Outcome(kept, between: 0), without: 0);

        Assert.Equal(Direct + (A1 * B1) + (A2 * B2), finding.Total.Value, 1e-12);
        Assert.Equal(Direct, finding.Direct.Value, 1e-12);
        Near([A1 * B1, A2 * B2], finding.Channels.Select(c => c.Share.Value));
        Near([A1 * B1, A2 * B2], finding.Channels.Select(c => c.Without.Value));
        Near([A1 * B1, A2 * B2], finding.Channels.Select(c => c.Alone.Value));
    }

    [Fact]
    public void A_path_through_both_mechanisms_is_halved_between_them()
    {
        const double between = 0.6;
        const double path = A1 * between * B2;

        var finding = Mediation.Of(2, kept => Outcome(kept, between), without: 0);

        Near([(A1 * B1) + (path / 2), (A2 * B2) + (path / 2)], finding.Channels.Select(c => c.Share.Value));
        Near([(A1 * B1) + path, (A2 * B2) + path], finding.Channels.Select(c => c.Without.Value));
        Near([A1 * B1, A2 * B2], finding.Channels.Select(c => c.Alone.Value));
        Assert.Equal(Direct, finding.Direct.Value, 1e-12);
    }

    [Fact]
    public void Channels_that_need_each_other_carry_all_from_one_side_and_nothing_from_the_other()
    {
        var finding = Mediation.Of(2, kept => kept == 3 ? 1 : 0, 0);

        Assert.All(finding.Channels, c => Assert.Equal((0.5, 1, 0), (c.Share.Value, c.Without.Value, c.Alone.Value)));
        Assert.Equal((1, 0), (finding.Total.Value, finding.Direct.Value));
    }

    [Fact]
    public void Shares_and_the_direct_effect_add_up_to_the_whole_on_histories_too()
    {
        var sample = new TwoLevelSample([.. Enumerable.Range(0, 160 * 9).Select(i => Luck.Uniform(1, i, 0))], 9, 8);

        var finding = Mediation.Of(3, sample);

        Assert.Equal(finding.Total.Value, finding.Channels.Sum(c => c.Share.Value) + finding.Direct.Value, 1e-12);
        Assert.All(finding.Channels, c => Assert.True(c.Share.Low < c.Share.Value && c.Share.Value < c.Share.High));
    }

    [Fact]
    public void A_table_of_the_wrong_size_is_refused() =>
        Assert.Throws<ArgumentException>(() => Mediation.Of(2, new TwoLevelSample(new double[8], 4, 1)));

    /// <summary>Y with the factor; without it both traces are 0.</summary>
    static double Outcome(int kept, double between)
    {
        var first = (kept & 1) != 0 ? A1 : 0;
        var second = (kept & 2) != 0 ? A2 + (between * first) : 0;
        return Direct + (B1 * first) + (B2 * second);
    }

    static void Near(double[] expected, IEnumerable<double> found) =>
        Assert.All(expected.Zip(found), p => Assert.Equal(p.First, p.Second, 1e-12));
}
