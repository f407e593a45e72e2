using System.Globalization;
using System.Text;
using Interregnum.Library.Claims;
using Interregnum.Library.Shipped;
using Interregnum.Library.Store;
using Interregnum.Tests;

namespace Interregnum.Library.Tests.Claims;

/// <summary>How much of what a reader finds the rules find, and how much of what they find is so (docs/validation.md).</summary>
public sealed class MeasuredClaimsTests
{
    [Theory]
    [InlineData("tuning")]
    [InlineData("held-out")]
    [InlineData("fresh")]
    public void Claims_are_found_as_often_as_the_documentation_says(string part)
    {
        var essays = LabelledEssays.Of(part);
        var right = essays.Claims.Where(c => essays.Labels.Any(l => l.Is(c))).ToList();
        var found = essays.Labels.Where(l => essays.Claims.Any(l.Is)).ToList();
        var text = new StringBuilder();
        text.AppendLine(Share("precision", right.Count, essays.Claims.Count));
        text.AppendLine(Share("recall", found.Count, essays.Labels.Count));
        foreach (var claim in essays.Claims.Except(right))
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"wrong: {claim.Place.Source}: {claim.Subject} {claim.Relation} {claim.About} {claim.Value} ({claim.Place.Sentence})"
            );
        }

        foreach (var label in essays.Labels.Except(found))
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"missed: {label.Essay}: {label.Subject} {label.Relation} {label.About} {label.Value} ({label.Words})"
            );
        }

        Golden.Matches(text.ToString(), picture: part);
    }

    [Theory]
    [InlineData("tuning")]
    [InlineData("held-out")]
    [InlineData("fresh")]
    public void Of_the_contradictions_that_a_reader_notes_all_are_found(string part)
    {
        var found = Conflicts
            .Among(LabelledEssays.Of(part).Claims)
            .Select(c => string.Join('\t', c.Subject, ClaimText.Word(c.Relation), c.About ?? ""))
            .ToList();
        var noted = LabelledEssays.Contradictions(part);
        Golden.Matches(
            $"{Share("precision", found.Count(noted.Contains), found.Count)}\n{Share("recall", noted.Count(found.Contains), noted.Count)}\n"
                + string.Concat(found.Select(f => $"{(noted.Contains(f) ? "noted" : "not noted")}: {f.Replace('\t', ' ')}\n")),
            picture: $"{part}-conflicts"
        );
    }

    [Fact]
    public void When_Lenin_died_is_told_in_three_ways_and_the_contest_is_on_the_side_of_one()
    {
        var scenario = LabelledEssays.Scenario("ussr-1922");
        var names = ContestNames.Of(scenario);
        var claims = LabelledEssays.Of("tuning").Claims.Concat(ContestFacts.Of(scenario, names));
        var conflict = Conflicts.Among(claims).Single(c => c is { Subject: "lenin", Relation: Relation.Died });
        Assert.Null(conflict.Doubt);
        Assert.Equal(["1922", "1923", "1924", "1924-01", "1924-01-21"], conflict.Sides.Select(s => s.Value));
        var contest = conflict.Sides.Where(s => s.Claims.Any(c => ContestFacts.IsOwn(scenario, c))).Select(s => s.Value);
        Assert.Equal(["1924-01"], contest);
    }

    [Fact]
    public void A_contest_does_not_contradict_itself()
    {
        foreach (var name in new[] { "ussr-1922", "ussr-1953", "two-heirs" })
        {
            var scenario = LabelledEssays.Scenario(name);
            var names = ContestNames.Of(scenario);
            Assert.DoesNotContain(Conflicts.Among(ContestFacts.Of(scenario, names)), c => c.Doubt is null);
        }
    }

    [Fact]
    public void The_texts_that_come_with_a_contest_contradict_neither_it_nor_each_other()
    {
        var scenario = LabelledEssays.Scenario("ussr-1922");
        var names = ContestNames.Of(scenario);
        using var library = LibraryFile.InMemory();
        new ShippedSources(
            "ussr-1922",
            Path.Combine(Interregnum.Tests.Shipped.ShippedSourcesTests.Scenarios(), "ussr-1922", "sources")
        ).TakeInto(library, TimeProvider.System);
        var told = library.Documents.List().SelectMany(d => ClaimReader.Read(d.Key, library.Documents.PagesOf(d.Key), names));
        Assert.Empty(Conflicts.Among(told.Concat(ContestFacts.Of(scenario, names))));
    }

    /// <summary>With its 95 % interval after Wilson (1927).</summary>
    static string Share(string what, int part, int whole)
    {
        const double z = 1.959964;
        var (p, n) = ((double)part / Math.Max(1, whole), Math.Max(1, whole));
        var centre = (p + (z * z / (2 * n))) / (1 + (z * z / n));
        var half = z / (1 + (z * z / n)) * Math.Sqrt((p * (1 - p) / n) + (z * z / (4.0 * n * n)));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{what} {p:0.00} ({Math.Max(0, centre - half):0.00}–{Math.Min(1, centre + half):0.00}): {part} of {whole}"
        );
    }
}
