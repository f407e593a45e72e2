using Interregnum.Attribution;

namespace Interregnum.Tests.Attribution;

public class TwoPhaseTests
{
    [Fact]
    public void Parts_measured_on_some_draws_sum_to_the_factor_measured_on_all()
    {
        var (parts, all) = Problem(seed: 1, few: 40, draws: 400);

        var sum = TwoPhase.Of(parts, 0, all, 0).Value + TwoPhase.Of(parts, 1, all, 0).Value;

        Assert.Equal(all.Means[0], sum, 1e-12);
    }

    [Fact]
    public void A_value_equal_to_the_related_one_is_known_as_well_as_that()
    {
        var (_, all) = Problem(seed: 2, few: 40, draws: 400);
        var same = all.First(40, 8);

        var estimate = TwoPhase.Of(same, 0, all, 0);

        Assert.Equal(all.Means[0], estimate.Value, 1e-12);
        Assert.Equal(all.StandardError(0), estimate.StandardError, 1e-9);
    }

    [Fact]
    public void A_difference_is_that_of_the_two_values_and_pairs_them()
    {
        var (parts, all) = Problem(seed: 3, few: 40, draws: 400);
        var (first, second) = (TwoPhase.Of(parts, 0, all, 0), TwoPhase.Of(parts, 1, all, 0));

        var difference = TwoPhase.Difference(parts, all, (0, 0), (1, 0));

        Assert.Equal(first.Value - second.Value, difference.Value, 1e-12);
        Assert.Equal(0, TwoPhase.Difference(parts, all, (0, 0), (0, 0)).StandardError, 1e-12);
        Assert.True(difference.Shared(2, 2).High > difference.Shared(1, 2).High);
    }

    [Fact]
    public void A_related_value_that_never_varied_is_shared_out_alike()
    {
        var all = new TwoLevelSample([.. Enumerable.Range(0, 160).Select(h => h < 80 ? 0.0 : 1)], 1, 8);
        var parts = new TwoLevelSample(new double[80 * 2], 2, 8);

        Assert.Equal([0.25, 0.25], [TwoPhase.Of(parts, 0, all, 0).Value, TwoPhase.Of(parts, 1, all, 0).Value]);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(2)]
    public void Coverage_is_nominal_on_a_thousand_problems(int perDraw)
    {
        var covered = Enumerable
            .Range(0, 1000)
            .Count(seed =>
            {
                var (parts, all) = Problem(seed, few: 64, draws: 256);
                var interval = TwoPhase.Of(parts.First(64, perDraw), 0, all, 0).Interval;
                return interval.Low <= 0.3 && 0.3 <= interval.High;
            });

        Assert.InRange(covered, 930, 970);
    }

    /// <summary>A factor worth 0.5 of which the first part is worth 0.3 and the second the rest.</summary>
    static (TwoLevelSample Parts, TwoLevelSample All) Problem(int seed, int few, int draws)
    {
        double First(int h) => 0.3 + (0.2 * Luck.Normal(seed, h / 8, 0)) + (0.4 * Luck.Normal(seed, h, 1));
        double Second(int h) => 0.2 + (0.1 * Luck.Normal(seed, h / 8, 2)) + (0.3 * Luck.Normal(seed, h, 3));
        double[] parts = [.. Enumerable.Range(0, few * 8).SelectMany(h => (double[])[First(h), Second(h)])];
        double[] all = [.. Enumerable.Range(0, draws * 8).Select(h => First(h) + Second(h))];
        return (new TwoLevelSample(parts, 2, 8), new TwoLevelSample(all, 1, 8));
    }
}
