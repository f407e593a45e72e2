using Interregnum.Library.Appraising;
using Interregnum.Library.Search;
using Microsoft.Data.Sqlite;

namespace Interregnum.Library.Store;

/// <summary>The tables of a library file, and how an older file comes to have them.</summary>
public static class Schema
{
    /// <summary>Marks an SQLite file as a library: <c>INTL</c>.</summary>
    const long Mark = 0x494E_544C;

    /// <summary>All steps in the order in which they are taken. A new one goes at the end.</summary>
    public static IReadOnlyList<SchemaStep> Steps { get; } =
    [DocumentTables.Step, Shipped.ShippedTable.Step, AppraisalTables.Step, IndexTables.Step, IndexTables.Afresh];

    /// <summary>Takes the steps that the file has not taken yet, in one transaction.</summary>
    /// <exception cref="LibraryException">It is not a library, or a later version wrote it.</exception>
    public static void Update(SqliteConnection connection, string path)
    {
        var taken = Taken(connection, path);
        if (taken == Steps.Count)
        {
            return;
        }

        connection.Atomically(() =>
        {
            foreach (var step in Steps.Skip((int)Taken(connection, path)))
            {
                connection.Execute(step.Sql);
            }

            return connection.Execute($"PRAGMA application_id = {Mark}; PRAGMA user_version = {Steps.Count};");
        });
    }

    /// <summary>Ends the opening of a file that is no library, before anything of it is changed.</summary>
    /// <exception cref="LibraryException">It is not a library, or a later version wrote it.</exception>
    public static void Refuse(SqliteConnection connection, string path) => Taken(connection, path);

    static long Taken(SqliteConnection connection, string path)
    {
        var mark = connection.Value<long>("PRAGMA application_id");
        var tables = connection.Value<long>("SELECT count(*) FROM sqlite_schema");
        if (mark != Mark && tables > 0)
        {
            throw new LibraryException(Fault.Invalid, $"'{path}' is an SQLite file of something else, not a library");
        }

        var taken = connection.Value<long>("PRAGMA user_version");
        return taken <= Steps.Count
            ? taken
            : throw new LibraryException(
                Fault.Invalid,
                $"the library '{path}' was written by a later version (its tables are of version {taken}; this program knows {Steps.Count})",
                "Use that version, or export from it and import here."
            );
    }
}
