using Interregnum.Library;
using Interregnum.Library.Store;

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
