using Interregnum.Library.Store;
using Microsoft.Data.Sqlite;

namespace Interregnum.Library.Search;

/// <summary>The rows of <c>term</c> by stem, remembered over a long import. Rows are never deleted or changed.</summary>
sealed class Vocabulary(SqliteConnection connection)
{
    const int ShortestSpelled = 4;
    const int LongestSpelled = 32;

    readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    long _version = -1;
    long _highest;

    /// <summary>
    /// Called at the start of a document: forgets what another process may have numbered otherwise, and what a transaction that failed took with it.
    /// </summary>
    public void Begin()
    {
        var version = connection.Value<long>("PRAGMA data_version");
        var highest = connection.Value<long>("SELECT coalesce(max(id), 0) FROM term");
        if (version != _version || highest < _highest)
        {
            _rows.Clear();
        }

        (_version, _highest) = (version, highest);
    }

    /// <summary>The row of a stem, made where there is none.</summary>
    public int Row(string stem, Met met)
    {
        if (!_rows.TryGetValue(stem, out var row))
        {
            row = (int)(connection.Value<long?>("SELECT id FROM term WHERE stem = $1", stem) ?? Insert(stem, met));
            _rows[stem] = row;
        }

        return row;
    }

    long Insert(string stem, Met met)
    {
        _highest = connection.Value<long>(
            "INSERT INTO term (stem, word, sound) VALUES ($1, $2, $3) RETURNING id",
            stem,
            met.Word,
            met.IsName ? Sound.Of(met.Word) : null
        );
        if (IsSpelled(met.Word))
        {
            connection.Execute("INSERT INTO spelling (rowid, word) VALUES ($1, $2)", _highest, met.Word);
        }

        return _highest;
    }

    /// <summary>Whether a misspelling of it is looked for.</summary>
    static bool IsSpelled(string word) =>
        word.Length is >= ShortestSpelled and <= LongestSpelled && !word.AsSpan().ContainsAnyInRange('0', '9');
}
