namespace Interregnum.Scenarios;

/// <summary>The word somebody may have meant.</summary>
static class Nearest
{
    const int Longest = 64;

    /// <summary>"did you mean 'actors'?", or null when nothing is near: at most a third of the letters differ.</summary>
    public static string? Suggestion(string written, IEnumerable<string> known) =>
        Word(written, known) is { } word ? $"did you mean '{word}'?" : null;

    /// <summary>The known word with the fewest letters changed, added, dropped or transposed; null when none is near.</summary>
    public static string? Word(string written, IEnumerable<string> known)
    {
        var lower = written.Length > Longest ? written[..Longest] : written;
        lower = lower.ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
        string? best = null;
        var least = Math.Max(1, lower.Length / 3) + 1;
        foreach (var word in known)
        {
            if (
                word != written
                && Math.Abs(word.Length - lower.Length) < least
                && Distance(lower, word) is var distance
                && distance < least
            )
            {
                (best, least) = (word, distance);
            }
        }

        return best;
    }

    /// <summary>Optimal string alignment: Damerau's edits, none of them inside another.</summary>
    static int Distance(string a, string b)
    {
        var (before, last, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
