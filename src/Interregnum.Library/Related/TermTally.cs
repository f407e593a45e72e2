using System.Runtime.InteropServices;
using Interregnum.Library.Search;
using Interregnum.Library.Store;
using Microsoft.Data.Sqlite;

namespace Interregnum.Library.Related;

/// <summary>
/// In how many documents each term is. Counting takes a look at every vector, so the result is kept, and counted anew once a fiftieth of the
/// library has changed: rarity is a logarithm, and so small a change does not move it.
/// </summary>
sealed class TermTally
{
    const int Fresh = 50;

    readonly int[] _holding;

    TermTally(int documents, int[] holding) => (Documents, _holding) = (documents, holding);

    /// <summary>In the library when it was counted.</summary>
    public int Documents { get; }

    /// <summary>Documents with a term; 1 for a term that came after the count.</summary>
    public int Holding(int term) => term < _holding.Length ? Math.Max(1, _holding[term]) : 1;

    public double Rarity(int term) => Bm25.Rarity(Holding(term), Documents);

    public static TermTally Of(SqliteConnection connection)
    {
        var documents = (int)connection.Value<long>("SELECT documents FROM term_tally");
        var changes = connection.Value<long>("SELECT changes FROM tally_age");
        if (changes * Fresh <= documents && connection.Value<byte[]>("SELECT counts FROM term_tally") is { Length: > 0 } counts)
        {
            return new(documents, MemoryMarshal.Cast<byte, int>(counts).ToArray());
        }

        var tally = Count(connection);
        tally.Keep(connection);
        return tally;
    }

    static TermTally Count(SqliteConnection connection)
    {
        var holding = new int[connection.Value<long>("SELECT coalesce(max(id), 0) FROM term") + 1];
        var documents = 0;
        foreach (var vector in connection.Rows(row => row.GetFieldValue<byte[]>(0), "SELECT terms FROM vector"))
        {
            documents++;
            foreach (var (term, _) in TermVector.Unpack(vector))
            {
                holding[term]++;
            }
        }

        return new(documents, holding);
    }

    /// <summary>For the next time. A library that may only be read, or that another process is writing to, goes without.</summary>
    void Keep(SqliteConnection connection)
    {
        try
        {
            using var transaction = connection.BeginTransaction(deferred: true);
            var counts = MemoryMarshal.AsBytes(_holding.AsSpan()).ToArray();
            connection.Execute("UPDATE term_tally SET documents = $1, counts = $2", Documents, counts);
            connection.Execute("UPDATE tally_age SET changes = 0");
            transaction.Commit();
        }
        catch (SqliteException e) when (e.SqliteErrorCode is ReadOnly or Busy)
        {
            return;
        }
    }

    const int Busy = 5;
    const int ReadOnly = 8;
}
