using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Mechanisms;
using Interregnum.Situations;
using Interregnum.Worlds;

namespace Interregnum.Tests.Mechanisms;

/// <summary>What the engine must satisfy exactly, by the numbers of docs/model.md, section "Closed forms".</summary>
public sealed class ClosedFormTests
{
    static Player Playing(Contest contest, Intervention? intervention = null) =>
        new(new World(contest, intervention ?? Intervention.None));

    /// <summary>Runs some months of one history with some of the month's steps.</summary>
    static Moment Months(Player player, long history, int months, params string[] steps)
    {
        player.Open(1, history);
        for (var month = 0; month < months; month++)
        {
            player.Now.Month = month;
            foreach (var step in TheMonth.Steps)
            {
                if (steps.Length == 0 || steps.Contains(step.Name))
                {
                    step.Act(player.Now);
                }
            }
        }

        return player.Now;
    }

    // 1. Patronage alone: clients' share after t months = r + (s0 − r)(1 − τ)^t.
    [Theory]
    [InlineData(0.6, 1.0, 0.6)]
    [InlineData(0.6, 0.0, 0.8)]
    public void One_patronage_alone_fills_posts_geometrically(double reach, double autonomy, double limit)
    {
        const double Turnover = 0.05;
        const int Histories = 200;
        const int Age = 20;
        var contest = new Synthetic
        {
            Claimants = 2,
            Officials = 200,
            Turnover = Turnover,
            Autonomy = autonomy,
            Chiefs = [1],
            OfficesOf = s =>
                [
                    new Office
                    {
                        Id = "office",
                        Name = "Office",
                        Holder = 0,
                        FilledBy = Synthetic.Council,
                        Weight = s.Number(1),
                        Powers = [s.Over(PowerKind.Appoints, reach)],
                    },
                ],
        }.Build();
        var player = Playing(contest);
        var clients = 0;
        for (var history = 0; history < Histories; history++)
        {
            // Nobody's strength moves: opinion and strength stay as they opened, each claimant at one half of the officials.
            player.Open(1, history);
            player.Now.Situation.Strength.AsSpan().Fill(0.5);
            for (var month = 0; month < Age; month++)
            {
                player.Now.Month = month;
                TheMonth.Steps[0].Act(player.Now);
                TheMonth.Steps[2].Act(player.Now);
                player.Now.Situation.ChiefPatron[0] = autonomy > 0 ? 1 : -1;
            }

            clients += player.Now.Situation.Patron.AsSpan(0, 200).Count(0);
        }

        var expected = limit - (limit * Math.Pow(1 - Turnover, Age));
        var share = clients / (200.0 * Histories);
        var error = Math.Sqrt(expected * (1 - expected) / (200.0 * Histories));
        Assert.InRange(share, expected - (4 * error), expected + (4 * error));
    }

    // 2. Opinion noise alone: variance σ², autocorrelation ρ^k.
    [Fact]
    public void Two_noise_alone_has_its_variance_and_memory()
    {
        const double Deviation = 0.7;
        const double Persistence = 0.9;
        var contest = new Synthetic
        {
            Claimants = 2,
            Officials = 1600,
            Months = 30,
        }
            .With(Mechanic.OpinionNoise, Deviation)
            .With(Mechanic.OpinionPersistence, Persistence)
            .Build();
        var player = Playing(contest);
        player.Open(1, 0);
        var minds = new List<float[]>();
        for (var month = 0; month < 30; month++)
        {
            player.Now.Month = month;
            TheMonth.Steps[4].Act(player.Now);
            minds.Add([.. player.Now.Situation.Mind.AsSpan(0, 1600)]);
        }

        double Covariance(int lag) =>
            Enumerable
                .Range(0, minds.Count - lag)
                .Average(m => minds[m].Zip(minds[m + lag], (one, other) => (double)one * other).Average());
        Assert.Equal(Deviation * Deviation, Covariance(0), 0.02);
        Assert.Equal(Deviation * Deviation * Math.Pow(Persistence, 1), Covariance(1), 0.02);
        Assert.Equal(Deviation * Deviation * Math.Pow(Persistence, 10), Covariance(10), 0.03);
    }

