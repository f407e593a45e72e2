using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace Interregnum.Library.Store;

/// <summary>
/// Statements with their values, which are always bound and never pasted into the text. A statement with values that is run at once is
/// prepared once for its connection. Transactions are made by <see cref="LibraryFile.Atomically{T}"/> alone: the ones of ADO.NET would have to be named
/// to every statement.
/// </summary>
public static class Sql
{
    static readonly ConditionalWeakTable<SqliteConnection, Dictionary<string, SqliteCommand>> Prepared = [];

    /// <summary>Runs a statement (or several, when it takes no values).</summary>
    /// <param name="values">Bound to <c>$1</c>, <c>$2</c> … in this order; null is NULL.</param>
    /// <returns>How many rows changed.</returns>
    public static int Execute(this SqliteConnection connection, string statement, params ReadOnlySpan<object?> values)
    {
        if (values.Length > 0)
        {
            return Ready(connection, statement, values).ExecuteNonQuery();
        }

        using var command = connection.CreateCommand();
        command.CommandText = statement;
        return command.ExecuteNonQuery();
    }

    /// <summary>Does all of something or nothing of it.</summary>
    internal static T Atomically<T>(this SqliteConnection connection, Func<T> work)
    {
        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            var result = work();
            connection.Execute("COMMIT");
            return result;
        }
        catch
        {
            RollBack(connection);
            throw;
        }
    }

    static void RollBack(SqliteConnection connection)
    {
        try
        {
            connection.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // A full disk, for one, has rolled it back already.
        }
    }

    /// <summary>The first column of the first row.</summary>
    /// <returns><c>default</c> when there is no row or it holds NULL.</returns>
    public static T? Value<T>(this SqliteConnection connection, string query, params ReadOnlySpan<object?> values) =>
        Ready(connection, query, values).ExecuteScalar() is T value ? value : default;

    /// <summary>Every row, read by <paramref name="read"/>.</summary>
    public static List<T> Rows<T>(
        this SqliteConnection connection,
        Func<SqliteDataReader, T> read,
        string query,
        params ReadOnlySpan<object?> values
    )
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        Bind(command, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    static SqliteCommand Ready(SqliteConnection connection, string statement, ReadOnlySpan<object?> values)
    {
        var commands = Prepared.GetOrCreateValue(connection);
        if (!commands.TryGetValue(statement, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = statement;
            commands.Add(statement, command);
        }

        Bind(command, values);
        return command;
    }

    static void Bind(SqliteCommand command, ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i] ?? DBNull.Value;
            if (i < command.Parameters.Count)
            {
                command.Parameters[i].Value = value;
            }
            else
            {
                command.Parameters.AddWithValue($"${i + 1}", value);
            }
        }
    }
}
