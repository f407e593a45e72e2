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
    public void A_folder_that_cannot_be_listed_is_refused_by_name_and_keeps_nothing_else_out()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "Whoever may read everything is kept out of no folder.");
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Write("papers/a.txt", "First");
        Write("papers/shut/b.txt", "Second");
        File.SetUnixFileMode(At("papers", "shut"), UnixFileMode.None);
        using var library = LibraryFile.OpenOrCreate(At("library.db"));

        var dropped = Import(library);
        File.SetUnixFileMode(At("papers", "shut"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        Assert.Equal([Fate.Added, Fate.Refused], dropped.Select(d => d.Fate));
        Assert.Equal(At("papers", "shut"), dropped[1].Path);
    }

    [Fact]
    public void A_folder_that_stands_for_what_is_in_it_is_no_file_to_read()
    {
        Directory.CreateDirectory(At("papers.bib"));
        using var library = LibraryFile.OpenOrCreate(At("library.db"));

        var drop = new Drop(new(library, TimeProvider.System), new(), apart: null);
        var dropped = drop.Import([At("papers.bib")], TestContext.Current.CancellationToken).Single();

        Assert.Equal((Fate.Refused, Fault.Unreadable), (dropped.Fate, dropped.Why?.Fault));
        Assert.Contains("cannot be listed", dropped.Why!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_original_lies_beside_the_library_byte_for_byte()
    {
        byte[] bytes = [.. "\uFEFFKept\r\nas it is, "u8, .. new byte[1], .. Enumerable.Repeat((byte)'x', 200)];
        Write("papers/one.txt", bytes);
        using var library = LibraryFile.OpenOrCreate(At("library.db"));

        var document = Import(library).Single().Document!;

        var original = Originals.Of(At("library.db")).PathOf(document.Original!, Kind.Text);
        Assert.Equal(bytes, File.ReadAllBytes(original));
        Assert.Equal("Kept\nas it is, " + new string('x', 200), library.Documents.PagesOf(document.Key).Single().Text);
    }

    [Fact]
    public void A_path_that_leads_nowhere_is_said_before_anything_is_done() =>
        Assert.Equal(Fault.Absent, Assert.Throws<LibraryException>(() => Drop.Files([At("none")]).ToList()).Fault);

    [Fact]
    public void A_rehearsal_says_what_would_become_of_everything_and_writes_nothing()
    {
        Write("papers/1.txt", "The funeral\n\nIt was cold.");
        Write("papers/2.txt", "The funeral\n\nIt was cold.");
        Write("papers/3.txt", "The funeral\n\nIt was very cold.");
        Write("papers/4.xyz", "of no known kind");
        using var library = LibraryFile.OpenOrCreate(At("library.db"));

        var rehearsed = Import(library, isRehearsal: true);

        Assert.Equal(0, library.Documents.Count);
        Assert.False(Directory.Exists(At("library.originals")));
        var done = Import(library);
        Assert.Equal(
            done.Select(d => (d.Path, d.Fate, d.Document?.Key)),
            rehearsed.Select(d => (d.Path, d.Fate, d.Document?.Key))
        );
        Assert.Equal("funeral", done[2].Alike);
    }

    [Fact]
    public void A_file_of_references_becomes_records_and_a_second_import_finds_them()
    {
        Write(
            "papers/a.bib",
            "@book{deutscher1959, title={The Prophet Unarmed}, author={Deutscher, Isaac}, year={1959}}\n@book{x, year=1}"
        );
        using var library = LibraryFile.OpenOrCreate(At("library.db"));

        var first = Import(library);
        var second = Import(library);

        Assert.Equal([Fate.Added, Fate.Refused], first.Select(d => d.Fate));
        Assert.Equal([Fate.Held, Fate.Refused], second.Select(d => d.Fate));
        var record = library.Documents.Require("deutscher1959");
        Assert.Equal((Kind.Reference, "Deutscher, Isaac", 1959), (record.Kind, record.Author, record.Year));
    }

    [Fact]
    public void A_record_that_differs_from_the_one_of_its_key_is_refused_and_says_so()
    {
        using var library = LibraryFile.OpenOrCreate(At("library.db"));
        Write("papers/a.ris", "TY  - BOOK\nID  - one\nTI  - First\nER  - \n");
        Import(library);
        Write("papers/a.ris", "TY  - BOOK\nID  - one\nTI  - Second\nER  - \n");

        var dropped = Import(library).Single();

        Assert.Equal(Fate.Refused, dropped.Fate);
        Assert.Contains("the key 'one' is taken by 'First'", dropped.Why!.Message, StringComparison.Ordinal);
        Assert.Equal("First", library.Documents.Require("one").Title);
    }

    List<Dropped> Import(LibraryFile library) => Import(library, isRehearsal: false);

    List<Dropped> Import(LibraryFile library, bool isRehearsal) =>
        [
            .. new Drop(new(library, TimeProvider.System), new(), apart: null, isRehearsal).Import(
                Drop.Files([At("papers")]),
                TestContext.Current.CancellationToken
            ),
        ];

    [Fact]
    public void A_file_that_is_not_there_is_absent() =>
        Assert.Equal(Fault.Absent, Assert.Throws<LibraryException>(() => SourceFile.Open(At("none.txt"))).Fault);

    [Fact]
    public void A_link_to_a_device_is_not_read()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "there is no /dev/zero here");
        File.CreateSymbolicLink(At("endless.txt"), "/dev/zero");

        var refusal = Assert.Throws<LibraryException>(() => SourceFile.Open(At("endless.txt")));
        Assert.Contains("device", refusal.Message, StringComparison.Ordinal);
    }
}
