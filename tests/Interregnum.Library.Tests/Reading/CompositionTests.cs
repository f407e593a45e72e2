using Interregnum.Library.Evidence;
using Interregnum.Library.Import;
using Interregnum.Library.Reading;
using Interregnum.Library.Store;

namespace Interregnum.Tests.Reading;

/// <summary>A letter and its marks are one character, although the runtime composes nothing without ICU.</summary>
public sealed class CompositionTests : TemporaryFolder
{
    [Theory]
    [InlineData("Broue\u0301", "Broué")]
    [InlineData("Троцкии\u0306 и Зиновьев", "Троцкий и Зиновьев")]
    [InlineData("e\u0308 и Е\u0308", "ë и Ё")]
    [InlineData("Vie\u0302\u0323t, Vie\u0323\u0302t", "Việt, Việt")]
    [InlineData("\u03B1\u0313\u0301\u0345", "ᾄ")]
    [InlineData("か\u3099\u30CF\u309A", "がパ")]
    [InlineData("\u1112\u1161\u11AB\u1100\u116E\u11A8", "한국")]
    [InlineData("q\u0301 x\u0307\u0323", "q\u0301 ẋ\u0323")]
    [InlineData("\u0301alone", "\u0301alone")]
    [InlineData("Plain text", "Plain text")]
    public void Marks_join_their_letters(string apart, string composed) => Assert.Equal(composed, Composition.Of(apart));

    [Fact]
    public void What_is_composed_stays()
    {
        var all = string.Concat(Enumerable.Range(0xA0, 0xD7A3 - 0xA0).Select(c => (char)c).Where(c => !Composition.IsMark(c)));
        var kept = Composition.Of(all);
        Assert.Equal(kept, Composition.Of(kept));
        Assert.Same("Việt", Composition.Of("Việt"));
    }

    [Fact]
    public void A_file_with_its_marks_apart_is_found_cited_and_quoted_like_any_other()
    {
        using var library = LibraryFile.InMemory();
        var path = Write("a.txt", "Журнал\n\nТроцкии\u0306 молчал. Broue\u0301 says so.\n");
        var document = new Importer(library, TimeProvider.System).Add(Draft.OfFile(SourceFile.Open(path), new(), null));
        var pages = library.Documents.PagesOf(document.Key);

        Assert.Contains("Троцкий молчал. Broué says so.", pages[0].Text, StringComparison.Ordinal);
        Assert.Equal(Finding.Moved, Anchoring.Find(pages, new("Троцкий молчал"))?.How);
        Assert.Equal(Finding.Moved, Anchoring.Find(pages, new("Троцкии\u0306 молчал"))?.How);
        Page[] before = [new(0, null, "Троцкии\u0306 молчал.")];
        Assert.Equal("Троцкий молчал", Anchoring.Find(before, new("Троцкий молчал"))?.Words);
    }

    [Fact]
    public void A_record_with_its_marks_apart_has_the_key_that_it_has_otherwise()
    {
        using var library = LibraryFile.InMemory();
        var path = Write("a.ris", "TY  - BOOK\nAU  - Broue\u0301, Pierre\nTI  - Trotsky\nPY  - 1988\nER  -\n");
        var dropped = Assert.Single(
            new Drop(new(library, TimeProvider.System), new(), null).Import([path], TestContext.Current.CancellationToken)
        );
        Assert.Equal("Broué", dropped.Document!.ToItem().Names("author")[0].Family);
    }
}
