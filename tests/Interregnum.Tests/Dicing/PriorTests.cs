using Interregnum.Contests;
using Interregnum.Dicing;

namespace Interregnum.Tests.Dicing;

public class PriorTests
{
    static readonly Parameter Bold = new("people.anna.boldness", new Around(0.4, 0.1), 0, 1);
    static readonly Parameter Wide = new("people.boris.boldness", new Uniform(2, 6), 0, 10);
    static readonly Parameter Known = new("people.karl.boldness", new Fixed(0.7), 0, 1);
    static readonly Parameter Tight = new("opinion.noise", new Around(0.9, 0.5), 0, 1);

    [Fact]
    public void Draws_follow_their_beliefs()
    {
        const int N = 20_000;
        var values = Enumerable.Range(0, N).Select(draw => Draw(draw, Bold, Wide, Known, Tight)).ToList();

        Assert.Equal(0.4, values.Average(v => v[0]), 4.5 * 0.1 / Math.Sqrt(N));
        Assert.Equal(0.01, values.Average(v => Math.Pow(v[0] - 0.4, 2)), 0.0005);
        Assert.Equal(4, values.Average(v => v[1]), 4.5 * Math.Sqrt(16.0 / 12 / N));
        Assert.All(values, v => Assert.True(v[1] is >= 2 and <= 6 && v[2] == 0.7 && v[3] is >= 0 and <= 1));
        Assert.Equal(1 - VectorMath.NormalCdf(0.2), values.Count(v => v[3] == 1) / (double)N, 0.015);
        Assert.Equal(0, values.Average(v => (v[0] - 0.4) * (v[1] - 4)), 4.5 * 0.1 * 1.155 / Math.Sqrt(N));
    }

    [Fact]
    public void A_parameter_more_leaves_the_others_as_they_were()
    {
        var before = Draw(17, Bold, Wide);
        var after = Draw(17, Known, Wide, Tight, Bold);

        Assert.Equal((before[0], before[1]), (after[3], after[1]));
    }

    [Fact]
    public void Every_seed_and_every_draw_has_values_of_its_own()
    {
        var first = Draw(0, Bold)[0];

        Assert.Equal(first, Draw(0, Bold)[0]);
        Assert.NotEqual(first, Draw(1, Bold)[0]);
        Assert.NotEqual(first, Draw(0, 1, Bold)[0]);
        Assert.NotEqual(first, Draw(0, -1, Bold)[0]);
    }

    [Fact]
    public void There_must_be_a_place_for_each_parameter() =>
        Assert.Throws<ArgumentException>(() => new Prior(SmallContest.With([Bold, Wide])).Draw(0, 0, new double[1]));

    static double[] Draw(long draw, params Parameter[] parameters) => Draw(draw, 0, parameters);

    static double[] Draw(long draw, long seed, params Parameter[] parameters)
    {
        var into = new double[parameters.Length];
        new Prior(SmallContest.With(parameters)).Draw(seed, draw, into);
        return into;
    }
}
