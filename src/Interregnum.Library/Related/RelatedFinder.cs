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
    Extents? _extents;
    TermTally? _tally;

    /// <summary>What documents are evidence for.</summary>
    public EvidenceLinks Links { get; init; } = EvidenceLinks.None;

    /// <summary>
    /// The documents whose text is most like that of one, the nearest first; after them, where there is room, those whose text is not alike and that
    /// it is about, that are about it, or that are evidence for the same.
    /// </summary>
    /// <exception cref="LibraryException">There is no document of that key.</exception>
    public RelatedAnswer Similar(string key, int most)
    {
        var (similarity, row) = Begin(key);
        var terms = similarity.Terms(row);
        var document = library.Documents.Require(key);
        var reasons = new Reasons(library.Connection, document, Records.Text(library, document), Links);
        var results = new List<RelatedDocument>();
        foreach (var ranked in similarity.Nearest(row, terms, most, Linked(document)))
        {
            var shared = Stems(similarity.Shared(ranked.Document, terms));
            var wanted = WantedOf(shared);
            var other = Records.Of(library, ranked.Document);
            var text = Records.Text(library, other);
            var because = reasons.For(other, text, [.. shared.Select(s => s.Stem)], wanted);
            results.Add(Result(ranked, other, Passage.Best(text, wanted), because));
        }

        return new(results, []);
    }

    /// <summary>The keys of the documents whose text is most like that of one, the nearest first.</summary>
    /// <exception cref="LibraryException">There is no document of that key.</exception>
    public IReadOnlyList<string> Rank(string key, int most)
    {
        var (similarity, row) = Begin(key);
        return
        [
            .. similarity
                .Nearest(row, similarity.Terms(row), most, new HashSet<int>())
                .Select(r => Records.Of(library, r.Document).Key),
        ];
    }

    /// <summary>The documents that say most about an interest, without the one that is being read.</summary>
    /// <exception cref="LibraryException">There is no document of that key.</exception>
    public RelatedAnswer Relevant(string key, Interest interest, int most)
    {
        var (_, row) = Begin(key);
        var relevance = new Relevance(library.Connection, _extents!, aliases, interest, EvidenceFor(interest.Factor));
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

    /// <summary>Documents that go with one whatever their words.</summary>
    HashSet<int> Linked(Document document) =>
        [.. Rows([.. Abstract.Of(document.Csl).About, .. About([document.Key]).Select(a => a.Key), .. Links.With(document.Key)])];

    /// <summary>Documents that are evidence for a factor, and what is said about those, with how often the contest calls upon them.</summary>
    List<Posting> EvidenceFor(string? factor)
    {
        var called = factor is null ? [] : Links.For(factor);
        var counts = new Dictionary<string, int>(called, StringComparer.Ordinal);
        foreach (var (key, about) in called.Count == 0 ? [] : About([.. called.Keys]))
        {
            counts[key] = counts.GetValueOrDefault(key) + about.Sum(a => called.GetValueOrDefault(a));
        }

        return
        [
            .. counts
                .Select(c => (Row: library.Documents.RowOf(c.Key), Count: c.Value))
                .Where(c => c.Row is not null)
                .Select(c => new Posting((int)c.Row!.Value, c.Count)),
        ];
    }

    /// <summary>Keys of the documents whose record says that they are about one of some, and of what they are about.</summary>
    IEnumerable<(string Key, IReadOnlyList<string> About)> About(HashSet<string> keys) =>
        library
            .Connection.Rows(
                row => (row.GetString(0), Abstract.Of(row.GetString(1)).About),
                "SELECT key, csl FROM document WHERE instr(csl, '\"references\"')"
            )
            .Where(d => keys.Overlaps(d.About));

    List<int> Rows(IEnumerable<string> keys) =>
        [.. keys.Distinct().Select(library.Documents.RowOf).OfType<long>().Select(row => (int)row)];

    /// <summary>The first of the shared terms, by their stems.</summary>
    List<(string Stem, double Worth)> Stems(IEnumerable<(int Term, double Worth)> shared) =>
        [
            .. shared
                .Take(Reasons.Terms)
                .Select(s => (library.Connection.Value<string>("SELECT stem FROM term WHERE id = $1", s.Term)!, s.Worth)),
        ];

    static Wanted WantedOf(List<(string Stem, double Worth)> shared)
    {
        var wanted = new Wanted();
        foreach (var (stem, worth) in shared)
        {
            wanted.Add(stem, worth);
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
