using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Interregnum.Library.Store;

/// <summary>The documents of a library.</summary>
public sealed class Documents(SqliteConnection connection)
{
    const string Columns =
        "id, key, csl, title, author, year, kind, original, file_name, words, reading_level, language, added,"
        + " (SELECT group_concat(name, char(10) ORDER BY name) FROM tag WHERE tag.document = document.id)";

    /// <summary>Writes a document with its pages and tags. The caller holds the transaction (<see cref="LibraryFile.Atomically{T}"/>).</summary>
    /// <returns>Its row in <c>document</c>, for other tables.</returns>
    /// <exception cref="LibraryException">The key or the original is held already.</exception>
    public long Add(Document document, IReadOnlyList<Page> pages)
    {
        Refuse(document);
        var id = Insert(document);
        foreach (var tag in document.Tags)
        {
            connection.Execute("INSERT OR IGNORE INTO tag (document, name) VALUES ($1, $2)", id, tag);
        }

        Write(id, document, pages);
        return id;
    }

    /// <summary>
    /// Puts another record, original and text in the place of a document's; its key, tags and whatever hangs on it stay. The caller holds the transaction.
    /// </summary>
    /// <param name="document">With the key of the one that it replaces.</param>
    /// <exception cref="LibraryException">There is none of that key, or the original is held as another.</exception>
    public void Replace(Document document, IReadOnlyList<Page> pages)
    {
        if (document.Original is { } hash && WithOriginal(hash) is { } held && held.Key != document.Key)
        {
            throw Holds(held);
        }

        Update(document);
        var id = RowOf(document.Key)!.Value;
        connection.Execute("DELETE FROM page WHERE document = $1", id);
        Write(id, document, pages);
    }

    /// <summary>Writes what is known of a document anew; its key, tags and text stay.</summary>
    /// <exception cref="LibraryException">There is none of that key.</exception>
    public void Update(Document document)
    {
        Require(document.Key);
        connection.Execute(
            """
            UPDATE document SET csl = $2, title = $3, author = $4, year = $5, kind = $6, original = $7, file_name = $8, words = $9,
                reading_level = $10, language = $11 WHERE key = $1
            """,
            ValuesOf(document)
        );
    }

    void Write(long id, Document document, IReadOnlyList<Page> pages)
    {
        foreach (var page in pages)
        {
            connection.Execute(
                "INSERT INTO page (document, position, number, text) VALUES ($1, $2, $3, $4)",
                id,
                page.Position,
                page.Number,
                page.Text
            );
        }

        foreach (var step in Schema.Steps)
        {
            step.Written?.Invoke(connection, id, document, pages);
        }
    }

    /// <summary>The document of that key, or null.</summary>
    public Document? Find(string key) => One("key = $1", key);

    /// <summary>The document whose original has this hash, or null.</summary>
    public Document? WithOriginal(string hash) => One("original = $1", hash);

    /// <summary>The first document of that title (small letters and capitals alike) and that year, or of none; null when there is none.</summary>
    public Document? Titled(string title, int? year) =>
        connection
            .Rows(
                Read,
                $"SELECT {Columns} FROM document WHERE title = $1 COLLATE NOCASE AND year IS $2 ORDER BY key LIMIT 1",
                title,
                year
            )
            .SingleOrDefault();

    /// <summary>The document of that key.</summary>
    /// <exception cref="LibraryException">There is none.</exception>
    public Document Require(string key) =>
        Find(key)
        ?? throw new LibraryException(
            Fault.Absent,
            $"the library has no document '{key}'",
            "`interregnum sources list` shows the keys."
        );

    /// <summary>The row of a key in <c>document</c>, for other tables; null when there is none.</summary>
    public long? RowOf(string key) => connection.Value<long?>("SELECT id FROM document WHERE key = $1", key);

    /// <summary>Every document, by key.</summary>
    /// <param name="tag">Only those that bear it; null for all.</param>
    public IReadOnlyList<Document> List(string? tag = null) =>
        connection.Rows(
            Read,
            $"SELECT {Columns} FROM document WHERE $1 IS NULL OR id IN (SELECT document FROM tag WHERE name = $1) ORDER BY key",
            tag
        );

    /// <summary>The text of a document, page by page; empty for a record alone.</summary>
    public IReadOnlyList<Page> PagesOf(string key) =>
        connection.Rows(
            row => new Page(row.GetInt32(0), row.IsDBNull(1) ? null : row.GetInt32(1), row.GetString(2)),
            "SELECT position, number, text FROM page WHERE document = (SELECT id FROM document WHERE key = $1) ORDER BY position",
            key
        );

    /// <summary>The hash of every original with the key of its document.</summary>
    public IReadOnlyDictionary<string, string> Originals() =>
        connection
            .Rows(row => (row.GetString(0), row.GetString(1)), "SELECT original, key FROM document WHERE original IS NOT NULL")
            .ToDictionary();

    /// <summary>How many there are.</summary>
    public long Count => connection.Value<long>("SELECT count(*) FROM document");

    /// <summary>Removes a document with all that hangs on it.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string key) => connection.Execute("DELETE FROM document WHERE key = $1", key) > 0;

    void Refuse(Document document)
    {
        if (Find(document.Key) is { } same)
        {
            throw new LibraryException(
                Fault.Invalid,
                $"the key '{document.Key}' is taken by '{same.Title}'",
                "Give it another with --key."
            );
        }

        if (document.Original is { } hash && WithOriginal(hash) is { } held)
        {
            throw Holds(held);
        }
    }

    static LibraryException Holds(Document held) =>
        new(
            Fault.Invalid,
            $"the library holds this file already, as '{held.Key}'",
            $"`interregnum sources show {held.Key}` shows it."
        );

    long Insert(Document document) =>
        connection.Value<long>(
            """
            INSERT INTO document (key, csl, title, author, year, kind, original, file_name, words, reading_level, language, added)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id
            """,
            [.. ValuesOf(document), document.Added.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)]
        );

    /// <summary>What a row holds but for when it was added, from the key on.</summary>
    static object?[] ValuesOf(Document document) =>
        [
            document.Key,
            document.Csl,
            document.Title,
            document.Author,
            document.Year,
            NameOf(document.Kind),
            document.Original,
            document.FileName,
            document.Words,
            document.ReadingLevel,
            document.Language,
        ];

    Document? One(string condition, string value) =>
        connection.Rows(Read, $"SELECT {Columns} FROM document WHERE {condition}", value).SingleOrDefault();

    static Document Read(SqliteDataReader row) =>
        new()
        {
            Key = row.GetString(1),
            Csl = row.GetString(2),
            Title = row.GetString(3),
            Author = row.GetString(4),
            Year = row.IsDBNull(5) ? null : row.GetInt32(5),
            Kind = Enum.Parse<Kind>(row.GetString(6), ignoreCase: true),
            Original = row.IsDBNull(7) ? null : row.GetString(7),
            FileName = row.IsDBNull(8) ? null : row.GetString(8),
            Words = row.GetInt32(9),
            ReadingLevel = row.IsDBNull(10) ? null : row.GetDouble(10),
            Language = row.IsDBNull(11) ? null : row.GetString(11),
            Added = DateTimeOffset.Parse(row.GetString(12), CultureInfo.InvariantCulture),
            Tags = row.IsDBNull(13) ? [] : row.GetString(13).Split('\n'),
        };

    /// <summary>The word that the file and JSON have for a kind.</summary>
    public static string NameOf(Kind kind) => kind.ToString().ToLowerInvariant();
}
