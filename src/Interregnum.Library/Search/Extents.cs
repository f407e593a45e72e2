using Interregnum.Library.Store;
using Microsoft.Data.Sqlite;

namespace Interregnum.Library.Search;

/// <summary>The documents that are indexed and their lengths, as they were when they were read.</summary>
sealed class Extents
{
    /// <summary>The length of a document of which the library has the record alone.</summary>
    public const int Unknown = 0;

    readonly int[] _lengths;
    readonly double _mean;

    Extents(SqliteConnection connection, string version)
    {
        Version = version;
        var rows = connection.Rows(
            row => (Document: row.GetInt32(0), Length: row.GetInt32(1)),
            "SELECT document, length FROM extent"
        );
        Highest = rows.Count == 0 ? 0 : rows.Max(r => r.Document);
        Count = rows.Count;
        Every = new(Highest);
        _lengths = new int[Highest + 1];
        foreach (var (document, length) in rows)
        {
            _lengths[document] = length;
            Every.Add(document);
        }

        _mean = rows.Select(r => r.Length).Where(l => l != Unknown).DefaultIfEmpty(1).Average();
    }

    /// <summary>Of the library's content; another means that something was written.</summary>
    public string Version { get; }

    /// <summary>The highest row of a document; 0 when there is none.</summary>
    public int Highest { get; }

    public int Count { get; }

    /// <summary>Not to be changed.</summary>
    public DocumentSet Every { get; }

    /// <summary>The length of a document over the mean; of one whose text is not held, that of the mean document, for a title says nothing of it.</summary>
    public double Relative(int document) => _lengths[document] == Unknown ? 1 : _lengths[document] / _mean;

    /// <summary>These, or those of now when something was written since.</summary>
    public static Extents Now(SqliteConnection connection, Extents? last)
    {
        var version = $"{connection.Value<long>("PRAGMA data_version")}/{connection.Value<long>("SELECT total_changes()")}";
        return last?.Version == version ? last : new(connection, version);
    }
}
