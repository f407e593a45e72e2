using Interregnum.Library.Store;

namespace Interregnum.Library.Appraising;

/// <summary>What people think of documents, each for a question of theirs.</summary>
static class AppraisalTables
{
    public static SchemaStep Step { get; } =
        new(
            """
            CREATE TABLE appraisal (
                document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
                question TEXT NOT NULL,
                origin TEXT,
                purpose TEXT,
                content TEXT,
                value TEXT,
                limitation TEXT,
                PRIMARY KEY (document, question)
            ) STRICT, WITHOUT ROWID;
            """
        );
}
