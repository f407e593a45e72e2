using System.Runtime.InteropServices;
using Interregnum.Library.Store;
using Microsoft.Data.Sqlite;

namespace Interregnum.Library.Search;

/// <summary>
/// Finds the word of the vocabulary that was meant: among those that share trigrams with what was typed, or its first two letters, the one that
/// fewest slips lead to. The first letter is held to be right, as it nearly always is, unless the whole word sounds the same; one that sounds nearly
/// the same may have a slip more.
/// </summary>
sealed class Spelling(SqliteConnection connection)
{
    const int Shortest = 4;
    const int Longest = 32;
    const int LettersInAGram = 3;

    /// <summary>Words with the most trigrams in common, which are then compared letter by letter.</summary>
    const int MostCandidates = 100;

    /// <summary>A slip in this many letters is forgiven, and one more for each so many further.</summary>
    const int LettersForASlip = 4;

    const int MostSlips = 3;

    /// <summary>The nearest word first; empty when none is near.</summary>
    /// <param name="word">As <see cref="Tokens"/> gives it.</param>
    public List<(string Stem, string Word)> Near(string word)
    {
        if (word.Length is < Shortest or > Longest || word.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return [];
        }

        var sound = Sound.Of(word);
        var slips = Math.Min(MostSlips, word.Length / LettersForASlip);
        return
        [
            .. Candidates(word)
                .Where(c => Math.Abs(c.Word.Length - word.Length) <= slips)
                .Select(c => (c.Stem, c.Word, Slips: Distance(word, c.Word), Sounds: Heard(sound, c.Word)))
                .Where(c => c.Sounds == 0 || (c.Word[0] == word[0] && c.Slips <= slips + (c.Sounds == 1 ? 1 : 0)))
                .OrderBy(c => c.Slips + c.Sounds)
                .ThenBy(c => c.Slips)
                .ThenBy(c => c.Word, StringComparer.Ordinal)
                .Select(c => (c.Stem, c.Word)),
        ];
    }

    static int Heard(string? sound, string word) =>
        sound is not null && Sound.Of(word) is { } other ? Distance(sound, other) : MostSlips;

    List<(string Stem, string Word)> Candidates(string word)
    {
        var near = connection.Rows(
            row => (row.GetString(0), row.GetString(1)),
            "SELECT stem, word FROM term WHERE word >= $1 AND word < $2",
            word[..2],
            word[..2] + '\uffff'
        );
        foreach (var row in Sharing(word))
        {
            near.AddRange(
                connection.Rows(r => (r.GetString(0), r.GetString(1)), "SELECT stem, word FROM term WHERE id = $1", row)
            );
        }

        return [.. near.Distinct()];
    }

    IEnumerable<long> Sharing(string word)
    {
        var shared = new Dictionary<long, int>();
        for (var i = 0; i + LettersInAGram <= word.Length; i++)
        {
            var gram = $"\"{word.AsSpan(i, LettersInAGram)}\"";
            foreach (var row in connection.Rows(r => r.GetInt64(0), "SELECT rowid FROM spelling WHERE spelling MATCH $1", gram))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(shared, row, out _)++;
            }
        }

        return shared.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(MostCandidates).Select(s => s.Key);
    }

    /// <summary>
    /// Letters put in, left out, exchanged, or swapped with their neighbour: the optimal string alignment of F. J. Damerau, "A technique for
    /// computer detection and correction of spelling errors", Communications of the ACM 7 (1964) 171–176.
    /// </summary>
    internal static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i, j] =
                    i == 0 || j == 0
                        ? i + j
                        : Math.Min(
                            Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1,
                            rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                        );
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
