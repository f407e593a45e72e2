using Interregnum.Attribution;
using Interregnum.Contests;
using static Interregnum.Tests.Attribution.SmallContest;

namespace Interregnum.Tests.Attribution;

public class FactorAtomsTests
{
    [Fact]
    public void Factors_that_remove_different_things_have_no_problems()
    {
        var inquiry = Inquiry(
            [Factor("post", Idle()), Factor("friends", Forbid()), Factor("blood", Level(Asset.Legitimacy, Ann))],
            headline: 3
        );

        Assert.Empty(FactorAtoms.Problems(Small, inquiry));
    }

    [Fact]
    public void Two_factors_that_take_the_same_power_are_named_with_it()
    {
        var inquiry = Inquiry([Factor("post", Idle()), Factor("spies", Idle(PowerKind.Informs))], headline: 2);

        var problem = Assert.Single(FactorAtoms.Problems(Small, inquiry));

        Assert.Equal(("post", "spies", "idle post"), (problem.Factor, problem.Other, problem.Atom));
        Assert.Contains("'post'", problem.Message, StringComparison.Ordinal);
        Assert.Contains("'spies'", problem.Message, StringComparison.Ordinal);
        Assert.Contains("'idle post'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_power_in_other_months_is_another_thing()
    {
        var inquiry = Inquiry([Factor("early", Idle(to: 6)), Factor("late", Idle(from: 7))], headline: 2);

        Assert.Empty(FactorAtoms.Problems(Small, inquiry));
        Assert.Single(
            FactorAtoms.Problems(Small, Inquiry([Factor("early", Idle(to: 7)), Factor("late", Idle(from: 7))], headline: 2))
        );
    }

    [Theory]
    [MemberData(nameof(Clashing))]
    public void Atoms_that_lay_hands_on_the_same_thing_clash(string what, Atom one, Atom other)
    {
        var inquiry = Inquiry([Factor("one", one), Factor("other", other)], headline: 2);

        Assert.True(FactorAtoms.Problems(Small, inquiry).Count == 1, what);
    }

    public static TheoryData<string, Atom, Atom> Clashing() =>
        new()
        {
            { "a power idle and given", Idle(PowerKind.Agenda), Give(Ben) },
            { "a mechanism for all and for one", Disable("fear"), Disable("fear", Cleo) },
            { "an asset levelled and swapped away", Level(Asset.Boldness, Ann), Swap(Asset.Boldness, Ben, Ann) },
            { "a trait levelled and its parameter set", Level(Asset.Boldness, Ann), Set(1, 0.2) },
            { "legitimacy levelled and one of its claims set", Level(Asset.Legitimacy, Ann), Set(8, 0) },
            { "the trust of one pair from both ends", Level(Asset.Trust, Ann), Level(Asset.Trust, Ben) },
            { "alliances of all and of one", Forbid(), Forbid(Ben) },
            { "an event blocked and its document suppressed", Block(0), Suppress(0) },
        };

    [Theory]
    [MemberData(nameof(Apart))]
    public void Atoms_on_different_things_do_not_clash(string what, Atom one, Atom other)
    {
        var inquiry = Inquiry([Factor("one", one), Factor("other", other)], headline: 2);

        Assert.True(FactorAtoms.Problems(Small, inquiry).Count == 0, what);
    }

    public static TheoryData<string, Atom, Atom> Apart() =>
        new()
        {
            { "two powers", Idle(PowerKind.Agenda), Idle(PowerKind.Informs) },
            { "one mechanism for two people", Disable("fear", Ann), Disable("fear", Ben) },
            { "two mechanisms", Disable("fear"), Disable("doctrine") },
            { "one asset of two people", Level(Asset.Boldness, Ann), Level(Asset.Boldness, Ben) },
            { "two assets of one person", Level(Asset.Boldness, Ann), Level(Asset.Caution, Ann) },
            { "two events", Block(0), Suppress(1) },
            { "a pair's trust and another's", Set(31, 0), Level(Asset.Trust, Ann) },
        };

    [Fact]
    public void A_contrast_that_meets_another_factors_primary_one_is_found()
    {
        var inquiry = Inquiry([Factor("post", Idle(), Disable("fear")), Factor("fear", Disable("fear"))], headline: 2);

        var problem = Assert.Single(FactorAtoms.Problems(Small, inquiry));

        Assert.Equal(("other-1", "gone"), (problem.Removal, problem.OtherRemoval));
    }

    [Fact]
    public void Two_contrasts_that_are_never_played_together_may_overlap()
    {
        var inquiry = Inquiry([Factor("post", Idle(), Forbid()), Factor("fear", Disable("fear"), Forbid())], headline: 2);

        Assert.Empty(FactorAtoms.Problems(Small, inquiry));
    }

    [Fact]
    public void The_wider_table_is_checked_too_and_each_pair_once()
    {
        var inquiry = Inquiry([Factor("post", Idle()), Factor("spies", Idle(PowerKind.Informs))], headline: 2, wider: 2);
        var wider = inquiry with { Headline = [0] };

        Assert.Single(FactorAtoms.Problems(Small, inquiry));
        Assert.Single(FactorAtoms.Problems(Small, wider));
    }

    [Fact]
    public void A_part_takes_one_power_of_a_factor_that_takes_them_all()
    {
        var factor = Factor("post", Idle()) with { Parts = [Part("spies", Idle(PowerKind.Informs))] };

        Assert.Empty(FactorAtoms.Problems(Small, Inquiry([factor], headline: 1)));
        Assert.Equal(["spies", "rest"], FactorAtoms.Parts(Small, factor).Select(p => p.Id));
        Assert.Equal(["idle post agenda", "idle post appoints"], FactorAtoms.Parts(Small, factor)[1].Atoms.Select(a => a.Text));
    }

    [Fact]
    public void Parts_that_take_everything_leave_no_rest()
    {
        var factor = Factor("post", [Idle(PowerKind.Informs), Disable("fear")]) with
        {
            Parts = [Part("spies", Idle(PowerKind.Informs)), Part("fear", Disable("fear"))],
        };

        Assert.Equal(["spies", "fear"], FactorAtoms.Parts(Small, factor).Select(p => p.Id));
    }

    [Fact]
    public void A_part_that_is_none_of_its_factor_is_named_with_what_the_factor_has()
    {
        var factor = Factor("post", Idle()) with { Parts = [Part("fear", Disable("fear"))] };

        var problem = Assert.Single(FactorAtoms.Problems(Small, Inquiry([factor], headline: 1)));

        Assert.Equal(("post", "fear", "disable fear"), (problem.Factor, problem.Removal, problem.Atom));
        Assert.Contains("idle post agenda; idle post appoints; idle post informs", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_parts_cannot_take_the_same_thing()
    {
        var factor = Factor("post", Idle()) with
        {
            Parts = [Part("spies", Idle(PowerKind.Informs)), Part("files", Idle(PowerKind.Informs))],
        };

        var problem = Assert.Single(FactorAtoms.Problems(Small, Inquiry([factor], headline: 1)));

        Assert.Equal(("spies", "files"), (problem.Removal, problem.OtherRemoval));
    }
}
