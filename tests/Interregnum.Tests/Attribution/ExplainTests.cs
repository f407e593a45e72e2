using System.Text.Json;
using System.Text.Json.Serialization;
using Interregnum.Attribution;
using Interregnum.Contests;
using Interregnum.Findings;
using static Interregnum.Tests.Attribution.SmallContest;

namespace Interregnum.Tests.Attribution;

public class ExplainTests
{
    static readonly Factor Post = Factor("post", Idle(), Give(Ben)) with { Parts = [Part("spies", Idle(PowerKind.Informs))] };
    static readonly Factor Friends = Factor("friends", Forbid(Ann), Forbid());
    static readonly Factor Blood = Factor("blood", Level(Asset.Legitimacy, Ann));
    static readonly Factor Nerve = Factor("nerve", Level(Asset.Boldness, Ann));

    static readonly Scenario Scenario = new(
        Small,
        Inquiry([Post, Friends, Blood, Nerve], headline: 3, wider: 4),
        new EvidenceFile([], [], [], [], []),
        [new Milestone("m", "e", "text", Month.Of(1700, 1), new OppositionVotes(0, 1), 0.5, 0.1, 0, Use.Fit, "high", null)],
        "",
        ""
    );

    /// <summary>
    /// The post is worth 0.3 (its spies 0.1 of it), friends 0.2 θ, blood nothing, and nerve harms by 0.1; given to Ben, the post's
    /// loss costs 0.4.
    /// </summary>
    static double Chance(PlannedWorld world, double parameter)
    {
        var chance = 0.3 + (0.2 * parameter);
        chance -= MadeUpWorlds.Lacks(world, "idle post agenda") ? 0.2 : 0;
        chance -= MadeUpWorlds.Lacks(world, "idle post informs") ? 0.1 : 0;
        chance -= MadeUpWorlds.Lacks(world, "give post") ? 0.4 : 0;
        chance -= MadeUpWorlds.Lacks(world, "forbid alliances") ? 0.2 * parameter : 0;
        return chance + 0.1 + (MadeUpWorlds.Lacks(world, "level boldness") ? 0.1 : 0);
    }

    static readonly Verdict Verdict = Run(new Budget(), new MadeUpWorlds(Chance).Source);

    [Fact]
    public void Made_up_effects_are_found_within_their_intervals()
    {
        Assert.Equal(["post", "friends", "blood"], Verdict.Factors.Select(f => f.Id));
        Holds(0.3, Verdict.Factors[0].Shapley);
        Holds(0.1, Verdict.Factors[1].Shapley);
        Assert.Equal(new Estimate(0, 0, 0), Verdict.Factors[2].Shapley);
        Assert.Equal("post", Verdict.LeadingFactor);
        Assert.True(Verdict.Settled);
        Assert.True(Verdict.Confidence > 0.999);
    }

    [Fact]
    public void Values_are_recomputable_from_the_worlds()
    {
        var game = Verdict.Worlds.Select(w => w.Probability.Value).ToArray();

        Assert.All(Shapley.Of(3).Read(game).Zip(Verdict.Factors), p => Assert.Equal(p.First, p.Second.Shapley.Value, 1e-9));
        Assert.Equal(game[^1] - game[0], Verdict.Factors.Sum(f => f.Shapley.Value), 1e-9);
        Assert.Equal(["post", "friends", "blood"], Verdict.Worlds[^1].Present);
        Assert.Empty(Verdict.Worlds[0].Present);
    }

    [Fact]
    public void The_wider_table_has_its_own_worlds_and_a_factor_that_harms()
    {
        var game = Verdict.WiderWorlds.Select(w => w.Probability.Value).ToArray();

        Assert.Equal(16, game.Length);
        Assert.All(Shapley.Of(4).Read(game).Zip(Verdict.Wider), p => Assert.Equal(p.First, p.Second.Shapley.Value, 1e-9));
        Holds(-0.1, Verdict.Wider[3].Shapley);
        Assert.True(Verdict.Wider[3].Harm.Value > Verdict.Wider[3].Benefit.Value);
        Assert.Equal(384, Verdict.WiderHistories);
    }

