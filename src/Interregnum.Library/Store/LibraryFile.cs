using Microsoft.Data.Sqlite;

namespace Interregnum.Library.Store;

/// <summary>
/// A library: one SQLite file with documents, their text and all that is known about them. The originals lie beside it
/// (<see cref="Originals"/>). Several processes may read while one writes. Not for several threads at once.
/// </summary>
public sealed class LibraryFile : IDisposable
{
    /// <summary>How long a writer waits for another process to finish its document.</summary>
    const int SecondsOfPatience = 30;

    LibraryFile(SqliteConnection connection, string? path)
    {
        Connection = connection;
        Path = path;
        Documents = new(connection);
        Tags = new(connection);
    }

    /// <summary>For the tables of other rooms. Foreign keys are enforced.</summary>
    public SqliteConnection Connection { get; }

    /// <summary>Null for a library in memory.</summary>
    public string? Path { get; }

    public Documents Documents { get; }

    public Tags Tags { get; }

    /// <summary>Opens a library that exists, bringing its tables up to date.</summary>
    /// <exception cref="LibraryException">There is none, it is not a library, or a later version wrote it.</exception>
    public static LibraryFile Open(string path) =>
        File.Exists(path)
            ? Connect(path, SqliteOpenMode.ReadWrite)
            : throw (
                Directory.Exists(path)
                    ? new LibraryException(Fault.Invalid, $"'{path}' is a folder, not a library")
                    : new LibraryException(
                        Fault.Absent,
                        $"there is no library '{path}'",
                        "`interregnum sources add` makes one; --library names another."
                    )
            );

    /// <summary>Opens a library, making an empty one (and its folder) where there is none.</summary>
    /// <exception cref="LibraryException">It is not a library, or a later version wrote it.</exception>
    public static LibraryFile OpenOrCreate(string path)
    {
        if (Directory.Exists(path))
        {
            throw new LibraryException(Fault.Invalid, $"'{path}' is a folder, not a library");
        }

        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LibraryException(
                Fault.Unreadable,
                $"the library's folder '{folder}' cannot be made ({e.Message})",
                "Name another place by --library FILE, or by INTERREGNUM_HOME for all that is yours.",
                e
            );
        }

        return Connect(path, SqliteOpenMode.ReadWriteCreate);
    }

    /// <summary>An empty library that goes when it is closed. It keeps no originals.</summary>
    public static LibraryFile InMemory()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        connection.Execute("PRAGMA foreign_keys = ON");
        Schema.Update(connection, ":memory:");
        return new(connection, null);
    }

    /// <summary>Does all of something or nothing of it.</summary>
    public T Atomically<T>(Func<T> work) => Connection.Atomically(work);

    /// <inheritdoc cref="Atomically{T}"/>
    public void Atomically(Action work) =>
        Atomically(() =>
        {
            work();
            return true;
        });

    static LibraryFile Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = mode,
                DefaultTimeout = SecondsOfPatience,
                Pooling = false,
            }.ConnectionString
        );
        try
        {
            connection.Open();
            Schema.Refuse(connection, path);
            connection.Execute("PRAGMA foreign_keys = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
            Schema.Update(connection, path);
            return new(connection, path);
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw StoreFault.Of(e, path);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Dispose() => Connection.Dispose();
}
