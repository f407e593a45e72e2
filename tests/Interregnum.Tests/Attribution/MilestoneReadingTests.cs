using Interregnum.Attribution;
using Interregnum.Contests;
using Interregnum.Findings;

namespace Interregnum.Tests.Attribution;

public class MilestoneReadingTests
{
    [Fact]
    public void The_records_place_is_told_by_share_median_and_range()
    {
        var finding = Read(
            new OppositionVotes(0, 3),
            0.5,
            0.03,
            0.04,
            [.. Enumerable.Range(0, 101).Select(i => (double?)i / 100)]
        );

        Assert.Equal((1.0, 0.5, 0.02, 0.98), (finding.Occurred.Value, finding.Median, finding.Low, finding.High));

        // √(0.03² + 0.04²) = 0.05 on either side: 0.45 to 0.55.
        Assert.Equal(11 / 101.0, finding.Within.Value, 1e-12);
        Assert.True(finding.Reached);
        Assert.Equal("share", finding.Unit);
    }

    [Fact]
    public void What_did_not_occur_is_not_within_reach_but_counts_among_the_histories()
    {
        var finding = Read(new LosesSeat(0, 0), 20000, 2, 0, [20001, null, null, 20005]);

        Assert.Equal(0.5, finding.Occurred.Value);
        Assert.Equal(0.25, finding.Within.Value);
        Assert.Equal(20001, finding.Median);
        Assert.Equal("month", finding.Unit);
    }

    [Fact]
    public void What_never_occurs_has_no_median_and_is_not_reached()
    {
        var finding = Read(new IsExpelled(0), 20000, 2, 2, [null, null]);

        Assert.Equal((0.0, null, null, null), (finding.Occurred.Value, finding.Median, finding.Low, finding.High));
        Assert.False(finding.Reached);
    }

    [Fact]
    public void A_person_has_no_median()
    {
        var finding = Read(new Winner(), 1, 0, 0, [1, 2, null, 1]);

        Assert.Null(finding.Median);
        Assert.Equal(0.5, finding.Within.Value);
        Assert.Equal("person", finding.Unit);
    }

    [Fact]
    public void What_the_engine_cannot_read_is_told_with_its_reason()
    {
        var finding = Read(new Unmeasured("there are no cells"), 0.3, 0, 0, [null]);

        Assert.Equal("there are no cells", finding.Unmeasured);
        Assert.False(finding.Reached);
    }

    static MilestoneFinding Read(Measure measure, double value, double tolerance, double discrepancy, double?[] values)
    {
        var milestone = new Milestone(
            "m",
            "e",
            "text",
            Month.Of(1700, 1),
            measure,
            value,
            tolerance,
            discrepancy,
            Use.Fit,
            "high",
            null
        );
        return Assert.Single(MilestoneReading.Of([milestone], [.. values.Select(v => new[] { v })]));
    }
}
