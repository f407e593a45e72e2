using FsCheck.Xunit;
using Interregnum.Attribution;

namespace Interregnum.Tests.Attribution;

public class InteractionTests
{
    // K. Dhamdhere, A. Agarwal, M. Sundararajan, "The Shapley Taylor interaction index" (2020): a game of order k or less gives each
    // unanimous group its own worth, and a larger group's is shared alike over its subsets of size k.

    [Fact]
    public void A_pair_that_only_counts_together_has_all_the_interaction()
    {
        var values = Interaction.Of(3).Read(mask => (mask & 3) == 3 ? 1 : 0);

        Near([1, 0, 0], values);
    }

    [Fact]
    public void Unanimity_of_four_is_shared_over_its_six_pairs()
    {
        var values = Interaction.Of(4).Read(mask => mask == 15 ? 1 : 0);

        Assert.All(values, v => Assert.Equal(1 / 6.0, v, 1e-12));
    }

    [Fact]
    public void A_majority_of_three_is_worth_a_third_to_each_pair()
    {
        var values = Interaction.Of(3).Read(mask => int.PopCount(mask) >= 2 ? 1 : 0);

        Near([1 / 3.0, 1 / 3.0, 1 / 3.0], values);
    }

    [Fact]
    public void Where_either_is_enough_the_second_adds_less_than_nothing()
    {
        var values = Interaction.Of(2).Read(mask => mask == 0 ? 0 : 1);

        Near([-1], values);
    }

    [Property]
    public bool Pairs_and_single_effects_add_up_to_the_whole_effect(int seed)
    {
        double Worth(int mask) => Luck.Uniform(seed, mask, 0);
        var alone = Enumerable.Range(0, 5).Sum(i => Worth(1 << i) - Worth(0));

        return Math.Abs(Interaction.Of(5).Read(Worth).Sum() + alone - (Worth(31) - Worth(0))) < 1e-9;
    }

    [Property]
    public bool A_factor_that_changes_nothing_interacts_with_nobody(int seed)
    {
        double Worth(int mask) => Luck.Uniform(seed, mask & ~2, 0);
        var values = Interaction.Of(4).Read(Worth);

        return Interaction.Pairs(4).Zip(values).Where(p => p.First.First == 1 || p.First.Second == 1).All(p => p.Second == 0);
    }

    static void Near(double[] expected, double[] actual) =>
        Assert.All(expected.Zip(actual), p => Assert.Equal(p.First, p.Second, 1e-12));
}
