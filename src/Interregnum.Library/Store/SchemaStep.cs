using Microsoft.Data.Sqlite;

namespace Interregnum.Library.Store;

/// <summary>
/// One change of a library file's tables, never edited once it has been released: what follows is a further step. The file's
/// <c>user_version</c> is the number of steps that were taken. Each step is a file of its own, named in <see cref="Schema.Steps"/>.
/// </summary>
/// <param name="Sql">The statements that take it.</param>
public sealed record SchemaStep(string Sql)
{
    /// <summary>
    /// What else has to be written when a document comes in or its text is replaced, within the same transaction and after its rows; of what it wrote
    /// before it leaves nothing. Tables that follow by SQL alone use triggers, and go with the document by <c>ON DELETE CASCADE</c>.
    /// </summary>
    public Written? Written { get; init; }
}

/// <summary>Called for each document whose text is written.</summary>
/// <param name="connection">With the transaction open.</param>
/// <param name="id">The row of <c>document</c>.</param>
public delegate void Written(SqliteConnection connection, long id, Document document, IReadOnlyList<Page> pages);
