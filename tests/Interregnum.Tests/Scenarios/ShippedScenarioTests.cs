using System.Text.Json;
using Interregnum.Scenarios;

namespace Interregnum.Tests.Scenarios;

public sealed class ShippedScenarioTests
{
    public static TheoryData<string> Names =>
        [.. Directory.GetDirectories(Folders.Shipped).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_scenario_that_comes_with_the_program_has_no_problems(string name)
    {
        var reading = ScenarioFolder.Read(Path.Combine(Folders.Shipped, name));

        Assert.Equal("no problems\n", ProblemText.Of(reading.Problems));
        Assert.Equal(name, reading.Scenario?.Contest.Id);
    }

    [Theory]
    [InlineData("two-heirs")]
    [InlineData("ussr-1922")]
    [InlineData("ussr-1953")]
    public void The_promised_ones_are_there(string name) => Assert.Contains(name, Names.Select(n => n.Data));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_parameter_that_an_author_wrote_says_where_it_comes_from(string name)
    {
        var scenario = ScenarioFolder.Read(Path.Combine(Folders.Shipped, name)).Scenario!;
        var sources = scenario.Evidence.Sources.Select(s => s.Key).ToHashSet();

        Assert.All(scenario.Evidence.Provenance, p => Assert.True(p.Citation is null || sources.Contains(p.Citation.Source)));
        Assert.All(scenario.Contest.Contenders, c => Assert.NotNull(scenario.Evidence.ProvenanceOf($"people.{c.Id}.prestige")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_item_that_is_weighed_says_where_it_stands_in_its_sources(string name)
    {
        var weighed = ScenarioFolder
            .Read(Path.Combine(Folders.Shipped, name))
            .Scenario!.Evidence.Items.Where(i => i.Weights.Count > 0);

        Assert.All(weighed.SelectMany(i => i.Citations), c => Assert.False(string.IsNullOrEmpty(c.Locator), c.Source));
    }

    [Fact]
    public void Every_posterior_that_is_shipped_is_made_by_a_command_that_is_kept()
    {
        var kept = File.ReadAllText(Path.Combine(Folders.Shipped, "..", "eng", "posteriors"));
        var posteriors = Directory.GetFiles(Folders.Shipped, "posterior*.json", SearchOption.AllDirectories);

        Assert.NotEmpty(posteriors);
        foreach (var path in posteriors)
        {
            using var posterior = JsonDocument.Parse(File.ReadAllBytes(path));
            var command = posterior.RootElement.GetProperty("command").GetString()!;
            Assert.Contains(
                $"    {command.Replace("interregnum ", "", StringComparison.Ordinal)}\n",
                kept,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void Twenty_five_items_and_more_are_weighed_for_the_question_the_product_was_built_for()
    {
        var scenario = ScenarioFolder.Read(Path.Combine(Folders.Shipped, "ussr-1922")).Scenario!;

        Assert.True(scenario.Evidence.Items.Count(i => i.Weights.Count > 0) >= 25);
        Assert.All(
            scenario.Inquiry.Factors,
            f => Assert.Contains(scenario.Evidence.Items.SelectMany(i => i.Weights), w => w.Factor == f.Id)
        );
        Assert.All(scenario.Evidence.Historians, h => Assert.NotEmpty(h.Ranking));
    }
}
