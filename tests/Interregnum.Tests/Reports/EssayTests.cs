using System.Text.RegularExpressions;
using Interregnum.Reports.Prose;

namespace Interregnum.Tests.Reports;

/// <summary>The whole essay as text, for findings that turn out one way and another: read these before you believe the prose.</summary>
public sealed partial class EssayTests
{
    [Theory]
    [InlineData("normal")]
    [InlineData("tie")]
    [InlineData("negative")]
    [InlineData("nobody")]
    [InlineData("overwhelming")]
    [InlineData("six")]
    public async Task The_essay_says_what_was_found(string findings)
    {
        var page = new ReadPage(await ReportTests.Rendered(MadeUpFindings.All[findings]));
        Golden.Matches(page.Readable(), picture: findings);
    }

    [Fact]
    public async Task The_essay_needs_neither_founder_nor_evidence_nor_milestones()
    {
        var page = new ReadPage(await ReportTests.Rendered(MadeUpFindings.Bare, MadeUpContest.Bare));
        Golden.Matches(page.Readable(), picture: "bare");
    }

    [Fact]
    public void A_wider_table_of_zeros_has_no_largest_value()
    {
        string Said(double value) =>
            WiderTable.Of(
                new(
                    MadeUpContest.Scenario,
                    MadeUpFindings.Normal with
                    {
                        Wider = [.. MadeUpFindings.Normal.Wider.Select(f => f with { Shapley = new(value, value, value) })],
                    },
                    ReportTests.Context
                )
            );

        Assert.Contains("none has changed Ines’s chance of prevailing on balance", Said(0), StringComparison.Ordinal);
        Assert.DoesNotContain("largest", Said(0), StringComparison.Ordinal);
        Assert.Contains("all have the same value", Said(0.1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bibliography_lists_what_is_cited_and_nothing_else()
    {
        var evidence = MadeUpContest.Scenario.Evidence;
        var source = evidence.Sources[0] with { Key = "unread", Title = "A work that nobody cites" };
        var html = await ReportTests.Rendered(
            MadeUpFindings.Normal,
            MadeUpContest.Scenario with
            {
                Evidence = evidence with { Sources = [.. evidence.Sources, source] },
            }
        );

        Assert.DoesNotContain("A work that nobody cites", html, StringComparison.Ordinal);
        var listed = Entry().Matches(html).Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(listed);
        Assert.All(listed, id => Assert.Contains($"href=\"#{id}\"", html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_entry_says_all_that_the_compiler_noted()
    {
        var evidence = MadeUpContest.Scenario.Evidence;
        var html = await ReportTests.Rendered(
            MadeUpFindings.Normal,
            MadeUpContest.Scenario with
            {
                Evidence = evidence with
                {
                    Sources =
                    [
                        .. evidence.Sources.Select(s =>
                            s with
                            {
                                Until = s.Year + 3,
                                IsEdited = true,
                                Volume = "12",
                                Issue = "3",
                                Doi = "10.1000/salt",
                                Note = "in the old tongue",
                            }
                        ),
                    ],
                },
            }
        );

        Assert.Contains("Quill, Hanna, ed. 1911–1914.", html, StringComparison.Ordinal);
        Assert.Contains("Sand, Abel, and Ida Brook, eds. 1954–1957.", html, StringComparison.Ordinal);
        Assert.Contains("<cite>Annals of Salt</cite> 12 (3).", html, StringComparison.Ordinal);
        Assert.Contains("https://doi.org/10.1000/salt", html, StringComparison.Ordinal);
        Assert.Contains("In the old tongue.", html, StringComparison.Ordinal);
        Assert.Contains("Quill 1911–1914", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_scenario_simplifies_stands_among_the_limits()
    {
        var html = await ReportTests.Rendered(
            MadeUpFindings.Normal,
            MadeUpContest.Scenario with
            {
                Evidence = MadeUpContest.Scenario.Evidence with { Simplifications = ["The bench is never adjourned"] },
            }
        );

        var limits = html.IndexOf("id=\"limits\"", StringComparison.Ordinal);
        Assert.InRange(html.IndexOf("The bench is never adjourned.", StringComparison.Ordinal), limits, html.Length);
    }

    [GeneratedRegex("id=\"(source-[0-9]+)\"")]
    private static partial Regex Entry();
}
