namespace Interregnum.Acceptance;

/// <summary>A contest held against its record: the same bytes when made again, and nothing lost when it cannot be made.</summary>
public sealed class CalibrateTests : Workplace
{
    static readonly string[] Calibrate = ["calibrate", "./mine", "--particles", "60"];

    [Fact]
    public async Task A_posterior_is_the_same_on_one_thread_and_two_and_interrupted()
    {
        TakeTwoHeirs();
        (await Run([.. Calibrate, "--threads", "2", "--out", "two"])).Ends(0);
        (await Run([.. Calibrate, "--threads", "1", "--out", "one"])).Ends(0);
        var interrupted = await Interregnum([.. Calibrate, "--out", "parts"]).InterruptWhen(_ => Generations("parts") > 2);
        interrupted.Ends(130);
        var kept = Generations("parts");
        Assert.False(File.Exists(At("parts", "posterior.json")));
        (await Run([.. Calibrate, "--out", "parts"])).Ends(0);

        Assert.InRange(kept, 1, Generations("two") - 1);
        Assert.Equal(Bytes("two"), Bytes("one"));
        Assert.Equal(Bytes("two"), Bytes("parts"));
    }

    [Fact]
    public async Task A_calibration_that_was_killed_goes_on_and_ends_with_the_same_bytes()
    {
        TakeTwoHeirs();
        var command = string.Join(' ', Calibrate);
        await Shell.Run(
            Folder,
            $"'{Checkout.Program}' {command} --out parts & "
                + "until ls parts/generations/*/01.bin >/dev/null 2>&1; do sleep 0.02; done; kill -9 $!; wait $!"
        );
        Assert.False(File.Exists(At("parts", "posterior.json")));
        (await Run([.. Calibrate, "--out", "parts"])).Ends(0);
        (await Run([.. Calibrate, "--out", "whole"])).Ends(0);

        Assert.Equal(Bytes("whole"), Bytes("parts"));
    }

    [Fact]
    public async Task Each_form_has_a_posterior_of_its_own_which_is_used_and_told()
    {
        TakeTwoHeirs();
        string[] form = ["--variant", "coalitions=affinity"];
        (await Run([.. Calibrate, "--no-hold-outs"])).Ends(0);
        (await Run([.. Calibrate, "--no-hold-outs", .. form])).Ends(0);
        Assert.True(File.Exists(At("mine", "posterior.coalitions-affinity.json")));

        var explained = (await Run("explain", "./mine", "--draws", "8", "--out", "explained")).Ends(0);
        Assert.Contains("other forms on posteriors of their own: coalitions=affinity", explained.Error, StringComparison.Ordinal);
        Assert.Contains(
            "Not calibrated, and played with parameters as believed before any calibration: patronage",
            File.ReadAllText(At("explained", "report.html")),
            StringComparison.Ordinal
        );

        var run = (await Run(["run", "./mine", "--histories", "64", "--out", "run", .. form])).Ends(0);
        Assert.Contains("parameters from the posterior", run.Error, StringComparison.Ordinal);

        File.Copy(At("mine", "posterior.json"), At("mine", "posterior.opinion-independent.json"));
        var wrong = (await Run("explain", "./mine", "--draws", "8", "--out", "wrong")).Ends(0);
        Assert.Contains("INT087", wrong.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("opinion=independent ", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_out_of_reach_ends_with_its_code_and_loses_nothing()
    {
        TakeTwoHeirs();
        (await Run([.. Calibrate, "--no-hold-outs"])).Ends(0);
        var before = File.ReadAllBytes(At("mine", "posterior.json"));
        File.WriteAllText(
            At("mine", "milestones.yaml"),
            """
            interregnum: 1
            milestones:
              - {id: yes, episode: one, text: Anna sits, at: 1702-01, measure: {seated: {who: anna, body: council}}, value: true, tolerance: 0.0000000001, use: fit, confidence: high}
              - {id: no, episode: two, text: Anna does not sit, at: 1702-01, measure: {seated: {who: anna, body: council}}, value: false, tolerance: 0.0000000001, use: fit, confidence: high}
            """
        );
        var refused = (await Run([.. Calibrate, "--no-hold-outs"])).Ends(65);

        Assert.Contains("INT088", refused.Error, StringComparison.Ordinal);
        Assert.Contains("Most of that it loses in the episodes", refused.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(At("mine", "posterior.json")));
        Assert.True(Directory.EnumerateFiles(At("runs"), "*.bin", SearchOption.AllDirectories).Any());
    }

    [Theory]
    [InlineData("no-range", "INT084")]
    [InlineData("milestone-out-of-reach", "INT083")]
    [InlineData("kernel", "INT081")]
    [InlineData("kernel", "INT082")]
    [InlineData("fitted-outcome", "INT080")]
    public async Task What_cannot_be_calibrated_has_a_code_and_leaves_the_posterior_alone(string broken, string code)
    {
        Take("tests", "Interregnum.Tests", "Scenarios", "Base");
        Take("tests", "Interregnum.Tests", "Scenarios", "Broken", broken);
        File.WriteAllText(At("mine", "posterior.json"), "{}");

        var refused = (await Run([.. Calibrate, "--no-hold-outs"])).Ends(65);
        Assert.Contains(code, refused.Error, StringComparison.Ordinal);
        Assert.Equal("{}", File.ReadAllText(At("mine", "posterior.json")));
        Assert.False(Directory.Exists(At("runs")));
    }

    void TakeTwoHeirs() => Take("scenarios", "two-heirs");

    /// <summary>Adds a folder of the repository to the scenario that is calibrated.</summary>
    void Take(params string[] folder)
    {
        var from = Path.Combine([Checkout.Root, .. folder]);
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = At("mine", Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to, overwrite: true);
        }
    }

    int Generations(string folder) =>
        Directory.Exists(At(folder)) ? Directory.EnumerateFiles(At(folder), "*.bin", SearchOption.AllDirectories).Count() : 0;

    byte[] Bytes(string folder) => File.ReadAllBytes(At(folder, "posterior.json"));
}
