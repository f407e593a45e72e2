using Interregnum.Library.Search;
using Interregnum.Library.Store;
using Microsoft.Data.Sqlite;

namespace Interregnum.Library.Related;

/// <summary>A term of the document that others are compared with.</summary>
/// <param name="Weight">What it counts towards likeness, before the other document's share.</param>
/// <param name="Telling">How much it says about its own document.</param>
readonly record struct WeighedTerm(int Term, double Weight, double Telling);

/// <summary>
/// Finds the documents whose words are most like those of one: candidates through its most telling terms, then each of the best with every term
/// (docs/decisions/0016).
/// </summary>
sealed class Similarity(SqliteConnection connection, Extents extents, TermTally tally)
{
    /// <summary>Terms through which candidates are found.</summary>
    const int TellingTerms = 30;

    /// <summary>Candidates that are compared term by term.</summary>
    const int Candidates = 300;

    /// <summary>The terms of a document that another has too.</summary>
    public List<WeighedTerm> Terms(int document) =>
        [
            .. TermVector
                .Unpack(Vector(document))
                .ToList()
                .Where(t => tally.Holding(t.Term) > 1)
                .Select(t =>
                {
                    var weight = Bm25.QuestionWeight(t.Count) * tally.Rarity(t.Term);
                    var telling = tally.Rarity(t.Term) * Bm25.Weight(t.Count, extents.Relative(document));
                    return new WeighedTerm(t.Term, weight, telling);
                }),
        ];

    /// <summary>The nearest documents, the nearest first.</summary>
    /// <param name="linked">Documents that are compared though nothing in their words led to them.</param>
    public List<Ranked> Nearest(int document, IReadOnlyList<WeighedTerm> terms, int most, IReadOnlySet<int> linked)
    {
        var weights = Weights(terms);
        return
        [
            .. Found(terms)
                .Select(c => c.Document)
                .Union(linked)
                .Where(d => d != document)
                .Select(d => new Ranked(d, Likeness(d, weights)))
                .OrderByDescending(r => r.Score)
                .ThenBy(r => r.Document)
                .Take(most),
        ];
    }

    /// <summary>What each term that a document has of these adds to its likeness; the most first.</summary>
    public List<(int Term, double Worth)> Shared(int document, IReadOnlyList<WeighedTerm> terms)
    {
        var (weights, length) = (Weights(terms), extents.Relative(document));
        var shared = new List<(int Term, double Worth)>();
        foreach (var (term, count) in TermVector.Unpack(Vector(document)))
        {
            if (term < weights.Length && weights[term] > 0)
            {
                shared.Add((term, weights[term] * Bm25.Weight(count, length)));
            }
        }

        return [.. shared.OrderByDescending(s => s.Worth)];
    }

    static double[] Weights(IReadOnlyList<WeighedTerm> terms)
    {
        var weights = new double[terms.Count == 0 ? 1 : terms.Max(t => t.Term) + 1];
        foreach (var term in terms)
        {
            weights[term.Term] = term.Weight;
        }

        return weights;
    }

    double Likeness(int document, double[] weights)
    {
        var (likeness, length) = (0.0, extents.Relative(document));
        foreach (var (term, count) in TermVector.Unpack(Vector(document)))
        {
            if (term < weights.Length && weights[term] > 0)
            {
                likeness += weights[term] * Bm25.Weight(count, length);
            }
        }

        return likeness;
    }

    List<Ranked> Found(IReadOnlyList<WeighedTerm> terms)
    {
        var postings = new Postings(connection);
        var ranking = new Ranking(extents);
        foreach (var term in terms.OrderByDescending(t => t.Telling).ThenBy(t => t.Term).Take(TellingTerms))
        {
            var stem = connection.Value<string>("SELECT stem FROM term WHERE id = $1", term.Term)!;
            ranking.Add(postings.OfStem(stem), term.Weight / tally.Rarity(term.Term));
        }

        return ranking.Best(null, Candidates + 1);
    }

    byte[] Vector(int document) => connection.Value<byte[]>("SELECT terms FROM vector WHERE document = $1", document) ?? [];
}
