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

    [Fact]
    public async Task Effects_are_followed_through_mechanisms_in_the_order_of_the_month()
    {
        var found = await Attribute("--draws", "16", "--through", "patronage", "--through", "intelligence");

        Assert.Equal(3, found.GetProperty("through").GetArrayLength());
        foreach (var factor in found.GetProperty("through").EnumerateArray())
        {
            var mechanisms = factor.GetProperty("mechanisms").EnumerateArray().ToList();
            Assert.Equal(["intelligence", "patronage"], mechanisms.Select(m => m.GetProperty("id").GetString()));
            Assert.Equal(Value(factor, "effect"), Value(factor, "direct") + mechanisms.Sum(m => Value(m, "share")), 1e-12);
            Assert.Equal(Value(factor, "effect"), Value(factor, "with") - Value(factor, "without"), 1e-12);
        }
    }

    [Fact]
    public async Task What_it_played_is_found_again_and_the_answer_is_kept()
    {
        string[] asked = ["attribute", "two-heirs", "--draws", "32", "--confidence", "0.999", "--json", "--out", "kept"];
        var first = (await Run(asked)).Ends(0).Out;
        var blocks = Blocks.Finished(At("kept"));
        File.Delete(At("kept", "attribution.json"));

        Assert.Equal(first, (await Run(asked)).Ends(0).Out);
        Assert.Equal(first, File.ReadAllText(At("kept", "attribution.json")));
        Assert.Equal(blocks, Blocks.Finished(At("kept")));
        using var log = JsonDocument.Parse(File.ReadAllText(At("kept", "log.json")));
        Assert.Equal(0, log.RootElement.GetProperty("histories_played").GetInt64());
    }

    [Fact]
    public async Task A_model_built_otherwise_is_asked_too()
    {
        var usual = await Attribute("--draws", "16", "--prior");
        var otherwise = await Attribute("--draws", "16", "--variant", "coalitions=affinity");

        Assert.NotEqual(Value(usual, "odds"), Value(otherwise, "odds"));
        Assert.Contains(
            "--variant 'coalitions=affinity'",
            otherwise.GetProperty("command").GetString(),
            StringComparison.Ordinal
        );
    }

    static double Value(JsonElement of, string name) => of.GetProperty(name).GetProperty("value").GetDouble();

    async Task<JsonElement> Attribute(params IReadOnlyList<string> options) =>
        JsonDocument.Parse((await Run(["attribute", "two-heirs", "--json", .. options])).Ends(0).Out).RootElement;
}