    [Fact]
    public void Parts_sum_to_their_factor()
    {
        var parts = Verdict.Factors[0].Parts;

        Assert.Equal(["spies", "rest"], parts.Select(p => p.Id));
        Assert.Equal(Verdict.Factors[0].Shapley.Value, parts.Sum(p => p.Owen.Value), 1e-9);
        Holds(0.1, parts[0].Owen);
        Assert.Empty(Verdict.Factors[1].Parts);
    }

    [Fact]
    public void A_contrast_changes_the_value_of_its_factor()
    {
        Assert.Equal([("post", "other-1"), ("friends", "other-1")], Verdict.Contrasts.Select(c => (c.Factor, c.Contrast)));
        Holds(0.4, Verdict.Contrasts[0].Shapley, slack: 0.02);
        Assert.Equal("post", Verdict.Contrasts[0].FirstFactor);

        // Forbidding friends to all does here what forbidding them to Ann does.
        Assert.Equal(Verdict.Factors[1].Shapley.Value, Verdict.Contrasts[1].Shapley.Value, 1e-9);
        Assert.Equal(Verdict.Contrasts[1].All[1], Verdict.Contrasts[1].Shapley);
        Assert.Equal("friends", Verdict.Contrasts[0].Lead!.Over);
        Assert.Equal(
            Verdict.Contrasts[0].All[0].Value - Verdict.Contrasts[0].All[1].Value,
            Verdict.Contrasts[0].Lead!.By.Value,
            1e-9
        );
    }

    [Fact]
    public void Every_table_is_as_precise_as_asked()
    {
        Assert.All(Verdict.Factors, f => Assert.InRange(f.StandardError, 0, 0.01));
        Assert.All(Verdict.Wider, f => Assert.InRange(f.StandardError, 0, 0.02));
        Assert.All(Verdict.Contrasts, c => Assert.InRange(c.StandardError, 0, 0.02));
        Assert.All(Verdict.Factors[0].Parts, p => Assert.InRange(p.StandardError, 0, 0.02));
    }

    [Fact]
    public void A_sham_flips_nothing_and_fresh_dice_flip_most_victories()
    {
        Assert.Equal(0, Verdict.Sham!.Value);

        // P(lost at θ | won at θ) for p = 0.4 + 0.2 θ, θ uniform.
        Holds(1 - ((0.25 + (0.2 * 0.2 / 12)) / 0.5), Verdict.Reroll!, slack: 0.02);
    }

    [Fact]
    public void Odds_list_every_claimant_and_nobody_and_add_up()
    {
        Assert.Equal(["ann", "ben", "cleo", "nobody"], Verdict.Odds.Select(o => o.Id));
        Assert.Equal(1, Verdict.Odds.Sum(o => o.Probability.Value), 1e-12);
        Assert.Equal(1, Verdict.OddsTwelveMonthsBefore[3].Probability.Value);
        Assert.Equal(Verdict.Odds, Verdict.OddsTwelveMonthsAfter);
        Assert.Equal(Verdict.Worlds[^1].Probability, Verdict.Odds[0].Probability);
        Assert.Equal(Verdict.Worlds[0b110].Probability, Verdict.Without[0].Odds[0].Probability);
    }

    [Fact]
    public void First_share_follows_the_parameters_and_adds_up()
    {
        Assert.Equal(1, Verdict.Factors.Sum(f => f.FirstShare), 1e-9);
        Assert.True(Verdict.Factors[0].FirstShare > 0.9);
    }

    [Fact]
    public void The_twin_shown_for_a_factor_is_a_history_that_it_decided()
    {
        var twin = Verdict.Factors[0].Twin!;

        Assert.Equal("ann", twin.With);
        Assert.NotEqual("ann", twin.Without);
        Assert.Equal("1700-02", twin.Month);
        Assert.Null(Verdict.Factors[2].Twin);
    }

