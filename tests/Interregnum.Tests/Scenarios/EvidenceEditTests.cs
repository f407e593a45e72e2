using Interregnum.Contests;
using Interregnum.Scenarios;

namespace Interregnum.Tests.Scenarios;

public sealed class EvidenceEditTests : IDisposable
{
    readonly string _folder = Copy(Path.Combine(Folders.Shipped, "two-heirs"));

    string File => Path.Combine(_folder, "evidence.yaml");

    string Bibliography => Path.Combine(_folder, "sources", "bibliography.json");

    static string Works(string field) =>
        $$"""[{"id": "chronicle", "type": "book", "title": "C"}, {"id": "digest", "type": "document", "title": "D", {{field}}}]""";

    [Fact]
    public void A_link_adds_its_lines_and_changes_no_other()
    {
        var before = System.IO.File.ReadAllLines(File);
        Assert.Empty(EvidenceEdit.Link(_folder, Quoted("new-1"), item: null));
        var after = System.IO.File.ReadAllLines(File);
        var added = Added(before, after);
        Assert.Equal(after.Length - before.Length, added.Count);
        Golden.Matches(string.Join('\n', added) + "\n");
    }

    [Fact]
    public void What_was_linked_is_read_back_word_for_word()
    {
        var passage = Quoted("new-1") with
        {
            Quote = "He said: \"no\" \\ # {not} [a] comment\n– ‘перо’, it’s 💡, 'so' – : yes",
            Bears =
            [
                new(
                    BearingKind.Event,
                    "king-dies",
                    Direction.Against,
                    BearingStrength.Weak,
                    "A: note, with {braces} and \"quotes\" # and more"
                ),
            ],
        };
        Assert.Empty(EvidenceEdit.Link(_folder, passage, item: null));
        Assert.Equivalent(passage, Passages().Single(p => p.Id == "new-1"), strict: true);
    }

    [Fact]
    public void The_same_words_again_bear_on_a_further_thing()
    {
        EvidenceEdit.Link(_folder, Quoted("new-1"), item: null);
        var more = Quoted("new-2") with
        {
            Bears = [new(BearingKind.Parameter, "offices.treasurer.appoints", Direction.Lower, BearingStrength.Weak, null)],
        };
        Assert.Empty(EvidenceEdit.Link(_folder, more, item: null));
        Assert.Equal(
            [BearingKind.Factor, BearingKind.Parameter],
            Passages().Single(p => p.Source == "chronicle" && p.Quote == "the very words").Bears.Select(b => b.Of)
        );
    }

