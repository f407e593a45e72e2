namespace Interregnum.Library.Evidence;

/// <summary>
/// Finds words that are nearly those of a quotation. With at most k edits, one of k + 1 pieces of it stands unchanged (the pigeonhole of S. Wu and U. Manber, CACM 35 (1992)
/// 83–91), so that only the surroundings of such pieces are compared letter by letter.
/// </summary>
static class Nearly
{
    const double MostChanged = 0.2;
    const int LeastLength = 16;
    const int LeastPiece = 6;
    const int MostHits = 200;

    /// <summary>Where the nearest words begin and how long they are; null when none are near.</summary>
    public static (int At, int Length)? Find(string text, string quote)
    {
        if (quote.Length < LeastLength)
        {
            return null;
        }

        var (most, best, least) = ((int)(MostChanged * quote.Length), ((int, int)?)null, int.MaxValue);
        var piece = Math.Max(LeastPiece, quote.Length / (most + 1));
        foreach (var at in Candidates(text, quote, piece).Distinct().Take(MostHits))
        {
            var from = Math.Max(0, at - most);
            var window = text.AsSpan(from, Math.Min(text.Length - from, quote.Length + (2 * most)));
            var (start, length, edits) = Within(window, quote);
            if (edits <= most && edits < least)
            {
                (best, least) = ((from + start, length), edits);
            }
        }

        return best;
    }

    /// <summary>Where the quotation would begin, going by one of its pieces.</summary>
    static IEnumerable<int> Candidates(string text, string quote, int piece)
    {
        for (var from = 0; from + piece <= quote.Length; from += piece)
        {
            var part = quote.Substring(from, piece);
            for (var (at, hits) = (text.IndexOf(part, StringComparison.Ordinal), 0); at >= 0 && hits < MostHits; hits++)
            {
                yield return Math.Max(0, at - from);
                at = text.IndexOf(part, at + 1, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>The part of a window with the fewest edits to a quotation (P. H. Sellers, Journal of Algorithms 1 (1980) 359–373).</summary>
    static (int Start, int Length, int Edits) Within(ReadOnlySpan<char> window, string quote)
    {
        var (edits, starts) = (new int[quote.Length + 1], new int[quote.Length + 1]);
        for (var i = 0; i <= quote.Length; i++)
        {
            edits[i] = i;
        }

        var best = (Start: 0, End: 0, Edits: edits[quote.Length]);
        for (var j = 1; j <= window.Length; j++)
        {
            var (diagonal, diagonalStart) = (edits[0], starts[0]);
            (edits[0], starts[0]) = (0, j);
            for (var i = 1; i <= quote.Length; i++)
            {
                var (changed, changedStart) = (diagonal + (quote[i - 1] == window[j - 1] ? 0 : 1), diagonalStart);
                (diagonal, diagonalStart) = (edits[i], starts[i]);
                (edits[i], starts[i]) =
                    changed <= edits[i] + 1 && changed <= edits[i - 1] + 1 ? (changed, changedStart)
                    : edits[i] <= edits[i - 1] ? (edits[i] + 1, starts[i])
                    : (edits[i - 1] + 1, starts[i - 1]);
            }

            if (edits[quote.Length] < best.Edits)
            {
                best = (starts[quote.Length], j, edits[quote.Length]);
            }
        }

        return (best.Start, best.End - best.Start, best.Edits);
    }
}
