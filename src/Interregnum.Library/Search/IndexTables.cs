using Interregnum.Library.Store;

namespace Interregnum.Library.Search;

/// <summary>
/// What search needs besides the documents. <c>word_index</c> has the stems in their order, for phrases and fields; <c>count_index</c> how often
/// each document has each stem, for ranking (<see cref="CountLevel"/>); <c>vector</c> the same by document, for related documents;
/// <c>term</c> the vocabulary, with the first form in which a stem was met and, for names, its sound; <c>spelling</c> the vocabulary's trigrams;
/// <c>term_tally</c> in how many documents each term is, counted anew when <c>tally_age</c> says that enough has changed.
/// </summary>
static class IndexTables
{
    public static SchemaStep Step { get; } =
        new(
            $"""
            CREATE TABLE term (
                id INTEGER PRIMARY KEY,
                stem TEXT NOT NULL UNIQUE,
                word TEXT NOT NULL,
                sound TEXT
            ) STRICT;

            CREATE INDEX term_by_word ON term (word);
            CREATE INDEX term_by_sound ON term (sound) WHERE sound IS NOT NULL;

            CREATE TABLE extent (
                document INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
                length INTEGER NOT NULL
            ) STRICT;

            CREATE TABLE vector (
                document INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
                terms BLOB NOT NULL
            ) STRICT;

            CREATE TABLE term_tally (
                id INTEGER PRIMARY KEY CHECK (id = 1),
                documents INTEGER NOT NULL,
                counts BLOB NOT NULL
            ) STRICT;

            CREATE TABLE tally_age (
                id INTEGER PRIMARY KEY CHECK (id = 1),
                changes INTEGER NOT NULL
            ) STRICT;

            INSERT INTO term_tally VALUES (1, 0, x'');
            INSERT INTO tally_age VALUES (1, 0);

            CREATE INDEX document_by_year ON document (year);

            CREATE VIRTUAL TABLE word_index USING fts5 (title, author, text, content = '', contentless_delete = 1, tokenize = 'ascii');
            CREATE VIRTUAL TABLE count_index USING fts5 (terms, content = '', contentless_delete = 1, detail = 'none', tokenize = 'ascii');
            CREATE VIRTUAL TABLE spelling USING fts5 (word, content = '', detail = 'none', tokenize = 'trigram');

            CREATE TRIGGER extent_gone AFTER DELETE ON extent
            BEGIN
                DELETE FROM word_index WHERE rowid = old.document;
                DELETE FROM count_index WHERE rowid IN ({Slots()});
                UPDATE tally_age SET changes = changes + 1;
            END;

            CREATE TRIGGER document_renamed AFTER UPDATE OF title, author, csl ON document
            BEGIN
                DELETE FROM extent WHERE document = new.id;
                DELETE FROM vector WHERE document = new.id;
            END;
            """
        )
        {
            Written = (connection, id, document, pages) => Indexer.Of(connection).Add(id, document, pages),
        };

    /// <summary>
    /// Empties the indexes of a file that an earlier version wrote, so that every document is indexed again when something is next looked for. Whoever
    /// changes what is indexed of a document (stems, sounds, what counts, vectors) names it once more at the end of <see cref="Schema.Steps"/>.
    /// </summary>
    public static SchemaStep Afresh { get; } =
        new(
            """
            DELETE FROM extent;
            DELETE FROM vector;
            DELETE FROM term;
            INSERT INTO spelling (spelling) VALUES ('delete-all');
            UPDATE term_tally SET documents = 0, counts = x'';
            """
        );

    static string Slots() =>
        string.Join(", ", Enumerable.Range(0, CountLevel.Slots).Select(level => $"old.document * {CountLevel.Slots} + {level}"));
}
