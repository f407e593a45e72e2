using System.Text.Json;

namespace Interregnum.Acceptance;

/// <summary>The factors' statistics, from as many histories as the ranking needs.</summary>
public sealed class AttributeTests : Workplace
{
    [Fact]
    public async Task Its_values_are_those_of_explain_on_the_same_draws()
    {
        var found = await Attribute("--draws", "32", "--confidence", "0.999");
        await Run("explain", "two-heirs", "--draws", "32", "--out", "verdict", "--quiet");
        using var verdict = JsonDocument.Parse(File.ReadAllText(At("verdict", "summary.json")));

        var explained = verdict.RootElement.GetProperty("factors").EnumerateArray().ToList();
        foreach (var (factor, place) in found.GetProperty("factors").EnumerateArray().Select((f, i) => (f, i)))
        {
            Assert.Equal(explained[place].GetProperty("id").GetString(), factor.GetProperty("id").GetString());
            Assert.Equal(
                explained[place].GetProperty("shapley").GetDouble(),
                factor.GetProperty("shapley").GetProperty("value").GetDouble(),
                1e-12
            );
        }
    }

    [Fact]
    public async Task It_says_when_the_draws_ran_out_first()
    {
        var found = await Attribute("--draws", "8", "--confidence", "0.999");

        Assert.False(found.GetProperty("settled").GetBoolean());
        Assert.Equal("spent", found.GetProperty("ended_by").GetString());
        Assert.Equal(8, found.GetProperty("draws").GetInt32());
    }

    async Task<JsonElement> Attribute(params IReadOnlyList<string> options) =>
        JsonDocument.Parse((await Run(["attribute", "two-heirs", "--json", .. options])).Ends(0).Out).RootElement;
}
