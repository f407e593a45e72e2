using System.Data.Common;
using Interregnum.Library;
using Interregnum.Library.Related;
using Interregnum.Library.Search;
using Interregnum.Library.Store;
using Microsoft.Data.Sqlite;

namespace Interregnum.Tests.Library;

/// <summary>A library is one file that knows what it is.</summary>
public sealed class LibraryFileTests : TemporaryFolder
{
    [Fact]
    public void What_was_written_is_there_when_it_is_opened_again()
    {
        using (var library = LibraryFile.OpenOrCreate(At("shelf", "library.db")))
        {
            library.Atomically(() => library.Documents.Add(Samples.Document("one", "First", "b", "a"), Samples.Pages("x", "y")));
        }

        using var again = LibraryFile.Open(At("shelf", "library.db"));
        var document = again.Documents.Require("one");
        Assert.Equal("First", document.Title);
        Assert.Equal(["a", "b"], document.Tags);
        Assert.Equal(Samples.Pages("x", "y"), again.Documents.PagesOf("one"));
    }

    [Fact]
    public void A_library_that_is_not_there_is_not_made_by_reading() =>
        Assert.Equal(Fault.Absent, Assert.Throws<LibraryException>(() => LibraryFile.Open(At("none.db"))).Fault);

    [Fact]
    public void A_file_of_something_else_is_refused_and_left_alone()
    {
        var path = Write("notes.db", "these are my notes, not a database of any kind");

        Assert.Equal(Fault.Invalid, Assert.Throws<LibraryException>(() => LibraryFile.OpenOrCreate(path)).Fault);
        Assert.StartsWith("these are my notes", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_of_something_else_is_refused()
    {
        Database("CREATE TABLE film (title TEXT)");
        var before = File.ReadAllBytes(At("other.db"));

        var refusal = Assert.Throws<LibraryException>(() => LibraryFile.Open(At("other.db")));
        Assert.Contains("something else", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(At("other.db")));
    }

    [Fact]
    public void A_library_of_a_later_version_is_refused_with_the_remedy()
    {
        LibraryFile.OpenOrCreate(At("other.db")).Dispose();
        Database("PRAGMA user_version = 1000");

        var refusal = Assert.Throws<LibraryException>(() => LibraryFile.Open(At("other.db")));
        Assert.Contains("later version", refusal.Message, StringComparison.Ordinal);
        Assert.NotNull(refusal.Remedy);
    }

    [Fact]
    public void What_an_earlier_version_indexed_is_indexed_again()
    {
        using (var library = LibraryFile.OpenOrCreate(At("other.db")))
        {
            library.Atomically(() =>
                library.Documents.Add(Samples.Document("one"), Samples.Pages("The circular flow of power."))
            );
            library.Atomically(() => library.Documents.Add(Samples.Document("two"), Samples.Pages("Power flows in a circle.")));
        }

        // As if stems and vectors had been made otherwise, by a version before the last step.
        Database("UPDATE term SET stem = 'old-' || stem; UPDATE vector SET terms = x''; DELETE FROM word_index");
        Database($"PRAGMA user_version = {Schema.Steps.Count - 1}");

        using var again = LibraryFile.Open(At("other.db"));
        Assert.Equal(["one", "two"], new Searcher(again, Aliases.None).Find("power", 9).Results.Select(r => r.Key).Order());
        Assert.Equal("two", new RelatedFinder(again, Aliases.None).Similar("one", 9).Results.Single().Key);
        Assert.Equal(0, again.Connection.Value<long>("SELECT count(*) FROM term WHERE stem LIKE 'old-%'"));
    }

    [Fact]
    public void A_folder_is_no_library_and_one_that_cannot_be_made_is_told()
    {
        Write("notes.txt", "a file where the folder should be");

        Assert.Contains(
            "is a folder",
            Assert.Throws<LibraryException>(() => LibraryFile.Open(Folder)).Message,
            StringComparison.Ordinal
        );
        var refusal = Assert.Throws<LibraryException>(() => LibraryFile.OpenOrCreate(At("notes.txt", "mine.db")));
        Assert.Equal(Fault.Unreadable, refusal.Fault);
        Assert.Contains("cannot be made", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_library_is_told_from_a_full_disk()
    {
        using (var library = LibraryFile.OpenOrCreate(At("hurt.db")))
        {
            library.Atomically(() => library.Documents.Add(Samples.Document("one", "First"), Samples.Pages("x", "y")));
        }

        var bytes = File.ReadAllBytes(At("hurt.db"));
        bytes.AsSpan(8192, bytes.Length - 8192).Fill(0xFF);
        File.WriteAllBytes(At("hurt.db"), bytes);

        var error = Assert.ThrowsAny<Exception>(() =>
        {
            using var library = LibraryFile.Open(At("hurt.db"));
            library.Documents.List(null);
        });
        var told = error as LibraryException ?? StoreFault.Of(Assert.IsAssignableFrom<DbException>(error));
        Assert.Equal(Fault.Invalid, told.Fault);
        Assert.Contains("damaged", told.Message, StringComparison.Ordinal);
        Assert.Contains("no space left", StoreFault.Of(new SqliteException("full", 13)).Message, StringComparison.Ordinal);
        Assert.Contains("another process", StoreFault.Of(new SqliteException("busy", 5)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Work_that_fails_leaves_nothing_behind()
    {
        using var library = LibraryFile.InMemory();

        Assert.Throws<InvalidOperationException>(() =>
            library.Atomically(() =>
            {
                library.Documents.Add(Samples.Document("one"), Samples.Pages("x"));
                throw new InvalidOperationException();
            })
        );
        Assert.Equal(0, library.Documents.Count);
        Assert.Equal(0, library.Connection.Value<long>("SELECT count(*) FROM page"));
    }

    void Database(string statement)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={At("other.db")};Pooling=False");
        connection.Open();
        connection.Execute(statement);
    }
}
