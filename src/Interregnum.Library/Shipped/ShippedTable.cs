using Interregnum.Library.Store;

namespace Interregnum.Library.Shipped;

/// <summary>Which sources of which contest a library has been given, so that what somebody removed does not come back.</summary>
static class ShippedTable
{
    public static SchemaStep Step { get; } =
        new(
            """
            CREATE TABLE shipped (
                contest TEXT PRIMARY KEY,
                hash TEXT NOT NULL
            ) STRICT;
            CREATE TABLE shipped_key (
                key TEXT PRIMARY KEY
            ) STRICT, WITHOUT ROWID;
            """
        );
}
