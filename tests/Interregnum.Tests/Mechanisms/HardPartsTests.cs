using Interregnum.Contests;
using Interregnum.Mechanisms;
using Interregnum.Situations;
using Interregnum.Worlds;

namespace Interregnum.Tests.Mechanisms;

/// <summary>What the model must be able to show, each on a contest made for it.</summary>
public sealed class HardPartsTests
{
    static Player Playing(Contest contest) => new(new World(contest, Intervention.None));

    static Moment Opened(Contest contest)
    {
        var player = Playing(contest);
        player.Open(1, 0);
        return player.Now;
    }

    [Fact]
    public void Outsiders_combine_against_those_who_rule()
    {
        var contest = new Synthetic { Claimants = 4 }
            .With(Mechanic.BlocThreat, 2)
            .With(Mechanic.CoalitionTrust, 1)
            .Build();
        var now = Opened(contest);
        Rule(now, 0b0001);
        Blocs.Combine(now);
        Assert.Equal(0b1110, now.Situation.Side[1]);
        Assert.Equal(0b1110, now.Situation.Side[3]);
    }

    [Fact]
    public void Outsiders_who_hate_each_other_do_not()
    {
        var contest = new Synthetic { Claimants = 3, TiesOf = s => [new Tie(1, 2, s.Number(-1))] }
            .With(Mechanic.BlocThreat, 1)
            .With(Mechanic.BlocEnmity, 3)
            .Build();
        var now = Opened(contest);
        Rule(now, 0b001);
        Blocs.Combine(now);
        Assert.Equal(0b010, now.Situation.Side[1]);
        Assert.Equal(0b100, now.Situation.Side[2]);
    }

    [Fact]
    public void A_bloc_of_outsiders_can_outvote_the_strongest()
    {
        var contest = new Synthetic
        {
            Claimants = 3,
            Prestige = [0.6],
            LadderOf = s => [s.Rung("seat", Sanction.Seat, Synthetic.Cabinet)],
        }
            .With(Mechanic.OpinionPrestige, 1)
            .With(Mechanic.OpinionNoise, 1)
            .Build();
        var player = Playing(contest);
        int Fallen(int bloc) =>
            Enumerable
                .Range(0, 100)
                .Count(history =>
                {
                    player.Open(1, history);
                    Rule(player.Now, 0b001);
                    player.Now.Situation.Side[1] = bloc;
                    player.Now.Situation.Side[2] = bloc == 0b110 ? bloc : 0b100;
                    Motion.Put(player.Now, 1, bloc, 0, 0, 1);
                    return player.Now.Situation.SeatLost[0] == 0;
                });

        var (together, alone) = (Fallen(0b110), Fallen(0b010));
        Assert.True(together >= 30 && together > 3 * alone, $"{together} times in a hundred together, {alone} times alone");
    }

    [Fact]
    public void An_issue_that_an_event_has_silenced_stays_at_nothing_when_its_salience_ebbs()
    {
        var contest = new Synthetic
        {
            Salience = [(0, 1), (6, 0.2), (9, 0.5)],
            EventsOf = s => [Synthetic.Dated("calm", 3, new SalienceShift(0, s.Number(-0.7)))],
        }.Build();
        var player = Playing(contest);
        player.Open(1, 0);
        List<double> seen = [];
        for (player.Now.Month = 0; player.Now.Month < 10; player.Now.Month++)
        {
            TheMonth.Play(player.Now);
            seen.Add(player.Now.Situation.Salience[0]);
        }

        Assert.Equal([1, 1, 1, 0.3, 0.3, 0.3, 0, 0, 0, 0.3], seen.Select(salience => Math.Round(salience, 12)));
    }

    [Fact]
    public void An_events_question_costs_its_target_prestige_and_nobody_else()
    {
        var contest = new Synthetic
        {
            Claimants = 3,
            Prestige = [0.6, 0.5, 0.4],
            LadderOf = s => [s.Rung("censure", Sanction.Censure)],
            EventsOf = _ =>
                [
                    new HistoricalEvent
                    {
                        Id = "will",
                        Title = "will",
                        At = Month.Of(1900, 1) + 2,
                        Effects = [],
                        Question = new Question(1, 0),
                    },
                ],
        }
            .With(Mechanic.ChallengeCost, 0.125)
            .Build();
        var player = Playing(contest);
        player.Play(1, 0);
        Assert.Equal(1, player.Now.Situation.Votes[0]);
        Assert.Equal([0.6, 0.375, 0.4], player.Now.Situation.Prestige);
    }

    [Fact]
    public void Lesser_offices_fall_before_seats()
    {
        var contest = new Synthetic
        {
            Claimants = 2,
            Prestige = [3],
            OfficesOf = s =>
                [
                    new Office
                    {
                        Id = "small",
                        Name = "Small",
                        Holder = 1,
                        FilledBy = Synthetic.Council,
                        Weight = s.Number(1),
                        Powers = [],
                    },
                ],
            LadderOf = s =>
                [
                    s.Rung("office", Sanction.Office),
                    s.Rung("seat", Sanction.Seat, Synthetic.Cabinet, 0),
                    s.Rung("expulsion", Sanction.Expulsion, -1, 1),
                ],
        }
            .With(Mechanic.OpinionPrestige, 1)
            .With(Mechanic.ChallengeInitiative, 1)
            .With(Mechanic.CoalitionDanger, 0)
            .Build();
        var told = Replay.Trace(new World(contest, Intervention.None), 1, 0);
        var falls = told.Deeds.Where(d => d.Kind is "loses-office" or "loses-seat" or "expulsion").ToList();
        Assert.Equal(["loses-office", "loses-seat", "expulsion"], falls.Take(3).Select(d => d.Kind));
        Assert.All(falls, d => Assert.Equal("c1", d.Against[0]));
        Assert.True(string.CompareOrdinal(falls[0].Month, falls[1].Month) < 0);
    }

