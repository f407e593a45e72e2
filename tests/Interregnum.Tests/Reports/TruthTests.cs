using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FsCheck.Xunit;
using Interregnum.Attribution;
using Interregnum.Findings;
using Interregnum.Reports;
using Interregnum.Reports.Prose;

namespace Interregnum.Tests.Reports;

/// <summary>Every number and every comparative word of the prose hangs on a finding: turn the finding, and the sentence turns.</summary>
public sealed partial class TruthTests
{
    [Theory]
    [InlineData("normal")]
    [InlineData("tie")]
    [InlineData("negative")]
    [InlineData("overwhelming")]
    public async Task No_sentence_that_counts_or_compares_outlives_its_findings(string findings)
    {
        var verdict = MadeUpFindings.All[findings];
        var sentences = await Sentences(verdict);

        Assert.True(sentences.Count(s => Number().IsMatch(s) || Comparative().IsMatch(s)) > 40);
        Assert.Empty(Unmoved(sentences, await Sentences(TurnedFindings.Mirrored(verdict))));
    }

    [Fact]
    public async Task No_number_is_said_of_a_factor_when_another_earned_it()
    {
        var verdict = MadeUpFindings.Normal;
        var phrases = MadeUpContest.Scenario.Inquiry.Factors.Take(3).Select(f => f.Phrase).ToList();
        var unmoved = Unmoved(await Sentences(verdict), await Sentences(TurnedFindings.Rotated(verdict)));

        Assert.DoesNotContain(
            unmoved,
            s => Number().IsMatch(s) && phrases.Any(p => s.Contains(p, StringComparison.OrdinalIgnoreCase))
        );
    }

