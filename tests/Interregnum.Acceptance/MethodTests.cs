using System.Net;
using System.Text.Json;

namespace Interregnum.Acceptance;

/// <summary>Every printed probability carries its number of histories, the method of its interval and, where worlds are held against each other, the coupling.</summary>
public sealed class MethodTests(ExplainedToy toy) : Workplace, IClassFixture<ExplainedToy>
{
    /// <summary>They have <c>low</c> and <c>high</c>, and these are no interval of anything that was played.</summary>
    static readonly string[] NotPlayed = ["documents", "historians"];

    static readonly string[] Twins = ["necessity", "sufficiency", "sufficiency_alone", "benefit", "harm", "difference", "apart"];

    [Theory]
    [InlineData("run two-heirs --histories 64")]
    [InlineData("whatif two-heirs --do suppress§will --histories 64")]
    [InlineData("compare two-heirs --first disable§fear --second suppress§will --histories 64")]
    [InlineData("attribute two-heirs --draws 32 --through patronage")]
    [InlineData("sensitivity two-heirs --draws 40 --parameters 2 --pairs 0 --trajectories 0")]
    [InlineData("milestones two-heirs --draws 8")]
    [InlineData("calibrate two-heirs --particles 50 --no-hold-outs --out calibrated")]
    [InlineData("history two-heirs --number 3 --twin treasury")]
    public async Task Json_says_how_each_of_its_numbers_came_about(string line)
    {
        var answer = (await Run([.. line.Split(' ').Select(word => word.Replace('§', ' ')), "--json"])).Ends(0);

        AssertMethods(answer.Out);
    }

    [Theory]
    [InlineData("summary.json")]
    [InlineData("run.json")]
    public void A_verdict_s_documents_say_how_each_of_their_numbers_came_about(string file) =>
        AssertMethods(File.ReadAllText(Path.Combine(toy.Run, file)));

    [Theory]
    [InlineData("{ \"odds\": { \"low\": 0.1, \"high\": 0.2 } }", "histories")]
    [InlineData("{ \"histories\": 8, \"probability\": 0.1 }", "intervals")]
    [InlineData(
        "{ \"histories\": 8, \"intervals\": {}, \"necessity\": 0.1, \"necessity_low\": 0, \"necessity_high\": 1 }",
        "coupling"
    )]
    public void A_number_without_one_is_found(string json, string missing)
    {
        using var document = JsonDocument.Parse(json);

        Assert.Contains(Lacks(document.RootElement, [], ""), lack => lack.EndsWith($"no {missing}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("run two-heirs --histories 64", "64 histories", "Wilson")]
    [InlineData(
        "whatif two-heirs --do suppress§will --histories 64",
        "64 histories in each world, worlds on the same dice",
        "Wilson",
        "Student's t"
    )]
    [InlineData(
        "compare two-heirs --second suppress§will --histories 64",
        "64 histories in each world, worlds on the same dice",
        "Wilson",
        "Student's t"
    )]
    [InlineData(
        "explain two-heirs --draws 16",
        "128 histories in each world (16 parameter draws, 8 histories each), all worlds on the same dice",
        "Wilson",
        "Student’s t"
    )]
    [InlineData("calibrate two-heirs --particles 50 --no-hold-outs --out calibrated", "1,000 histories of the prior", "Wilson")]
    [InlineData("milestones two-heirs --draws 8", "8 parameter draws, a history each", "Wilson")]
    public async Task Text_says_how_its_numbers_came_about(string line, params string[] said)
    {
        var told = (await Run([.. line.Split(' ').Select(word => word.Replace('§', ' '))])).Ends(0).Out;

        Assert.All(said, words => Assert.Contains(words, told, StringComparison.Ordinal));
    }

    [Fact]
    public void A_report_says_how_its_numbers_came_about_before_it_ranks_anything()
    {
        var report = WebUtility.HtmlDecode(File.ReadAllText(Path.Combine(toy.Run, "report.html")));

        var before = report[..report.IndexOf("id=\"picture\"", StringComparison.Ordinal)];
        Assert.Contains("histories in each world", before, StringComparison.Ordinal);
        Assert.Contains("all worlds on the same dice of the model", before, StringComparison.Ordinal);
        Assert.Contains("Wilson’s formula", before, StringComparison.Ordinal);
    }

    static void AssertMethods(string json)
    {
        using var document = JsonDocument.Parse(json);
        Assert.Empty(Lacks(document.RootElement, [], ""));
    }

    /// <summary>Every number with an interval, and every probability, that lacks something in all objects around it.</summary>
    static IEnumerable<string> Lacks(JsonElement element, IReadOnlyList<JsonElement> around, string path)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().SelectMany((item, i) => Lacks(item, around, $"{path}[{i}]"));
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        JsonElement[] objects = [.. around, element];
        var inside = element
            .EnumerateObject()
            .Where(p => !NotPlayed.Contains(p.Name))
            .SelectMany(p => Lacks(p.Value, objects, $"{path}/{p.Name}"));
        return Needed(element)
            .Where(n => !objects.Any(o => o.TryGetProperty(n, out _)))
            .Select(n => $"{path}: no {n}")
            .Concat(inside);
    }

    static IEnumerable<string> Needed(JsonElement element)
    {
        string[] names = [.. element.EnumerateObject().Where(p => p.Value.ValueKind != JsonValueKind.Null).Select(p => p.Name)];
        var estimated = names.Any(n => n is "probability" or "low" or "high" || n.EndsWith("_low", StringComparison.Ordinal));
        return
        [
            .. estimated ? (string[])["histories", "intervals"] : [],
            .. names.Intersect(Twins).Any() ? (string[])["coupling"] : [],
        ];
    }
}
