using FsCheck.Xunit;
using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Mechanisms;
using Interregnum.Situations;
using Interregnum.Worlds;
using Stream = Interregnum.Dicing.Stream;

namespace Interregnum.Tests.Mechanisms;

public class PollTests
{
    const int Question = 9;

    static Moment Opened(int history, double mood, double band = 0.1)
    {
        var contest = new Synthetic { Claimants = 3, Officials = 150 }
            .With(Mechanic.ChallengeVoteNoise, mood)
            .With(Mechanic.ChallengeAbstention, band)
            .With(Mechanic.CoalitionTaste, 0.3)
            .With(Mechanic.CoalitionTastePersistence, 0.6)
            .Build();
        var player = new Player(new World(contest, Intervention.None));
        player.Open(1, history);
        return player.Now;
    }

    /// <summary>What the rule says, one voter at a time.</summary>
    static Count OneByOne(Moment now, float[] voters, int yes, int no)
    {
        var rows = now.Roster.Rows;
        var moods = new float[rows];
        now.Dice.Normals(moods, Stream.Votes, now.Month, now.Roster.Entity, Question, 1);
        double Best(int row, int side) =>
            Enumerable
                .Range(0, 3)
                .Where(i => (side >> i & 1) == 1 && !now.Situation.Gone[i])
                .Select(i => (double)now.Said(i, row))
                .DefaultIfEmpty(double.NegativeInfinity)
                .Max();
        var count = default(Count);
        foreach (var row in Enumerable.Range(0, rows).Where(row => voters[row] > 0))
        {
            var margin = Best(row, yes) - Best(row, no) + (now[Mechanic.ChallengeVoteNoise] * moods[row]);
            var band = now[Mechanic.ChallengeAbstention];
            count += new Count(margin > band ? 1 : 0, margin < -band ? 1 : 0, margin > band || margin < -band ? 0 : 1);
        }

        return count;
    }

    [Property(MaxTest = 200)]
    public void A_poll_counts_what_each_voter_says(int history, byte shape, byte gone)
    {
        var now = Opened(history & 0xFFFF, mood: shape % 4 * 0.5);
        var numbers = new Dice(history, 3);
        if (gone % 4 == 0)
        {
            Falls.Leave(now, 1, "events");
        }

        now.Month = 1;
        for (var at = 0; at < now.Situation.Private.Length; at++)
        {
            now.Situation.Private[at] = (float)(2 * numbers.Normal(Stream.Opinion, 0, (uint)at));
        }

        float[] voters = [.. Enumerable.Range(0, now.Roster.Rows).Select(row => (row * (gone | 1) >> 2 & 3) == 1 ? 1f : 0)];
        var poll = new Poll(now, yes: 0b011, no: 0b100, Question, occasion: 1);

        Assert.Equal(OneByOne(now, voters, 0b011, 0b100), poll.Of(voters, 0, now.Roster.Rows));
        Assert.Equal(OneByOne(now, now.Roster.Present, 0b011, 0b100), poll.Of(now.Roster.Present, 0, now.Roster.Rows));
    }

    [Fact]
    public void A_side_of_nobody_loses_and_two_of_them_get_no_votes()
    {
        var now = Opened(1, mood: 1);
        var voters = (int)now.Roster.Present.Sum();
        Count Polled(int yes, int no) => new Poll(now, yes, no, Question, 0).Of(now.Roster.Present, 0, now.Roster.Rows);

        Assert.Equal(new Count(0, voters, 0), Polled(0, 0b1));
        Assert.Equal(new Count(voters, 0, 0), Polled(0b1, 0));
        Assert.Equal(new Count(0, 0, voters), Polled(0, 0));
    }

    [Fact]
    public void Tastes_for_many_coalitions_are_those_for_each()
    {
        var now = Opened(2, mood: 0);
        uint[] sets = [.. now.Roster.Entities.Coalitions, .. new uint[8]];
        var (before, after) = (new float[16], new float[16]);
        foreach (var month in Enumerable.Range(0, 6))
        {
            now.Month = month;
            var tastes = new Tastes(now, Stream.Blocs);
            tastes.Draw(1, sets, before, after);
            for (var set = 1; set < 8; set++)
            {
                Assert.Equal(tastes.Of(1, set), tastes.Mix(before[set], after[set]), 1e-6);
                Assert.InRange(tastes.Of(1, set), -tastes.Most, tastes.Most);
            }
        }
    }
}