    [Fact]
    public void An_items_citation_leads_to_the_passage()
    {
        Assert.Empty(EvidenceEdit.Link(_folder, Quoted("new-1") with { Bears = [] }, item: "e01"));
        Assert.Equal("new-1", Read().Evidence.Items.Single(i => i.Id == "e01").Citations.Single().Passage);
        Assert.Contains(
            "- {source: chronicle, at: leaf 3, checked: page seen, passage: new-1}",
            System.IO.File.ReadAllText(File),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_second_passage_for_an_item_does_not_put_the_first_away()
    {
        EvidenceEdit.Link(_folder, Quoted("new-1") with { Bears = [] }, item: "e01");
        EvidenceEdit.Link(_folder, Quoted("new-2") with { Quote = "other words", Bears = [] }, item: "e01");
        EvidenceEdit.Link(_folder, Quoted("new-2") with { Quote = "other words", Bears = [] }, item: "e01");
        Assert.Equal(["new-1", "new-2"], Read().Evidence.Items.Single(i => i.Id == "e01").Citations.Select(c => c.Passage));
    }

    [Fact]
    public void A_passage_of_a_text_about_a_work_stands_behind_the_citation_of_that_work()
    {
        System.IO.File.WriteAllText(Bibliography, Works("\"references\": \"annals, chronicle\""));
        Assert.Empty(EvidenceEdit.Link(_folder, Quoted("new-1") with { Source = "digest", Bears = [] }, item: "e01"));
        var citation = Read().Evidence.Items.Single(i => i.Id == "e01").Citations.Single();
        Assert.Equal(("chronicle", "new-1"), (citation.Source, citation.Passage));
    }

    [Fact]
    public void A_passage_of_a_text_that_is_not_about_the_work_is_a_citation_of_its_own()
    {
        System.IO.File.WriteAllText(Bibliography, Works("\"references\": \"annals\""));
        Assert.Empty(EvidenceEdit.Link(_folder, Quoted("new-1") with { Source = "digest", Bears = [] }, item: "e01"));
        Assert.Equal(
            [("chronicle", null), ("digest", "new-1")],
            Read().Evidence.Items.Single(i => i.Id == "e01").Citations.Select(c => (c.Source, c.Passage))
        );
    }

    [Fact]
    public void A_link_to_nothing_is_refused_and_the_file_left()
    {
        var before = System.IO.File.ReadAllText(File);
        var wrong = Quoted("new-1") with
        {
            Bears = [new(BearingKind.Factor, "tresury", Direction.For, BearingStrength.Strong, null)],
        };
        var problem = Assert.Single(EvidenceEdit.Link(_folder, wrong, item: null));
        Assert.Equal("INT020", problem.Code);
        Assert.Equal("did you mean 'treasury'?", problem.Suggestion);
        Assert.Equal(before, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void A_source_that_the_bibliography_lacks_is_refused() =>
        Assert.Equal(
            "INT070",
            Assert.Single(EvidenceEdit.Link(_folder, Quoted("new-1") with { Source = "nobody-1900" }, item: null)).Code
        );

    [Fact]
    public void A_passage_that_moved_has_its_new_place_and_its_comments()
    {
        EvidenceEdit.Link(_folder, Quoted("new-1") with { Page = 3, Start = 17 }, item: null);
        System.IO.File.WriteAllText(
            File,
            System.IO.File.ReadAllText(File).Replace("start: 17", "start: 17    # seen twice", StringComparison.Ordinal)
        );
        Assert.Empty(
            EvidenceEdit.Move(_folder, new Dictionary<string, (int?, int)> { ["new-1"] = (4, 203), ["leaf-9"] = (null, 5) })
        );
        Assert.Equal((4, 203), (Passages().Single(p => p.Id == "new-1").Page, Passages().Single(p => p.Id == "new-1").Start));
        Assert.Equal(5, Passages().Single(p => p.Id == "leaf-9").Start);
        Assert.Contains("start: 203    # seen twice", System.IO.File.ReadAllText(File), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("interregnum: 1\npassages: []\n# the end\n")]
    [InlineData("interregnum: 1\r\n# only this\r\n")]
    [InlineData("interregnum: 1\nitems: []   # none yet")]
    [InlineData(
        "interregnum: 1\npassages:\n- id: a\n  source: chronicle\n  quote: >-\n    folded\n    words\n  checked: no\n\n# after it\ncorrections: []\n"
    )]
    [InlineData(
        "interregnum: 1\npassages: [{id: a, source: chronicle, quote: b, checked: no, bears: [{factor: treasury, direction: for, strength: weak}]}]\n"
    )]
    public void However_the_file_is_written_it_reads_on_and_keeps_its_lines(string text)
    {
        System.IO.File.WriteAllText(File, text);
        var count = Passages().Count;
        Assert.Empty(EvidenceEdit.Link(_folder, Quoted("new-1"), item: null));
        Assert.Empty(EvidenceEdit.Link(_folder, Quoted("new-2") with { Quote = "other words", Bears = [] }, item: null));
        Assert.Empty(EvidenceEdit.Link(_folder, Quoted("new-3") with { Quote = "other words" }, item: null));
        Assert.Equal(count + 2, Passages().Count);
        var now = System.IO.File.ReadAllText(File);
        Assert.All(
            text.Split('\n').Where(l => l.Contains('#')),
            l => Assert.Contains(l.Trim('\r'), now, StringComparison.Ordinal)
        );
        Assert.Equal(text.Contains('\r'), now.Contains('\r'));
    }

    [Fact]
    public void A_strict_check_lists_what_has_no_source()
    {
        System.IO.File.WriteAllText(
            File,
            "interregnum: 1\nparameters:\n  - {path: \"events.testament.at\", source: assumption, judged: made up}\n"
        );
        var found = ScenarioFolder.Read(_folder, strict: true).Problems;
        Assert.Contains("INT072", found.Select(p => p.Code));
        Assert.DoesNotContain("'testament'", found.Single(p => p.Code == "INT078").Message, StringComparison.Ordinal);
        Assert.Contains("nothing in evidence.yaml is about the factor 'treasury'", found.Select(p => p.Message));
        Assert.DoesNotContain(ScenarioFolder.Read(_folder).Problems, p => p.Code is "INT078" or "INT079");
    }

    Scenario Read() => ScenarioFolder.Read(_folder).Scenario!;

    IReadOnlyList<Passage> Passages() => Read().Evidence.Passages;

    static Passage Quoted(string id) =>
        new(
            id,
            "chronicle",
            "the very words",
            Checked.PageSeen,
            [new(BearingKind.Factor, "treasury", Direction.For, BearingStrength.Strong, "Why it matters.")]
        )
        {
            Page = 12,
            Start = 340,
            Before = "before them",
            After = "after them",
        };

    /// <summary>The lines of the later file that stand between those of the earlier.</summary>
    static List<string> Added(string[] before, string[] after)
    {
        var (added, kept) = (new List<string>(), 0);
        foreach (var line in after)
        {
            if (kept < before.Length && line == before[kept])
            {
                kept++;
            }
            else
            {
                added.Add(line);
            }
        }

        return added;
    }

    static string Copy(string folder)
    {
        var to = Directory.CreateTempSubdirectory("interregnum-").FullName;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var path = Path.Combine(to, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            System.IO.File.Copy(file, path);
        }

        return to;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
