namespace Interregnum.Library.Store;

/// <summary>The documents, their text by page and their tags.</summary>
static class DocumentTables
{
    public static SchemaStep Step { get; } =
        new(
            """
            CREATE TABLE document (
                id INTEGER PRIMARY KEY,
                key TEXT NOT NULL UNIQUE,
                csl TEXT NOT NULL,
                title TEXT NOT NULL,
                author TEXT NOT NULL,
                year INTEGER,
                kind TEXT NOT NULL,
                original TEXT UNIQUE,
                file_name TEXT,
                words INTEGER NOT NULL,
                reading_level REAL,
                language TEXT,
                added TEXT NOT NULL
            ) STRICT;

            CREATE INDEX document_by_title ON document (title COLLATE NOCASE);

            CREATE TABLE page (
                id INTEGER PRIMARY KEY,
                document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
                position INTEGER NOT NULL,
                number INTEGER,
                text TEXT NOT NULL,
                UNIQUE (document, position)
            ) STRICT;

            CREATE TABLE tag (
                document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
                name TEXT NOT NULL,
                PRIMARY KEY (document, name)
            ) STRICT, WITHOUT ROWID;

            CREATE INDEX tag_by_name ON tag (name);
            """
        );
}
