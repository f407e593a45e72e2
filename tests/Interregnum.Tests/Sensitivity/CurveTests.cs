using Interregnum.Sensitivity;
using Interregnum.Tests.Attribution;

namespace Interregnum.Tests.Sensitivity;

public class CurveTests
{
    [Fact]
    public void It_follows_a_wave_through_noise()
    {
        var curve = Curve.Of(X, [.. X.Select((x, i) => Math.Sin(3 * x) + (0.3 * Luck.Normal(1, i, 1)))]);

        Assert.All([0.1, 0.5, 0.9], x => Assert.Equal(Math.Sin(3 * x), curve.At(x), 0.08));
    }

    [Fact]
    public void It_is_level_where_there_is_only_noise()
    {
        var degrees = Enumerable
            .Range(0, 40)
            .Count(seed => Curve.Of(X, [.. X.Select((_, i) => Luck.Normal(seed, i, 2))]).Degree == 0);

        Assert.InRange(degrees, 34, 40);
    }

    [Fact]
    public void Its_error_is_that_of_a_mean_where_it_is_level()
    {
        var curve = Curve.Of(X, [.. X.Select((_, i) => i % 2 == 0 ? 1.0 : -1)]);

        Assert.Equal(1 / Math.Sqrt(X.Length), curve.ErrorAt(0.3), 1e-3);
    }

    [Fact]
    public void An_input_that_never_varies_gives_the_mean()
    {
        var curve = Curve.Of([.. X.Select(_ => 4.0)], X);

        Assert.Equal(X.Average(), curve.At(4), 1e-12);
    }

    [Fact]
    public void Nineteen_observations_are_too_few() =>
        Assert.Throws<ArgumentException>(() => Curve.Of(new double[19], new double[19]));

    static readonly double[] X = [.. Enumerable.Range(0, 500).Select(i => Luck.Uniform(3, i, 0))];
}
