using Interregnum.Library;
using Interregnum.Library.Import;
using Interregnum.Library.Store;

namespace Interregnum.Tests.Library;

/// <summary>Many files at once: each is added, was held already, or is refused.</summary>
public sealed class DropTests : TemporaryFolder
{
    [Fact]
    public void A_folder_is_imported_to_its_depth_and_only_once()
    {
        Write("papers/one.txt", "The funeral\n\nIt was cold.");
        Write("papers/deeper/two.md", "# A *heading*\n\nWith **weight**.");
        Write("papers/.hidden/three.txt", "not meant");
        using var library = LibraryFile.OpenOrCreate(At("library.db"));

        var first = Import(library);
        var second = Import(library);

        Assert.Equal([Fate.Added, Fate.Added], first.Select(d => d.Fate));
        Assert.Equal([Fate.Held, Fate.Held], second.Select(d => d.Fate));
        Assert.Equal(["A heading", "The funeral"], library.Documents.List().Select(d => d.Title).Order());
        Assert.Equal("A heading\nWith weight.", library.Documents.PagesOf("heading").Single().Text);
    }

    [Fact]
    public void The_same_file_under_another_name_is_the_same_document()
    {
        Write("papers/one.txt", "The funeral");
        Write("papers/two.txt", "The funeral");
        using var library = LibraryFile.OpenOrCreate(At("library.db"));

        Assert.Equal([Fate.Added, Fate.Held], Import(library).Select(d => d.Fate));
    }

    [Fact]
    public void A_file_that_is_refused_keeps_no_other_out()
    {
        Write("papers/a.txt", "First");
        Write("papers/b.xyz", "of no known kind");
        Write("papers/c.txt", "Third");
        using var library = LibraryFile.OpenOrCreate(At("library.db"));

        var dropped = Import(library);

        Assert.Equal([Fate.Added, Fate.Refused, Fate.Added], dropped.Select(d => d.Fate));
        Assert.Contains("cannot be imported", dropped[1].Why!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_original_lies_beside_the_library_byte_for_byte()
    {
        byte[] bytes = [.. "\uFEFFKept\r\nas it is\0"u8];
        Write("papers/one.txt", bytes);
        using var library = LibraryFile.OpenOrCreate(At("library.db"));

        var document = Import(library).Single().Document!;

        var original = Originals.Of(At("library.db")).PathOf(document.Original!, Kind.Text);
        Assert.Equal(bytes, File.ReadAllBytes(original));
        Assert.Equal("Kept\nas it is", library.Documents.PagesOf(document.Key).Single().Text);
    }

    [Fact]
    public void A_path_that_leads_nowhere_is_said_before_anything_is_done() =>
        Assert.Equal(Fault.Absent, Assert.Throws<LibraryException>(() => Drop.Files([At("none")]).ToList()).Fault);

    List<Dropped> Import(LibraryFile library) =>
        [.. Drop.Into(library, Drop.Files([At("papers")]), new(), TimeProvider.System, TestContext.Current.CancellationToken)];
}
