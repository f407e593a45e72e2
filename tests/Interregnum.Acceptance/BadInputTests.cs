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
