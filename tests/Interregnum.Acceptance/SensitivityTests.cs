using System.Text.Json;

namespace Interregnum.Acceptance;

/// <summary>Which uncertain parameter moves the answer.</summary>
public sealed class SensitivityTests : Workplace
{
    static readonly string[] Small = ["sensitivity", "two-heirs", "--draws", "40", "--parameters", "3", "--dice", "4", "--json"];

    [Fact]
    public async Task Every_parameter_is_told_with_its_indices_steps_worth_and_flips()
    {
        var found = JsonDocument.Parse((await Run([.. Small, "--trajectories", "2"])).Ends(0).Out).RootElement;

        Assert.Equal(3, found.GetProperty("parameters").GetArrayLength());
        Assert.InRange(found.GetProperty("odds").GetProperty("chance_share").GetProperty("value").GetDouble(), 0, 1);
        foreach (var parameter in found.GetProperty("parameters").EnumerateArray())
        {
            Assert.True(parameter.GetProperty("worth").GetProperty("value").GetDouble() >= 0);
            Assert.Equal(JsonValueKind.Array, parameter.GetProperty("flips").ValueKind);
            Assert.Equal(JsonValueKind.Object, parameter.GetProperty("odds").GetProperty("strength").ValueKind);
            Assert.True(parameter.GetProperty("gap").GetProperty("exchange").TryGetProperty("total", out _));
        }
    }

    [Fact]
    public async Task What_is_found_does_not_depend_on_threads()
    {
        string[] steps = ["--trajectories", "2"];
        var one = await Run([.. Small, .. steps, "--threads", "1"]);

        Assert.Equal(one.Ends(0).Out, (await Run([.. Small, .. steps, "--threads", "2"])).Ends(0).Out);
    }

    [Fact]
    public async Task A_contest_without_a_question_has_no_answer_to_move()
    {
        Directory.CreateDirectory(At("mute"));
        File.Copy(Path.Combine(Checkout.Root, "scenarios", "two-heirs", "contest.yaml"), At("mute", "contest.yaml"));

        Assert.Contains("asks no question", (await Run("sensitivity", "./mute")).Ends(65).Error, StringComparison.Ordinal);
    }
}
