using Interregnum.Library;
using Interregnum.Library.Import;
using Interregnum.Library.Store;

namespace Interregnum.Tests.Library;

/// <summary>What is known of a document goes before what is guessed.</summary>
public sealed class ImporterTests : TemporaryFolder
{
    [Fact]
    public void What_is_given_goes_before_what_the_file_says()
    {
        var given = new Details
        {
            Title = "My Life",
            Authors = ["Trotsky, Leon"],
            Year = 1930,
        };

        var document = Add(Draft.OfFile(Write("memoir.txt", "Foreword\n\nText."), given));

        Assert.Equal("trotsky-1930-my", document.Key);
        Assert.Equal("Trotsky, Leon", document.Author);
        Assert.Equal(
            """{"id":"trotsky-1930-my","type":"document","title":"My Life","author":[{"family":"Trotsky","given":"Leon"}],"issued":{"date-parts":[[1930]]}}""",
            document.Csl
        );
    }

    [Fact]
    public void Without_a_title_a_document_is_called_like_its_file()
    {
        var text = new string('x', 200) + ", which is too long for a title";

        Assert.Equal("minutes-7", Add(Draft.OfFile(Write("minutes-7.txt", text), new())).Title);
    }

    [Fact]
    public void A_record_alone_has_a_title_and_no_text()
    {
        Assert.Throws<LibraryException>(() => Draft.OfReference(new Details().ToItem(), []));

        var document = Add(Draft.OfReference(new Details { Title = "The Prophet Unarmed", Type = "book" }.ToItem(), []));
        Assert.Equal((Kind.Reference, 0, 0), (document.Kind, document.Words, document.Pages));
    }

    [Fact]
    public void Keys_that_are_guessed_never_collide()
    {
        using var library = LibraryFile.InMemory();
        var importer = new Importer(library, TimeProvider.System);
        var given = new Details { Title = "The Letters", Authors = ["Krupskaya, N. K."] };

        var keys = Enumerable.Range(0, 40).Select(_ => importer.Add(Draft.OfReference(given.ToItem(), [])).Key);

        Assert.Equal(["krupskaya-letters", .. Enumerable.Range(2, 39).Select(n => $"krupskaya-letters-{n}")], keys);
    }

    [Fact]
    public void A_key_that_cannot_be_one_is_refused()
    {
        using var library = LibraryFile.InMemory();
        var draft = Draft.OfReference(new Details { Title = "T", Key = "two words" }.ToItem(), []);

        Assert.Throws<LibraryException>(() => new Importer(library, TimeProvider.System).Add(draft));
    }

    [Fact]
    public void A_new_version_takes_the_place_of_the_old_and_keeps_its_key_record_and_tags()
    {
        using var library = LibraryFile.OpenOrCreate(At("library.db"));
        var importer = new Importer(library, TimeProvider.System);
        var before = importer.Add(Draft.OfFile(Write("a.txt", "Title\n\nOld."), new() { Year = 1930, Tags = ["seminar"] }));

        var after = importer.Replace(before.Key, Draft.OfFile(Write("b.md", "# Another\n\nNew."), new()), new());

        Assert.Equal((before.Key, "Title", 1930, Kind.Markdown), (after.Key, after.Title, after.Year, after.Kind));
        var held = library.Documents.Require(before.Key);
        Assert.Equal((after.Csl, after.Original), (held.Csl, held.Original));
        Assert.Equal(["seminar"], held.Tags);
        Assert.Equal("Another\nNew.", library.Documents.PagesOf(before.Key).Single().Text);
        Assert.False(File.Exists(Originals.Of(At("library.db")).PathOf(before.Original!, Kind.Text)));
    }

    static Document Add(Draft draft)
    {
        using var library = LibraryFile.InMemory();
        var document = new Importer(library, TimeProvider.System).Add(draft);
        Assert.Equal(document.Csl, library.Documents.Require(document.Key).Csl);
        return document;
    }
}
