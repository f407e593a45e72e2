namespace Interregnum.Acceptance;

/// <summary>The first quarter of an hour of somebody with a contest of his own.</summary>
public sealed class StarterTests : Workplace
{
    [Fact]
    public async Task A_starter_checks_clean_and_explains_itself()
    {
        var started = (await Run("new", "my-contest")).Ends(0);
        Assert.Contains("contest.yaml", started.Out, StringComparison.Ordinal);

        (await Run("check", "my-contest", "--strict")).Ends(0);

        var explained = (await Run("explain", "my-contest", "--draws", "8")).Ends(0);
        Assert.Contains("runs/my-contest-1/report.html", explained.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(At("runs", "my-contest-1", "report.html")));
    }

    [Fact]
    public async Task A_command_to_run_again_names_the_scenario_as_it_was_named()
    {
        (await Run("new", "mine")).Ends(0);
        Directory.Move(At("mine"), At("copy"));

        foreach (var verb in new[] { "run", "whatif --do 'disable fear'", "explain" })
        {
            var words = verb.Split(' ', 3).Select(w => w.Trim('\'')).ToArray();
            var answer = (await Run([words[0], "./copy", .. words[1..], "--histories", "16"])).Ends(0);
            Assert.Contains($"Again: interregnum {words[0]} ./copy ", answer.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_starter_never_overwrites()
    {
        Directory.CreateDirectory(At("mine"));
        File.WriteAllText(At("mine", "contest.yaml"), "precious");

        (await Run("new", "mine")).Ends(74);

        Assert.Equal("precious", File.ReadAllText(At("mine", "contest.yaml")));
    }

    [Theory]
    [InlineData("Mine")]
    [InlineData("../mine")]
    [InlineData("")]
    public async Task A_name_that_is_no_id_is_refused(string name)
    {
        (await Run("new", name)).Ends(2);

        Assert.Empty(Directory.EnumerateFileSystemEntries(Folder));
    }

    [Fact]
    public async Task A_mistake_is_shown_with_its_place_and_a_suggestion()
    {
        (await Run("new", "mine")).Ends(0);
        var text = File.ReadAllText(At("mine", "contest.yaml"));
        File.WriteAllText(At("mine", "contest.yaml"), text.Replace("role: claimant", "role: claimnat", StringComparison.Ordinal));

        var checkedAnswer = (await Run("check", "mine")).Ends(65);
        Assert.Matches(@"mine/contest\.yaml:\d+:\d+: error INT\d{3}: .*claimnat", checkedAnswer.Out);
        Assert.Contains("did you mean 'claimant'?", checkedAnswer.Out, StringComparison.Ordinal);

        var explained = (await Run("explain", "mine")).Ends(65);
        Assert.Empty(explained.Out);
        Assert.Contains("claimnat", explained.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(At("runs")));
    }

    [Fact]
    public async Task An_edited_contest_gets_a_folder_of_its_own()
    {
        (await Run("new", "mine")).Ends(0);
        (await Run("run", "mine", "--histories", "8")).Ends(0);
        var text = File.ReadAllText(At("mine", "contest.yaml"));
        File.WriteAllText(At("mine", "contest.yaml"), text.Replace("officials: 40", "officials: 41", StringComparison.Ordinal));

        var again = (await Run("run", "mine", "--histories", "8")).Ends(0);

        Assert.Contains("runs/mine-1-run-2", again.Out, StringComparison.Ordinal);
    }
}
