using System.Text.Json;

namespace Interregnum.Acceptance;

/// <summary>A copy of a scenario keeps its id: whatever is printed for it must lead to the copy.</summary>
public sealed class CopiedScenarioTests : Workplace
{
    [Fact]
    public async Task Commands_printed_for_a_copy_name_its_path()
    {
        Copy("mine");

        (await Run("explain", "./mine", "--draws", "2", "--out", "out")).Ends(0);

        var report = File.ReadAllText(At("out", "report.html"));
        Assert.Contains("interregnum explain ./mine --draws 2 --seed 1", report, StringComparison.Ordinal);
        Assert.Contains("interregnum check ./mine", report, StringComparison.Ordinal);
        Assert.DoesNotContain("interregnum history two-heirs", report, StringComparison.Ordinal);
        using var run = JsonDocument.Parse(File.ReadAllText(At("out", "run.json")));
        Assert.Contains("./mine", run.RootElement.GetProperty("command").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_to_the_scenario_that_the_id_finds_is_printed_as_the_id()
    {
        var path = Path.Combine(Checkout.Root, "scenarios", "two-heirs");

        var told = (await Run("run", path, "--histories", "8", "--out", "out")).Ends(0).Out;

        Assert.EndsWith($"Again: interregnum run {path} --histories 8 --seed 1 --out out\n", told, StringComparison.Ordinal);
        using var run = JsonDocument.Parse(File.ReadAllText(At("out", "run.json")));
        Assert.Equal("interregnum run two-heirs --histories 8 --seed 1", run.RootElement.GetProperty("command").GetString());
    }

    [Fact]
    public async Task A_copy_is_warned_of()
    {
        Copy("mine");

        Assert.Contains("INT033", (await Run("check", "./mine")).Ends(0).Out, StringComparison.Ordinal);
        Assert.Contains("INT033", (await Run("check", "./mine", "--strict")).Ends(1).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_a_terminal_would_obey_is_not_echoed()
    {
        var answer = (await Run("check", "\u001b[31mred")).Ends(66);

        Assert.DoesNotContain('\u001b', answer.Error);
        Assert.Contains("\uFFFD[31mred", answer.Error, StringComparison.Ordinal);
    }

    void Copy(string name)
    {
        var from = Path.Combine(Checkout.Root, "scenarios", "two-heirs");
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = At(name, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }
}
