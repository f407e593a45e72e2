namespace Interregnum.Acceptance;

/// <summary>A scenario that is broken after something was computed from it: each fault has its code, and nothing computed is lost.</summary>
public sealed class BadInputTests : Workplace
{
    const string Legacy = "do: [\"level legitimacy of anna\", \"suppress will\"]";
    static readonly string[] Calibrate = ["calibrate", "./mine", "--particles", "60", "--no-hold-outs"];

    [Fact]
    public async Task Factors_that_overlap_are_refused_by_every_command_and_the_verdict_before_them_stays()
    {
        Take();
        string[] explain = ["explain", "./mine", "--draws", "8", "--out", "verdict"];
        (await Run(explain)).Ends(0);
        var before = Blocks.Fingerprint(At("verdict"));

        Change("factors.yaml", Legacy, Legacy.Replace("]", ", \"idle treasurer appoints\"]", StringComparison.Ordinal));
        string[][] commands =
        [
            ["check", "./mine"],
            explain,
            ["attribute", "./mine"],
            ["sensitivity", "./mine"],
            Calibrate,
        ];
        foreach (var command in commands)
        {
            var answer = (await Run(command)).Ends(65);
            Assert.Contains("INT062", answer.Out + answer.Error, StringComparison.Ordinal);
        }

        Assert.Equal(before, Blocks.Fingerprint(At("verdict")));
        Change("factors.yaml", ", \"idle treasurer appoints\"]", "]");
        (await Run(explain)).Ends(0);
        Assert.Equal(before, Blocks.Fingerprint(At("verdict")));
    }

    [Fact]
    public async Task A_posterior_of_another_version_is_told_and_not_used_and_serves_again_when_the_version_does()
    {
        Take();
        (await Run(Calibrate)).Ends(0);
        string[] run = ["run", "./mine", "--histories", "64", "--out", "run"];
        Assert.Contains("parameters from the posterior", (await Run(run)).Ends(0).Error, StringComparison.Ordinal);
        var (posterior, before) = (File.ReadAllBytes(At("mine", "posterior.json")), Blocks.Fingerprint(At("run")));

        Change("contest.yaml", "caution: 0.7", "caution: 0.69");
        var check = (await Run("check", "./mine")).Ends(0).Out;
        Assert.Contains("INT086", check, StringComparison.Ordinal);
        Assert.Contains("'interregnum calibrate' of this folder", check, StringComparison.Ordinal);
        var explained = (await Run("explain", "./mine", "--draws", "8", "--out", "verdict")).Ends(0).Error;
        Assert.Contains("INT086", explained, StringComparison.Ordinal);
        Assert.DoesNotContain("parameters from the posterior", explained, StringComparison.Ordinal);
        (await Run(run)).Ends(65);
        Assert.Equal(posterior, File.ReadAllBytes(At("mine", "posterior.json")));
        Assert.Equal(before, Blocks.Fingerprint(At("run")));

        Change("contest.yaml", "caution: 0.69", "caution: 0.7");
        Assert.Contains("parameters from the posterior", (await Run(run)).Ends(0).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kernel_that_loses_its_width_half_way_costs_no_generation()
    {
        const string width = "    tolerance: 1                       # the record may be wrong by a month\n    discrepancy: 6 ";
        const string none = "    tolerance: 0\n    discrepancy: 0 ";
        Take();
        (await Run([.. Calibrate, "--out", "whole"])).Ends(0);
        (await Interregnum([.. Calibrate, "--out", "parts"]).InterruptWhen(_ => Generations().Length > 1)).Ends(130);
        var kept = Generations();

        Change("milestones.yaml", width, none);
        Assert.Contains("INT081", (await Run([.. Calibrate, "--out", "parts"])).Ends(65).Error, StringComparison.Ordinal);
        Assert.Equal(kept, Generations());
        Change("milestones.yaml", none, width);
        (await Run([.. Calibrate, "--out", "parts"])).Ends(0);

        Assert.Equal(File.ReadAllBytes(At("whole", "posterior.json")), File.ReadAllBytes(At("parts", "posterior.json")));
    }

    [Fact]
    public async Task A_folder_that_holds_something_else_is_refused_by_every_command_that_keeps_histories()
    {
        Directory.CreateDirectory(At("mine"));
        File.WriteAllText(At("mine", "letters.txt"), "dear");
        string[][] commands =
        [
            ["run", "two-heirs", "--histories", "8"],
            ["explain", "two-heirs", "--draws", "2"],
            ["attribute", "two-heirs"],
            ["whatif", "two-heirs", "--do", "disable fear"],
        ];
        foreach (var command in commands)
        {
            var answer = (await Run([.. command, "--out", "mine"])).Ends(65);
            Assert.Contains("'letters.txt'", answer.Error, StringComparison.Ordinal);
        }

        Assert.Single(Directory.GetFileSystemEntries(At("mine")));
    }

    [Theory]
    [InlineData("wil@1700-06", "--inject:1:1: error INT020")]
    [InlineData("will@1800-06", "--inject:1:6: error INT028")]
    [InlineData("will@junk", "--inject:1:6: error INT027")]
    public async Task What_is_wrong_with_an_injection_is_shown_as_it_was_typed(string injection, string place)
    {
        var answer = (await Run("whatif", "two-heirs", "--do", "disable fear", "--inject", injection)).Ends(65);

        Assert.Contains(place, answer.Error, StringComparison.Ordinal);
        Assert.Contains($"    {injection}\n", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_posterior_that_is_a_folder_is_told()
    {
        Take();
        Directory.CreateDirectory(At("mine", "posterior.json"));

        Assert.Contains("INT085", (await Run("check", "./mine")).Ends(0).Out, StringComparison.Ordinal);
        var played = (await Run("run", "./mine", "--histories", "8")).Ends(0);
        Assert.Contains("it is a folder, not a file", played.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_current_folder_that_is_gone_is_said_to_be()
    {
        Directory.CreateDirectory(At("gone"));

        var answer = await Shell.Run(At("gone"), $"rmdir ../gone; '{Checkout.Program}' run two-heirs --histories 8");

        Assert.Contains("the current folder is gone", answer.Ends(74).Error, StringComparison.Ordinal);
    }

    void Take()
    {
        var from = Path.Combine(Checkout.Root, "scenarios", "two-heirs");
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = At("mine", Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }

    void Change(string file, string from, string to)
    {
        var text = File.ReadAllText(At("mine", file));
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(At("mine", file), text.Replace(from, to, StringComparison.Ordinal));
    }

    string[] Generations() =>
        Directory.Exists(At("parts"))
            ? [.. Directory.EnumerateFiles(At("parts"), "*.bin", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
            : [];
}
