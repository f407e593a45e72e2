using Interregnum.Scenarios;

namespace Interregnum.Tests.Scenarios;

public sealed class ScenarioFinderTests : IDisposable
{
    readonly Scratch _scratch = new();
    readonly ScenarioRoots _roots;

    public ScenarioFinderTests()
    {
        _roots = new(_scratch.At("here"), _scratch.At("yours"), _scratch.At("shipped"));
        Put("shipped/rome", "id: rome\ntitle: Rome\n");
        Put("shipped/athens", "id: athens\ntitle: \"Athens: a city\" # quoted\n");
        Put("yours/rome", "id: rome\ntitle: My Rome\n");
        Put("here/draft", "id: sparta\ntitle: 'Sparta'\n");
        _scratch.Write("shipped/notes/readme.txt", "no contest");
    }

    [Fact]
    public void A_name_is_looked_for_here_then_among_yours_then_among_the_shipped()
    {
        Assert.Equal(_scratch.At("yours/rome"), ScenarioFinder.Find("rome", _roots));
        Assert.Equal(_scratch.At("shipped/athens"), ScenarioFinder.Find("athens", _roots));
        Assert.Equal(_scratch.At("here/draft"), ScenarioFinder.Find("draft", _roots));
    }

    [Fact]
    public void An_id_finds_the_contest_whatever_its_folder_is_called() =>
        Assert.Equal(_scratch.At("here/draft"), ScenarioFinder.Find("sparta", _roots));

    [Fact]
    public void An_argument_with_a_slash_is_a_path()
    {
        Assert.Equal(_scratch.At("shipped/rome"), ScenarioFinder.Find(_scratch.At("shipped/rome/"), _roots));
        Assert.Equal(_scratch.At("shipped/rome"), ScenarioFinder.Find(_scratch.At("shipped/rome/contest.yaml"), _roots));
        Assert.Null(ScenarioFinder.Find("./rome", _roots));
        Assert.Null(ScenarioFinder.Find("/nowhere/rome", _roots));
    }

    [Theory]
    [InlineData("")]
    [InlineData("carthage")]
    [InlineData("notes")]
    public void What_is_not_there_is_not_found(string name) => Assert.Null(ScenarioFinder.Find(name, _roots));

    [Fact]
    public void A_contest_whose_id_finds_another_folder_is_warned_of()
    {
        var copy = _scratch.At("copy");
        foreach (var folder in new[] { "copy", "here/copied" })
        {
            _scratch.Take(Folders.Base, folder);
        }

        var id = ScenarioFolder.Read(copy).Scenario!.Contest.Id;
        var problem = Assert.Single(ScenarioFolder.Read(copy, _roots).Problems);
        Assert.Equal(("INT033", Severity.Warning), (problem.Code, problem.Severity));
        Assert.Contains($"'{id}'", problem.Message, StringComparison.Ordinal);
        Assert.Contains(_scratch.At("here/copied"), problem.Message, StringComparison.Ordinal);
        Assert.Equal(id, problem.Excerpt![(problem.Column - 1)..]);

        Assert.Empty(ScenarioFolder.Read(_scratch.At("here/copied"), _roots).Problems);
        Assert.Empty(ScenarioFolder.Read(copy).Problems);
    }

    [Fact]
    public void A_near_name_is_suggested()
    {
        Assert.Equal("athens", ScenarioFinder.Nearest("athenes", _roots));
        Assert.Null(ScenarioFinder.Nearest("constantinople", _roots));
    }

    [Fact]
    public void The_list_shows_which_are_shadowed() =>
        Assert.Equal(
            [
                new("draft", "sparta", "Sparta", _scratch.At("here/draft"), Origin.Here, null),
                new("rome", "rome", "My Rome", _scratch.At("yours/rome"), Origin.Yours, null),
                new("athens", "athens", "Athens: a city", _scratch.At("shipped/athens"), Origin.Shipped, null),
                new("rome", "rome", "Rome", _scratch.At("shipped/rome"), Origin.Shipped, _scratch.At("yours/rome")),
            ],
            ScenarioFinder.List(_roots)
        );

    [Fact]
    public void The_same_folder_under_two_roots_is_listed_once() =>
        Assert.Equal(2, ScenarioFinder.List(new(_roots.Shipped, _roots.Shipped + "/../shipped", _roots.Shipped)).Count);

    [Fact]
    public void A_broken_contest_is_listed_by_its_folder()
    {
        _scratch.Write("here/torn/contest.yaml", "title: |\n  folded\n\0\u001b[31m");
        _scratch.Write("here/void/contest.yaml", "");

        var torn = ScenarioFinder.List(_roots).Where(l => l.Name is "torn" or "void");
        Assert.All(torn, l => Assert.Equal((null, null), (l.Id, l.Title)));
        Assert.Equal(2, torn.Count());
    }

    [Fact]
    public void Each_shipped_scenario_shows_its_title()
    {
        var shipped = ScenarioFinder.List(new("/none", "/none", Folders.Shipped));

        Assert.All(shipped, l => Assert.Equal(ScenarioFolder.Read(l.Folder).Scenario!.Contest.Title, l.Title));
        Assert.NotEmpty(shipped);
    }

    public void Dispose() => _scratch.Dispose();

    void Put(string folder, string head) => _scratch.Write($"{folder}/contest.yaml", "interregnum: 1\n# a comment\n" + head);
}
