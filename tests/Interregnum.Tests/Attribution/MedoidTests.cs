using Interregnum.Attribution;
using Interregnum.Worlds;

namespace Interregnum.Tests.Attribution;

public class MedoidTests
{
    [Fact]
    public void The_middle_one_of_three_is_typical()
    {
        var (history, distance) = Medoid.Of([Row(0, fall: 10), Row(8, fall: 30), Row(16, fall: 40)], 100);

        Assert.Equal(8, history.History);

        // One of two claimants' seats: 20 and 10 of 100 months, halved, over the weights' sum of 8.
        Assert.Equal((0.1 + 0.05) / 2 / 8, distance, 1e-12);
    }

    [Fact]
    public void A_history_alone_is_typical_of_itself()
    {
        Assert.Equal(0, Medoid.Of([Row(5)], 100).MeanDistance);
    }

    [Fact]
    public void Of_equally_typical_histories_the_first_is_taken()
    {
        Assert.Equal(3, Medoid.Of([Row(11), Row(3), Row(19)], 100).History.History);
    }

    [Fact]
    public void Distance_is_none_to_itself_and_the_same_both_ways_and_at_most_one()
    {
        var (one, other) = (Row(0, fall: 3), Row(1, fall: -1, outcome: -1));
        one.Consolidation = 90;
        one.Strength[0] = 1;
        other.Strength[1] = 1;

        Assert.Equal(0, Medoid.Distance(one, one, 100));
        Assert.Equal(Medoid.Distance(one, other, 100), Medoid.Distance(other, one, 100));
        Assert.InRange(Medoid.Distance(one, other, 100), 0, 1);
    }

    [Fact]
    public void Another_outcome_counts_a_quarter()
    {
        Assert.Equal(0.25, Medoid.Distance(Row(0, outcome: 0), Row(1, outcome: 1), 100), 1e-12);
    }

    [Fact]
    public void A_fall_in_the_last_month_is_next_to_no_fall()
    {
        Assert.Equal(0.01 / 2 / 8, Medoid.Distance(Row(0, fall: 99), Row(1, fall: -1), 100), 1e-12);
    }

    [Fact]
    public void The_sample_takes_one_history_of_every_draw_before_a_second_of_any()
    {
        // 300 draws: the sample is the first history of the first 256; a crowd of others alike does not outvote them.
        var rows = Enumerable.Range(0, 2400).Select(h => Row(h, fall: (short)(h % 8 == 0 ? 10 : 90)));

        Assert.Equal(0, Medoid.Of(rows, 100).History.History % 8);
    }

    static HistoryRow Row(long number, short fall = -1, sbyte outcome = 0)
    {
        var row = new HistoryRow(2)
        {
            History = number,
            Outcome = outcome,
            Consolidation = -1,
        };
        row.SeatLost[0] = fall;
        row.SeatLost[1] = -1;
        row.OfficeLost.AsSpan().Fill(-1);
        row.Expelled.AsSpan().Fill(-1);
        return row;
    }
}
