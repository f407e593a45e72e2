namespace Interregnum.Acceptance;

/// <summary>A question that was stopped, however, is answered by the same command with the bytes of one that never was.</summary>
public sealed class KeptQuestionTests : Workplace
{
    /// <summary>A space inside a word is written §.</summary>
    public static TheoryData<string> Questions =>
        [
            "attribute two-heirs --draws 96 --confidence 0.9999 --through patronage",
            "sensitivity two-heirs --draws 64 --pairs 20 --dice 8 --trajectories 2",
            "compare two-heirs --first disable§fear --second suppress§will --histories 16384",
            "compare two-heirs ussr-1953 --histories 4096",
            "whatif two-heirs --do suppress§will --histories 16384",
        ];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Interrupted_it_goes_on_by_the_command_it_prints(string question)
    {
        var whole = (await Run([.. Words(question), "--json", "--out", "whole"])).Ends(0);

        var interrupted = (
            await Interregnum([.. Words(question), "--out", "parts"]).InterruptWhen(_ => Blocks.Finished(At("parts")) > 1)
        ).Ends(130);
        Assert.InRange(Blocks.Finished(At("parts")), 2, Blocks.Finished(At("whole")) - 1);

        var resume = interrupted
            .Error.Split('\n')
            .Single(l => l.TrimStart().StartsWith("interregnum ", StringComparison.Ordinal));
        var resumed = await Shell.Run(Folder, $"'{Checkout.Program}' {resume.Trim()["interregnum ".Length..]} --json");

        Assert.Equal(whole.Out, resumed.Ends(0).Out);
        Assert.Equal(Blocks.Fingerprint(At("whole")), Blocks.Fingerprint(At("parts")));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Killed_it_goes_on_by_the_same_command(string question)
    {
        string[] asked = [.. Words(question), "--json", "--quiet", "--out"];
        var whole = (await Run([.. asked, "whole"])).Ends(0);
        var typed = string.Join(' ', Words(question).Select(word => $"'{word}'"));

        await Shell.Run(
            Folder,
            $"'{Checkout.Program}' {typed} --quiet --out parts & "
                + "until ls parts/blocks/*/000001.bin >/dev/null 2>&1 || ! kill -0 $!; do sleep 0.01; done; kill -9 $!; wait $!"
        );
        Assert.False(File.Exists(At("parts", $"{Document(question)}.json")));
        var resumed = (await Run([.. asked, "parts"])).Ends(0);

        Assert.Equal(whole.Out, resumed.Out);
        Assert.Equal(Blocks.Fingerprint(At("whole")), Blocks.Fingerprint(At("parts")));
    }

    [Fact]
    public async Task Another_intervention_finds_the_world_as_it_was_already_played()
    {
        (await Run("whatif", "two-heirs", "--do", "suppress will", "--histories", "1024", "--out", "kept")).Ends(0);
        var blocks = Blocks.Finished(At("kept"));
        (await Run("whatif", "two-heirs", "--do", "disable fear", "--histories", "1024", "--out", "kept")).Ends(0);

        Assert.Equal(8, blocks);
        Assert.Equal(12, Blocks.Finished(At("kept")));
    }

    [Fact]
    public async Task When_its_time_is_spent_it_says_the_command_that_goes_on()
    {
        var spent = (
            await Run(
                "whatif",
                "ussr-1953",
                "--do",
                "disable fear",
                "--histories",
                "4000000",
                "--max-time",
                "2s",
                "--out",
                "kept"
            )
        ).Ends(75);

        Assert.Contains("--out kept", spent.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(At("kept", "whatif.json")));
    }

    static string[] Words(string question) => [.. question.Split(' ').Select(word => word.Replace('§', ' '))];

    static string Document(string question) => question.Split(' ')[0] is "attribute" ? "attribution" : question.Split(' ')[0];
}
