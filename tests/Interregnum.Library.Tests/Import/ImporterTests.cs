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
        Assert.Throws<LibraryException>(() => Draft.OfReference(new()));

        var document = Add(Draft.OfReference(new() { Title = "The Prophet Unarmed", Type = "book" }));
        Assert.Equal((Kind.Reference, 0, 0), (document.Kind, document.Words, document.Pages));
    }

    [Fact]
    public void Keys_that_are_guessed_never_collide()
    {
        using var library = LibraryFile.InMemory();
        var importer = new Importer(library, TimeProvider.System);
        var given = new Details { Title = "The Letters", Authors = ["Krupskaya, N. K."] };

        var keys = Enumerable.Range(0, 3).Select(_ => importer.Add(Draft.OfReference(given)).Key);

        Assert.Equal(["krupskaya-letters", "krupskaya-letters-2", "krupskaya-letters-3"], keys);
    }

    static Document Add(Draft draft)
    {
        using var library = LibraryFile.InMemory();
        var document = new Importer(library, TimeProvider.System).Add(draft);
        Assert.Equal(document.Csl, library.Documents.Require(document.Key).Csl);
        return document;
    }
}
