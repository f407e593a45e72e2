using Interregnum.Library.Store;

namespace Interregnum.Library.Search;

/// <summary>Finds documents by what they say. Not for several threads at once.</summary>
/// <param name="aliases">Other names under which people and things are looked for too.</param>
public sealed class Searcher(LibraryFile library, Aliases aliases)
{
    Extents? _extents;

    /// <summary>The documents that answer a query, the best first, with the passage that does.</summary>
    /// <param name="query">As docs/search.md describes; nothing in it is an error except a year that is none.</param>
    /// <param name="most">Results that are wanted.</param>
    /// <exception cref="LibraryException">It holds nothing to look for, or a filter that cannot be read.</exception>
    public SearchAnswer Find(string query, int most)
    {
        var (ranked, total, question, forms) = Answer(query, most);
        var wanted = WantedBy(question, forms);
        return new(total, [.. ranked.Select(r => Result(r, wanted))], forms.Variations, question.Notes);
    }

    /// <summary>The keys of the documents that answer a query, the best first, without their passages.</summary>
    /// <exception cref="LibraryException">As <see cref="Find"/>.</exception>
    public IReadOnlyList<string> Rank(string query, int most)
    {
        var (ranked, _, _, _) = Answer(query, most);
        return [.. ranked.Select(r => library.Connection.Value<string>("SELECT key FROM document WHERE id = $1", r.Document)!)];
    }

    (List<Ranked> Ranked, int Total, Question Question, Forms Forms) Answer(string query, int most)
    {
        Indexer.CatchUp(library);
        var question = QuestionReader.Read(query);
        if (question.Required is null && question.Wanted.Count == 0)
        {
            throw new LibraryException(Fault.Invalid, "there is no word to look for", "Give one or more, as in `circular flow`.");
        }

        _extents = Extents.Now(library.Connection, _extents);
        var forms = new Forms(library.Connection, aliases);
        var ranking = new Ranking(_extents);
        foreach (var clause in Clauses(question).Where(c => c is not Word { Text: var text } || !StopWords.Holds(text)))
        {
            ranking.Add(forms.Find(clause), forms.Confidence(clause));
        }

        var among = Among(question, forms);
        var ranked = ranking.Best(among, int.MaxValue);
        var total = ranked.Count;
        PutKeyFirst(query, ranked);
        return (ranked.Count > most ? ranked[..most] : ranked, total, question, forms);
    }

    /// <summary>What ranks: a phrase as such and by its words.</summary>
    static IEnumerable<Clause> Parts(Clause wanted) =>
        wanted is Phrase phrase ? [phrase, .. phrase.Words.Select(w => new Word(w))] : [wanted];

    IEnumerable<Clause> Clauses(Question question) => question.Wanted.SelectMany(Parts).Concat(Names(question.Wanted));

    /// <summary>Words beside one another that have other names, as if they were in quotation marks.</summary>
    IEnumerable<Clause> Names(IReadOnlyList<Clause> wanted)
    {
        for (var length = 2; length <= aliases.MostWords; length++)
        {
            for (var i = 0; i + length <= wanted.Count; i++)
            {
                var words = wanted.Skip(i).Take(length).OfType<Word>().Select(w => w.Text).ToList();
                if (words.Count == length && aliases.Of(string.Join(' ', words)).Count > 0)
                {
                    yield return new Phrase(words);
                }
            }
        }
    }

    /// <summary>What is wanted, without the small words, unless there is nothing else.</summary>
    List<Clause> Telling(Question question)
    {
        var all = Clauses(question).ToList();
        var telling = all.Where(c => c is not Word { Text: var text } || !StopWords.Holds(text)).ToList();
        return telling.Count > 0 ? telling : all;
    }

    DocumentSet? Among(Question question, Forms forms)
    {
        var selection = new Selection(library.Connection, _extents!, forms);
        var among = question.Required is { } required ? selection.Of(required) : null;
        if (!question.AnyWanted)
        {
            return among;
        }

        var any = selection.Of(new Any(Telling(question)));
        if (among is not null)
        {
            any.Intersect(among);
        }

        return any;
    }

    /// <summary>A query that is a document's key means that document.</summary>
    void PutKeyFirst(string query, List<Ranked> ranked)
    {
        if (library.Documents.RowOf(query.Trim()) is { } row)
        {
            ranked.RemoveAll(r => r.Document == row);
            ranked.Insert(0, new((int)row, ranked.Count > 0 ? ranked[0].Score + 1 : 1));
        }
    }

    Wanted WantedBy(Question question, Forms forms)
    {
        var wanted = new Wanted();
        foreach (var leaf in Telling(question))
        {
            var weight = Bm25.Rarity(forms.Find(leaf).Count, _extents!.Count);
            foreach (var stem in forms.Stems(leaf).DefaultIfEmpty(leaf is Word word ? Stem.Of(word.Text) : ""))
            {
                if (stem.Length > 0)
                {
                    wanted.Add(stem, weight);
                }
            }
        }

        return wanted;
    }

    SearchResult Result(Ranked ranked, Wanted wanted)
    {
        var document = Records.Of(library, ranked.Document);
        var passage = Passage.Best(Records.Text(library, document), wanted);
        return new(
            document.Key,
            document.Title,
            document.Author,
            document.Year,
            passage.Page,
            passage.Text,
            Math.Round(ranked.Score, 4)
        );
    }
}
