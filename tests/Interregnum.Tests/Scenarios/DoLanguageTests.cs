using Interregnum.Contests;
using Interregnum.Scenarios;

namespace Interregnum.Tests.Scenarios;

public sealed class DoLanguageTests
{
    static readonly Contest Sound = ScenarioFolder.Read(Folders.Base).Scenario!.Contest;

    static readonly Month Later = Month.Of(1900, 3);

    [Theory]
    [InlineData("idle secretary", null)]
    [InlineData("idle secretary appoints", PowerKind.Appoints)]
    [InlineData("idle secretary informs", PowerKind.Informs)]
    public void Idle_takes_an_office_and_perhaps_a_power(string sentence, PowerKind? power) =>
        Assert.Equal(new Redirect(0, power, Redirection.Idle, -1, null, null, 1, sentence), Read(sentence));

    [Fact]
    public void Share_takes_months_and_a_strength() =>
        Assert.Equal(
            new Redirect(
                0,
                null,
                Redirection.Shared,
                -1,
                Later,
                Month.Of(1901, 1),
                0.5,
                "share secretary from 1900-03 to 1901-01 strength 0.5"
            ),
            Read("share secretary from 1900-03 to 1901-01 strength 0.5")
        );

    [Fact]
    public void Give_names_the_person_before_the_months() =>
        Assert.Equal(
            new Redirect(
                0,
                PowerKind.Appoints,
                Redirection.Given,
                1,
                Later,
                Month.Of(1900, 9),
                1,
                "give secretary appoints to ben from 1900-03 to 1900-09"
            ),
            Read("give secretary appoints to ben from 1900-03 to 1900-09")
        );

    [Fact]
    public void Give_may_end_in_a_month_without_beginning_in_one() =>
        Assert.Equal(
            new Redirect(0, null, Redirection.Given, 2, null, Later, 1, "give secretary to cora to 1900-03"),
            Read("give secretary to cora to 1900-03")
        );

    [Theory]
    [InlineData("disable fear", -1)]
    [InlineData("disable fear for ben", 1)]
    public void Disable_is_for_all_or_for_one(string sentence, int who) =>
        Assert.Equal(new Disable("fear", who, null, null, 1, sentence), Read(sentence));

    [Fact]
    public void A_mechanism_is_disabled_in_part_where_that_means_something_and_nowhere_else() =>
        Assert.All(
            DoLanguage.Mechanisms,
            mechanism =>
            {
                var sentence = $"disable {mechanism} strength 0.5";
                var read = DoLanguage.Read(sentence, Sound);

                Assert.Equal(
                    Disable.HasParts(mechanism) ? [] : [("INT067", sentence.IndexOf("0.5", StringComparison.Ordinal) + 1)],
                    read.Problems.Select(p => (p.Code, p.Column))
                );
                Assert.Equal(
                    Disable.HasParts(mechanism) ? new Disable(mechanism, -1, null, null, 0.5, sentence) : null,
                    read.Atom
                );
            }
        );

    [Fact]
    public void Set_takes_the_path_of_any_parameter() =>
        Assert.All(
            Sound.Parameters,
            (p, i) =>
            {
                var sentence = FormattableString.Invariant($"set {p.Path} to {p.Low}");
                var read = DoLanguage.Read(sentence, Sound);
                var unread =
                    p.Path.StartsWith("people.cora.", StringComparison.Ordinal) && p.Path != "people.cora.positions.tempo";
                var inert = unread || (p.Prior is Fixed known && known.Value == p.Low);
                Assert.Equal(inert ? null : new SetParameter(i, p.Low, 1, sentence), read.Atom);
            }
        );

    [Fact]
    public void Level_and_swap_take_every_asset() =>
        Assert.All(
            Enum.GetValues<Asset>()
                .Except([
                    Asset.Ambition,
                    Asset.Boldness,
                    Asset.Caution,
                    Asset.Theory,
                    Asset.Foresight,
                    Asset.Record,
                    Asset.Flexibility,
                ]),
            asset =>
            {
                var word = asset.ToString().ToLowerInvariant();
                Assert.Equal(new Level(asset, 0, 1, $"level {word} of ada"), Read($"level {word} of ada"));
                Assert.Equal(
                    new Swap(asset, 0, 1, 0.25, $"swap {word} of ada with ben strength 0.25"),
                    Read($"swap {word} of ada with ben strength 0.25")
                );
            }
        );

