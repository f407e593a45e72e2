namespace Interregnum.Library.Search;

/// <summary>A document and how well it answers; the number compares documents of one answer and nothing else.</summary>
readonly record struct Ranked(int Document, double Score);

/// <summary>Adds up what words say about documents, and puts the documents in order.</summary>
sealed class Ranking(Extents extents)
{
    readonly double[] _scores = new double[extents.Highest + 1];

    /// <summary>Counts a word.</summary>
    /// <param name="weight">How much it matters in the question.</param>
    public void Add(List<Posting> postings, double weight)
    {
        var rarity = weight * Bm25.Rarity(postings.Count, extents.Count);
        foreach (var (document, count) in postings)
        {
            if (document <= extents.Highest)
            {
                _scores[document] += rarity * Bm25.Weight(count, extents.Relative(document));
            }
        }
    }

    /// <summary>The best, in falling order; of equals, the one that came into the library first.</summary>
    /// <param name="among">The documents that may be named; null for those that any word was found in.</param>
    public List<Ranked> Best(DocumentSet? among, int most)
    {
        var documents = among?.Documents() ?? Enumerable.Range(0, _scores.Length).Where(d => _scores[d] > 0);
        var ranked = documents.Select(d => new Ranked(d, _scores[d])).ToList();
        ranked.Sort((a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : a.Document.CompareTo(b.Document));
        return ranked.Count > most ? ranked[..most] : ranked;
    }

    public double Of(int document) => _scores[document];
}
