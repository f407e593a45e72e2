using System.Text.Json;

namespace Interregnum.Acceptance;

/// <summary>Fields that other programs rely on.</summary>
public sealed class JsonTests(ExplainedToy toy) : Workplace, IClassFixture<ExplainedToy>
{
    [Fact]
    public async Task Run_prints_what_was_played()
    {
        using var run = await Json("run", "two-heirs", "--histories", "300", "--json");

        var root = run.RootElement;
        Assert.Equal(300, root.GetProperty("histories").GetInt64());
        Assert.True(root.GetProperty("seconds").GetDouble() > 0);
        Assert.True(root.GetProperty("histories_per_second").GetDouble() > 0);
        Assert.True(root.GetProperty("cells_per_second").GetDouble() > 0);
        Assert.Equal(2, root.GetProperty("blocks").GetInt64());
        Assert.Equal(0, root.GetProperty("blocks_reused").GetInt64());
        AssertOdds(root.GetProperty("odds"));

        using var again = await Json("run", "two-heirs", "--histories", "300", "--json");
        Assert.Equal(2, again.RootElement.GetProperty("blocks_reused").GetInt64());
    }

    [Fact]
    public void A_verdict_has_the_fields_that_were_promised()
    {
        using var summary = JsonDocument.Parse(File.ReadAllText(Path.Combine(toy.Run, "summary.json")));

        AssertFields(
            summary.RootElement,
            "question, subject, outcome, criterion, population, seed, draws, histories, odds, factors, wider, sham, reroll, contrasts, "
                + "worlds, wider_worlds, leading_factor, confidence"
        );
        foreach (var factor in Both(summary.RootElement, "factors", "wider"))
        {
            AssertFields(
                factor,
                "id, name, contrast, shapley, standard_error, low, high, necessity, sufficiency, sufficiency_alone, benefit, harm, "
                    + "necessity_bounds, first_share, parts"
            );
        }

        foreach (var contrast in summary.RootElement.GetProperty("contrasts").EnumerateArray())
        {
            AssertFields(contrast, "factor, contrast, shapley, standard_error, first_factor");
        }

        foreach (var world in Both(summary.RootElement, "worlds", "wider_worlds"))
        {
            AssertFields(world, "present, probability, low, high");
        }

        AssertOdds(summary.RootElement.GetProperty("odds"));
        Assert.Equal("in general", summary.RootElement.GetProperty("population").GetString());
    }

    [Fact]
    public void The_headline_s_values_follow_from_its_worlds()
    {
        using var summary = JsonDocument.Parse(File.ReadAllText(Path.Combine(toy.Run, "summary.json")));
        var factors = summary.RootElement.GetProperty("factors").EnumerateArray().ToList();
        var ids = factors.Select(f => f.GetProperty("id").GetString()!).ToList();
        var worlds = summary
            .RootElement.GetProperty("worlds")
            .EnumerateArray()
            .ToDictionary(
                w => w.GetProperty("present").EnumerateArray().Sum(p => 1 << ids.IndexOf(p.GetString()!)),
                w => w.GetProperty("probability").GetDouble()
            );

        for (var factor = 0; factor < ids.Count; factor++)
        {
            Assert.Equal(Shapley(worlds, ids.Count, factor), factors[factor].GetProperty("shapley").GetDouble(), 1e-9);
        }
    }

    [Fact]
    public async Task Explain_prints_the_summary_that_it_writes()
    {
        var answer = (await Run("explain", "two-heirs", "--draws", "8", "--out", "here", "--json")).Ends(0);

        Assert.Equal(File.ReadAllText(At("here", "summary.json")), answer.Out);
        foreach (
            var file in (string[])["report.html", "factors.csv", "histories.csv", "histories.parquet", "run.json", "log.json"]
        )
        {
            Assert.True(File.Exists(At("here", file)), file);
        }
    }

