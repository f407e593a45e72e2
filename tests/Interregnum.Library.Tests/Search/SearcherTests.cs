using Interregnum.Library;
using Interregnum.Library.Search;

namespace Interregnum.Tests.Library.Search;

public sealed class SearcherTests : IDisposable
{
    readonly Shelf _shelf = new Shelf()
        .With("flow", "The circular flow of power ran through the Secretariat.", "Stalin", "Daniels, Robert", 1966, "theory")
        .With("flows", "Power flows, and a circular was sent.", "Circulars", "Gill, Graeme", 1990)
        .With(
            "grain",
            "Grain was scarce in winter.\fThe price of grain rose.",
            "The scissors",
            "Carr, E. H.",
            1954,
            "economy",
            "two-heirs"
        );

    public void Dispose() => _shelf.Dispose();

    [Theory]
    [InlineData("circular", "flow flows")]
    [InlineData("circular grain", "flow flows grain")]
    [InlineData("\"circular flow\"", "flow")]
    [InlineData("\"circular flows\"", "flow")]
    [InlineData("\"flow circular\"", "")]
    [InlineData("\"circular flow\" grain", "flow")]
    [InlineData("circular AND secretariat", "flow")]
    [InlineData("secretariat OR grain", "flow grain")]
    [InlineData("circular NOT secretariat", "flows")]
    [InlineData("NOT circular", "grain")]
    [InlineData("power (secretariat OR sent) NOT grain", "flow flows")]
    [InlineData("secretariat OR circular AND sent", "flow flows")]
    [InlineData("NOT NOT grain", "grain")]
    [InlineData("scar*", "grain")]
    [InlineData("secret* AND flow", "flow")]
    [InlineData("author:gill", "flows")]
    [InlineData("author:\"Daniels Robert\"", "flow")]
    [InlineData("circular author:gill", "flows")]
    [InlineData("title:scissors", "grain")]
    [InlineData("year:1954", "grain")]
    [InlineData("year:1960..", "flow flows")]
    [InlineData("year:1950-1970", "flow grain")]
    [InlineData("tag:economy", "grain")]
    [InlineData("contest:two-heirs", "grain")]
    [InlineData("power NOT tag:theory", "flows")]
    [InlineData("the", "flow grain")]
    [InlineData("circular AND nowhereatall", "")]
    [InlineData("circular -secretariat", "flows")]
    [InlineData("-circular", "grain")]
    [InlineData("\"circular flow\"-secretariat", "flow")]
    [InlineData("circular AND power -secretariat", "flows")]
    [InlineData("circular NOT -secretariat", "flow")]
    [InlineData("power -tag:theory", "flows")]
    [InlineData("power -\"circular flow\"", "flows")]
    [InlineData("power -secret*", "flows")]
    [InlineData("author:\"gill", "flows")]
    public void A_query_finds_what_it_says(string query, string keys) => Assert.Equal(keys, _shelf.Keys(query));

