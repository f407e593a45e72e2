using System.Text.Json;

namespace Interregnum.Acceptance;

/// <summary>Two worlds held against each other on the same dice.</summary>
public sealed class CompareTests : Workplace
{
    [Fact]
    public async Task A_scenario_does_not_differ_from_itself()
    {
        var same = await Compare("compare", "two-heirs", "two-heirs", "--histories", "64", "--json");

        Assert.Equal(0, same.GetProperty("apart").GetProperty("value").GetDouble());
        foreach (var difference in same.GetProperty("difference").EnumerateObject())
        {
            Assert.Equal(0, difference.Value.GetProperty("value").GetDouble());
            Assert.Equal(0, difference.Value.GetProperty("high").GetDouble());
        }
    }

    [Fact]
    public async Task The_other_way_round_every_difference_turns_its_sign()
    {
        var one = await Compare("compare", "two-heirs", "--first", "disable fear", "--histories", "64", "--json");
        var other = await Compare("compare", "two-heirs", "--second", "disable fear", "--histories", "64", "--json");

        foreach (var difference in one.GetProperty("difference").EnumerateObject())
        {
            var turned = other.GetProperty("difference").GetProperty(difference.Name).GetProperty("value").GetDouble();
            Assert.Equal(-turned, difference.Value.GetProperty("value").GetDouble(), 1e-12);
        }
    }

    [Fact]
    public async Task Who_is_no_claimant_in_one_of_them_has_no_difference()
    {
        var different = await Compare("compare", "two-heirs", "ussr-1953", "--histories", "16", "--json");

        Assert.Equal(JsonValueKind.Null, different.GetProperty("second").GetProperty("odds").GetProperty("anna").ValueKind);
        Assert.Equal(JsonValueKind.Null, different.GetProperty("difference").GetProperty("anna").ValueKind);
        Assert.Equal(JsonValueKind.Object, different.GetProperty("difference").GetProperty("nobody").ValueKind);
    }

    async Task<JsonElement> Compare(params IReadOnlyList<string> arguments) =>
        JsonDocument.Parse((await Run(arguments)).Ends(0).Out).RootElement;
}
