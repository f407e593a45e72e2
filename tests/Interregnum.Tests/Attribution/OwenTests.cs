using FsCheck.Xunit;
using Interregnum.Attribution;

namespace Interregnum.Tests.Attribution;

public class OwenTests
{
    [Fact]
    public void Two_of_three_voters_who_agree_beforehand_share_all_power()
    {
        // G. Owen, "Values of games with a priori unions" (1977): in a simple majority of three a union of two is a dictator.
        var values = Owen.Of([
                [0, 1],
                [2],
            ])
            .Read(Majority);

        Near([0.5, 0.5, 0], values);
    }

    [Fact]
    public void A_union_against_the_scarce_glove_leaves_each_side_half()
    {
        // The glove game with its two right gloves in one hand: two equal unions bargain, the rights share their half.
        var values = Owen.Of([
                [0],
                [1, 2],
            ])
            .Read(mask => (mask & 1) != 0 && (mask & 6) != 0 ? 1 : 0);

        Near([0.5, 0.25, 0.25], values);
    }

    [Property]
    public bool Parts_sum_to_their_factors_value_as_a_whole(int seed)
    {
        double Worth(int mask) => Luck.Uniform(seed, mask, 0);
        var parts = Owen.Of([
                [0, 1, 2],
                [3],
                [4],
            ])
            .Read(Worth);

        // As wholes: factor 0 stands for the three parts together.
        var wholes = Shapley.Of(3).Read(mask => Worth(((mask & 1) * 7) | ((mask & 6) << 2)));

        return Math.Abs(parts[..3].Sum() - wholes[0]) < 1e-9
            && Math.Abs(parts[3] - wholes[1]) < 1e-9
            && Math.Abs(parts[4] - wholes[2]) < 1e-9;
    }

    [Property]
    public bool Unions_of_one_give_shapleys_value(int seed)
    {
        double Worth(int mask) => Luck.Uniform(seed, mask, 0);

        return Owen.Of([
                [0],
                [1],
                [2],
                [3],
            ])
            .Read(Worth)
            .Zip(Shapley.Of(4).Read(Worth))
            .All(p => Math.Abs(p.First - p.Second) < 1e-12);
    }

    [Property]
    public bool One_union_of_all_gives_shapleys_value(int seed)
    {
        double Worth(int mask) => Luck.Uniform(seed, mask, 0);

        return Owen.Of([
                [0, 1, 2, 3],
            ])
            .Read(Worth)
            .Zip(Shapley.Of(4).Read(Worth))
            .All(p => Math.Abs(p.First - p.Second) < 1e-12);
    }

    [Fact]
    public void A_player_in_two_unions_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() =>
            Owen.Of([
                [0, 1],
                [1],
            ])
        );

        Assert.Contains("Player 1", error.Message, StringComparison.Ordinal);
    }

    static double Majority(int mask) => int.PopCount(mask) >= 2 ? 1 : 0;

    static void Near(double[] expected, double[] actual) =>
        Assert.All(expected.Zip(actual), p => Assert.Equal(p.First, p.Second, 1e-12));
}
