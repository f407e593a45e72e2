using Microsoft.Data.Sqlite;

namespace Interregnum.Library.Store;

/// <summary>The tags of a library's documents.</summary>
public sealed class Tags(SqliteConnection connection)
{
    /// <summary>Of a tag, in characters.</summary>
    public const int Longest = 64;

    /// <summary>Why a word cannot be a tag; null when it can.</summary>
    public static string? Refusal(string name) =>
        name.Trim().Length == 0 ? "a tag cannot be empty"
        : name.Length > Longest ? $"a tag has at most {Longest} characters; this has {name.Length}"
        : name.Any(char.IsControl) ? "a tag cannot contain control characters"
        : null;

    /// <summary>Puts a tag on a document.</summary>
    /// <returns>Whether it did not bear it before.</returns>
    /// <exception cref="LibraryException">There is no such document, or this cannot be a tag.</exception>
    public bool Put(string key, string name) =>
        Refusal(name) is { } refusal
            ? throw new LibraryException(Fault.Invalid, refusal)
            : connection.Execute("INSERT OR IGNORE INTO tag (document, name) VALUES ($1, $2)", Row(key), name) > 0;

    /// <summary>Takes a tag off a document.</summary>
    /// <returns>Whether it bore it.</returns>
    /// <exception cref="LibraryException">There is no such document.</exception>
    public bool Drop(string key, string name) =>
        connection.Execute("DELETE FROM tag WHERE document = $1 AND name = $2", Row(key), name) > 0;

    /// <summary>Every tag with the number of documents that bear it, by name.</summary>
    public IReadOnlyList<(string Name, long Documents)> All() =>
        connection.Rows(row => (row.GetString(0), row.GetInt64(1)), "SELECT name, count(*) FROM tag GROUP BY name ORDER BY name");

    long Row(string key) =>
        connection.Value<long?>("SELECT id FROM document WHERE key = $1", key)
        ?? throw new LibraryException(Fault.Absent, $"the library has no document '{key}'");
}
