using System.Runtime.CompilerServices;
using Interregnum.Library.Citing;
using Interregnum.Library.Citing.Styles;

namespace Interregnum.Tests.Citing.Styles;

/// <summary>Fifty works of every kind in the five styles: first notes, later notes, notes with a place, and the list of works, letter for letter as pandoc has them. Some of the works are made up, to be hard.</summary>
public sealed class FiftyItemsTests
{
    static readonly string Json = File.ReadAllText(Path.Combine(Folder(), "fifty.json"));
    static readonly IReadOnlyList<CslItem> Items = References.Read(ReferenceFormat.CslJson, Json).Items;

    static readonly (string Locator, string? Kind)[] Places =
    [
        ("12", null),
        ("123-128", null),
        ("4", "chapter"),
        ("12", null),
        ("3, 7", null),
        ("2", "volume"),
        ("1021-29", null),
        ("10", null),
    ];

    /// <summary>Each work once, some again with a place in them, the last again at once.</summary>
    static readonly Cited[] Cited =
    [
        .. Items.Select(i => new Cited(i.Id)),
        .. Items.Zip(Places).Select(z => new Cited(z.First.Id, z.Second.Locator, z.Second.Kind)),
        new(Items[Places.Length - 1].Id, "10"),
        new(Items[Places.Length - 1].Id, "11"),
        new(Items[Places.Length - 1].Id),
    ];

    public static TheoryData<string> Styles => [.. CitationStyle.Shipped];

    [Theory]
    [MemberData(nameof(Styles))]
    public void Notes_and_bibliography_are_those_of_pandoc(string style)
    {
        Pandoc.Require();
        Assert.Equal(50, Items.Count);
        var theirs = Pandoc.Cite(Json, File.ReadAllText(StylePath(style)), Cited);
        var ours = new Bibliographer(CitationStyle.Named(style), Items, Cited);
        Assert.Equal(theirs.Citations, ours.Citations().Select(c => Pandoc.Bare(c.Html)));
        Assert.Equal(theirs.Bibliography, ours.Bibliography().Select(e => Pandoc.Bare(e.Text.Html)));
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void The_sources_of_the_shipped_contest_are_cited_as_pandoc_cites_them(string style)
    {
        Pandoc.Require();
        var json = File.ReadAllText(Path.Combine(Root(), "scenarios", "ussr-1922", "sources", "bibliography.json"));
        var items = References.Read(ReferenceFormat.CslJson, json).Items;
        Cited[] cited = [.. items.Select(i => new Cited(i.Id))];
        var theirs = Pandoc.Cite(json, File.ReadAllText(StylePath(style)), cited);
        var ours = new Bibliographer(CitationStyle.Named(style), items, cited);
        Assert.Equal(theirs.Citations, ours.Citations().Select(c => Pandoc.Bare(c.Html)));
        Assert.Equal(theirs.Bibliography, ours.Bibliography().Select(e => Pandoc.Bare(e.Text.Html)));
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Titles_with_marks_in_them_are_written_as_pandoc_writes_them(string style)
    {
        Pandoc.Require();
        string[] titles =
        [
            "was it late?",
            "it was late!",
            "the end; of it;",
            "note: “was it late?”",
            "what “was late?” (again)",
            "the (new) man",
            "stalin: (the) life",
            "(a) thing of it",
            "[new] old",
            "it’s “of” it",
            "a “new” (“old”) thing",
            "the e-book (pre-print) of (the) year",
        ];
        List<CslItem> items =
        [
            .. titles.SelectMany(
                (title, i) =>
                    new[] { "document", "book", "article-journal" }.Select(type =>
                        new CslItem($"{type}-{i}", type)
                            .With("title", title)
                            .With("author", [new CslName { Family = $"{type[0]}{(char)('A' + i)}", Given = "Ann" }])
                            .With("container-title", type == "article-journal" ? "Past and Present" : "")
                            .With("issued", CslDate.OfText("1954"))
                    )
            ),
        ];
        Cited[] cited = [.. items.Select(i => new Cited(i.Id))];
        var theirs = Pandoc.Cite(References.Write(ReferenceFormat.CslJson, items), File.ReadAllText(StylePath(style)), cited);
        var ours = new Bibliographer(CitationStyle.Named(style), items, cited);
        Assert.Equal(theirs.Citations, ours.Citations().Select(c => Pandoc.Bare(c.Html)));
        Assert.Equal(theirs.Bibliography, ours.Bibliography().Select(e => Pandoc.Bare(e.Text.Html)));
    }

    /// <summary>What the fifty look like, for those without pandoc.</summary>
    [Theory]
    [MemberData(nameof(Styles))]
    public void The_list_of_works_is_as_it_was(string style)
    {
        var made = new Bibliographer(CitationStyle.Named(style), Items, Cited);
        Golden.Matches(
            string.Join(
                '\n',
                made.Citations().Select(c => c.Markdown).Append("").Concat(made.Bibliography().Select(e => e.Text.Markdown))
            ) + "\n",
            "md",
            style
        );
    }

    static string StylePath(string style) =>
        Path.Combine(
            Root(),
            "src/Interregnum.Library/Citing/Styles/Csl",
            style switch
            {
                "chicago" => "chicago-fullnote-bibliography.csl",
                "mhra" => "modern-humanities-research-association.csl",
                "harvard" => "harvard-cite-them-right.csl",
                "mla" => "modern-language-association.csl",
                _ => $"{style}.csl",
            }
        );

    static string Root() => Path.GetFullPath(Path.Combine(Folder(), "../../../.."));

    static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
