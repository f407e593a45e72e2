using System.Xml.Linq;
using Interregnum.Contests;
using Interregnum.Findings;

namespace Interregnum.Tests.Reports;

/// <summary>What the file must be to anyone who opens it: whole, safe, and readable without eyes or network.</summary>
public sealed class PageTests
{
    public static TheoryData<string> Findings => [.. MadeUpFindings.All.Keys, "bare", "hostile"];

    static async Task<ReadPage> Page(string findings) =>
        new(
            await (
                findings switch
                {
                    "bare" => ReportTests.Rendered(MadeUpFindings.Bare, MadeUpContest.Bare),
                    "hostile" => ReportTests.Rendered(
                        MadeUpFindings.Normal with
                        {
                            Question = MadeUpContest.Hostile.Inquiry.Question,
                        },
                        MadeUpContest.Hostile
                    ),
                    _ => ReportTests.Rendered(MadeUpFindings.All[findings]),
                }
            )
        );

    [Theory]
    [MemberData(nameof(Findings))]
    public async Task Ids_are_unique_and_every_inner_link_leads_to_one(string findings)
    {
        var page = await Page(findings);
        var ids = page.Elements().Select(e => (string?)e.Attribute("id")).OfType<string>().ToList();

        Assert.Equal(ids.Distinct(), ids);
        var targets = page.Elements("a")
            .Select(e => (string)e.Attribute("href")!)
            .Where(h => h.StartsWith('#'))
            .Select(h => h[1..]);
        Assert.Empty(targets.Except(ids));
        var named = page.Elements()
            .SelectMany(e => ((string?)e.Attribute("aria-labelledby") ?? "").Split(' '))
            .Where(n => n.Length > 0);
        Assert.Empty(named.Except(ids));
        var labels = page.Elements().Select(e => (string?)e.Attribute("aria-label")).OfType<string>().ToList();
        Assert.Equal(labels.Distinct(), labels);
    }

