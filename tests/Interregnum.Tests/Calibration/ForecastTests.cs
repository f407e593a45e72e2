using Interregnum.Calibration;
using Interregnum.Contests;
using Interregnum.Findings;

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
        var right = forecast.Score(Saying([1925, 0.3, 1]));
        var wrong = forecast.Score(Saying([1930, 0.6, 0], [1931, 0.7, 0]));

        Assert.Equal(0, right.LogScore.Value, 1e-9);
        Assert.Equal(0, right.Crps.Value, 1e-9);
        Assert.Equal(1, right.Covered);
        Assert.True(wrong.LogScore.High < forecast.Baseline().LogScore.Value);
        Assert.True(wrong.Crps.Low > right.Crps.Value);
    }

    [Fact]
    public void A_forecast_of_everything_covers_the_record_and_is_wide()
    {
        var forecast = new Forecast(Record, Small);
        var vague = forecast.Score(
            WeightedReadings.Equally([
                .. Enumerable.Range(0, 100).Select(i => new double?[] { 1900 + (i / 2), i / 100.0, i % 2 }),
            ])
        );
        var sharp = forecast.Score(Saying([1925, 0.3, 1]));

        Assert.Equal(1, vague.Covered);
        Assert.True(vague.Width > sharp.Width + 0.5);
    }

    [Fact]
    public void Weights_count()
    {
        var forecast = new Forecast(Record, Small);
        var half = Saying([1925, 0.3, 1], [1940, 0.9, 0]);
        ForecastScore Weighing(double right, double wrong) =>
            forecast.Score(half with { Weights = [.. half.Weights.Select((_, i) => i % 2 == 0 ? right : wrong)] });

        Assert.Equal(forecast.Score(Saying([1925, 0.3, 1])), Weighing(1, 1e-12), new Nearly());
        Assert.True(Weighing(3, 1).LogScore.Value > Weighing(1, 3).LogScore.Value);
    }

    [Fact]
    public void Histories_that_all_say_the_same_leave_no_noise()
    {
        var score = new Forecast(Record, Small).Score(Saying([1930, 0.6, 0]));

        Assert.Equal(score.LogScore.Value, score.LogScore.Low, 1e-12);
        Assert.Equal(score.Crps.Value, score.Crps.High, 1e-12);
    }

    [Fact]
    public void A_history_that_is_far_from_the_record_does_not_vanish()
    {
        var far = FittedRecord.Of([Fact("s", new OppositionSeats(0), 3, 0.01, 0)]);
        var score = new Forecast(far, Small).Score(WeightedReadings.Equally([.. Enumerable.Repeat((double?[])[8], 20)]));

        Assert.Equal(-500 * 500 / 2.0, score.LogScore.Value, 1e-6);
    }

    [Fact]
    public void The_difference_of_two_forecasts_is_the_difference_of_their_scores_with_the_noise_of_both()
    {
        var forecast = new Forecast(Record, Small);
        var (one, other) = (Saying([1926, 0.35, 1], [1929, 0.2, 1], [1924, 0.3, 1]), Saying([1930, 0.5, 0], [1932, 0.45, 1]));
        var difference = forecast.Difference(one, other);
        var (first, second) = (forecast.Score(one), forecast.Score(other));

        Assert.Equal(first.LogScore.Value - second.LogScore.Value, difference.LogScore.Value, 1e-12);
        Assert.Equal(first.Crps.Value - second.Crps.Value, difference.Crps.Value, 1e-12);
        Assert.True(Width(difference.LogScore) > Width(first.LogScore));
        Assert.Equal(Width(first.Crps), Width(forecast.Difference(one, forecast.Baseline()).Crps), 1e-12);

        static double Width(Estimate estimate) => estimate.High - estimate.Low;
    }

    [Fact]
    public void Who_knows_no_mechanism_gives_a_yes_and_a_no_the_same_chance()
    {
        var truth = FittedRecord.Of([Fact("t", new IsSeated(0, 0), 1, 0, 0)]);

        Assert.Equal(Math.Log(0.5 * (1 + (0.05 / 0.95))), new Forecast(truth, Small).Baseline().LogScore.Value, 1e-12);
    }

    /// <summary>Forty histories that say these things in turn.</summary>
    static WeightedReadings Saying(params double?[][] said) =>
        WeightedReadings.Equally([.. Enumerable.Range(0, 40).Select(i => said[i % said.Length])]);

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

    sealed class Nearly : IEqualityComparer<ForecastScore>
    {
        public bool Equals(ForecastScore? x, ForecastScore? y) =>
            Math.Abs(x!.LogScore.Value - y!.LogScore.Value) + Math.Abs(x.Crps.Value - y.Crps.Value) + Math.Abs(x.Width - y.Width)
            < 1e-6;

        public int GetHashCode(ForecastScore obj) => 0;
    }
}
