using Interregnum.Attribution;
using Interregnum.Findings;
using MathNet.Numerics.Distributions;

namespace Interregnum.Tests.Attribution;

public class IntervalsTests
{
    [Fact]
    public void Wilsons_interval_of_independent_trials_is_the_textbooks()
    {
        // R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I,
        // method 3: 81 of 263 gives 0.2553 to 0.3662. Student's t with 262 degrees of freedom widens it a little.
        int[] hits = [.. Enumerable.Range(0, 263).Select(i => i < 81 ? 1 : 0)];

        var rate = Intervals.Rate(hits, [.. hits.Select(_ => 1)]);

        Assert.Equal(0.2553, rate.Low, 1e-3);
        Assert.Equal(0.3662, rate.High, 1e-3);
    }

    [Fact]
    public void Histories_that_share_all_their_luck_count_once_for_each_draw()
    {
        int[] one = [.. Enumerable.Range(0, 200).Select(i => i % 4 == 0 ? 1 : 0)];
        int[] eight = [.. one.Select(h => 8 * h)];

        var single = Intervals.Rate(one, [.. one.Select(_ => 1)]);
        var shared = Intervals.Rate(eight, [.. one.Select(_ => 8)]);

        Assert.Equal(single.Low, shared.Low, 1e-3);
        Assert.Equal(single.High, shared.High, 1e-3);
    }

    [Fact]
    public void What_never_happened_may_still_happen()
    {
        var rate = Intervals.Rate(new int[50], [.. Enumerable.Repeat(8, 50)]);

        Assert.Equal((0, 0), (rate.Value, rate.Low));
        Assert.InRange(rate.High, 0.005, 0.02);
    }

    [Fact]
    public void What_never_happened_is_less_likely_than_what_happened_once()
    {
        int[] trials = [.. Enumerable.Repeat(8, 50)];

        var never = Intervals.Rate(new int[50], trials);
        var once = Intervals.Rate([1, .. new int[49]], trials);

        Assert.True(never.High < once.High, $"{never.High} against {once.High}");
    }

    [Fact]
    public void A_mean_without_spread_has_an_interval_without_width()
    {
        var sample = new TwoLevelSample([.. Enumerable.Repeat(0.25, 80)], 1, 8);

        Assert.Equal(new Estimate(0.25, 0.25, 0.25), Intervals.Mean(sample, 0));
    }

    [Fact]
    public void The_standard_error_is_that_of_the_draws_means()
    {
        // Three draws with means 1, 2, 6: deviation √7, over √3.
        var sample = new TwoLevelSample([0, 2, 1, 3, 5, 7], 1, 2);

        Assert.Equal(3, sample.Means[0], 1e-12);
        Assert.Equal(Math.Sqrt(7 / 3.0), sample.StandardError(0), 1e-12);
    }

    [Fact]
    public void A_paired_difference_is_sharper_than_its_parts()
    {
        double[] values = [.. Enumerable.Range(0, 50).SelectMany(d => new[] { d + 0.5, d - 0.5 + (0.01 * (d % 2)) })];
        var sample = new TwoLevelSample(values, 2, 1);

        Assert.True(sample.DifferenceError(0, 1) < 0.01 * sample.StandardError(0));
    }

    [Fact]
    public void Coverage_of_every_printed_interval_is_nominal_on_a_thousand_problems() => Covers(problems: 1000, draws: 64);

    [Fact]
    [Trait("Category", "Long")]
    public void Coverage_is_nominal_at_the_headlines_own_size() => Covers(problems: 1000, draws: 512);

    /// <summary>
    /// Two-level problems with known truth: parameters move the chance of the outcome in two worlds, dice decide each history. The
    /// intervals of a mean difference, of a rate, and of a conditional rate each hold the truth in 93 to 97 % of them.
    /// </summary>
    static void Covers(int problems, int draws)
    {
        var (mean, rate, necessity) = (0, 0, 0);
        var truth = Truth();
        for (var problem = 0; problem < problems; problem++)
        {
            var table = Tables.Of(2, draws, (world, history) => Play(problem, world, history));
            var sample = Shapley.Of(1).PerHistory(table, 1);
            mean += Holds(Intervals.Mean(sample, 0), truth.With - truth.Without);
            rate += Holds(table.Rate(1, 1), truth.With);
            necessity += Holds(new TwinOutcomes(table[1], table[0], 1, 8).Necessity!, truth.Necessity);
        }

        Assert.All([mean, rate, necessity], covered => Assert.InRange((double)covered / problems, 0.93, 0.97));
    }

    static int Holds(Estimate interval, double truth) => interval.Low <= truth && truth <= interval.High ? 1 : 0;

    static sbyte Play(int seed, int world, int history) =>
        (sbyte)(Luck.Uniform(seed, history, world) < Chance(world, Luck.Normal(seed, history / 8, 2)) ? 1 : -1);

    static double Chance(int world, double parameter) => Normal.CDF(0, 1, (0.5 * world) - 0.6 + (0.8 * parameter));

    static (double With, double Without, double Necessity) Truth()
    {
        double[] parameters = [.. Enumerable.Range(0, 20_000).Select(i => Normal.InvCDF(0, 1, (i + 0.5) / 20_000))];
        var (with, without) = (parameters.Average(p => Chance(1, p)), parameters.Average(p => Chance(0, p)));
        return (with, without, parameters.Average(p => Chance(1, p) * (1 - Chance(0, p))) / with);
    }
}
