using Interregnum.Attribution;
using Interregnum.Contests;
using Interregnum.Mechanisms;
using static Interregnum.Tests.Attribution.SmallContest;

namespace Interregnum.Tests.Attribution;

public class PlanTests
{
    static readonly Factor Post = Factor("post", Idle(), Give(Ben)) with { Parts = [Part("spies", Idle(PowerKind.Informs))] };
    static readonly Factor Friends = Factor("friends", Forbid(Ann), Forbid());
    static readonly Factor Blood = Factor("blood", Level(Asset.Legitimacy, Ann));
    static readonly Factor Nerve = Factor("nerve", Level(Asset.Boldness, Ann));

    [Fact]
    public void Every_world_is_planned_once()
    {
        var plan = Plan.Of(Small, Inquiry([Post, Friends, Blood, Nerve], headline: 3, wider: 4));

        // 8 of the headline; sham and re-rolled; 4 for each of two contrasts; 8 for the two parts (2 partial removals, 4 worlds
        // of the others); 16 of the wider table, of which the headline has 8; the headline's 8 in each of three models built otherwise.
        Assert.Equal(8 + 2 + 8 + 8 + 8 + 24, plan.Worlds.Count);
        Assert.Equal(plan.Worlds.Count, plan.Worlds.Select(w => w.Key).Distinct().Count());
    }

    [Fact]
    public void The_world_with_every_factor_is_the_world_as_it_was()
    {
        var plan = Plan.Of(Small, Inquiry([Post, Friends, Blood], headline: 3, wider: 3));

        Assert.Equal(plan.Full, plan.Headline.Worlds[plan.Headline.All]);
        Assert.Equal(plan.Full, plan.Wider!.Worlds[7]);
        Assert.Empty(plan.Worlds[plan.Full].World.Intervention.Atoms);
        Assert.Equal(12, plan.Worlds[plan.Full].MonthsAfter);
    }

    [Fact]
    public void An_absent_factor_takes_its_primary_contrasts_atoms_away()
    {
        var plan = Plan.Of(Small, Inquiry([Post, Friends, Blood], headline: 3));

        var onlyBlood = plan.Worlds[plan.Headline.Worlds[0b100]];

        Assert.Equal("forbid alliances for ann; idle post agenda; idle post appoints; idle post informs", onlyBlood.Key);
        Assert.Equal(["blood"], plan.Headline.Present(0b100));
    }

    [Fact]
    public void A_contrasts_worlds_differ_only_where_its_factor_is_absent()
    {
        var plan = Plan.Of(Small, Inquiry([Post, Friends, Blood], headline: 3));

        var given = plan.Contrasts[0];

        Assert.Equal((0, 1), (given.Factor, given.Contrast));
        for (var mask = 0; mask < 8; mask++)
        {
            Assert.Equal((mask & 1) != 0, given.Table.Worlds[mask] == plan.Headline.Worlds[mask]);
        }

        Assert.Equal(
            "give post agenda to ben; give post appoints to ben; give post informs to ben",
            Key(plan, given.Table, 0b110)
        );
    }

    [Fact]
    public void Each_model_built_otherwise_has_worlds_of_its_own_and_one_that_is_chosen_is_not_played_twice()
    {
        var inquiry = Inquiry([Post, Friends, Blood], headline: 3);
        var plan = Plan.Of(Small, inquiry);

        Assert.Equal(Forms.All.Select(v => v.Variant), plan.Variants.Select(v => v.Variant));
        foreach (var (variant, table) in plan.Variants)
        {
            Assert.Equal(plan.Headline.Players, table.Players);
            Assert.All(table.Worlds, w => Assert.Equal([variant], plan.Worlds[w].World.Contest.Variants));
            Assert.Equal($"{variant}", Key(plan, table, 0b111));
        }

        var chosen = Plan.Of(Small with { Variants = [new("opinion", "independent")] }, inquiry);
        Assert.DoesNotContain(chosen.Variants, v => v.Variant.Mechanism == "opinion");
        Assert.All(chosen.Variants, v => Assert.Equal(2, chosen.Worlds[v.Table.Worlds[0]].World.Contest.Variants.Count));
    }

