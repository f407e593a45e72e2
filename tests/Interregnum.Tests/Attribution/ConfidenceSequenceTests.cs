using Interregnum.Attribution;

namespace Interregnum.Tests.Attribution;

public class ConfidenceSequenceTests
{
    [Fact]
    public void It_holds_the_mean_at_every_look_in_nineteen_of_twenty_problems()
    {
        var broken = Enumerable.Range(0, 400).Count(seed => Breaks(seed, observations: 400));

        Assert.InRange(broken, 0, 20);
    }

    [Fact]
    public void It_narrows_as_observations_come_in_and_faster_where_they_vary_less()
    {
        var (wide, narrow) = (Play(1, 1000, u => u > 0.5 ? 1 : -1), Play(1, 1000, u => u > 0.98 ? 1 : 0));

        Assert.InRange(wide.High - wide.Low, 0.05, 0.35);
        Assert.True(narrow.High - narrow.Low < 0.5 * (wide.High - wide.Low));
        Assert.InRange(0.02, narrow.Low, narrow.High);
    }

    [Fact]
    public void It_never_widens()
    {
        var sequence = new ConfidenceSequence(0, 1);
        for (var i = 0; i < 500; i++)
        {
            var (low, high) = (sequence.Low, sequence.High);
            sequence.Add(Luck.Uniform(2, i, 0));
            Assert.True(sequence.Low >= low && sequence.High <= high);
        }
    }

    [Fact]
    public void Before_anything_is_seen_everything_is_possible()
    {
        var sequence = new ConfidenceSequence(-1, 3);

        Assert.Equal((-1, 3), (sequence.Low, sequence.High));
    }

    [Fact]
    public void What_is_out_of_bounds_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConfidenceSequence(0, 1).Add(1.5));

    [Fact]
    public void A_clear_leader_is_settled_and_equals_are_not()
    {
        var (clear, equal) = (new Settling(3), new Settling(3));
        for (var draw = 0; draw < 400; draw++)
        {
            var rest = (0.3 * Luck.Uniform(1, draw, 0), 0.3 * Luck.Uniform(1, draw, 1));
            clear.Add([rest.Item1, 0.2 + rest.Item2, 0]);
            equal.Add([rest.Item1, rest.Item2, 0]);
        }

        Assert.Equal((1, true), (clear.Leader, clear.Settled));
        Assert.InRange(0.2, clear.Lead(0).Low, clear.Lead(0).High);
        Assert.False(equal.Settled);
    }

    [Fact]
    public void A_wrong_leader_is_hardly_ever_settled_though_one_looks_after_every_draw()
    {
        // The second value is larger by 0.05 on average; a settled first one is wrong.
        var wrong = Enumerable.Range(0, 300).Count(seed => SettlesWrong(seed));

        Assert.InRange(wrong, 0, 15);
    }

    static bool SettlesWrong(int seed)
    {
        var settling = new Settling(2);
        while (settling is { Draws: < 300, Settled: false })
        {
            var draw = settling.Draws;
            settling.Add([0.5 * Luck.Uniform(seed, draw, 0), 0.05 + (0.5 * Luck.Uniform(seed, draw, 1))]);
        }

        return settling is { Settled: true, Leader: 0 };
    }

    static bool Breaks(int seed, int observations)
    {
        var sequence = new ConfidenceSequence(-1, 1);
        for (var i = 0; i < observations; i++)
        {
            sequence.Add(Luck.Uniform(seed, i, 0) < 0.3 ? Luck.Uniform(seed, i, 1) : -0.1);
            if (sequence.Low > 0.08 || sequence.High < 0.08)
            {
                return true;
            }
        }

        return false;
    }

    static ConfidenceSequence Play(int seed, int observations, Func<double, double> value)
    {
        var sequence = new ConfidenceSequence(-1, 1);
        for (var i = 0; i < observations; i++)
        {
            sequence.Add(value(Luck.Uniform(seed, i, 0)));
        }

        return sequence;
    }
}