    [Theory]
    [MemberData(nameof(Findings))]
    public async Task There_is_one_first_heading_and_no_level_is_skipped(string findings)
    {
        var page = await Page(findings);
        var levels = page.Elements("h1", "h2", "h3", "h4", "h5", "h6").Select(e => e.Name.LocalName[1] - '0').ToList();

        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(
            levels.Zip(levels.Skip(1)),
            pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} then h{pair.Second}")
        );
    }

    [Theory]
    [MemberData(nameof(Findings))]
    public async Task Every_table_has_headers_for_its_columns_and_its_rows(string findings)
    {
        var page = await Page(findings);

        Assert.All(
            page.Elements("table"),
            table =>
            {
                Assert.All(table.Element("thead")!.Descendants("th"), th => Assert.Equal("col", (string?)th.Attribute("scope")));
                Assert.All(
                    table.Element("tbody")!.Elements("tr"),
                    row =>
                        Assert.True(
                            row.Elements("th").Any()
                                || row.Elements("td").All(c => c.Value is "present" or "–" || c.Value.Contains('%'))
                        )
                );
            }
        );
    }

    [Theory]
    [MemberData(nameof(Findings))]
    public async Task Every_figure_has_a_picture_with_a_name_a_caption_a_table_and_a_command(string findings)
    {
        var page = await Page(findings);

        Assert.All(
            page.Elements("figure"),
            figure =>
            {
                var picture = figure.Descendants().First(e => e.Name.LocalName == "svg" && (string?)e.Attribute("role") == "img");
                Assert.Contains(picture.Elements(), e => e.Name.LocalName == "title" && e.Value.Length > 0);
                Assert.Contains(picture.Elements(), e => e.Name.LocalName == "desc" && e.Value.Length > 0);
                Assert.NotEmpty(figure.Descendants("figcaption").Single().Value);
                Assert.NotEmpty(figure.Descendants("table").Single().Descendants("td"));
                Assert.StartsWith("interregnum ", figure.Descendants("code").Last().Value, StringComparison.Ordinal);
            }
        );
    }

    [Theory]
    [MemberData(nameof(Findings))]
    public async Task Every_part_with_numbers_says_the_command_that_makes_them_again(string findings)
    {
        var page = await Page(findings);

        // The bibliography and the passages quoted have years and pages, and the last part is commands.
        string?[] without = ["sources", "passages", "commands"];
        var parts = page.Elements("section").Where(s => !without.Contains((string?)s.Attribute("id"))).ToList();
        Assert.All(parts.Where(Numbers), part => Assert.True(Commands(part) > 0, $"{(string?)part.Attribute("id")} has none"));
        Assert.True(Commands(page.Elements("header").Single()) > 0);

        static bool Numbers(XElement part) => part.Value.Any(char.IsAsciiDigit);

        // Of the part itself: a figure's command is the figure's.
        static int Commands(XElement part) =>
            part.Descendants()
                .Count(e =>
                    (string?)e.Attribute("class") == "command"
                    && e.Value.Contains("interregnum ", StringComparison.Ordinal)
                    && e.Ancestors().TakeWhile(a => a != part).All(a => a.Name.LocalName != "figure")
                );
    }

    [Theory]
    [MemberData(nameof(Findings))]
    public async Task Nothing_is_fetched_and_nothing_runs(string findings)
    {
        var page = await Page(findings);

        Assert.Empty(page.Elements("script", "iframe", "object", "embed", "img", "image", "use", "form"));
        Assert.DoesNotContain(
            page.Elements().SelectMany(e => e.Attributes()),
            a => a.Name.LocalName is "src" or "srcset" or "action" or "style"
        );
        Assert.DoesNotContain(
            page.Elements().SelectMany(e => e.Attributes()),
            a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("@import", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("url(http", page.Html, StringComparison.Ordinal);
        var outside = page.Elements("a").Where(a => !((string)a.Attribute("href")!).StartsWith('#'));
        Assert.All(
            outside,
            a => Assert.StartsWith("https://example.org/", (string)a.Attribute("href")!, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task What_an_author_means_as_code_is_read_as_text()
    {
        var page = await Page("hostile");

        Assert.DoesNotContain("<script", page.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<svg onload", page.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript", page.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(
            "</style></script><img src=x onerror=alert(1)>?",
            page.Elements("h1").Single().Value,
            StringComparison.Ordinal
        );
        Assert.Contains(
            page.Elements("td", "th", "p"),
            e => e.Value.Contains("<script>ines</script>\"'&", StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Findings))]
    public async Task The_same_findings_give_the_same_bytes(string findings) =>
        Assert.Equal((await Page(findings)).Html, (await Page(findings)).Html);

    [Fact]
    public async Task The_criterion_stands_before_any_ranking_and_the_answer_before_both()
    {
        var html = (await Page("normal")).Html;
        int At(string id) => html.IndexOf($"id=\"{id}\"", StringComparison.Ordinal);

        Assert.True(html.IndexOf("class=\"sentence\"", StringComparison.Ordinal) < At("criterion"));
        Assert.True(At("criterion") < At("picture"));
        Assert.True(At("picture") < At("factors"));
    }

    [Fact]
    public async Task A_citation_that_nobody_has_held_against_the_page_is_marked_and_no_other()
    {
        var page = await Page("normal");
        var cited = page.Elements("p").Where(p => (string?)p.Attribute("class") == "cited").Select(ReadPage.TextOf).ToList();

        Assert.Contains(
            "In 1699 the steward filled 41 posts out of 60 (Quill 1911, p. 31, passage 1; Sand and Brook 1954, ch. 2°, no passage).",
            cited
        );
        Assert.Contains("Half of the posts stayed empty until 1701 (“Rolls of the bench” n.d., no passage).", cited);
    }

    [Fact]
    public async Task A_citation_that_leads_to_a_text_about_its_work_does_not_pass_for_a_quotation()
    {
        var scenario = MadeUpContest.Scenario;
        var digest = scenario.Evidence.Sources[0] with { Key = "digest", Title = "Digest of Quill", About = ["quill-1911"] };
        var quoted = scenario.Evidence.Passages.Select(p => p.Id == "q1" ? p with { Source = "digest" } : p);
        var evidence = scenario.Evidence with { Passages = [.. quoted], Sources = [.. scenario.Evidence.Sources, digest] };

        var text = new ReadPage(
            await ReportTests.Rendered(MadeUpFindings.Normal, scenario with { Evidence = evidence })
        ).Readable();

        Assert.Contains("p. 31, summed up in passage 1", text, StringComparison.Ordinal);
        Assert.Contains(": Digest of Quill", text, StringComparison.Ordinal);
        Assert.Contains("the words are those of the text that the passage names", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_and_a_dated_fact_lead_to_the_passages_that_bear_on_them_and_one_without_says_so()
    {
        var scenario = MadeUpContest.Scenario;
        var (number, fact) = (scenario.Contest.Parameters[0].Path, scenario.Milestones.First(m => m.Citation is not null));
        var bears = new[]
        {
            new Bearing(BearingKind.Parameter, number, Direction.For, BearingStrength.Weak, null),
            new Bearing(BearingKind.Milestone, fact.Id, Direction.For, BearingStrength.Strong, null),
        };
        var evidence = scenario.Evidence with
        {
            Provenance =
            [
                new(number, new("quill-1911", "p. 30", Checked.PageSeen), "judged"),
                new("*.*", new("quill-1954", null, Checked.PageSeen), "judged"),
            ],
            Passages = [scenario.Evidence.Passages[0] with { Bears = bears }],
        };

        var page = new ReadPage(await ReportTests.Rendered(MadeUpFindings.Normal, scenario with { Evidence = evidence }));
        var (cells, text) = (page.Elements("td").Select(ReadPage.TextOf).ToList(), page.Readable());

        Assert.Contains("(Quill 1911, p. 30, passage 1)", cells);
        Assert.Contains("(Quill 1954, no passage)", cells);
        Assert.Contains($"On {fact.Text} it speaks for it, strongly.", text, StringComparison.Ordinal);
        Assert.Matches("Of the [0-9]+ citations in this report [0-9]+ lead to a passage. The others say", text);
    }

    [Fact]
    public async Task Names_of_any_length_and_script_are_kept()
    {
        var names = new[] { "Ἀντίγονος", "𐎭𐎠𐎼𐎹𐎺𐎢𐏁", new string('x', 500), "李 斯" };
        var scenario = MadeUpContest.Scenario with
        {
            Contest = MadeUpContest.Scenario.Contest with
            {
                Contenders =
                [
                    .. MadeUpContest.Scenario.Contest.Contenders.Select(
                        (c, i) => i < names.Length ? c with { Name = names[i] } : c
                    ),
                ],
            },
        };
        var page = new ReadPage(await ReportTests.Rendered(MadeUpFindings.Normal, scenario));
        var text = page.Readable();

        Assert.All(names, name => Assert.Contains(name, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Years_before_the_common_era_are_told_as_such()
    {
        var scenario = MadeUpContest.Scenario with
        {
            Contest = MadeUpContest.Scenario.Contest with { From = Month.Of(-43, 3), To = Month.Of(-41, 2) },
        };

        Assert.Contains(
            "March 44 BC – February 42 BC",
            await ReportTests.Rendered(MadeUpFindings.Normal, scenario),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_history_without_months_or_deeds_is_told_too()
    {
        var empty = new MedoidFinding(1, 0, new Chronicle(1, null, null, [], []));
        var verdict = MadeUpFindings.Nobody with { Medoid = empty };

        Assert.Contains("At its end nobody prevails.", await ReportTests.Rendered(verdict), StringComparison.Ordinal);
    }
}
