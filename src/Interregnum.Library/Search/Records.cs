using Interregnum.Library.Store;

namespace Interregnum.Library.Search;

/// <summary>Documents by their row, and what there is to read of them.</summary>
static class Records
{
    public static Document Of(LibraryFile library, int row) =>
        library.Documents.Require(library.Connection.Value<string>("SELECT key FROM document WHERE id = $1", row)!);

    /// <summary>Its pages; for a record alone, what the record says.</summary>
    public static IReadOnlyList<Page> Text(LibraryFile library, Document document) =>
        document.Kind == Kind.Reference
            ? [new(0, null, Abstract.Of(document.Csl).Text)]
            : library.Documents.PagesOf(document.Key);
}
