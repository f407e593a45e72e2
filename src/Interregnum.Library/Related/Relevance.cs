using System.Globalization;
using Interregnum.Library.Search;
using Microsoft.Data.Sqlite;

namespace Interregnum.Library.Related;

/// <summary>Ranks documents by how much they say about an interest: its words, its people, and the years that it spans.</summary>
sealed class Relevance
{
    /// <summary>A person who was asked for counts as much as two words that are as rare.</summary>
    const double PersonWeight = 2;

    /// <summary>Being evidence for the factor counts as much as two of its words that are as rare.</summary>
    const double EvidenceWeight = 2;

    /// <summary>A word of the sentences about the factor counts half of one that was asked for.</summary>
    const double ToldWeight = 0.5;

    /// <summary>Words of the sentences about the factor that are looked for.</summary>
    const int MostTold = 12;

    /// <summary>A span of more years is looked for by its first so many.</summary>
    const int MostYears = 200;

    readonly Ranking _ranking;
    readonly List<(ReasonKind Kind, string Shown, HashSet<int> Documents)> _asked = [];

    /// <param name="evidence">Documents that are evidence for the factor of the interest.</param>
    public Relevance(SqliteConnection connection, Extents extents, Aliases aliases, Interest interest, List<Posting> evidence)
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

        foreach (var word in Telling(new(connection), extents, interest.Told))
        {
            Take(ReasonKind.Terms, word, forms, new Word(word), ToldWeight);
        }

        TakeYears(new(connection), interest.Years);
        _ranking.Add(evidence, EvidenceWeight);
        _asked.Add((ReasonKind.Evidence, $"factor {interest.Factor}", [.. evidence.Select(e => e.Document)]));
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

    /// <summary>Words that sentences use more than once and that few documents have; those most of both first.</summary>
    List<string> Telling(Postings postings, Extents extents, string sentences) =>
        [
            .. Tokens
                .Of(sentences)
                .Where(t => !StopWords.Holds(t.Text) && t.Text.Any(char.IsLetter))
                .GroupBy(t => Stem.Of(t.Text), StringComparer.Ordinal)
                .Where(g => g.Count() > 1 && !Wanted.Holds(g.Key))
                .Select(g => (g.First().Text, Count: g.Count(), Holding: postings.OfStem(g.Key).Count))
                .Where(w => w.Holding > 0)
                .OrderByDescending(w => w.Count * Bm25.Rarity(w.Holding, extents.Count))
                .ThenBy(w => w.Text, StringComparer.Ordinal)
                .Take(MostTold)
                .Select(w => w.Text),
        ];

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
