using Microsoft.Data.Sqlite;

namespace Interregnum.Library.Store;

/// <summary>Statements with their values, which are always bound and never pasted into the text.</summary>
public static class Sql
{
    /// <summary>Runs a statement (or several, when it takes no values).</summary>
    /// <param name="values">Bound to <c>$1</c>, <c>$2</c> … in this order; null is NULL.</param>
    /// <returns>How many rows changed.</returns>
    public static int Execute(this SqliteConnection connection, string statement, params ReadOnlySpan<object?> values)
    {
        using var command = Command(connection, statement, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row.</summary>
    /// <returns><c>default</c> when there is no row or it holds NULL.</returns>
    public static T? Value<T>(this SqliteConnection connection, string query, params ReadOnlySpan<object?> values)
    {
        using var command = Command(connection, query, values);
        return command.ExecuteScalar() is T value ? value : default;
    }

    /// <summary>Every row, read by <paramref name="read"/>.</summary>
    public static List<T> Rows<T>(
        this SqliteConnection connection,
        Func<SqliteDataReader, T> read,
        string query,
        params ReadOnlySpan<object?> values
    )
    {
        using var command = Command(connection, query, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    static SqliteCommand Command(SqliteConnection connection, string statement, ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = statement;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"${i + 1}", values[i] ?? DBNull.Value);
        }

        return command;
    }
}