    // 3. A vote with one contender a side: yes with Φ((Δ − b)/s), no with Φ((−Δ − b)/s).
    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(0.3, 0.1)]
    [InlineData(-0.5, 0.2)]
    public void Three_a_vote_is_a_probit(double margin, double band)
    {
        const double Mood = 0.4;
        var contest = new Synthetic { Claimants = 2, Officials = 1600 }
            .With(Mechanic.ChallengeVoteNoise, Mood)
            .With(Mechanic.ChallengeAbstention, band)
            .Build();
        var player = Playing(contest);
        var (yes, no, voters) = (0, 0, 0);
        for (var history = 0; history < 20; history++)
        {
            player.Open(1, history);
            var now = player.Now;
            now.Situation.Private.AsSpan(0, now.Roster.Rows).Fill((float)margin);
            now.Situation.Private.AsSpan(now.Roster.Rows, now.Roster.Rows).Clear();
            Assert.Equal(margin, now.Said(0, 7), 1e-6);
            var count = new Poll(now, yes: 1, no: 2, question: 5, occasion: 0).Of(now.Roster.Present, 0, 1600);
            Assert.Equal(1600, count.Yes + count.No + count.Abstain);
            (yes, no, voters) = (yes + count.Yes, no + count.No, voters + 1600);
        }

        Near(VectorMath.NormalCdf((margin - band) / Mood), yes, voters);
        Near(VectorMath.NormalCdf((-margin - band) / Mood), no, voters);
    }

    static void Near(double probability, int count, int of)
    {
        var error = Math.Sqrt(probability * (1 - probability) / of);
        Assert.InRange((double)count / of, probability - (4 * error), probability + (4 * error));
    }

    // 4. Coalitions with no affinity, inertia or noise, full foresight: the ultimate ruling coalition, whoever proposes.
    [Theory]
    [InlineData(new[] { 3.0, 4, 5 }, 0b111)]
    [InlineData(new[] { 3.0, 4, 10 }, 0b100)]
    [InlineData(new[] { 1.0, 1 }, 0b11)]
    public void Four_coalitions_end_in_the_ultimate_one(double[] power, int expected) =>
        Assert.Equal(expected, Bargained(power, history: 0).Situation.Ruling);

    [Fact]
    public void Four_of_three_equals_each_pair_rules_a_third_of_the_time()
    {
        var counts = new int[8];
        const int Histories = 1500;
        for (var history = 0; history < Histories; history++)
        {
            counts[Bargained([1, 1, 1], history).Situation.Ruling]++;
        }

        Assert.Equal(Histories, counts[0b011] + counts[0b101] + counts[0b110]);
        Assert.All(new[] { 0b011, 0b101, 0b110 }, pair => Near(1.0 / 3, counts[pair], Histories));
    }

    [Fact]
    public void Two_sets_of_equal_power_rule_half_the_time_each_though_no_two_claimants_are_equal()
    {
        // 1 + 2 + 7 + 10 and 3 + 7 + 10 hold together and win within all five; nothing weaker does.
        const int Histories = 2000;
        var counts = new int[32];
        for (var history = 0; history < Histories; history++)
        {
            counts[Bargained([0.1, 0.2, 0.3, 0.7, 1], history).Situation.Ruling]++;
        }

        Assert.Equal(Histories, counts[0b11011] + counts[0b11100]);
        Near(0.5, counts[0b11011], Histories);
    }

    [Fact]
    public void Four_holds_for_generic_powers_and_every_proposer()
    {
        var dice = new Dice(4, 0);
        for (var draw = 0; draw < 200; draw++)
        {
            var power = Enumerable
                .Range(0, 5)
                .Select(i => 0.05 + dice.Uniform(Interregnum.Dicing.Stream.Ties, draw, (uint)i))
                .ToArray();
            var ultimate = new Interregnum.Coalitions.UltimateCoalition(5);
            ultimate.Solve(power, 31, 0.5, new double[32]);
            Assert.Equal(ultimate.Of(31), Bargained(power, draw).Situation.Ruling);
        }
    }

    static readonly Dictionary<int, Player> Bargainers = [];

    static Moment Bargained(double[] power, long history)
    {
        if (!Bargainers.TryGetValue(power.Length, out var player))
        {
            player = Playing(new Synthetic { Claimants = power.Length, Officials = 16 }.Build());
            Bargainers.Add(power.Length, player);
        }

        player.Open(1, history);
        power.CopyTo(player.Now.Situation.Strength, 0);
        TheMonth.Steps[7].Act(player.Now);
        return player.Now;
    }

    // 5. Fear 0: v = u. Fear 1, no vote noise: unanimous; u is untouched in the month fear comes.
    [Fact]
    public void Five_without_fear_all_say_what_they_think()
    {
        var now = Months(Playing(Lively().Build()), 3, 5, "opinion");
        Assert.All(now.Situation.Fear, fear => Assert.Equal(0, fear));
        var rows = now.Roster.Rows;
        Assert.All(
            Enumerable.Range(0, now.Situation.Private.Length),
            at => Assert.Equal(now.Situation.Private[at], now.Said(at / rows, at % rows))
        );
    }

    [Fact]
    public void Five_in_full_fear_all_say_the_same_and_think_as_before()
    {
        var contest = Lively().Build();
        var (free, afraid) = (Playing(contest), Playing(contest));
        foreach (var player in new[] { free, afraid })
        {
            Months(player, 3, 2, "opinion", "strength");
            player.Now.Month = 2;
            player.Now.Situation.Ruling = 0b001;
            player.Now.Situation.Side[0] = 0b001;
        }

        afraid.Now.Situation.Fear.AsSpan().Fill(1);
        TheMonth.Steps[4].Act(free.Now);
        TheMonth.Steps[4].Act(afraid.Now);
        Assert.Equal(free.Now.Situation.Private, afraid.Now.Situation.Private);
        var poll = new Poll(afraid.Now, yes: 0b001, no: 0b010, question: 1, occasion: 0);
        Assert.Equal(new Count(64, 0, 0), poll.Of(afraid.Now.Roster.Present, 0, 64));
    }

    // 6. The empty intervention leaves every bit; one in month t leaves the months before it.
    [Fact]
    public void Six_the_empty_intervention_changes_no_bit()
    {
        var contest = Lively().Build();
        for (var history = 0; history < 10; history++)
        {
            var twins = Replay.Beside(new World(contest, Intervention.None), new World(contest, Intervention.None), 1, history);
            Assert.Null(twins.Month);
            Assert.Null(twins.Mechanism);
        }
    }

    [Fact]
    public void Six_an_intervention_in_a_month_leaves_the_months_before_untouched()
    {
        var contest = Lively().Build();
        var from = Month.Of(1900, 9);
        var idle = new Intervention([new Redirect(0, null, Redirection.Idle, -1, from, null, 1, "idle office from 1900-09")]);
        var parted = 0;
        for (var history = 0; history < 10; history++)
        {
            var twins = Replay.Beside(new World(contest, Intervention.None), new World(contest, idle), 1, history);
            if (twins.Month is not null)
            {
                Assert.True(string.CompareOrdinal(twins.Month, from.ToString()) >= 0, $"They parted in {twins.Month}.");
                parted++;
            }
        }

        Assert.True(parted > 0, "An idle office must show somewhere.");
    }

    [Fact]
    public void Six_a_world_that_differs_from_a_month_on_can_start_from_its_twins_state()
    {
        var contest = Lively().Build();
        var idle = new Intervention([
            new Redirect(0, null, Redirection.Idle, -1, Month.Of(1900, 9), null, 1, "idle office from 1900-09"),
        ]);
        var (actual, whole, forked) = (Playing(contest), Playing(contest, idle), Playing(contest, idle));
        var first = new Policy(contest, idle).FirstMonth;
        Assert.Equal(8, first);
        for (var history = 0; history < 5; history++)
        {
            actual.KeepFrom(first);
            actual.Play(1, history);
            whole.Play(1, history);
            forked.PlayFrom(actual, 1, history);
            Assert.True(whole.Now.Situation.SameAs(forked.Now.Situation));
        }
    }

    // 7. Identical claimants: given that somebody wins, winners are uniform.
    [Fact]
    public void Seven_identical_claimants_win_alike()
    {
        const int Histories = 4000;
        var player = Playing(Alike().Build());
        var wins = new int[3];
        for (var history = 0; history < Histories; history++)
        {
            var outcome = player.Play(1, history).Outcome;
            if (outcome >= 0)
            {
                wins[outcome]++;
            }
        }

        var expected = wins.Sum() / 3.0;
        Assert.True(expected > 50, $"Somebody must win often enough to tell: {wins.Sum()} of {Histories}.");
        var square = wins.Sum(w => (w - expected) * (w - expected) / expected);
        Assert.True(square < 13.8, $"χ² with 2 degrees of freedom is {square:0.0} for {string.Join(", ", wins)}.");
    }

    // 8. Overwhelming strength and no noise always prevails; whoever every coalition needs is never removed.
    [Fact]
    public void Eight_overwhelming_strength_prevails()
    {
        var contest = new Synthetic { Prestige = [20], OfficesOf = OneOffice }
            .With(Mechanic.OpinionPrestige, 1)
            .With(Mechanic.StrengthTemperature, 0.5)
            .Build();
        var player = Playing(contest);
        for (var history = 0; history < 50; history++)
        {
            Assert.Equal(0, player.Play(1, history).Outcome);
        }
    }

    [Fact]
    public void Eight_whoever_every_winning_coalition_needs_is_never_removed()
    {
        var contest = new Synthetic
        {
            Prestige = [1.5],
            LadderOf = s => [s.Rung("seat", Sanction.Seat, Synthetic.Cabinet)],
            OfficesOf = OneOffice,
        }
            .With(Mechanic.OpinionPrestige, 1)
            .With(Mechanic.ChallengeInitiative, 1)
            .With(Mechanic.CoalitionError, 0.1)
            .Build();
        var player = Playing(contest);
        for (var history = 0; history < 50; history++)
        {
            Assert.Equal(-1, player.Play(1, history).SeatLost[0]);
            Assert.True(player.Now.Situation.Strength[0] > 0.5);
        }
    }

    static IReadOnlyList<Office> OneOffice(Synthetic s) =>
        [
            new Office
            {
                Id = "office",
                Name = "Office",
                Holder = 0,
                FilledBy = Synthetic.Council,
                Weight = s.Number(1),
                Powers = [s.Over(PowerKind.Appoints, 0.5), s.Over(PowerKind.Informs, 0.5)],
            },
        ];

    /// <summary>Every mechanism at its default.</summary>
    static Synthetic Lively()
    {
        var synthetic = new Synthetic
        {
            Lieutenants = [0, 1, 2],
            Constituencies = 3,
            Officials = 32,
            Turnover = 0.03,
            Autonomy = 0.3,
            Foresight = 0.5,
            Caution = 0.4,
            Boldness = 0.6,
            OfficesOf = OneOffice,
            LadderOf = s =>
                [
                    s.Rung("censure", Sanction.Censure),
                    s.Rung("office", Sanction.Office),
                    s.Rung("seat", Sanction.Seat, Synthetic.Cabinet, 1),
                    s.Rung("expulsion", Sanction.Expulsion, -1, 2),
                ],
            EventsOf = _ => [Synthetic.Dated("congress", 12, new Convenes(Synthetic.Assembly))],
        };
        foreach (var name in MechanismParameters.Names)
        {
            synthetic.With(name.Mechanic, name.Default.Centre);
        }

        return synthetic;
    }

    /// <summary>The same without an office, so that nobody is ahead.</summary>
    static Synthetic Alike()
    {
        var synthetic = new Synthetic
        {
            Constituencies = 2,
            Officials = 32,
            Months = 60,
            Turnover = 0.05,
            Foresight = 0.3,
            Caution = 0.2,
            Boldness = 0.8,
            LadderOf = s =>
                [
                    s.Rung("censure", Sanction.Censure),
                    s.Rung("seat", Sanction.Seat, Synthetic.Cabinet, 0),
                    s.Rung("expulsion", Sanction.Expulsion, -1, 1),
                ],
        };
        foreach (var name in MechanismParameters.Names)
        {
            synthetic.With(name.Mechanic, name.Default.Centre);
        }

        return synthetic.With(Mechanic.ChallengeInitiative, 0.5).With(Mechanic.DominanceMonths, 3);
    }
}