    [Fact]
    public void A_form_is_played_on_its_own_posterior_and_no_more_is_played_for_that()
    {
        var inquiry = Inquiry([Post, Friends, Blood], headline: 3);
        Variant form = new("coalitions", "affinity");
        var posterior = new Posterior([new(0, 1, 0, new double[Small.Parameters.Count])], 1, "of affinity");
        var usual = new Posterior([new(0, 1, 0, new double[Small.Parameters.Count])], 1, "usual");
        var contest = Small with { Posterior = usual };
        var plan = Plan.Of(contest, inquiry, [new(form, posterior, null!)]);

        foreach (var (variant, table) in plan.Variants)
        {
            var expected = variant == form ? posterior : null;
            Assert.All(table.Worlds, w => Assert.Same(expected, plan.Worlds[w].World.Contest.Posterior));
        }

        Assert.Same(usual, plan.Worlds[plan.Full].World.Contest.Posterior);
        Assert.Equal(Plan.Of(Small, inquiry).Worlds.Select(w => (w.Key, w.PerDraw)), plan.Worlds.Select(w => (w.Key, w.PerDraw)));
    }

    [Fact]
    public void A_factors_parts_share_the_headlines_worlds_where_it_is_whole_or_gone()
    {
        var plan = Plan.Of(Small, Inquiry([Post, Friends, Blood], headline: 3));

        var table = Assert.Single(plan.Parts).Table;

        Assert.Equal(["spies", "rest", "friends", "blood"], table.Players);
        Assert.Equal(plan.Headline.Worlds[0b110], table.Worlds[0b1100]);
        Assert.Equal(plan.Headline.Worlds[0b111], table.Worlds[0b1111]);
        Assert.Equal("idle post informs", Key(plan, table, 0b1110));
        Assert.Equal("idle post agenda; idle post appoints", Key(plan, table, 0b1101));
    }

    [Fact]
    public void Worlds_written_differently_that_do_the_same_are_one()
    {
        var split = Factor("post", [Idle(PowerKind.Agenda), Idle(PowerKind.Informs), Idle(PowerKind.Appoints), Idle()]);

        var plan = Plan.Of(Small, Inquiry([Factor("post", Idle())], headline: 1));
        var other = Plan.Of(Small, Inquiry([split], headline: 1));

        Assert.Equal(plan.Worlds.Select(w => w.Key), other.Worlds.Select(w => w.Key));
    }

    [Fact]
    public void A_swap_is_the_same_from_either_side()
    {
        var one = CanonicalAtoms.Of(Small, new Intervention([Swap(Asset.Boldness, Ann, Ben)]));
        var other = CanonicalAtoms.Of(Small, new Intervention([Swap(Asset.Boldness, Ben, Ann)]));

        Assert.Equal(one[0].Text, other[0].Text);
    }

    [Fact]
    public void The_re_rolled_world_changes_nothing_but_the_dice()
    {
        var plan = Plan.Of(Small, Inquiry([Post], headline: 1));

        Assert.True(plan.Worlds[plan.Rerolled].Rerolled);
        Assert.Empty(plan.Worlds[plan.Rerolled].World.Intervention.Atoms);
        Assert.Single(plan.Worlds, w => w.Rerolled);
    }

    [Fact]
    public void Only_the_headlines_worlds_play_every_history_of_a_draw()
    {
        var plan = Plan.Of(Small, Inquiry([Post, Friends, Blood, Nerve], headline: 3, wider: 4));

        Assert.All(plan.Headline.Worlds, w => Assert.Equal(8, plan.Worlds[w].PerDraw));
        Assert.All(
            Enumerable.Range(0, plan.Worlds.Count).Except(plan.Headline.Worlds),
            w => Assert.Equal(2, plan.Worlds[w].PerDraw)
        );
    }

    [Fact]
    public void Two_histories_of_each_draw_are_its_first_two()
    {
        var plan = Plan.Of(Small, Inquiry([Post], headline: 1));

        Assert.Equal([0L, 1, 8, 9, 16], Enumerable.Range(0, 5).Select(place => plan.Worlds[plan.Sham].Number(place)));
        Assert.Equal([0L, 1, 2, 3, 4], Enumerable.Range(0, 5).Select(place => plan.Worlds[plan.Full].Number(place)));
    }

    [Fact]
    public void Overlapping_factors_are_not_planned()
    {
        var error = Assert.Throws<ArgumentException>(() =>
            Plan.Of(Small, Inquiry([Post, Factor("spies", Idle(PowerKind.Informs))], headline: 2))
        );

        Assert.Contains("'post'", error.Message, StringComparison.Ordinal);
    }

    static string Key(Plan plan, WorldTable table, int mask) => plan.Worlds[table.Worlds[mask]].Key;
}
