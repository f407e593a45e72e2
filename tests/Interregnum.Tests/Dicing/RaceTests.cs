using FsCheck.Xunit;
using Interregnum.Dicing;
using MathNet.Numerics.Distributions;
using Stream = Interregnum.Dicing.Stream;

namespace Interregnum.Tests.Dicing;

public class RaceTests
{
    static readonly uint[] Alternatives = [101, 7, 3333, 42];

    [Fact]
    public void Alternatives_win_in_proportion_to_their_rates()
    {
        const int N = 40_000;
        double[] rates = [1, 2, 3, 4];
        var counts = new double[4];
        for (var history = 0; history < N; history++)
        {
            counts[Race.Pick(new Dice(5, history), Stream.Patronage, 2, Alternatives, rates)]++;
        }

        var statistic = rates.Zip(counts, (rate, count) => Math.Pow(count - (N * rate / 10), 2) / (N * rate / 10)).Sum();
        Assert.True(ChiSquared.CDF(3, statistic) < 0.999, $"χ² {statistic}");
    }

    [Property(MaxTest = 500)]
    public void A_changed_rate_never_swaps_two_others(int history, byte a, byte b, byte c, byte d, byte changed, byte to)
    {
        double[] rates = [a, b, c, d];
        var dice = new Dice(8, Math.Abs((long)history));
        var before = Race.Pick(dice, Stream.Patronage, 2, Alternatives, rates);
        rates[changed % 4] = to;
        var after = Race.Pick(dice, Stream.Patronage, 2, Alternatives, rates);

        Assert.True(before == after || before == changed % 4 || after == changed % 4, $"{before} became {after}");
    }

    [Fact]
    public void A_place_goes_to_those_who_want_it_in_proportion_to_their_rates()
    {
        const int N = 40_000;
        double[] rates = [4, 0, 1, 2];
        var counts = new double[4];
        for (var history = 0; history < N; history++)
        {
            counts[Race.Pick(new Dice(5, history), Stream.Patronage, 2, Alternatives, rates, 77, 0, 3)]++;
        }

        var statistic = rates
            .Zip(counts)
            .Where(pair => pair.First > 0)
            .Sum(pair => Math.Pow(pair.Second - (N * pair.First / 7), 2) / (N * pair.First / 7));
        Assert.Equal(0, counts[1]);
        Assert.True(ChiSquared.CDF(2, statistic) < 0.999, $"χ² {statistic}");
    }

    [Property(MaxTest = 500)]
    public void The_winner_is_the_first_to_arrive(int history, byte a, byte b, byte c, byte d)
    {
        double[] rates = [a, b / 100.0, c * 1e-9, d];
        var dice = new Dice(9, Math.Abs((long)history));
        var arrivals = Alternatives.Select((one, k) => Race.Arrival(dice, Stream.Patronage, 2, one, rates[k], 5, 6, 7)).ToList();

        var winner = Race.Pick(dice, Stream.Patronage, 2, Alternatives, rates, 5, 6, 7);

        Assert.Equal(rates.Any(rate => rate > 0) ? arrivals.IndexOf(arrivals.Min()) : -1, winner);
    }

    [Property(MaxTest = 200)]
    public void The_order_of_the_list_does_not_matter(int history, byte a, byte b, byte c, byte d)
    {
        double[] rates = [a, b, c, d];
        var dice = new Dice(8, Math.Abs((long)history));
        var forward = Race.Pick(dice, Stream.Patronage, 2, Alternatives, rates);
        var backward = Race.Pick(dice, Stream.Patronage, 2, Alternatives.Reverse().ToArray(), rates.Reverse().ToArray());

        Assert.Equal(forward, backward < 0 ? -1 : 3 - backward);
    }

    [Fact]
    public void Nobody_wins_when_nobody_runs()
    {
        Assert.Equal(-1, Race.Pick(new Dice(1, 1), Stream.Fear, 0, Alternatives, [0, -1, 0, double.NaN]));
        Assert.Equal(2, Race.Pick(new Dice(1, 1), Stream.Fear, 0, Alternatives, [0, -1, 1e-300, 0]));
        Assert.Equal(0, Race.Sample(new Dice(1, 1), Stream.Fear, 0, Sixteen, Rates(0, -1, 0, float.NaN), 2, new float[16]));
        Assert.Throws<ArgumentException>(() =>
            Race.Sample(new Dice(1, 1), Stream.Fear, 0, Alternatives, [1, 1, 1, 1], 2, new float[4])
        );
        Assert.Equal(-1, Race.Pick(new Dice(1, 1), Stream.Fear, 0, [], []));
        Assert.Throws<ArgumentException>(() => Race.Pick(new Dice(1, 1), Stream.Fear, 0, Alternatives, [1]));
    }

    /// <summary>The alternatives, filled up with some that never arrive.</summary>
    static readonly uint[] Sixteen = [.. Alternatives, .. new uint[16 - Alternatives.Length]];

    static float[] Rates(params float[] rates) => [.. rates, .. new float[16 - rates.Length]];

    static int[] Places(float[] chosen) => [.. Enumerable.Range(0, chosen.Length).Where(k => chosen[k] == 1)];

    [Fact]
    public void A_sample_takes_different_ones_in_proportion_to_what_is_left()
    {
        const int N = 40_000;
        float[] rates = [1, 2, 3, 4];
        var counts = new double[4, 4];
        var chosen = new float[16];
        for (var history = 0; history < N; history++)
        {
            var dice = new Dice(6, history);
            Assert.Equal(2, Race.Sample(dice, Stream.Assemblies, 0, Sixteen, Rates(rates), 2, chosen));
            var places = Places(chosen);
            Assert.Contains(Race.Pick(dice, Stream.Assemblies, 0, Alternatives, [1, 2, 3, 4]), places);
            counts[places[0], places[1]]++;
        }

        var statistic = 0.0;
        for (var one = 0; one < 4; one++)
        {
            for (var other = one + 1; other < 4; other++)
            {
                var either = rates[one] / 10 * rates[other] / (10 - rates[one]);
                var expected = N * (either + (rates[other] / 10 * rates[one] / (10 - rates[other])));
                statistic += Math.Pow(counts[one, other] - expected, 2) / expected;
            }
        }

        Assert.True(ChiSquared.CDF(5, statistic) < 0.999, $"χ² {statistic}");
    }

    [Fact]
    public void A_sample_of_more_than_there_are_takes_those_there_are()
    {
        var chosen = new float[16];
        Assert.Equal(3, Race.Sample(new Dice(1, 1), Stream.Assemblies, 0, Sixteen, Rates(1, 0, 5, 1), 9, chosen));
        Assert.Equal([0, 2, 3], Places(chosen));
    }

    [Fact]
    public void Of_those_who_arrive_together_the_first_in_the_list_are_taken()
    {
        // Equal entities throw equal dice.
        var chosen = new float[16];
        Assert.Equal(3, Race.Sample(new Dice(1, 1), Stream.Assemblies, 0, new uint[16], Rates(0, 2, 2, 0, 2, 2), 3, chosen));
        Assert.Equal([1, 2, 4], Places(chosen));
    }
}
