namespace Interregnum.Retrieval;

/// <summary>
/// Measures of a ranking against known answers, as trec_eval has them. A document is relevant when its grade is above 0; the denominators count
/// every relevant document, also those that the collection does not hold.
/// </summary>
static class Measures
{
    /// <summary>
    /// Normalised discounted cumulative gain of the first <paramref name="depth"/>: the gain is the grade, the discount log2 of the rank plus one
    /// (K. Järvelin and J. Kekäläinen, ACM Transactions on Information Systems 20 (2002) 422–446).
    /// </summary>
    public static double Ndcg(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, double> grades, int depth)
    {
        var gained = Gain(ranking.Take(depth).Select(d => Math.Max(0, grades.GetValueOrDefault(d))));
        var ideal = Gain(grades.Values.Where(g => g > 0).OrderDescending().Take(depth));
        return ideal == 0 ? 0 : gained / ideal;
    }

    /// <summary>The mean, over all relevant documents, of the precision at the rank of each; 0 for one that was not found.</summary>
    public static double AveragePrecision(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, double> grades)
    {
        var (found, sum) = (0, 0.0);
        for (var i = 0; i < ranking.Count; i++)
        {
            if (IsRelevant(grades, ranking[i]))
            {
                found++;
                sum += (double)found / (i + 1);
            }
        }

        return Over(sum, grades);
    }

    /// <summary>The share of the relevant documents among the first <paramref name="depth"/>.</summary>
    public static double Recall(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, double> grades, int depth) =>
        Over(ranking.Take(depth).Count(d => IsRelevant(grades, d)), grades);

    /// <summary>Whether a question counts: one without an answer says nothing.</summary>
    public static bool HasRelevant(IReadOnlyDictionary<string, double> grades) => grades.Values.Any(g => g > 0);

    static double Gain(IEnumerable<double> grades) => grades.Select((grade, place) => grade / Math.Log2(place + 2)).Sum();

    static bool IsRelevant(IReadOnlyDictionary<string, double> grades, string document) => grades.GetValueOrDefault(document) > 0;

    static double Over(double sum, IReadOnlyDictionary<string, double> grades)
    {
        var relevant = grades.Values.Count(g => g > 0);
        return relevant == 0 ? 0 : sum / relevant;
    }
}
