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
            counts[Race.PickFor(new Dice(5, history), Stream.Patronage, 2, 77, Alternatives, rates, 3, out _)]++;
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
        Assert.Equal(-1, Race.PickFor(new Dice(1, 1), Stream.Fear, 0, 9, Alternatives, [0, -1, 0, double.NaN], 0, out _));
        Assert.Equal(2, Race.PickFor(new Dice(1, 1), Stream.Fear, 0, 9, Alternatives, [0, -1, 1e-300, 0], 0, out _));
        Assert.Equal(
            0,
            Race.Sample(new Dice(1, 1), Stream.Fear, 0, Alternatives, [0, -1, 0, double.NaN], new int[2], new double[2])
        );
        Assert.Equal(-1, Race.Pick(new Dice(1, 1), Stream.Fear, 0, [], []));
        Assert.Throws<ArgumentException>(() => Race.Pick(new Dice(1, 1), Stream.Fear, 0, Alternatives, [1]));
    }

    [Fact]
    public void A_sample_takes_different_ones_in_proportion_to_what_is_left()
    {
        const int N = 40_000;
        double[] rates = [1, 2, 3, 4];
        var counts = new double[4, 4];
        var places = new int[2];
        var arrivals = new double[2];
        for (var history = 0; history < N; history++)
        {
            var dice = new Dice(6, history);
            Assert.Equal(2, Race.Sample(dice, Stream.Assemblies, 0, Alternatives, rates, places, arrivals));
            Assert.Equal(Race.Pick(dice, Stream.Assemblies, 0, Alternatives, rates), places[0]);
            counts[places[0], places[1]]++;
        }

        var statistic = 0.0;
        for (var first = 0; first < 4; first++)
        {
            Assert.Equal(0, counts[first, first]);
            for (var second = 0; second < 4; second++)
            {
                var expected = N * rates[first] / 10 * rates[second] / (10 - rates[first]);
                statistic += first == second ? 0 : Math.Pow(counts[first, second] - expected, 2) / expected;
            }
        }

        Assert.True(ChiSquared.CDF(11, statistic) < 0.999, $"χ² {statistic}");
    }

    [Fact]
    public void A_sample_of_more_than_there_are_takes_those_there_are()
    {
        var places = new int[9];
        var found = Race.Sample(new Dice(1, 1), Stream.Assemblies, 0, Alternatives, [1, 0, 5, 1], places, new double[9]);

        Assert.Equal([0, 2, 3], places[..found].Order());
    }
}
