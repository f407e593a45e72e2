using Interregnum.Library;
using Interregnum.Library.Related;
using Interregnum.Tests.Library.Search;

namespace Interregnum.Tests.Library.Related;

public sealed class RelatedFinderTests : IDisposable
{
    readonly Shelf _shelf = new Shelf()
        .With(
            "power",
            "In May 1924 the triumvirate of Kamenev and Zinoviev held the Politburo. The triumvirate read the testament (Daniels 1966).",
            "Power",
            "Carr, E. H.",
            1958
        )
        .With(
            "testament",
            "The testament was read in May 1924; Zinoviev and Kamenev spoke. On the triumvirate see Daniels, The Conscience (1966).",
            "The testament",
            "Lewin, Moshe",
            1968
        )
        .With("grain", "In 1923 the scissors opened: grain was cheap, goods were dear.", "Grain", "Nove, Alec", 1969)
        .With("daniels-1966-conscience", "Opposition and its conscience.", "The Conscience", "Daniels, Robert V.", 1966)
        .With(
            "goods",
            "Goods were dear and grain was cheap in 1923, and the triumvirate quarrelled.",
            "Goods",
            "Nove, Alec",
            1970
        );

    public void Dispose() => _shelf.Dispose();

    [Fact]
    public void The_nearest_come_first_and_never_the_document_itself()
    {
        var results = _shelf.Finder.Similar("power", 10).Results;

        Assert.Equal("testament", results[0].Key);
        Assert.DoesNotContain(results, r => r.Key == "power");
        Assert.Equal(results.OrderByDescending(r => r.Score).Select(r => r.Key), results.Select(r => r.Key));
        Assert.All(results, r => Assert.NotEmpty(r.Because));
    }

    [Theory]
    [InlineData(ReasonKind.Terms, "testament")]
    [InlineData(ReasonKind.Names, "Kamenev")]
    [InlineData(ReasonKind.Dates, "May 1924")]
    [InlineData(ReasonKind.Citations, "both cite daniels-1966-conscience")]
    public void The_reason_says_what_both_have(ReasonKind kind, string what) =>
        Assert.Contains(what, _shelf.Finder.Similar("power", 1).Results[0].Because.Single(b => b.Kind == kind).What);

    [Fact]
    public void An_author_of_both_is_a_reason() =>
        Assert.Contains(
            "Nove, Alec",
            _shelf.Finder.Similar("grain", 1).Results[0].Because.Single(b => b.Kind == ReasonKind.Authors).What
        );

    [Fact]
    public void A_document_that_cites_the_other_is_a_reason() =>
        Assert.Contains(
            _shelf.Finder.Similar("daniels-1966-conscience", 5).Results.SelectMany(r => r.Because),
            b => b.Kind == ReasonKind.Citations && b.What.Contains("testament cites daniels-1966-conscience")
        );

    [Fact]
    public void A_record_that_says_what_it_is_about_goes_with_it()
    {
        using var shelf = new Shelf().With("book", "", "The Prophet").With("flood", "It rained.");
        shelf.Library.Atomically(() =>
            shelf.Library.Documents.Add(
                Samples.Document("digest") with
                {
                    Csl = """{"id":"digest","references":"other, book"}""",
                },
                Samples.Pages("An argument in brief.")
            )
        );

        Assert.Equal(
            ["digest is about book"],
            Assert.Single(Assert.Single(shelf.Finder.Similar("book", 5).Results).Because).What
        );
        Assert.Equal("book", Assert.Single(shelf.Finder.Similar("digest", 5).Results).Key);
    }

    [Fact]
    public void Given_names_and_the_kind_of_a_document_make_nothing_alike()
    {
        using var shelf = new Shelf()
            .With("one", "Salt was dear.", "Salt", "Cohen, Stephen F.")
            .With("other", "Iron was cheap.", "Iron", "Kotkin, Stephen")
            .With("third", "Flour was dear.", "Flour", "The Committee")
            .With("fourth", "Wood was cheap.", "Wood", "The Committee");

        Assert.Equal(["third"], shelf.Finder.Similar("one", 5).Results.Select(r => r.Key));
        Assert.Equal("one", shelf.Keys("author:cohen"));
        Assert.Equal("one other", shelf.Keys("author:stephen"));
    }

    [Fact]
    public void Words_that_begin_sentences_and_months_are_no_names()
    {
        using var shelf = new Shelf()
            .With("one", "Written by Kamenev in January 1924. Triumph was near.")
            .With("other", "Kamenev had it written. In January 1924 triumph was far.");

        var because = Assert.Single(shelf.Finder.Similar("one", 5).Results).Because;

        Assert.Equal(["Kamenev"], because.Single(b => b.Kind == ReasonKind.Names).What);
        Assert.DoesNotContain("January", because.Single(b => b.Kind == ReasonKind.Terms).What);
        Assert.Equal(["January 1924"], because.Single(b => b.Kind == ReasonKind.Dates).What);
    }

    [Fact]
    public void A_question_orders_by_its_words_people_and_years()
    {
        var finder = _shelf.Finder;

        Assert.Equal("goods", finder.Relevant("grain", new("dear goods", [], null), 5).Results[0].Key);
        Assert.Equal(
            ["power", "testament"],
            finder.Relevant("grain", new("", ["Zinovyev"], null), 5).Results.Select(r => r.Key).Order(StringComparer.Ordinal)
        );
        Assert.Equal("goods", Assert.Single(finder.Relevant("grain", new("", [], new(1922, 1923)), 5).Results).Key);
        var because = finder.Relevant("grain", new("testament", ["Kamenev"], new(1924, 1924)), 1).Results[0].Because;
        Assert.Equal([ReasonKind.Terms, ReasonKind.Names, ReasonKind.Dates], because.Select(b => b.Kind));
    }

    [Fact]
    public void An_excerpt_shows_what_is_shared() =>
        Assert.Contains("**triumvirate**", _shelf.Finder.Similar("power", 1).Results[0].Excerpt, StringComparison.Ordinal);

    [Fact]
    public void What_is_not_there_is_refused() =>
        Assert.Equal(Fault.Absent, Assert.Throws<LibraryException>(() => _shelf.Finder.Similar("none", 5)).Fault);

    [Fact]
    public void A_document_alone_is_related_to_none()
    {
        using var shelf = new Shelf().With("one", "Alone in the world.");

        Assert.Empty(shelf.Finder.Similar("one", 5).Results);
    }
}
