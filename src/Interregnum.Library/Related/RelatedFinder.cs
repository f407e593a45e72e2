using Interregnum.Library.Search;
using Interregnum.Library.Store;

namespace Interregnum.Library.Related;

/// <summary>Documents that go with another.</summary>
/// <param name="Variations">Words that were looked for in other forms too.</param>
public sealed record RelatedAnswer(IReadOnlyList<RelatedDocument> Results, IReadOnlyList<Variation> Variations);

/// <summary>Finds what else to read. Not for several threads at once.</summary>
/// <param name="aliases">Other names under which people and things are looked for too.</param>
public sealed class RelatedFinder(LibraryFile library, Aliases aliases)
{
    /// <summary>Terms that an excerpt is chosen by.</summary>
    const int ExcerptTerms = 20;

    Extents? _extents;
    TermTally? _tally;

    /// <summary>The documents whose text is most like that of one, the nearest first.</summary>
    /// <exception cref="LibraryException">There is no document of that key.</exception>
    public RelatedAnswer Similar(string key, int most)
    {
        var (similarity, row) = Begin(key);
        var terms = similarity.Terms(row);
        var document = library.Documents.Require(key);
        var reasons = new Reasons(library.Connection, document, Records.Text(library, document));
        var results = new List<RelatedDocument>();
        foreach (var ranked in similarity.Nearest(row, terms, most))
        {
            var shared = similarity.Shared(ranked.Document, terms);
            var other = Records.Of(library, ranked.Document);
            var text = Records.Text(library, other);
            var because = reasons.For(other, text, [.. shared.Select(s => s.Term)]);
            results.Add(Result(ranked, other, Passage.Best(text, WantedOf(shared)), because));
        }

        return new(results, []);
    }

    /// <summary>The keys of the documents whose text is most like that of one, the nearest first.</summary>
    /// <exception cref="LibraryException">There is no document of that key.</exception>
    public IReadOnlyList<string> Rank(string key, int most)
    {
        var (similarity, row) = Begin(key);
        return [.. similarity.Nearest(row, similarity.Terms(row), most).Select(r => Records.Of(library, r.Document).Key)];
    }

    /// <summary>The documents that say most about an interest, without the one that is being read.</summary>
    /// <exception cref="LibraryException">There is no document of that key.</exception>
    public RelatedAnswer Relevant(string key, Interest interest, int most)
    {
        var (_, row) = Begin(key);
        var relevance = new Relevance(library.Connection, _extents!, aliases, interest);
        var results = new List<RelatedDocument>();
        foreach (var ranked in relevance.Best(row, most))
        {
            var other = Records.Of(library, ranked.Document);
            var passage = Passage.Best(Records.Text(library, other), relevance.Wanted);
            results.Add(Result(ranked, other, passage, relevance.For(ranked.Document)));
        }

        return new(results, relevance.Variations);
    }

    (Similarity Similarity, int Row) Begin(string key)
    {
        Indexer.CatchUp(library);
        library.Documents.Require(key);
        var now = Extents.Now(library.Connection, _extents);
        _tally = now == _extents && _tally is not null ? _tally : TermTally.Of(library.Connection);
        _extents = now;
        return (new(library.Connection, now, _tally), (int)library.Documents.RowOf(key)!.Value);
    }

    Wanted WantedOf(IEnumerable<(int Term, double Worth)> shared)
    {
        var wanted = new Wanted();
        foreach (var (term, worth) in shared.Take(ExcerptTerms))
        {
            wanted.Add(library.Connection.Value<string>("SELECT stem FROM term WHERE id = $1", term)!, worth);
        }

        return wanted;
    }

    static RelatedDocument Result(Ranked ranked, Document other, Passage passage, IReadOnlyList<Reason> because) =>
        new(
            other.Key,
            other.Title,
            other.Author,
            other.Year,
            other.Words,
            other.Pages,
            passage.Page,
            passage.Text,
            Math.Round(ranked.Score, 4),
            because
        );
}
