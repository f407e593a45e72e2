using Interregnum.Calibration;
using Interregnum.Contests;

namespace Interregnum.Tests.Calibration;

public sealed class ForecastTests
{
    [Fact]
    public void The_ranked_score_is_the_mean_distance_less_half_the_spread()
    {
        double[] places = [3, -1, 0.5, 2];
        double[] weights = [0.1, 0.4, 0.2, 0.3];
        var expected = 0.0;
        for (var i = 0; i < 4; i++)
        {
            expected += weights[i] * Math.Abs(places[i] - 1.2);
            for (var j = 0; j < 4; j++)
            {
                expected -= weights[i] * weights[j] * Math.Abs(places[i] - places[j]) / 2;
            }
        }

        Assert.Equal(expected, new PlacedSample([.. places], [.. weights]).Crps(1.2), 1e-12);
    }

    [Fact]
    public void A_quantile_is_where_so_much_lies_below()
    {
        var sample = new PlacedSample([0, 4], [3, 1]);

        Assert.Equal(0.9, sample.Below(sample.Quantile(0.9)), 1e-9);
        Assert.Equal(0.375 + (0.25 * 3.17e-5), sample.Below(0), 1e-4);
    }

    [Fact]
    public void A_forecast_that_says_the_record_scores_best()
    {
        var forecast = new Forecast(Record, Small);
        var right = forecast.Score(
            [
                [1925, 0.3, 1],
                [1925, 0.3, 1],
            ],
            [1, 1]
        );
        var wrong = forecast.Score(
            [
                [1930, 0.6, 0],
                [1931, 0.7, 0],
            ],
            [1, 1]
        );

        Assert.Equal(0, right.LogScore, 1e-9);
        Assert.Equal(0, right.Crps, 1e-9);
        Assert.Equal(1, right.Covered);
        Assert.True(wrong.LogScore < forecast.Baseline().LogScore);
        Assert.True(wrong.Crps > right.Crps);
    }

    [Fact]
    public void A_forecast_of_everything_covers_the_record_and_is_wide()
    {
        var forecast = new Forecast(Record, Small);
        var vague = forecast.Score(
            [.. Enumerable.Range(0, 100).Select(i => new double?[] { 1900 + (i / 2), i / 100.0, i % 2 })],
            [.. Enumerable.Repeat(1.0, 100)]
        );
        var sharp = forecast.Score(
            [
                [1925, 0.3, 1],
            ],
            [1]
        );

        Assert.Equal(1, vague.Covered);
        Assert.True(vague.Width > sharp.Width + 0.5);
    }

    [Fact]
    public void Weights_count()
    {
        var forecast = new Forecast(Record, Small);
        double?[][] readings =
        [
            [1925, 0.3, 1],
            [1940, 0.9, 0],
        ];

        Assert.Equal(forecast.Score([readings[0]], [1]), forecast.Score(readings, [1, 1e-12]) with { }, new Nearly());
        Assert.True(forecast.Score(readings, [3, 1]).LogScore > forecast.Score(readings, [1, 3]).LogScore);
    }

    [Fact]
    public void Who_knows_no_mechanism_gives_a_yes_and_a_no_the_same_chance()
    {
        var truth = FittedRecord.Of([Fact("t", new IsSeated(0, 0), 1, 0, 0)]);

        Assert.Equal(Math.Log(0.5 * (1 + (0.05 / 0.95))), new Forecast(truth, Small).Baseline().LogScore, 1e-12);
    }

    static Contest Small => CalibratedScenario.TwoHeirs.Contest with { From = new Month(1900), To = new Month(1950) };

    static FittedRecord Record =>
        FittedRecord.Of([
            Fact("d", new IsExpelled(0), 1925, 1, 3) with
            {
                Absent = 3,
            },
            Fact("s", new Backing(0, 0, -1), 0.3, 0.05, 0.1),
            Fact("t", new IsSeated(0, 0), 1, 0, 0),
        ]);

    static Milestone Fact(string id, Measure measure, double value, double tolerance, double discrepancy) =>
        new(id, id, "text", new Month(1925), measure, value, tolerance, discrepancy, Use.Fit, "high", null);

    sealed class Nearly : IEqualityComparer<Findings.ForecastScore>
    {
        public bool Equals(Findings.ForecastScore? x, Findings.ForecastScore? y) =>
            Math.Abs(x!.LogScore - y!.LogScore) + Math.Abs(x.Crps - y.Crps) + Math.Abs(x.Width - y.Width) < 1e-6;

        public int GetHashCode(Findings.ForecastScore obj) => 0;
    }
}
