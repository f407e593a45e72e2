using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Interregnum.Library.Store;
using Microsoft.Data.Sqlite;

namespace Interregnum.Library.Search;

/// <summary>Writes a document into the indexes, within the transaction that writes the document.</summary>
sealed class Indexer
{
    static readonly ConditionalWeakTable<SqliteConnection, Indexer> Indexers = [];

    readonly SqliteConnection _connection;
    readonly Vocabulary _vocabulary;

    Indexer(SqliteConnection connection)
    {
        _connection = connection;
        _vocabulary = new(connection);
    }

    /// <summary>That of a connection, which remembers the vocabulary from one document to the next.</summary>
    public static Indexer Of(SqliteConnection connection) => Indexers.GetValue(connection, c => new(c));

    /// <summary>Indexes what is not indexed: documents of an older file, and those whose record was changed.</summary>
    public static void CatchUp(LibraryFile library)
    {
        const string Missing = "SELECT key FROM document WHERE id NOT IN (SELECT document FROM extent)";
        var keys = library.Connection.Rows(row => row.GetString(0), Missing);
        foreach (var key in keys)
        {
            library.Atomically(() =>
            {
                if (library.Documents.RowOf(key) is { } id)
                {
                    Of(library.Connection).Add(id, library.Documents.Require(key), library.Documents.PagesOf(key));
                }
            });
        }
    }

    /// <summary>Indexes a document in place of what was indexed of it before.</summary>
    public void Add(long id, Document document, IReadOnlyList<Page> pages)
    {
        _vocabulary.Begin();
        _connection.Execute("DELETE FROM extent WHERE document = $1", id);
        _connection.Execute("DELETE FROM vector WHERE document = $1", id);
        var counts = new Dictionary<string, Met>(StringComparer.Ordinal);
        var title = Take(document.Title, Bm25.TitleWeight, counts);
        var author = Take(document.Author, Bm25.TitleWeight, counts);
        var record = Abstract.Of(document.Csl);
        var text = new StringBuilder(Take(record.Text, 1, counts));
        var hasText = record.IsAbstract;
        foreach (var page in pages)
        {
            text.Append(' ').Append(Take(page.Text, 1, counts));
            hasText |= page.Text.Length > 0;
        }

        _connection.Execute(
            "INSERT INTO word_index (rowid, title, author, text) VALUES ($1, $2, $3, $4)",
            id,
            title,
            author,
            text.ToString()
        );
        var length = hasText ? counts.Values.Sum(m => m.Occurrences) : Extents.Unknown;
        _connection.Execute("INSERT INTO extent (document, length) VALUES ($1, $2)", id, length);
        WriteLevels(id, counts);
        WriteVector(id, counts, Aside(document.Author, record.Genre));
        _connection.Execute("UPDATE tally_age SET changes = changes + 1");
    }

    void WriteLevels(long id, Dictionary<string, Met> counts)
    {
        foreach (var level in counts.GroupBy(c => CountLevel.Of(c.Value.Count)).OrderBy(g => g.Key))
        {
            _connection.Execute(
                "INSERT INTO count_index (rowid, terms) VALUES ($1, $2)",
                CountLevel.Row(id, level.Key),
                string.Join(' ', level.Select(c => c.Key))
            );
        }
    }

    /// <summary>What documents are compared by: all words but those that only the record has.</summary>
    void WriteVector(long id, Dictionary<string, Met> counts, Dictionary<string, Met> aside)
    {
        var terms = counts
            .Select(c => new TermCount(
                _vocabulary.Row(c.Key, c.Value),
                c.Value.Count - (aside.TryGetValue(c.Key, out var given) ? given.Count : 0)
            ))
            .ToList();
        _connection.Execute(
            "INSERT INTO vector (document, terms) VALUES ($1, $2)",
            id,
            TermVector.Pack(terms.Where(t => t.Count > 0))
        );
    }

    /// <summary>
    /// Given names and initials, the names of institutions, and what the document is called by its kind: two books by a Stephen, or two notes, are
    /// not alike for that.
    /// </summary>
    static Dictionary<string, Met> Aside(string authors, string genre)
    {
        var counts = new Dictionary<string, Met>(StringComparer.Ordinal);
        Take(genre, Bm25.TitleWeight, counts);
        foreach (var author in authors.Split("; "))
        {
            Take(author[(author.IndexOf(',', StringComparison.Ordinal) + 1)..], Bm25.TitleWeight, counts);
        }

        return counts;
    }

    /// <summary>The stems of a text in their order, for the index of words; what counts for ranking is added up.</summary>
    static string Take(string text, int weight, Dictionary<string, Met> counts)
    {
        var stems = new StringBuilder();
        foreach (var token in Tokens.Of(text))
        {
            var stem = Stem.Of(token.Text);
            stems.Append(stem).Append(' ');
            if (!StopWords.Holds(token.Text))
            {
                ref var met = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, stem, out _);
                met ??= new(token.Text);
                met.Count += weight;
                met.Occurrences++;
                met.IsName &= IsName(text, token);
            }
        }

        return stems.ToString();
    }

    /// <summary>Whether it begins with a capital and goes on in small letters. A text in capitals throughout shows no names.</summary>
    static bool IsName(string text, Token token) =>
        token.Length > 1 && char.IsUpper(text[token.Start]) && !char.IsUpper(text[token.Start + 1]);
}
