namespace Interregnum.Acceptance;

/// <summary>What was finished is never played again, and an interruption cannot be seen in the result.</summary>
public sealed class ResumeTests : Workplace
{
    [Fact]
    public async Task An_interrupted_run_goes_on_by_the_command_it_prints_and_ends_with_the_same_bytes()
    {
        string[] arguments = ["run", "two-heirs", "--histories", "20000", "--out"];
        (await Run([.. arguments, "whole"])).Ends(0);

        var interrupted = (await Interregnum([.. arguments, "parts"]).InterruptWhen(_ => Blocks.Finished(At("parts")) > 1)).Ends(
            130
        );
        var kept = Blocks.Finished(At("parts"));
        Assert.InRange(kept, 1, Blocks.Finished(At("whole")) - 1);

        var resumed = await Resume(interrupted);
        Assert.NotEmpty(resumed.Out);
        Assert.Equal(Blocks.Fingerprint(At("whole")), Blocks.Fingerprint(At("parts")));
    }

    [Fact]
    public async Task An_interrupted_verdict_goes_on_and_ends_with_the_same_bytes()
    {
        string[] arguments = ["explain", "two-heirs", "--draws", "128", "--out"];
        (await Run([.. arguments, "whole"])).Ends(0);

        var interrupted = (await Interregnum([.. arguments, "parts"]).InterruptWhen(_ => Blocks.Finished(At("parts")) > 1)).Ends(
            130
        );
        Assert.False(File.Exists(At("parts", "report.html")));

        await Resume(interrupted);
        Assert.Equal(Blocks.Fingerprint(At("whole")), Blocks.Fingerprint(At("parts")));
    }

    [Fact]
    public async Task A_process_that_was_killed_leaves_a_run_that_goes_on()
    {
        var program = Checkout.Program;
        await Shell.Run(
            Folder,
            $"'{program}' run two-heirs --histories 20000 --out parts & sleep 0.1; "
                + "until ls parts/blocks/*/*.bin >/dev/null 2>&1; do sleep 0.02; done; kill -9 $!; wait $!"
        );
        (await Run("run", "two-heirs", "--histories", "20000", "--out", "parts")).Ends(0);
        (await Run("run", "two-heirs", "--histories", "20000", "--out", "whole")).Ends(0);

        Assert.Equal(Blocks.Fingerprint(At("whole")), Blocks.Fingerprint(At("parts")));
    }

    [Fact]
    public async Task A_second_writer_is_kept_out()
    {
        var second = Task.FromResult<Answer>(null!);
        await Interregnum("run", "two-heirs", "--histories", "100000000", "--out", "here")
            .InterruptWhen(_ =>
            {
                if (Blocks.Finished(At("here")) == 0)
                {
                    return false;
                }

                second = Run("run", "two-heirs", "--histories", "100000000", "--out", "here");
                second.Wait();
                return true;
            });

        Assert.Contains("in use by another process", (await second).Ends(74).Error, StringComparison.Ordinal);
    }

    /// <summary>Runs the command that the interrupted one printed.</summary>
    async Task<Answer> Resume(Answer interrupted)
    {
        var line = interrupted
            .Error.Split('\n')
            .Single(l => l.TrimStart().StartsWith("interregnum ", StringComparison.Ordinal))
            .Trim();
        return (await Run(line.Split(' ')[1..])).Ends(0);
    }
}
