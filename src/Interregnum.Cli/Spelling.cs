namespace Interregnum.Cli;

/// <summary>The word somebody probably meant.</summary>
static class Spelling
{
    /// <summary>The known word at the smallest edit distance (Damerau's, adjacent letters swapped counting as one), if it is near enough; else null.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        var allowed = Math.Max(1, word.Length / 3);
        return known
            .Select(candidate => (Candidate: candidate, Distance: Distance(word, candidate)))
            .Where(pair => pair.Distance <= allowed)
            .OrderBy(pair => pair.Distance)
            .Select(pair => pair.Candidate)
            .FirstOrDefault();
    }

    static int Distance(string from, string to)
    {
        var cost = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                cost[i, j] = i == 0 || j == 0 ? i + j : Step(from, to, cost, i, j);
            }
        }

        return cost[from.Length, to.Length];
    }

    static int Step(string from, string to, int[,] cost, int i, int j)
    {
        var replace = cost[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
        var least = Math.Min(replace, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
        return swapped ? Math.Min(least, cost[i - 2, j - 2] + 1) : least;
    }
}
