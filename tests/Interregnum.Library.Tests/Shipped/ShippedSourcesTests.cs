using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Interregnum.Contests;
using Interregnum.Library;
using Interregnum.Library.Citing;
using Interregnum.Library.Evidence;
using Interregnum.Library.Shipped;
using Interregnum.Library.Store;
using Interregnum.Scenarios;

namespace Interregnum.Tests.Shipped;

/// <summary>What comes with a contest: given to a library once, and honest about what it is.</summary>
public sealed partial class ShippedSourcesTests : TemporaryFolder
{
    static readonly ShippedSources Ussr = new("ussr-1922", Path.Combine(Scenarios(), "ussr-1922", "sources"));

    [Fact]
    public void There_are_sixty_records_and_twelve_texts_with_keys_of_their_own()
    {
        var drafts = Ussr.Read();
        Assert.True(drafts.Count(d => d.Kind == Kind.Reference) >= 60);
        Assert.True(drafts.Count(d => d.Words > 100) >= 12);
        Assert.Equal(drafts.Count, drafts.Select(d => d.Item.Id).Distinct().Count());
        Assert.All(drafts, d => Assert.True(CitationKeys.IsFit(d.Item.Id)));
    }

    [Fact]
    public void A_text_says_that_the_project_wrote_it_what_it_rests_on_and_which_works_it_is_about()
    {
        var drafts = Ussr.Read();
        var records = drafts.Where(d => d.Kind == Kind.Reference).Select(d => d.Item.Id).ToHashSet();
        Assert.All(
            drafts.Where(d => d.Kind != Kind.Reference),
            text =>
            {
                Assert.Contains(text.Item.Text("genre"), (string[])["abstract", "note"]);
                Assert.Equal("The Interregnum authors", text.Item.Names("author")[0].Literal);
                Assert.StartsWith("Written by the project from ", text.Item.Text("annote"), StringComparison.Ordinal);
                Assert.DoesNotContain("by the project", text.Pages[0].Text, StringComparison.Ordinal);
                Assert.All(text.Item.Text("references")!.Split(", "), key => Assert.Contains(key, records));
            }
        );
    }

    [Fact]
    public void No_text_holds_a_quotation() =>
        // Titles stand in quotation marks; a sentence does not.
        Assert.All(
            Ussr.Read().Where(d => d.Kind != Kind.Reference),
            d => Assert.All(Quoted().Matches(d.Pages[0].Text), q => Assert.True(q.Value.Split(' ').Length <= 8, q.Value))
        );

    [Fact]
    public void A_text_that_evidence_cites_has_the_same_record_in_the_bibliography()
    {
        var records = References
            .Read(ReferenceFormat.CslJson, File.ReadAllText(Path.Combine(Ussr.Folder, "bibliography.json")))
            .Items.ToDictionary(i => i.Id);
        string?[] Told(CslItem item) =>
            [item.Text("title"), item.Names("author")[0].Literal, item.Text("genre"), item.Text("references")];
        Assert.All(
            Ussr.Read().Where(d => d.Kind != Kind.Reference),
            text => Assert.Equal(Told(text.Item), Told(records[text.Item.Id]))
        );
    }

    [Fact]
    public void Every_passage_that_the_contest_quotes_stands_where_it_says_in_the_texts_that_come_with_it()
    {
        var texts = Ussr.Read().Where(d => d.Words > 0).ToDictionary(d => d.Item.Id, d => d.Pages);
        var passages = ScenarioFolder.Read(Path.GetDirectoryName(Ussr.Folder)!).Scenario!.Evidence.Passages;
        var ours = passages.Where(p => texts.ContainsKey(p.Source)).ToList();
        Assert.True(ours.Count >= 80);
        Assert.All(ours, p => Assert.Equal(Finding.Same, Anchoring.Find(texts[p.Source], Anchor.Of(p))?.How));

        // Of works that are not shipped only what somebody has seen on the page is quoted.
        Assert.All(passages.Except(ours), p => Assert.Equal(Checked.PageSeen, p.Checked));
    }

    [Fact]
    public void Nine_in_ten_citations_of_the_contests_evidence_lead_to_a_passage_and_none_must()
    {
        var evidence = ScenarioFolder.Read(Path.GetDirectoryName(Ussr.Folder)!).Scenario!.Evidence;
        var citations = evidence.Items.SelectMany(i => i.Citations).ToList();
        Assert.True(citations.Count(c => c.Passage is not null) >= 0.9 * citations.Count);

        // Of some historians the notes hold nothing that bears out how they rank the factors; their rows say "no passage".
        Assert.InRange(evidence.Historians.Count(h => h.Citation.Passage is not null), 15, evidence.Historians.Count - 9);
    }

    [Fact]
    public void Every_sourced_number_date_and_milestone_of_the_contest_leads_to_a_passage()
    {
        var scenario = ScenarioFolder.Read(Path.GetDirectoryName(Ussr.Folder)!).Scenario!;
        var evidence = scenario.Evidence;
        var bears = evidence.Passages.SelectMany(p => p.Bears).Select(b => (b.Of, b.On)).ToHashSet();
        var numbers = scenario.Contest.Parameters.Where(p => evidence.ProvenanceOf(p.Path)?.Citation is not null).ToList();
        Assert.True(numbers.Count > 60);
        Assert.All(numbers, p => Assert.Contains((BearingKind.Parameter, p.Path), bears));
        Assert.All(scenario.Contest.Events, e => Assert.Contains((BearingKind.Event, e.Id), bears));
        Assert.All(scenario.Milestones, m => Assert.Contains((BearingKind.Milestone, m.Id), bears));
    }

    [Fact]
    public void A_library_is_given_them_once_and_what_was_removed_stays_away()
    {
        using var library = LibraryFile.OpenOrCreate(At("library.db"));
        var count = Ussr.TakeInto(library, TimeProvider.System);
        Assert.Equal(Ussr.Read().Count, count);
        Assert.Equal(0, Ussr.TakeInto(library, TimeProvider.System));
        Assert.Equal(count, library.Documents.List("ussr-1922").Count);

        library.Documents.Remove("note-reading");
        library.Connection.Execute("UPDATE shipped SET hash = 'of an older version'");
        Assert.Equal(0, Ussr.TakeInto(library, TimeProvider.System));
        Assert.Null(library.Documents.Find("note-reading"));
    }

    [Fact]
    public void A_document_of_ones_own_under_the_same_key_stays()
    {
        using var library = LibraryFile.OpenOrCreate(At("library.db"));
        var mine = Document.Of(new CslItem("daniels-1957", "book").With("title", "Mine"));
        library.Atomically(() => library.Documents.Add(mine, []));
        Ussr.TakeInto(library, TimeProvider.System);
        Assert.Equal("Mine", library.Documents.Require("daniels-1957").Title);
    }

    [Theory]
    [InlineData("key: a", "does not begin with what it is")]
    [InlineData("---\nkey: a\nno colon\n---\n", "'no colon' is no 'name: value'")]
    [InlineData("---\nkey: a\n---\n", "does not say its 'title'")]
    public void A_text_without_what_it_is_is_refused(string text, string reason)
    {
        Write("sources/bibliography.json", "[]");
        Write("sources/texts/a.md", text);
        var fault = Assert.Throws<LibraryException>(() => new ShippedSources("c", At("sources")).Read());
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();

    internal static string Scenarios([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../../scenarios"));
}