    [Theory]
    [InlineData("\"circular flow")]
    [InlineData("circular AND")]
    [InlineData("OR circular")]
    [InlineData("(((circular")]
    [InlineData("circular))) ")]
    [InlineData("circular* : ^ + - {title} NEAR(")]
    public void A_query_that_is_broken_finds_what_can_be_read(string query) =>
        Assert.Contains("flow", _shelf.Keys(query), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("AND")]
    [InlineData("\"\" ()")]
    [InlineData("***")]
    public void A_query_without_a_word_is_refused(string query) =>
        Assert.Contains("no word", Assert.Throws<LibraryException>(() => _shelf.Find(query)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_year_that_is_none_is_refused_with_what_can_be_written()
    {
        var refusal = Assert.Throws<LibraryException>(() => _shelf.Find("grain year:soon"));

        Assert.Contains("'soon'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("year:1924", refusal.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("circular -secretariat", "the hyphen before 'secretariat' was read as NOT")]
    [InlineData("autor:gill circular", "'autor:' is no field; the fields are author, contest, tag, title, year")]
    [InlineData("*cular flow", "'*cular': a star stands for letters at the end of a word only, as in bureau*")]
    [InlineData("circular OR", "an operator without a word after it was passed over")]
    [InlineData("circular AND OR flow", "an operator without a word after it was passed over")]
    [InlineData("circular AND (flow OR power)", null)]
    [InlineData("Stalin: flow", null)]
    [InlineData("flow*", null)]
    public void What_may_have_been_meant_otherwise_is_said(string query, string? note) =>
        Assert.Equal(note ?? "", string.Join('/', _shelf.Find(query).Notes).Split('/')[0]);

    [Fact]
    public void Years_that_end_before_they_begin_are_refused() =>
        Assert.Contains(
            "ends before it begins",
            Assert.Throws<LibraryException>(() => _shelf.Find("year:1925..1922")).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_telegram_in_capitals_has_words_and_no_operators()
    {
        var answer = _shelf.Find("THE GRAIN AND THE SECRETARIAT");

        Assert.Equal(["flow", "grain"], answer.Results.Select(r => r.Key).Order(StringComparer.Ordinal));
        Assert.Contains("capitals", Assert.Single(answer.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_question_is_not_bound_to_its_quotation_marks()
    {
        const string Question =
            "In what sense can it be said that power was held by those who \"controlled the appointments\" of secretaries in the provinces";

        Assert.Contains("flow", _shelf.Keys(Question), StringComparison.Ordinal);
    }

    [Fact]
    public void The_snippet_is_from_the_page_that_answers_and_marks_what_was_looked_for()
    {
        var result = Assert.Single(_shelf.Find("price").Results);

        Assert.Equal(2, result.Page);
        Assert.Equal("The **price** of grain rose.", result.Snippet);
    }

    [Fact]
    public void A_document_with_more_of_the_words_comes_first() =>
        Assert.Equal("flow", _shelf.Find("circular secretariat").Results[0].Key);

    [Fact]
    public void A_record_without_a_text_is_held_to_be_neither_long_nor_short()
    {
        using var shelf = new Shelf()
            .With("record", "", "Salt and Iron")
            .With(
                "text",
                "Salt was dear; salt was taxed; salt was stolen; and of iron, flour and wood much was said, too.",
                "On salt"
            )
            .With("long", string.Join(' ', Enumerable.Repeat("flour wood horses carts", 3)), "Goods");

        Assert.Equal(["text", "record"], shelf.Find("salt").Results.Select(r => r.Key));
    }

    [Fact]
    public void A_key_finds_its_document_first() => Assert.Equal("grain", _shelf.Find("grain").Results[0].Key);

    [Fact]
    public void What_is_removed_is_not_found()
    {
        _shelf.Library.Documents.Remove("flow");

        Assert.Equal("flows", _shelf.Keys("circular"));
    }

    [Fact]
    public void A_searcher_that_stays_open_finds_what_came_since()
    {
        var searcher = new Searcher(_shelf.Library, Aliases.None);
        Assert.Equal(2, searcher.Find("circular", 10).Total);

        _shelf.With("new", "Another circular.");

        Assert.Equal(3, searcher.Find("circular", 10).Total);
    }

    [Fact]
    public void A_transaction_that_fails_leaves_the_vocabulary_as_it_was()
    {
        Assert.Throws<InvalidOperationException>(() =>
            _shelf.Library.Atomically(() =>
            {
                _shelf.Library.Documents.Add(Samples.Document("lost"), Samples.Pages("A quinquireme of Nineveh."));
                throw new InvalidOperationException();
            })
        );
        _shelf.With("kept", "A zeppelin over Nineveh.").With("other", "Zeppelin and quinquireme.");

        Assert.Equal("kept other", _shelf.Keys("zeppelin"));
        Assert.Equal("other", _shelf.Keys("quinquireme"));
        Assert.Equal("other", Assert.Single(_shelf.Finder.Similar("kept", 5).Results).Key);
    }
}
