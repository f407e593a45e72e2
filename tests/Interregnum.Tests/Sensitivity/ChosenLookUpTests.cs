using Interregnum.Attribution;
using Interregnum.Findings;
using Interregnum.Sensitivity;
using Interregnum.Tests.Attribution;
using MathNet.Numerics.Distributions;

namespace Interregnum.Tests.Sensitivity;

/// <summary>Of many parameters the one that moves a lead is found and told; those that luck chose are told to be worth nothing.</summary>
public sealed class ChosenLookUpTests
{
    const int Many = 300;
    const int Draws = 512;
    const int PerDraw = 8;
    const double Lead = 0.04;
    const double Slope = 0.1;

    static readonly string[] Paths = [.. Enumerable.Range(0, Many).Select(p => $"p{p}")];
    static readonly string[] Factors = ["a", "b", "c"];

    [Fact]
    public void The_one_that_turns_the_ranking_over_is_found_with_its_worth_and_its_value()
    {
        var found = Told(2)!;
        var first = found.Parameters[0];

        // The lead is normal about Lead with deviation Slope: the worth is that of a unit normal loss (Raiffa and Schlaifer 1961).
        const double z = Lead / Slope;
        var worth = Slope * (Normal.PDF(0, 1, z) - (z * Normal.CDF(0, 1, -z)));
        Assert.Equal("p17", first.Path);
        Assert.InRange(worth, first.Worth.Low, first.Worth.High);
        var flip = Assert.Single(first.Flips);
        Assert.InRange(-Lead / Slope, flip.Low, flip.High);
        Assert.Equal(
            ("a", "b", Many, 256, 256),
            (found.LeadingFactor, found.RunnerUp, found.Uncertain, found.ChosenBy, found.ToldBy)
        );
    }

    [Fact]
    public void What_luck_chose_is_hardly_worth_anything() =>
        Assert.All(Told(2)!.Parameters.Skip(1), p => Assert.InRange(p.Worth.Value, 0, 0.001));

    [Fact]
    public void What_is_told_does_not_depend_on_threads()
    {
        var (one, two) = (Told(1)!, Told(2)!);

        Assert.Equal(one.Parameters.Select(p => (p.Path, p.Worth)), two.Parameters.Select(p => (p.Path, p.Worth)));
    }

    [Fact]
    public void Too_few_draws_or_a_single_factor_tell_nothing()
    {
        var (parameters, values) = Play(LookUps.LeastDraws - 1);

        Assert.Null(new LookUps(Paths, parameters, values).Of(Factors, 1, CancellationToken.None));
        (parameters, values) = Play(Draws);
        Assert.Null(new LookUps(Paths, parameters, values.Take(1)).Of(Factors, 1, CancellationToken.None));
    }

    static LookUpFinding? Told(int threads)
    {
        var (parameters, values) = Play(Draws);
        return new LookUps(Paths, parameters, values).Of(Factors, threads, CancellationToken.None);
    }

    /// <summary>The first factor leads the second by Lead + Slope · p17; the third is far behind, and 299 parameters do nothing.</summary>
    static (double[][] Parameters, TwoLevelSample Values) Play(int draws)
    {
        double[][] parameters =
        [
            .. Enumerable.Range(0, Many).Select(p => Enumerable.Range(0, draws).Select(d => Luck.Normal(8, d, p)).ToArray()),
        ];
        var values = new double[draws * PerDraw * Factors.Length];
        for (var h = 0; h < draws * PerDraw; h++)
        {
            values[3 * h] = Lead + (Slope * parameters[17][h / PerDraw]) + (0.3 * Luck.Normal(9, h, 1));
            values[(3 * h) + 1] = 0.3 * Luck.Normal(9, h, 2);
            values[(3 * h) + 2] = -0.5 + (0.3 * Luck.Normal(9, h, 3));
        }

        return (parameters, new TwoLevelSample(values, Factors.Length, PerDraw));
    }
}