    [Fact]
    public void Typical_histories_have_the_outcome_that_they_are_typical_of()
    {
        Assert.NotNull(Verdict.SubjectMedoid);
        Assert.Equal(Verdict.SubjectMedoid.Number, Verdict.SubjectMedoid.Chronicle.Number);
        Assert.InRange(Verdict.SubjectMedoid.MeanDistance, 0, 1);
    }

    [Fact]
    public void Milestones_are_read_from_one_history_of_each_draw()
    {
        var finding = Assert.Single(Verdict.Milestones);

        Assert.Equal(0.5, finding.Occurred.Value, 1e-12);
        Assert.True(finding.Reached);
    }

    [Fact]
    public void The_verdict_is_the_same_on_any_number_of_threads()
    {
        var one = Run(new Budget { Threads = 1 }, new MadeUpWorlds(Chance).Source);
        var three = Run(new Budget { Threads = 3 }, new MadeUpWorlds(Chance).Source);

        Assert.Equal(Picture(one), Picture(three));
    }

    [Fact]
    public void What_is_said_to_be_played_is_what_was_played()
    {
        var worlds = new MadeUpWorlds(Chance);

        var verdict = Run(new Budget(), worlds.Source);

        Assert.Equal(worlds.Different, verdict.HistoriesPlayed);
        Assert.Equal(8 + 2 + 8 + 8 + 8 + 24, verdict.WorldsPlayed);
    }

    [Fact]
    public void What_the_documents_weigh_changes_nothing_that_the_twins_find()
    {
        var weighed = Scenario with
        {
            Evidence = Scenario.Evidence with
            {
                Items =
                [
                    new("e1", Scenario.Inquiry.Factors[0].Id, Stance.For, "It was so.", [])
                    {
                        Weights = [new(Scenario.Inquiry.Factors[0].Id, 0.9, 0.1, 1, "Because.")],
                    },
                ],
            },
        };

        var without = Run(Budget.Exactly(20), new MadeUpWorlds(Chance).Source);
        var with = Explain.Of(
            weighed,
            Budget.Exactly(20),
            new MadeUpWorlds(Chance).Source,
            null,
            TestContext.Current.CancellationToken
        );

        Assert.NotNull(with.Documents);
        Assert.Equal(Picture(without), Picture(with with { Documents = without.Documents }));
    }

    [Fact]
    public void A_history_that_is_played_again_with_its_block_counts_once()
    {
        var (worlds, told) = (new MadeUpWorlds(Chance), new Progress());
        var budget = new Budget
        {
            Draws = 20,
            LeastDraws = 10,
            LeastWiderDraws = 10,
            Threads = 1,
        };

        var verdict = Run(budget, worlds.Source, told);

        Assert.True(worlds.Played > worlds.Different);
        Assert.Equal(worlds.Different, verdict.HistoriesPlayed);
        Assert.Equal((worlds.Different, worlds.Different), (told.All[^1].Done, told.All[^1].Total));
    }

    [Fact]
    public void No_interval_reaches_beyond_what_is_possible()
    {
        var verdict = Run(
            Budget.Exactly(2),
            new MadeUpWorlds((world, parameter) => parameter > 0.5 ? 1 : Chance(world, parameter)).Source
        );

        var values = verdict
            .Factors.Concat(verdict.Wider)
            .Select(f => f.Shapley)
            .Concat(verdict.Contrasts.Select(c => c.Shapley));
        Assert.All(values, v => Assert.True(v.Low >= -1 && v.High <= 1 && v.Low <= v.Value && v.Value <= v.High, $"{v}"));
        Assert.All(verdict.Interactions, i => Assert.True(i.Value.Low >= -2 && i.Value.High <= 2, $"{i}"));
    }

    [Fact]
    public void An_exact_budget_is_kept_however_imprecise()
    {
        var verdict = Run(Budget.Exactly(20), new MadeUpWorlds(Chance).Source);

        // The headline plays eight histories of each draw, every other table two.
        Assert.Equal((20, 160, 40), (verdict.Draws, verdict.Histories, verdict.WiderHistories));
        Assert.All(verdict.Contrasts, c => Assert.Equal(40, c.Histories));
    }

