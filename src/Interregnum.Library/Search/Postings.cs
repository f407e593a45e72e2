using System.Runtime.InteropServices;
using Interregnum.Library.Store;
using Microsoft.Data.Sqlite;

namespace Interregnum.Library.Search;

/// <summary>Where something is and how often.</summary>
/// <param name="Count">Occurrences, to the exactness of <see cref="CountLevel"/>.</param>
readonly record struct Posting(int Document, int Count);

/// <summary>Reads the indexes. What is looked for is made of letters and digits only, quoted, and bound as a value.</summary>
sealed class Postings(SqliteConnection connection)
{
    /// <summary>Where the word of a stem is.</summary>
    public List<Posting> OfStem(string stem)
    {
        var found = connection.Rows(
            row =>
            {
                var (document, level) = CountLevel.Place(row.GetInt64(0));
                return new Posting(document, CountLevel.Count(level));
            },
            "SELECT rowid FROM count_index WHERE count_index MATCH $1",
            $"\"{stem}\""
        );
        return found;
    }

    /// <summary>Where any of some stems is, with their occurrences together.</summary>
    public List<Posting> OfStems(IReadOnlyList<string> stems)
    {
        if (stems.Count == 1)
        {
            return OfStem(stems[0]);
        }

        var counts = new Dictionary<int, int>();
        foreach (var (document, count) in stems.SelectMany(OfStem))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, document, out _) += count;
        }

        return [.. counts.Select(c => new Posting(c.Key, c.Value))];
    }

    /// <summary>The documents in which stems follow one another.</summary>
    public List<int> OfPhrase(IEnumerable<string> stems) => OfWords($"\"{string.Join(' ', stems)}\"");

    /// <summary>The documents with all of some words in one field, each in one of its forms.</summary>
    public List<int> OfField(Field field, IEnumerable<IReadOnlyList<string>> stems)
    {
        var words = stems.Select(forms => $"({string.Join(" OR ", forms.Select(f => $"\"{f}\""))})");
        return OfWords($"{field.ToString().ToLowerInvariant()} : ({string.Join(" AND ", words)})");
    }

    List<int> OfWords(string expression) =>
        connection.Rows(row => row.GetInt32(0), "SELECT rowid FROM word_index WHERE word_index MATCH $1", expression);
}
