using System.Globalization;
using Interregnum.Library.Search;
using Microsoft.Data.Sqlite;

namespace Interregnum.Library.Related;

/// <summary>Ranks documents by how much they say about an interest: its words, its people, and the years that it spans.</summary>
sealed class Relevance
{
    /// <summary>A person who was asked for counts as much as two words that are as rare.</summary>
    const double PersonWeight = 2;

    /// <summary>A span of more years is looked for by its first so many.</summary>
    const int MostYears = 200;

    readonly Ranking _ranking;
    readonly List<(ReasonKind Kind, string Shown, HashSet<int> Documents)> _asked = [];

    public Relevance(SqliteConnection connection, Extents extents, Aliases aliases, Interest interest)
    {
        _ranking = new(extents);
        var forms = new Forms(connection, aliases);
        foreach (var word in Tokens.Of(interest.Words).Select(t => t.Text).Where(w => !StopWords.Holds(w)).Distinct())
        {
            Take(ReasonKind.Terms, word, forms, new Word(word), 1);
        }

        foreach (var person in interest.People)
        {
            var words = Tokens.Of(person).Select(t => t.Text).ToList();
            if (words.Count > 0)
            {
                Take(ReasonKind.Names, person, forms, words.Count == 1 ? new Word(words[0]) : new Phrase(words), PersonWeight);
            }
        }

        TakeYears(new(connection), interest.Years);
        Variations = forms.Variations;
    }

    public IReadOnlyList<Variation> Variations { get; }

    /// <summary>What an excerpt should show.</summary>
    public Wanted Wanted { get; } = new();

    public List<Ranked> Best(int except, int most) =>
        [.. _ranking.Best(null, most + 1).Where(r => r.Document != except).Take(most)];

    /// <summary>What of the interest a document has.</summary>
    public List<Reason> For(int document) =>
        [
            .. _asked
                .Where(a => a.Documents.Contains(document))
                .GroupBy(a => a.Kind)
                .Select(g => new Reason(g.Key, [.. g.Select(a => a.Shown)])),
        ];

    void Take(ReasonKind kind, string shown, Forms forms, Clause clause, double weight)
    {
        var found = forms.Find(clause);
        _ranking.Add(found, weight);
        _asked.Add((kind, shown, [.. found.Select(p => p.Document)]));
        foreach (var stem in forms.Stems(clause))
        {
            Wanted.Add(stem, weight);
        }
    }

    void TakeYears(Postings postings, Years? years)
    {
        if (years is null)
        {
            return;
        }

        var from = years.From ?? years.To!.Value - MostYears + 1;
        var to = Math.Min(years.To ?? from + MostYears - 1, from + MostYears - 1);
        var spoken = Enumerable.Range(from, Math.Max(0, to - from + 1)).Select(y => y.ToString(CultureInfo.InvariantCulture));
        var inSpan = spoken.Select(y => (Year: y, Found: postings.OfStem(y))).Where(y => y.Found.Count > 0).ToList();
        _ranking.Add(Together(inSpan.SelectMany(y => y.Found)), 1);
        foreach (var (year, found) in inSpan)
        {
            Wanted.Add(year, 1);
            _asked.Add((ReasonKind.Dates, year, [.. found.Select(p => p.Document)]));
        }
    }

    static List<Posting> Together(IEnumerable<Posting> postings) =>
        [.. postings.GroupBy(p => p.Document).Select(g => new Posting(g.Key, g.Sum(p => p.Count)))];
}
