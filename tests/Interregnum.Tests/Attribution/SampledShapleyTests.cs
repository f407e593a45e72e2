using Interregnum.Attribution;

namespace Interregnum.Tests.Attribution;

public class SampledShapleyTests
{
    [Fact]
    public void It_finds_the_value_that_all_worlds_give()
    {
        double Game(int mask) => Luck.Uniform(4, mask, 0) + ((mask & 3) == 3 ? 2 : 0);
        var known = Shapley.Of(6).Read(Game);

        var sample = SampledShapley.Of(6, 2000, present => Game(Mask(present)));

        for (var player = 0; player < 6; player++)
        {
            var found = Intervals.Mean(sample, player);
            Assert.Equal(known[player], found.Value, 0.05);
            Assert.InRange(known[player], found.Low - 0.02, found.High + 0.02);
        }
    }

    [Fact]
    public void An_airport_of_forty_runways_is_shared_out()
    {
        // S. C. Littlechild and G. Owen, Management Science 20 (1973): each stretch is shared among those who need it.
        double Known(int player) => Enumerable.Range(0, player + 1).Sum(stretch => 1.0 / (40 - stretch));

        var sample = SampledShapley.Of(40, 800, Cost);

        Assert.All(Enumerable.Range(0, 40), p => Assert.Equal(Known(p), sample.Means[p], 6 * sample.StandardError(p) + 1e-9));

        static double Cost(ReadOnlySpan<bool> present) => present.LastIndexOf(true) + 1;
    }

    [Fact]
    public void Every_pair_of_orders_adds_up_to_the_whole_effect()
    {
        var sample = SampledShapley.Of(5, 40, present => Luck.Uniform(9, Mask(present), 0));

        var whole = Luck.Uniform(9, 31, 0) - Luck.Uniform(9, 0, 0);
        Assert.All(
            Enumerable.Range(0, 40),
            draw => Assert.Equal(whole, Enumerable.Range(0, 5).Sum(c => sample.DrawMean(draw, c)), 1e-12)
        );
    }

    [Fact]
    public void Players_who_only_count_in_pairs_are_known_from_one_pair_of_orders()
    {
        // In an order and its reverse each of two players comes last once, so pairs alone leave no doubt.
        var sample = SampledShapley.Of(4, 10, present => (present[0] && present[1] ? 1 : 0) + (present[2] && present[3] ? 3 : 0));

        Assert.Equal([0.5, 0.5, 1.5, 1.5], sample.Means);
        Assert.All(Enumerable.Range(0, 4), c => Assert.Equal(0, sample.StandardError(c)));
    }

    [Fact]
    public void A_factor_that_changes_nothing_gets_exactly_nothing()
    {
        var sample = SampledShapley.Of(3, 20, present => present[0] ? 1 : 0);

        Assert.Equal([1.0, 0, 0], sample.Means);
    }

    [Fact]
    public void One_pair_says_nothing_of_its_error() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SampledShapley.Of(3, 1, _ => 0));

    static int Mask(ReadOnlySpan<bool> present)
    {
        var mask = 0;
        for (var i = 0; i < present.Length; i++)
        {
            mask |= present[i] ? 1 << i : 0;
        }

        return mask;
    }
}