    [Fact]
    public async Task A_history_prints_its_months_and_deeds_and_its_twin()
    {
        using var alone = await Json("history", "two-heirs", "--number", "3", "--json");
        Assert.Equal(36, alone.RootElement.GetProperty("months").GetArrayLength());
        Assert.NotEqual(0, alone.RootElement.GetProperty("deeds").GetArrayLength());

        using var beside = await Json("history", "two-heirs", "--number", "3", "--twin", "treasury", "--json");
        Assert.Equal(alone.RootElement.GetProperty("months").GetRawText(), beside.RootElement.GetProperty("months").GetRawText());
        Assert.Equal(36, beside.RootElement.GetProperty("twin").GetProperty("months").GetArrayLength());
        AssertFields(beside.RootElement.GetProperty("parts_at"), "month, mechanism");
    }

    [Fact]
    public async Task A_history_is_the_one_that_a_run_has_under_its_number()
    {
        (await Run("run", "two-heirs", "--histories", "20", "--seed", "5", "--out", "here")).Ends(0);
        var rows = File.ReadLines(At("here", "histories.csv")).Select(line => line.Split(',')).ToList();
        var outcome = Array.IndexOf(rows[0], "outcome");

        foreach (var number in (int[])[0, 7, 8, 19])
        {
            using var history = await Json("history", "two-heirs", "--number", $"{number}", "--seed", "5", "--json");
            Assert.Equal(rows[number + 1][outcome], history.RootElement.GetProperty("outcome").GetString());
        }
    }

    [Fact]
    public async Task Check_prints_a_list_of_problems()
    {
        Directory.CreateDirectory(At("broken"));
        File.WriteAllText(At("broken", "contest.yaml"), "interregnum: 1\nid: broken\nacters: []\n");

        var answer = (await Run("check", "broken", "--json")).Ends(65);
        using var problems = JsonDocument.Parse(answer.Out);
        Assert.NotEqual(0, problems.RootElement.GetArrayLength());
        foreach (var problem in problems.RootElement.EnumerateArray())
        {
            AssertFields(problem, "file, line, column, code, message, suggestion");
        }

        using var none = await Json("check", "two-heirs", "--json");
        Assert.Equal(JsonValueKind.Array, none.RootElement.ValueKind);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("doctor")]
    [InlineData("whatif two-heirs --do suppress§will --histories 64")]
    [InlineData("whatif two-heirs --inject will@1701-06 --histories 64")]
    [InlineData("compare two-heirs --first disable§fear --second suppress§will --histories 64")]
    [InlineData("milestones two-heirs --draws 8")]
    [InlineData("calibrate two-heirs --particles 50 --no-hold-outs --out calibrated")]
    public async Task Everything_else_that_prints_a_result_prints_it_as_json_too(string line)
    {
        using var document = await Json([.. line.Split(' ').Select(word => word.Replace('§', ' ')), "--json"]);

        Assert.NotEqual(JsonValueKind.Null, document.RootElement.ValueKind);
    }

    async Task<JsonDocument> Json(params IReadOnlyList<string> arguments) =>
        JsonDocument.Parse((await Run(arguments)).Ends(0).Out);

    static IEnumerable<JsonElement> Both(JsonElement root, string one, string other) =>
        root.GetProperty(one).EnumerateArray().Concat(root.GetProperty(other).EnumerateArray());

    static void AssertOdds(JsonElement odds)
    {
        Assert.True(odds.TryGetProperty("nobody", out _));
        Assert.Equal(1, odds.EnumerateObject().Sum(o => o.Value.GetProperty("probability").GetDouble()), 1e-9);
        foreach (var one in odds.EnumerateObject())
        {
            AssertFields(one.Value, "probability, low, high");
        }
    }

    static void AssertFields(JsonElement element, string fields) =>
        Assert.All(fields.Split(", "), field => Assert.True(element.TryGetProperty(field, out _), $"{field} is missing"));

    /// <summary>The average over all orders of arrival, by the definition.</summary>
    static double Shapley(Dictionary<int, double> worlds, int players, int player)
    {
        var sum = 0.0;
        foreach (var (present, probability) in worlds.Where(w => (w.Key & (1 << player)) == 0))
        {
            var others = System.Numerics.BitOperations.PopCount((uint)present);
            var weight = Factorial(others) * Factorial(players - others - 1) / Factorial(players);
            sum += weight * (worlds[present | (1 << player)] - probability);
        }

        return sum;
    }

    static double Factorial(int n) => n < 2 ? 1 : n * Factorial(n - 1);
}
