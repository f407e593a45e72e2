using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Interregnum.Runs;
using Interregnum.Tests.Dicing;

namespace Interregnum.Tests.Runs;

/// <summary><c>docs/run-folder.md</c> explains every column and field that is written, and none that is not.</summary>
public sealed partial class RunFolderPageTests : IDisposable
{
    /// <summary>Names of an interval's ends, which the page explains once for all.</summary>
    static readonly string[] Ends = ["low", "high", "standard_error"];

    readonly TemporaryFolder _folder = new();

    [Fact]
    public void Every_column_of_the_table_of_histories_is_explained() =>
        Assert.Equal(
            HistoryColumns.Of(MadeUp.Plan(contest: SmallContest.With(["x"], ["north"])).Identity).Select(c => c.Name),
            Explained("histories.parquet and histories.csv").Select(name => name.Replace("<id>", "x", StringComparison.Ordinal))
        );

    [Fact]
    public void Every_column_of_the_table_of_factors_is_explained() => Assert.Equal(FactorsCsv.Columns, Explained("factors.csv"));

    [Fact]
    public void Every_field_of_a_run_is_explained() => Assert.Equal(Fields(Play("run.json")), Explained("run.json"));

    [Fact]
    public void Every_field_of_a_log_is_explained() =>
        Assert.Equal(Fields(Play("log.json")).Order(), Explained("log.json").Order());

    [Fact]
    public void Every_field_of_a_runs_result_is_explained()
    {
        var plan = MadeUp.Plan();
        using var stream = new MemoryStream();
        RunJson.WriteResult(stream, plan, Ensemble.Play(plan, folder: null, MadeUp.Playing()));

        Assert.Equal(Fields(Encoding.UTF8.GetString(stream.ToArray())), Explained("What `run --json` prints"));
    }

    [Fact]
    public void Every_field_of_a_verdict_and_of_its_factors_is_explained()
    {
        var verdict = Verdict();

        Assert.Equal(
            Names(verdict).Concat(Names(verdict.GetProperty("factors")[0])).Where(IsNoEnd).Order(),
            Explained("summary.json").Where(IsNoEnd).Order()
        );
    }

    [Theory]
    [InlineData("factors")]
    [InlineData("contrasts")]
    [InlineData("worlds")]
    [InlineData("interactions")]
    [InlineData("milestones")]
    public void Every_field_within_a_verdicts_lists_is_named(string list)
    {
        var section = Section("summary.json");

        Assert.All(
            Deep(Verdict().GetProperty(list)[0]).Where(IsNoEnd),
            name => Assert.Contains($"`{name}`", section, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("documents")]
    [InlineData("historians")]
    public void Every_field_of_the_documents_and_of_the_historians_is_named(string part)
    {
        var section = Section("summary.json");

        Assert.All(
            Deep(Verdict().GetProperty(part)).Where(IsNoEnd),
            name => Assert.Contains($"`{name}`", section, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_header_of_a_block_is_as_long_as_the_page_says() =>
        Assert.Contains($"a header of {BlockHeader.Size} bytes", Section("Blocks"), StringComparison.Ordinal);

    public void Dispose() => _folder.Dispose();

    string Play(string file)
    {
        var plan = MadeUp.Plan();
        using (var folder = RunFolder.Open(_folder.At("run"), plan.Identity))
        {
            Ensemble.Play(plan, folder, MadeUp.Playing());
        }

        return File.ReadAllText(_folder.At("run", file));
    }

    static JsonElement Verdict()
    {
        using var stream = new MemoryStream();
        SummaryJson.Write(stream, MadeUpVerdict.Whole, MadeUp.Contest);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }

    static IEnumerable<string> Fields(string json) => Names(JsonDocument.Parse(json).RootElement);

    static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);

    static IEnumerable<string> Deep(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Deep(p.Value).Prepend(p.Name)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Deep),
            _ => [],
        };

    static bool IsNoEnd(string name) =>
        !Ends.Contains(name)
        && !name.EndsWith("_low", StringComparison.Ordinal)
        && !name.EndsWith("_high", StringComparison.Ordinal);

    /// <summary>The names in the first cells of a section's tables.</summary>
    static IEnumerable<string> Explained(string section) =>
        Section(section)
            .Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => Quoted().Matches(line.Split(" | ")[0]).Select(m => m.Groups[1].Value));

    static string Section(string title, [CallerFilePath] string test = "")
    {
        var page = File.ReadAllText(Path.Combine(Path.GetDirectoryName(test)!, "../../../docs/run-folder.md"));
        var from = page.IndexOf($"## {title}\n", StringComparison.Ordinal);
        Assert.True(from >= 0, $"docs/run-folder.md has no section '{title}'");
        var to = page.IndexOf("\n## ", from, StringComparison.Ordinal);
        return to < 0 ? page[from..] : page[from..to];
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
