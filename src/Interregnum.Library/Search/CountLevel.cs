namespace Interregnum.Library.Search;

/// <summary>
/// Counts of a term in a document, coarsened to fifteen levels: exact up to 8, where BM25 still rises, then by steps of about a half. A row of
/// <c>count_index</c> is a document at a level, so that one list of rows says both where a term is and how often (docs/decisions/0016).
/// </summary>
static class CountLevel
{
    /// <summary>Rows that are kept for a document; the last is not used.</summary>
    public const int Slots = 16;

    static readonly int[] Lowest = [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 17, 25, 38, 58, 91];
    static readonly int[] Typical = [1, 2, 3, 4, 5, 6, 7, 8, 10, 14, 20, 30, 47, 72, 120];

    public static int Of(int count)
    {
        var place = Array.BinarySearch(Lowest, Math.Max(1, count));
        return place >= 0 ? place : ~place - 1;
    }

    /// <summary>The count that stands for a level.</summary>
    public static int Count(int level) => Typical[Math.Min(level, Typical.Length - 1)];

    public static long Row(long document, int level) => document * Slots + level;

    public static (int Document, int Level) Place(long row) => ((int)(row / Slots), (int)(row % Slots));
}