    [Fact]
    public void A_headline_that_is_not_precise_goes_on_to_the_most_allowed()
    {
        var verdict = Run(
            new Budget
            {
                Draws = 64,
                MostDraws = 160,
                HeadlineError = 1e-6,
            },
            new MadeUpWorlds(Chance).Source
        );

        Assert.Equal(160, verdict.Draws);
    }

    [Fact]
    public void A_subject_who_never_prevails_leaves_necessity_open()
    {
        var verdict = Run(Budget.Exactly(64), new MadeUpWorlds((_, _) => 0).Source);

        Assert.Null(verdict.Sham);
        Assert.Null(verdict.Reroll);
        Assert.Null(verdict.SubjectMedoid);
        Assert.All(verdict.Factors, f => Assert.Equal((null, 0), (f.Necessity, f.Shapley.Value)));
        Assert.All(verdict.Factors, f => Assert.Equal(1 / 3.0, f.FirstShare, 1e-9));
        Assert.False(verdict.Settled);
    }

    [Fact]
    public void Stopping_ends_the_play()
    {
        using var stop = new CancellationTokenSource();
        var worlds = new MadeUpWorlds(
            (_, _) =>
            {
                stop.Cancel();
                return 0.5;
            }
        );

        Assert.ThrowsAny<OperationCanceledException>(() => Explain.Of(Scenario, new Budget(), worlds.Source, null, stop.Token));
        Assert.True(worlds.Played < 8 * 4096);
    }

    [Fact]
    public void A_failure_while_playing_is_told_as_it_was()
    {
        var worlds = new MadeUpWorlds((_, _) => throw new IOException("disk full"));

        Assert.Equal("disk full", Assert.Throws<IOException>(() => Run(new Budget(), worlds.Source)).Message);
    }

    [Fact]
    public void Progress_counts_up_to_all_that_is_played()
    {
        var told = new Progress();

        var verdict = Run(new Budget { Threads = 1 }, new MadeUpWorlds(Chance).Source, told);

        Assert.Equal(verdict.HistoriesPlayed, told.All[^1].Done);
        Assert.Equal(told.All[^1].Done, told.All[^1].Total);
        Assert.All(
            told.All.Zip(told.All.Skip(1)),
            p => Assert.True(p.First.Done < p.Second.Done && p.First.Total <= p.Second.Total)
        );
        Assert.Null(told.All[0].HalfWidth);
        Assert.InRange(told.All[^1].HalfWidth!.Value, 0.001, 0.02);
    }

    [Fact]
    public void One_draw_is_not_enough_to_know_the_spread()
    {
        var error = Assert.Throws<ArgumentException>(() => Run(Budget.Exactly(1), new MadeUpWorlds(Chance).Source));

        Assert.Contains("16 histories", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_draws_give_numbers_everywhere()
    {
        var verdict = Run(Budget.Exactly(2), new MadeUpWorlds(Chance).Source);

        Assert.DoesNotContain("NaN", Picture(verdict), StringComparison.Ordinal);
        Assert.DoesNotContain("∞", Picture(verdict), StringComparison.Ordinal);
    }

    static readonly JsonSerializerOptions WithNaN = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    static string Picture(Verdict verdict) => JsonSerializer.Serialize(verdict, WithNaN);

    static Verdict Run(Budget budget, HistorySource source, IProgress<PlayProgress>? progress = null) =>
        Explain.Of(Scenario, budget, source, progress, TestContext.Current.CancellationToken);

    static void Holds(double truth, Estimate estimate, double slack = 0.005) =>
        Assert.InRange(truth, estimate.Low - slack, estimate.High + slack);

    sealed class Progress : IProgress<PlayProgress>
    {
        public List<PlayProgress> All { get; } = [];

        public void Report(PlayProgress value) => All.Add(value);
    }
}
