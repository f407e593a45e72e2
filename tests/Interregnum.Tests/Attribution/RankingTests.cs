using Interregnum.Attribution;
using MathNet.Numerics.Distributions;

namespace Interregnum.Tests.Attribution;

public class RankingTests
{
    [Fact]
    public void Two_values_are_ranked_with_the_normal_probability_of_their_difference()
    {
        var sample = Sample(400, d => [0.02 + (0.5 * Luck.Normal(1, d, 0)), 0.5 * Luck.Normal(1, d, 1)]);

        var ranking = Ranking.Of(sample.Means, sample);

        var lead = Math.Abs(sample.Means[0] - sample.Means[1]);
        Assert.Equal(Normal.CDF(0, 1, lead / sample.DifferenceError(0, 1)), ranking.Confidence, 1e-9);
        Assert.False(ranking.Settled);
    }

    [Fact]
    public void A_clear_lead_is_settled()
    {
        var sample = Sample(
            400,
            d => [0.1 * Luck.Normal(1, d, 0), 0.1 + (0.1 * Luck.Normal(1, d, 1)), 0.05 * Luck.Normal(1, d, 2)]
        );

        var ranking = Ranking.Of(sample.Means, sample);

        Assert.Equal(1, ranking.Leader);
        Assert.True(ranking.Settled);
        Assert.True(ranking.Confidence > 0.999);
    }

    [Fact]
    public void A_tie_is_a_tie()
    {
        var sample = Sample(50, d => [Luck.Normal(1, d, 0), Luck.Normal(1, d, 0), -9]);

        var ranking = Ranking.Of(sample.Means, sample);

        Assert.Equal(0, ranking.Leader);
        Assert.Equal(0.5, ranking.Confidence, 1e-9);
        Assert.False(ranking.Settled);
    }

    [Fact]
    public void Values_without_spread_are_settled_when_they_differ()
    {
        var sample = Sample(50, _ => [0.2, 0.1]);

        Assert.Equal(new Ranking(0, 1, true), Ranking.Of(sample.Means, sample));
    }

    [Fact]
    public void A_ranking_of_equals_is_settled_in_no_more_than_one_problem_of_twenty()
    {
        var settled = Enumerable
            .Range(0, 1000)
            .Count(seed =>
            {
                var sample = Sample(40, d => [Luck.Normal(seed, d, 0), Luck.Normal(seed, d, 1), Luck.Normal(seed, d, 2)]);
                return Ranking.Of(sample.Means, sample).Settled;
            });

        Assert.InRange(settled, 1, 60);
    }

    [Fact]
    public void Equal_independent_values_are_each_largest_with_equal_probability()
    {
        var covariance = new double[5, 5];
        for (var i = 0; i < 5; i++)
        {
            covariance[i, i] = 0.3;
        }

        var probabilities = new LargestOfNormal(covariance, 4096).Probabilities([1, 1, 1, 1, 1]);

        Assert.All(probabilities, p => Assert.Equal(0.2, p, 1e-4));
    }

    [Fact]
    public void A_value_without_width_is_largest_when_all_others_are_below_it()
    {
        // Two independent values of mean 0 beside a third that is 0 for certain.
        var covariance = new double[,]
        {
            { 1, 0, 0 },
            { 0, 1, 0 },
            { 0, 0, 0 },
        };
        var probabilities = new LargestOfNormal(covariance, 4096).Probabilities([0, 0, 0]);

        // The third is largest when both others are negative: 1/4; the rest is shared alike.
        Assert.Equal([0.375, 0.375, 0.25], probabilities.Select(p => Math.Round(p, 4)));
    }

    static TwoLevelSample Sample(int draws, Func<int, double[]> values)
    {
        double[][] rows = [.. Enumerable.Range(0, draws).Select(values)];
        return new TwoLevelSample([.. rows.SelectMany(r => r)], rows[0].Length, 1);
    }
}