    [Fact]
    public async Task Where_there_is_one_or_none_the_sentence_says_so()
    {
        var verdict = MadeUpFindings.Normal;
        var sentences = await Sentences(
            verdict with
            {
                Interactions = [verdict.Interactions[0] with { Value = new(0, -0.1, 0.1) }],
                Milestones = [.. verdict.Milestones.Select(m => m with { Reached = false })],
            }
        );

        Assert.Contains(sentences, s => s.Contains("The one pair shows no interaction", StringComparison.Ordinal));
        Assert.Contains(sentences, s => s.Contains("none is matched by at least one history", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sentence_that_nothing_moves_is_caught()
    {
        List<string> before = ["odds: More is undone than chance explains.", "odds: Ines prevails.", "odds: Some words."];

        Assert.Equal(
            ["odds: More is undone than chance explains."],
            Unmoved(before, [before[0], "odds: Rurik prevails.", before[2]])
        );
    }

    [Theory]
    [InlineData("normal")]
    [InlineData("tie")]
    [InlineData("negative")]
    [InlineData("nobody")]
    [InlineData("overwhelming")]
    [InlineData("six")]
    public async Task Every_number_of_the_prose_is_a_finding(string findings)
    {
        var verdict = MadeUpFindings.All[findings];
        var known = Printed(verdict);
        var page = new ReadPage(await ReportTests.Rendered(verdict));

        var unknown = page.Findings()
            .SelectMany(f => Number().Matches(f.Text).Select(m => (m.Value, f.Text)))
            .Where(n => !known.Contains(n.Value));
        Assert.Empty(unknown);
    }

    [Fact]
    public async Task Every_kind_of_finding_reaches_the_reader()
    {
        var json = JsonSerializer.Serialize(MadeUpFindings.Normal);
        var told = await ReportTests.Rendered(MadeUpFindings.Normal);
        var silent = new List<string>();
        foreach (
            var kind in Leaves(JsonNode.Parse(json), "").Select(l => l.Kind).Distinct().Where(k => !Untold.Any(k.StartsWith))
        )
        {
            var turned = JsonNode.Parse(json)!;
            var leaf = Leaves(turned, "").First(l => l.Kind == kind).Leaf;
            leaf.ReplaceWith(
                leaf.TryGetValue<long>(out var count)
                    ? JsonValue.Create(count + 7)
                    : JsonValue.Create(((double)leaf * 0.4) + 0.311)
            );
            if (await ReportTests.Rendered(turned.Deserialize<Verdict>()!) == told)
            {
                silent.Add(kind);
            }
        }

        Assert.Empty(silent);
    }

    [Property(MaxTest = 40)]
    public async Task Whatever_is_found_can_be_told(byte[] worlds, byte[] first, bool settled)
    {
        double Share(byte[] bytes, int i) =>
            bytes.Length == 0 ? 0 : Math.Clamp(bytes[i % bytes.Length], (byte)0, (byte)100) / 100.0;
        double[] shares = [.. Enumerable.Range(0, 3).Select(i => Share(first, i))];
        var verdict = MadeUpFindings.From([.. Enumerable.Range(0, 8).Select(i => Share(worlds, i))], shares, settled);
        var page = new ReadPage(await ReportTests.Rendered(verdict));
        var told = new Dossier(MadeUpContest.Scenario, verdict, ReportTests.Context);

        Assert.DoesNotContain("NaN", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", page.Html, StringComparison.Ordinal);
        Assert.Contains(told.Phrase(verdict.LeadingFactor), Answer.Sentence(told), StringComparison.Ordinal);
        Assert.Equal(
            told.Headline.Standing == Standing.Tied,
            Answer.Sentence(told).Contains("It is a tie ", StringComparison.Ordinal)
        );
        Assert.All(
            verdict.Factors.Where(f => f.Harm.Value > f.Benefit.Value),
            f => Assert.DoesNotContain("more is undone than chance explains", Necessity.Of(told, f), StringComparison.Ordinal)
        );
    }

    /// <summary>State of a history that pictures draw only where it decides something.</summary>
    static readonly string[] Untold = [".Factors.Twin", ".Medoid.Chronicle.Number", ".Medoid.Chronicle.Months", ".SubjectMedoid"];

    static async Task<List<string>> Sentences(Verdict verdict) =>
        [
            .. new ReadPage(await ReportTests.Rendered(verdict))
                .Findings()
                .SelectMany(f => ReadPage.Sentences(f.Text).Select(s => $"{f.Section}: {s}")),
        ];

    static List<string> Unmoved(List<string> before, List<string> after) =>
        [.. before.Where(s => (Number().IsMatch(s) || Comparative().IsMatch(s)) && after.Contains(s)).Distinct()];

    /// <summary>All numbers of a verdict as any of the report's formats prints them.</summary>
    static HashSet<string> Printed(Verdict verdict)
    {
        var numbers = Leaves(JsonSerializer.SerializeToNode(verdict)!, "").Select(l => (double)l.Leaf).ToList();
        var printed = numbers.SelectMany(n =>
            new[] { "F0", "F1", "F2" }
                .Select(f => Math.Abs(n * 100).ToString(f, CultureInfo.InvariantCulture))
                .Append(Math.Abs(n).ToString("N0", CultureInfo.InvariantCulture))
                .Append(Math.Abs(n).ToString("F0", CultureInfo.InvariantCulture))
                .Append(Math.Abs(n).ToString("F3", CultureInfo.InvariantCulture))
                .Append(Math.Abs(n).ToString("G3", CultureInfo.InvariantCulture))
        );
        // Years of the contest and of what happened in it, the level of every interval, and the bounds of what is rounded.
        return [.. printed, $"{Medoid.SampleSize}", "95", "30", "0.1", "99.9", "1700", "1701", "1702", "1703"];
    }

    static IEnumerable<(string Kind, JsonValue Leaf)> Leaves(JsonNode? node, string kind) =>
        node switch
        {
            JsonObject thing => thing.SelectMany(p => Leaves(p.Value, $"{kind}.{p.Key}")),
            JsonArray list => list.SelectMany(n => Leaves(n, kind)),
            JsonValue leaf when leaf.GetValueKind() == JsonValueKind.Number => [(kind, leaf)],
            _ => [],
        };

    [GeneratedRegex(@"\d+(?:,\d{3})*(?:\.\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(
        @"\b(more|most|less|least|larger|largest|greater|above|below|first|raised|lowered|worked against|cannot be told|overlap|likely|unlikely|certain|settled|exceeds?|frequent|instead|neither|rarely|reach|judgement|prevails|at its end)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Comparative();
}