    [Fact]
    public void A_stronghold_under_a_new_chief_votes_the_other_way_while_minds_lag()
    {
        var contest = new Synthetic
        {
            Claimants = 2,
            Officials = 200,
            Autonomy = 0.9,
            Chiefs = [1],
            Attachments = [0, 1],
            OfficesOf = s =>
                [
                    new Office
                    {
                        Id = "police",
                        Name = "Police",
                        Holder = 0,
                        FilledBy = Synthetic.Council,
                        Weight = s.Number(1),
                        Powers = [s.Over(PowerKind.Polices, 0.9)],
                    },
                ],
        }
            .With(Mechanic.OpinionPressure, 6)
            .With(Mechanic.OpinionNoise, 0.5)
            .With(Mechanic.OpinionPersistence, 0.95)
            .With(Mechanic.FearConcentration, 2)
            .With(Mechanic.FearSpeed, 0.8)
            .Build();
        var player = Playing(contest);
        player.Open(1, 0);
        var now = player.Now;
        Rule(now, 0b01);
        Settle(now, 3);
        var (before, minds) = (SharesFor(now, 1), MeanPrivate(now));
        now.Situation.Chief[0] = -1;
        now.Situation.ChiefPatron[0] = 0;
        Settle(now, 1, from: 3);
        Assert.True(before > 0.95, $"Under its chief {before:0.00} vote for his side.");
        Assert.True(SharesFor(now, 1) < 0.05, $"Weeks after, {SharesFor(now, 1):0.00} still do.");
        Assert.InRange(MeanPrivate(now), minds - 0.1, minds + 0.1);
    }

    [Fact]
    public void A_machine_compounds()
    {
        var contest = new Synthetic
        {
            Claimants = 2,
            Officials = 400,
            Months = 60,
            Turnover = 0.05,
            OfficesOf = s =>
                [
                    new Office
                    {
                        Id = "secretary",
                        Name = "Secretary",
                        Holder = 0,
                        FilledBy = Synthetic.Council,
                        Weight = s.Number(1),
                        Powers = [s.Over(PowerKind.Appoints, 0.6)],
                    },
                ],
        }
            .With(Mechanic.OpinionGratitude, 3)
            .With(Mechanic.OpinionNoise, 0.5)
            .Build();
        var told = Replay.Trace(new World(contest, Intervention.None), 1, 0);
        Assert.True(told.Months[11].Expressed[0] > told.Months[0].Expressed[0] + 0.05);
        Assert.True(told.Months[59].Expressed[0] > told.Months[11].Expressed[0] + 0.05);
    }

    [Fact]
    public void A_legacy_can_be_turned_on_its_owner()
    {
        var contest = new Synthetic
        {
            Claimants = 2,
            EventsOf = s => [Synthetic.Dated("testament", 5, new LegitimacyShift(0, s.Number(-2)))],
        }
            .With(Mechanic.OpinionLegitimacy, 1)
            .Build();
        var told = Replay.Trace(new World(contest, Intervention.None), 1, 0);
        Assert.Equal(told.Months[4].Strength[0], told.Months[4].Strength[1], 9);
        Assert.True(told.Months[5].Strength[0] < told.Months[5].Strength[1]);
    }

    [Fact]
    public void Nothing_is_allocated_after_the_first_histories()
    {
        var contest = new Synthetic { Months = 24, Turnover = 0.05 }
            .With(Mechanic.OpinionNoise, 1)
            .Build();
        var player = Playing(contest);
        for (var history = 0; history < 40; history++)
        {
            player.Play(1, history);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var history = 40; history < 80; history++)
        {
            player.Play(1, history);
        }

        var perMonth = (GC.GetAllocatedBytesForCurrentThread() - before) / (40.0 * 24);
        Assert.True(perMonth < 64, $"{perMonth:0} bytes a month.");
    }

    static void Rule(Moment now, int set)
    {
        now.Situation.Ruling = set;
        for (var i = 0; i < now.Roster.Claimants; i++)
        {
            now.Situation.Side[i] = (set >> i & 1) == 1 ? set : 1 << i;
            now.Situation.Strength[i] = 1.0 / now.Roster.Claimants;
        }
    }

    /// <summary>Some months of fear, opinion and strength alone.</summary>
    static void Settle(Moment now, int months, int from = 0)
    {
        for (var month = from; month < from + months; month++)
        {
            now.Month = month;
            now.Powers.Reckon(now);
            TheMonth.Steps[3].Act(now);
            TheMonth.Steps[4].Act(now);
            TheMonth.Steps[5].Act(now);
        }
    }

    static double SharesFor(Moment now, int claimant)
    {
        var poll = new Poll(now, 1 << claimant, 1 << (1 - claimant), question: 3, occasion: 0);
        return poll.Of(now.Roster.Present, 0, now.Roster.Starts[1]).Yes / (double)now.Roster.Heads[0];
    }

    static double MeanPrivate(Moment now) => now.Situation.MeanPrivate[now.Roster.Places] - now.Situation.MeanPrivate[0];
}
