using Interregnum.Library;
using Interregnum.Library.Store;

namespace Interregnum.Tests.Library;

/// <summary>Documents by key, with their pages and tags.</summary>
public sealed class DocumentsTests : IDisposable
{
    readonly LibraryFile _library = LibraryFile.InMemory();

    [Fact]
    public void A_key_is_unique()
    {
        Add(Samples.Document("one", "First"));

        var refusal = Assert.Throws<LibraryException>(() => Add(Samples.Document("one", "Second")));
        Assert.Contains("taken by 'First'", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("First", _library.Documents.Require("one").Title);
    }

    [Fact]
    public void A_file_is_held_once()
    {
        var hash = Originals.HashOf("same"u8);
        Add(Samples.Document("one") with { Original = hash });

        Assert.Throws<LibraryException>(() => Add(Samples.Document("two") with { Original = hash }));
        Assert.Equal("one", _library.Documents.WithOriginal(hash)?.Key);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(250, 1)]
    [InlineData(251, 2)]
    public void A_page_is_250_words_or_what_is_left(int words, int pages) =>
        Assert.Equal(pages, (Samples.Document("one") with { Words = words }).Pages);

    [Fact]
    public void Removing_takes_pages_and_tags_along()
    {
        Add(Samples.Document("one", "First", "tag"), "x", "y");

        Assert.True(_library.Documents.Remove("one"));
        Assert.False(_library.Documents.Remove("one"));
        Assert.Empty(_library.Tags.All());
        Assert.Equal(0, _library.Connection.Value<long>("SELECT count(*) FROM page"));
    }

    [Fact]
    public void A_tag_narrows_the_list()
    {
        Add(Samples.Document("b", "Second", "primary"));
        Add(Samples.Document("a", "First"));

        Assert.Equal(["a", "b"], _library.Documents.List().Select(d => d.Key));
        Assert.Equal(["b"], _library.Documents.List("primary").Select(d => d.Key));
    }

    [Fact]
    public void Tags_come_and_go()
    {
        Add(Samples.Document("one"));

        Assert.True(_library.Tags.Put("one", "primary"));
        Assert.False(_library.Tags.Put("one", "primary"));
        Assert.Equal([("primary", 1L)], _library.Tags.All());
        Assert.True(_library.Tags.Drop("one", "primary"));
        Assert.False(_library.Tags.Drop("one", "primary"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("two\nlines")]
    public void Some_words_cannot_be_tags(string name)
    {
        Add(Samples.Document("one"));

        Assert.Throws<LibraryException>(() => _library.Tags.Put("one", name));
    }

    [Fact]
    public void Values_are_never_statements()
    {
        const string Evil = "x'); DROP TABLE document; --";
        Add(Samples.Document("one", Evil), Evil);

        Assert.Equal(Evil, _library.Documents.Require("one").Title);
        Assert.Equal(Evil, _library.Documents.PagesOf("one").Single().Text);
        Assert.Null(_library.Documents.Find(Evil));
    }

    public void Dispose() => _library.Dispose();

    void Add(Document document, params IReadOnlyList<string> texts) =>
        _library.Atomically(() => _library.Documents.Add(document, Samples.Pages(texts)));
}
