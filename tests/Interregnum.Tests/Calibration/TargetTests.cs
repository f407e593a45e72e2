using Interregnum.Calibration;
using Interregnum.Contests;

namespace Interregnum.Tests.Calibration;

public sealed class TargetTests
{
    [Fact]
    public void The_record_itself_loses_nothing()
    {
        Assert.Equal(0, Target.Of(Share(0.31)).Loss(0.31), 1e-12);
        Assert.Equal(0, Target.Of(Date(1925)).Loss(1925), 1e-12);
        Assert.Equal(0, Target.Of(Truth(1)).Loss(1));
        Assert.Equal(0, Target.Of(Count(3)).Loss(3));
    }

    [Fact]
    public void A_share_one_width_away_on_the_logit_scale_loses_a_half()
    {
        // At a half the logit is nearly straight with slope 4: errors of 0.05 and 0.1 are together √(0.05² + 0.1²) · 4 logits.
        var target = Target.Of(Share(0.5) with { Tolerance = 0.003, Discrepancy = 0.004 });
        var width = 4 * 0.005;

        Assert.Equal(0.5, target.Loss(1 / (1 + Math.Exp(-width))), 1e-3);
    }

    [Fact]
    public void Shares_below_one_in_a_hundred_are_not_told_apart()
    {
        var target = Target.Of(Share(0.0));

        Assert.Equal(0, target.Loss(0.008));
        Assert.True(target.Loss(0.03) > 0);
    }

    [Theory]
    [InlineData(1, 0.001, false)]
    [InlineData(0, 0.009, false)]
    [InlineData(0.995, 0.004, false)]
    [InlineData(0.5, 0, false)]
    [InlineData(1, 0.02, true)]
    [InlineData(0.995, 0.006, true)]
    [InlineData(0.5, 0.001, true)]
    public void A_share_has_a_kernel_when_its_error_reaches_beyond_one_in_a_hundred_from_the_ends(
        double share,
        double error,
        bool has
    )
    {
        var milestone = Share(share) with { Tolerance = error, Discrepancy = error };

        Assert.Equal(has, Target.HasWidth(milestone));
        Assert.Equal(has, Record.Exception(() => Target.Of(milestone)) is null);
    }

    [Fact]
    public void A_wrong_yes_loses_the_odds_of_a_reporting_error()
    {
        Assert.Equal(Math.Log(19), Target.Of(Truth(1)).Loss(0), 1e-12);
        Assert.Equal(Math.Log(9), Target.Of(Truth(1) with { Discrepancy = 0.1 }).Loss(0), 1e-12);
    }

    [Fact]
    public void A_date_is_a_month_missed_by_a_normal_error()
    {
        var target = Target.Of(Date(1925) with { Tolerance = 3, Discrepancy = 4 });

        // Against the normal density at the middle of the month, of which a month at 5 months' width is all but a straight piece.
        Assert.Equal(0.5 * 4, target.Loss(1925 + 10), 0.03);
        Assert.Equal(target.Loss(1920), target.Loss(1930), 1e-12);
    }

    [Fact]
    public void A_date_loses_no_more_than_if_it_had_never_come()
    {
        var target = Target.Of(Date(1925) with { Tolerance = 1, Discrepancy = 1 });

        Assert.Equal(3, target.Loss(1925 + 40));
        Assert.Equal(3, target.Loss(1925 + 1000));
        Assert.Equal(3, target.Loss(null));
    }

    [Fact]
    public void A_kernel_without_width_is_refused() =>
        Assert.Throws<ArgumentException>(() => Target.Of(Date(1925) with { Tolerance = 0, Discrepancy = 0 }));

    [Fact]
    public void The_outcome_cannot_be_a_target() =>
        Assert.Throws<ArgumentException>(() => Target.Of(Truth(1) with { Measure = new Winner() }));

    [Fact]
    public void An_episode_weighs_one_however_many_facts_are_known_of_it()
    {
        var once = FittedRecord.Of([Truth(1)]);
        var often = FittedRecord.Of([Truth(1), Truth(1), Truth(1)]);

        Assert.Equal(once.Loss([0]), often.Loss([0, 0, 0]), 1e-12);
        Assert.Equal(once.Loss([0]) / 3, often.Loss([0, 1, 1]), 1e-12);
        Assert.Equal(2 * once.Loss([0]), FittedRecord.Of([Truth(1), Truth(1) with { Episode = "f" }]).Loss([0, 0]), 1e-12);
    }

    [Fact]
    public void Only_what_is_to_be_fitted_is()
    {
        var record = FittedRecord.Of([Truth(1), Truth(1) with { Use = Use.Input }, Truth(1) with { Use = Use.ReportOnly }]);

        Assert.Single(record.Milestones);
    }

    [Fact]
    public void The_least_that_is_left_to_lose_never_exceeds_the_loss_and_reaches_it()
    {
        var record = FittedRecord.Of([Date(1925), Truth(1) with { Episode = "f" }]);
        double?[] nothing = [null, null];

        Assert.Equal(0, record.Floor(new Month(1920), nothing, [false, false]));
        var late = record.Floor(new Month(1940), nothing, [false, false]);
        Assert.InRange(late, 0.1, record.Loss([1941, 1]) + 1e-12);
        Assert.Equal(record.Loss([1941, 0]), record.Floor(new Month(1950), [1941, 0], [true, true]), 1e-12);
    }

    static Milestone Share(double value) => Fact(new Backing(0, 0, -1), value, 0.05, 0.1);

    static Milestone Date(int month) => Fact(new IsExpelled(0), month, 2, 9) with { Absent = 3 };

    static Milestone Truth(double value) => Fact(new IsSeated(0, 0), value, 0, 0);

    static Milestone Count(double value) => Fact(new OppositionSeats(0), value, 0, 1);

    static Milestone Fact(Measure measure, double value, double tolerance, double discrepancy) =>
        new("m", "e", "text", new Month(1925), measure, value, tolerance, discrepancy, Use.Fit, "high", null);
}