    [Fact]
    public void Events_are_blocked_forced_published_and_suppressed()
    {
        Assert.Equal(new Block(0, "block session"), Read("block session"));
        Assert.Equal(new Force(0, Later, "force session at 1900-03"), Read("force session at 1900-03"));
        Assert.Equal(new Disclose(1, true, null, 1, "publish testament"), Read("publish testament"));
        Assert.Equal(new Disclose(1, true, Later, 1, "publish testament at 1900-03"), Read("publish testament at 1900-03"));
        Assert.Equal(
            new Disclose(1, false, null, 0.5, "suppress testament strength 0.5"),
            Read("suppress testament strength 0.5")
        );
    }

    [Fact]
    public void Alliances_are_forbidden_and_coalitions_frozen()
    {
        Assert.Equal(new Forbid(-1, null, null, "forbid alliances"), Read("forbid alliances"));
        Assert.Equal(
            new Forbid(1, Later, null, "forbid alliances for ben from 1900-03"),
            Read("forbid alliances for ben from 1900-03")
        );
        Assert.Equal(new Freeze(null, Later, "freeze coalition to 1900-03"), Read("freeze coalition to 1900-03"));
    }

    [Fact]
    public void An_atom_keeps_its_sentence_with_single_blanks() => Assert.Equal("block session", Read("  block   session ").Text);

    [Theory]
    [InlineData("idle secretery", 6, "INT020", "did you mean 'secretary'?")]
    [InlineData("idel secretary", 1, "INT060", "did you mean 'idle'?")]
    [InlineData("publish testament at 1924-05", 22, "INT028", null)]
    [InlineData("publish testament in 1900-05", 19, "INT060", null)]
    [InlineData("give secretary", 15, "INT060", null)]
    [InlineData("set people.ada.organsing to 1", 5, "INT020", "did you mean 'people.ada.organising'?")]
    [InlineData("set people.ada.organising to 2", 30, "INT025", null)]
    [InlineData("set people.ada.organising to NaN", 30, "INT024", null)]
    [InlineData("freeze coalition strength 0.5", 18, "INT060", null)]
    [InlineData("", 1, "INT060", null)]
    public void What_does_not_fit_is_shown_at_its_word(string sentence, int column, string code, string? suggestion)
    {
        var problem = Assert.Single(DoLanguage.Read(sentence, Sound).Problems);

        Assert.Equal(
            ("--do", 1, column, code, suggestion),
            (problem.File, problem.Line, problem.Column, problem.Code, problem.Suggestion)
        );
    }

    [Theory]
    [InlineData("idle herald")]
    [InlineData("idle secretary polices")]
    [InlineData("share secretary strength 0")]
    [InlineData("set people.cora.prestige to 0.3")]
    [InlineData("level boldness of ada")]
    [InlineData("swap boldness of ada with ben")]
    [InlineData("swap prestige of ada with ada")]
    [InlineData("force session at 1900-06")]
    [InlineData("disable doctrine for cora")]
    [InlineData("disable fear for cora")]
    [InlineData("disable events for ada")]
    [InlineData("disable opinion for ben")]
    [InlineData("set people.cora.boldness to 1")]
    [InlineData("level prestige of cora")]
    public void A_sentence_that_changes_nothing_is_refused(string sentence) =>
        Assert.Equal("INT061", Assert.Single(DoLanguage.Read(sentence, Sound).Problems).Code);

    [Fact]
    public void Sentences_that_hold_together_make_one_intervention()
    {
        var (intervention, problems) = DoLanguage.ReadAll(["idle secretary informs", "give secretary appoints to ben"], Sound);

        Assert.Empty(problems);
        Assert.Equal(["idle secretary informs", "give secretary appoints to ben"], intervention!.Atoms.Select(a => a.Text));
    }

    [Fact]
    public void Sentences_that_set_the_same_thing_differently_are_refused()
    {
        var (intervention, problems) = DoLanguage.ReadAll(["block session", "idle secretary", "give secretary to ben"], Sound);

        Assert.Null(intervention);
        Assert.Equal(("INT066", 3), Assert.Single(problems.Select(p => (p.Code, p.Line))));
    }

    [Fact]
    public void The_same_power_may_go_to_two_people_one_after_the_other() =>
        Assert.NotNull(
            DoLanguage.ReadAll(["give secretary to ben to 1900-06", "idle secretary from 1900-07"], Sound).Intervention
        );

    static Atom Read(string sentence)
    {
        var read = DoLanguage.Read(sentence, Sound);
        Assert.True(read.Atom is not null, ProblemText.Of(read.Problems));
        return read.Atom;
    }
}
