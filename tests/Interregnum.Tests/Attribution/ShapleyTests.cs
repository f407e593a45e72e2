using System.Numerics;
using FsCheck.Xunit;
using Interregnum.Attribution;

namespace Interregnum.Tests.Attribution;

public class ShapleyTests
{
    [Fact]
    public void Glove_game_gives_the_owner_of_the_scarce_glove_two_thirds()
    {
        // L. S. Shapley and M. Shubik, "Pure competition, coalitional power, and fair division", International Economic Review 10
        // (1969): one left glove, two right ones; a pair is worth 1.
        var values = Shapley.Of(3).Read(mask => (mask & 1) != 0 && (mask & 6) != 0 ? 1 : 0);

        Near([2 / 3.0, 1 / 6.0, 1 / 6.0], values);
    }

    [Fact]
    public void Airport_game_shares_each_stretch_of_the_runway_among_those_who_need_it()
    {
        // S. C. Littlechild and G. Owen, "A simple expression for the Shapley value in a special case", Management Science 20 (1973).
        double[] costs = [8, 11, 13, 18];

        var values = Shapley.Of(4).Read(mask => costs.Where((_, i) => (mask & (1 << i)) != 0).DefaultIfEmpty().Max());

        Near([8 / 4.0, (8 / 4.0) + (3 / 3.0), 3 + (2 / 2.0), 4 + 5], values);
    }

    [Theory]
    [InlineData(3, new[] { 1, 1, 1 }, 2, new[] { 1 / 3.0, 1 / 3.0, 1 / 3.0 })]
    [InlineData(4, new[] { 3, 2, 1, 1 }, 4, new[] { 1 / 2.0, 1 / 6.0, 1 / 6.0, 1 / 6.0 })]
    public void Majority_games_give_the_power_index(int voters, int[] votes, int quota, double[] expected)
    {
        // L. S. Shapley and M. Shubik, "A method for evaluating the distribution of power in a committee system", American
        // Political Science Review 48 (1954).
        var values = Shapley.Of(voters).Read(mask => votes.Where((_, i) => (mask & (1 << i)) != 0).Sum() >= quota ? 1 : 0);

        Near(expected, values);
    }

    [Fact]
    public void A_users_own_function_of_twelve_switches_is_shared_out()
    {
        var values = Shapley.Of(12).Read(mask => Math.Pow(BitOperations.PopCount((uint)mask), 2));

        Assert.All(values, v => Assert.Equal(12, v, 1e-9));
    }

    [Property]
    public bool Values_add_up_to_the_whole_effect(int seed)
    {
        var game = Game(seed, 5);

        return Math.Abs(Shapley.Of(5).Read(game).Sum() - (game[^1] - game[0])) < 1e-9;
    }

    [Property]
    public bool A_factor_that_changes_nothing_gets_exactly_nothing(int seed)
    {
        var game = Game(seed, 5);
        for (var mask = 0; mask < game.Length; mask++)
        {
            game[mask] = game[mask & ~4];
        }

        return Shapley.Of(5).Read(game)[2] == 0;
    }

    [Property]
    public bool Factors_that_do_the_same_get_the_same(int seed)
    {
        var game = Game(seed, 5);
        for (var mask = 0; mask < game.Length; mask++)
        {
            game[mask] = game[(mask & ~3) | ((mask & 1) << 1) | ((mask & 2) >> 1)] + game[mask];
        }

        var symmetric = game.Select((v, mask) => v + game[(mask & ~3) | ((mask & 1) << 1) | ((mask & 2) >> 1)]).ToArray();
        var values = Shapley.Of(5).Read(symmetric);

        return Math.Abs(values[0] - values[1]) < 1e-9;
    }

    [Property]
    public bool Values_of_a_sum_are_sums_of_values(int seed)
    {
        var (one, other) = (Game(seed, 4), Game(seed ^ 0x5bd1e995, 4));
        var sum = one.Zip(other, (a, b) => a + b).ToArray();

        return Shapley
            .Of(4)
            .Read(sum)
            .Zip(Shapley.Of(4).Read(one), (s, a) => s - a)
            .Zip(Shapley.Of(4).Read(other))
            .All(p => Math.Abs(p.First - p.Second) < 1e-9);
    }

    [Property(MaxTest = 30)]
    public void Over_all_outcomes_every_factors_effects_cancel_exactly(int seed)
    {
        var table = Tables.Random(seed, factors: 3, draws: 20, claimants: 4);
        var shapley = Shapley.Of(3);

        var sums = Enumerable
            .Range(-1, 5)
            .Select(outcome => shapley.Numerators(table.Counts(outcome)))
            .Aggregate((a, b) => [.. a.Zip(b, (x, y) => x + y)]);

        Assert.Equal([0L, 0, 0], sums);
    }

    [Property(MaxTest = 30)]
    public void The_mean_is_recomputable_from_the_worlds_rates_and_from_the_histories(int seed)
    {
        var table = Tables.Random(seed, factors: 4, draws: 15, claimants: 3);
        var shapley = Shapley.Of(4);

        var mean = shapley.Mean(table, 1);

        Near(shapley.Read(mask => table.Rate(mask, 1).Value), mean, 1e-9);
        Near(shapley.PerHistory(table, 1).Means, mean, 1e-9);
    }

    [Fact]
    public void Thirteen_factors_are_too_many_to_list_all_worlds()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Shapley.Of(13));

        Assert.Contains("13 are too many", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_the_wrong_size_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Shapley.Of(3).Read(new double[4]));

        Assert.Contains("8 worlds, not 4", error.Message, StringComparison.Ordinal);
    }

    static double[] Game(int seed, int players) =>
        [.. Enumerable.Range(0, 1 << players).Select(mask => Luck.Uniform(seed, mask, 0))];

    static void Near(IEnumerable<double> expected, IEnumerable<double> actual, double within = 1e-12) =>
        Assert.All(expected.Zip(actual), p => Assert.Equal(p.First, p.Second, within));
}
