using System.Text.Json;
using Interregnum.Library;
using Interregnum.Library.Related;
using Interregnum.Library.Search;
using Interregnum.Library.Store;

namespace Interregnum.Retrieval;

/// <summary>Means over the questions of a collection.</summary>
/// <param name="RelatedNdcgAt10">Null where the collection does not say which documents go together.</param>
sealed record Evaluation(double NdcgAt10, double Map, double RecallAt100, double? RelatedNdcgAt10, int Queries)
{
    const int Shown = 10;
    const int Looked = 100;

    /// <summary>As far as trec_eval looks.</summary>
    const int Depth = 1000;

    const int DocumentsAtOnce = 500;
    const int Digits = 6;

    /// <summary>Puts the collection into a library of its own and asks it.</summary>
    public static Evaluation Of(Collection collection, LibraryFile library)
    {
        var documents = Fill(library, collection);
        var asked = collection.Questions();
        var answers = collection.Answers(asked.Select(q => q.Id).ToHashSet(), documents);
        var questions = asked.Where(q => answers.TryGetValue(q.Id, out var grades) && Measures.HasRelevant(grades)).ToList();
        var searcher = new Searcher(library, Aliases.None);
        var measured = questions
            .Select(q => (Ranking: Rank(searcher, q.Text), Grades: answers[q.Id]))
            .Select(a =>
                (
                    Ndcg: Measures.Ndcg(a.Ranking, a.Grades, Shown),
                    Precision: Measures.AveragePrecision(a.Ranking, a.Grades),
                    Recall: Measures.Recall(a.Ranking, a.Grades, Looked)
                )
            )
            .ToList();
        return new(
            Mean(measured.Select(m => m.Ndcg)),
            Mean(measured.Select(m => m.Precision)),
            Mean(measured.Select(m => m.Recall)),
            RelatedTo(library, collection.Related(documents)),
            questions.Count
        );
    }

    public void Write(Stream output)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteNumber("ndcg_at_10", Math.Round(NdcgAt10, Digits));
        json.WriteNumber("map", Math.Round(Map, Digits));
        json.WriteNumber("recall_at_100", Math.Round(RecallAt100, Digits));
        if (RelatedNdcgAt10 is { } related)
        {
            json.WriteNumber("related_ndcg_at_10", Math.Round(related, Digits));
        }
        else
        {
            json.WriteNull("related_ndcg_at_10");
        }

        json.WriteNumber("queries", Queries);
        json.WriteEndObject();
    }

    /// <returns>The ids.</returns>
    static HashSet<string> Fill(LibraryFile library, Collection collection)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var some in collection.Documents().Chunk(DocumentsAtOnce))
        {
            library.Atomically(() =>
            {
                foreach (var (id, title, text) in some)
                {
                    var document = new Document
                    {
                        Key = id,
                        Csl = "{}",
                        Title = title,
                        Kind = Kind.Text,
                    };
                    library.Documents.Add(document, [new(0, null, text)]);
                    ids.Add(id);
                }
            });
        }

        return ids;
    }

    /// <summary>A question that holds no word finds nothing, and counts as such.</summary>
    static IReadOnlyList<string> Rank(Searcher searcher, string text)
    {
        try
        {
            return searcher.Rank(text, Depth);
        }
        catch (LibraryException)
        {
            return [];
        }
    }

    static double? RelatedTo(LibraryFile library, Dictionary<string, Dictionary<string, double>>? truth)
    {
        if (truth is null)
        {
            return null;
        }

        var finder = new RelatedFinder(library, Aliases.None);
        return Mean(
            truth
                .Where(t => Measures.HasRelevant(t.Value) && library.Documents.RowOf(t.Key) is not null)
                .Select(t => Measures.Ndcg(finder.Rank(t.Key, Shown), t.Value, Shown))
        );
    }

    static double Mean(IEnumerable<double> values) => values.DefaultIfEmpty(0).Average();
}
