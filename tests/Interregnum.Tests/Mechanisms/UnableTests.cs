using Interregnum.Contests;
using Interregnum.Mechanisms;
using Interregnum.Situations;
using Interregnum.Worlds;

namespace Interregnum.Tests.Mechanisms;

/// <summary>Somebody who cannot act, and somebody who is gone: no target, no vote, no share, and no say through an office.</summary>
public sealed class UnableTests
{
    const int Lieutenant = 3;

    /// <summary>Three claimants and a lieutenant who sits with them and holds an office that appoints; who is struck, when and for how long.</summary>
    static Synthetic Struck(int who, int month, int? months) =>
        new()
        {
            Claimants = 3,
            Lieutenants = [2],
            Seated = [Lieutenant],
            Prestige = [3, 0.5],
            OfficesOf = s => [Office(s, "small", 2, 1), Office(s, "great", Lieutenant, 5, s.Over(PowerKind.Appoints, 0.8))],
            LadderOf = s => [s.Rung("office", Sanction.Office)],
            EventsOf = _ => [Synthetic.Dated("stroke", month, new Incapacitated(who, months))],
        };

    static Office Office(Synthetic s, string id, int holder, double weight, params Power[] powers) =>
        new()
        {
            Id = id,
            Name = id,
            Holder = holder,
            FilledBy = Synthetic.Council,
            Weight = s.Number(weight),
            Powers = powers,
        };

    static Contest Fierce(Synthetic contest) =>
        contest
            .With(Mechanic.OpinionPrestige, 1)
            .With(Mechanic.ChallengeInitiative, 0.4)
            .With(Mechanic.ChallengeVoice, 10)
            .With(Mechanic.OpinionNoise, 0.3)
            .With(Mechanic.OpinionGratitude, 6)
            .Build();

    static Moment Played(Contest contest, int months)
    {
        var player = new Player(new World(contest, Intervention.None));
        player.Open(1, 0);
        for (var month = 0; month < months; month++)
        {
            player.Now.Month = month;
            TheMonth.Play(player.Now);
        }

        return player.Now;
    }

    static IEnumerable<string> MotionsAgainst(Contest contest, string who) =>
        Enumerable
            .Range(0, 120)
            .SelectMany(history => Replay.Trace(new World(contest, Intervention.None), 1, history).Deeds)
            .Where(deed => deed.Kind == "vote" && deed.Against[0] == who)
            .Select(deed => deed.Month);

    [Theory]
    [InlineData(2, "c2")]
    [InlineData(Lieutenant, "l0")]
    public void Nobody_moves_against_a_contender_who_cannot_act(int who, string id)
    {
        // Four months from May on.
        var motions = MotionsAgainst(Fierce(Struck(who, 4, 4)), id).ToList();
        Assert.DoesNotContain(motions, m => string.CompareOrdinal(m, "1900-05") >= 0 && string.CompareOrdinal(m, "1900-09") < 0);
        Assert.Contains(motions, m => string.CompareOrdinal(m, "1900-05") < 0);
        Assert.Contains(motions, m => string.CompareOrdinal(m, "1900-09") >= 0);
    }

    [Fact]
    public void Who_cannot_act_does_not_run_and_keeps_what_he_holds()
    {
        var now = Played(Struck(0, 6, 6).With(Mechanic.OpinionPrestige, 1).Build(), 8);
        Assert.Equal(0b110, now.Running());
        Assert.Equal(0, now.Situation.Strength[0]);
        Assert.Equal(-1, now.PrincipalOf(0));
        Assert.Equal(0, now.Situation.Ruling & 0b001);
        Assert.NotEqual(0, now.Situation.Dominant);
        Assert.Equal(Situation.Full, now.SeatIn(0, 0));
    }

    [Fact]
    public void Who_recovers_runs_again()
    {
        var now = Played(Struck(0, 6, 6).With(Mechanic.OpinionPrestige, 1).Build(), 13);
        Assert.Equal(0b111, now.Running());
        Assert.True(now.Situation.Strength[0] > now.Situation.Strength[1]);
        Assert.Equal(0, now.PrincipalOf(0));
    }

    [Fact]
    public void An_office_whose_holder_cannot_act_is_exercised_for_those_who_rule()
    {
        var now = Played(Struck(Lieutenant, 6, null).With(Mechanic.OpinionPrestige, 1).Build(), 8);
        var first = now.Strongest(now.Situation.Ruling);
        Assert.Equal(Lieutenant, now.Situation.Holder[1]);
        Assert.Equal(first, now.ExercisedFor(1));
        Assert.Equal(0.8, now.Powers.Appoints[first * now.Roster.Places], 1e-6);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Who_cannot_act_is_not_elected_to_a_council(int struck, bool elected)
    {
        // The council is elected in May; a lieutenant who sits nowhere runs for it.
        var contest = new Synthetic
        {
            Lieutenants = [2],
            Officials = 16,
            EventsOf = _ =>
                [
                    Synthetic.Dated("stroke", struck, new Incapacitated(Lieutenant, null)),
                    Synthetic.Dated("congress", 4, new Convenes(Synthetic.Assembly)),
                ],
        }
            .With(Mechanic.AssembliesRetention, 0)
            .Build();
        var times = 0;
        var player = new Player(new World(contest, Intervention.None));
        for (var history = 0; history < 40; history++)
        {
            player.Open(1, history);
            for (player.Now.Month = 0; player.Now.Month <= 4; player.Now.Month++)
            {
                TheMonth.Play(player.Now);
            }

            times += player.Now.Situation.Members[player.Now.Roster.RowOf(Lieutenant)] > 0 ? 1 : 0;
        }

        Assert.Equal(elected, times > 0);
    }

    [Fact]
    public void Who_cannot_act_casts_no_vote_and_counts_in_no_body()
    {
        var able = Played(Struck(Lieutenant, 20, null).Build(), 8);
        var unable = Played(Struck(Lieutenant, 6, null).Build(), 8);
        Assert.Equal(Cast(able) - 1, Cast(unable));

        static int Cast(Moment now)
        {
            var count = Ballot.Hold(now, [Synthetic.Cabinet], 0b001, 0b110, 1, 0);
            return count.Yes + count.No + count.Abstain;
        }
    }

    [Fact]
    public void Who_is_gone_is_nobodys_principal_and_has_no_strength_in_the_same_month()
    {
        var now = Played(Struck(0, 20, null).With(Mechanic.OpinionPrestige, 1).Build(), 4);
        Falls.Leave(now, now.PrincipalOf(Lieutenant), "events");
        Assert.InRange(now.PrincipalOf(Lieutenant), 0, 2);
        Assert.Equal(1, now.Situation.Strength.Sum(), 1e-12);
        Assert.All([0, 1, 2], i => Assert.Equal(now.Situation.Gone[i], now.Situation.Strength[i] == 0));
    }
}
