namespace Interregnum.Attribution;

/// <summary>Which of several paired values is the largest, and how far the histories played settle it.</summary>
/// <param name="Leader">The column with the largest mean; the first of them in a tie.</param>
/// <param name="Confidence">
/// The Monte Carlo probability that the leader's mean is the largest: under the normal law of the means, with their covariance
/// clustered by draw. It says whether enough was played, nothing about parameters (that is <see cref="FirstShare"/>).
/// </param>
/// <param name="Settled">
/// Whether the leader's paired difference from every rival excludes 0 at 95 %, simultaneously: Student's t with the error shared
/// out over the rivals (Bonferroni). That the leader was chosen by looking costs nothing more: for a wrong leader to be settled,
/// his lead over the true one must be misjudged, and there are as many such leads as rivals
/// (J. C. Hsu, "Constrained simultaneous confidence intervals for multiple comparisons with the best", Annals of Statistics 12, 1984).
/// </param>
public sealed record Ranking(int Leader, double Confidence, bool Settled)
{
    const int Points = 4096;

    /// <param name="values">The means that are compared, one for each column.</param>
    /// <param name="sample">The paired values they are means of.</param>
    public static Ranking Of(IReadOnlyList<double> values, TwoLevelSample sample)
    {
        var leader = Largest(values);
        var rivals = Enumerable.Range(0, values.Count).Where(i => i != leader).ToList();
        var probabilities = new LargestOfNormal(sample.CovarianceOfMeans(), Points).Probabilities([.. values]);
        return new Ranking(leader, probabilities[leader], rivals.All(r => Excludes(values, sample, leader, r, rivals.Count)));
    }

    /// <summary>The place of the largest value; the first of them in a tie.</summary>
    public static int Largest(IReadOnlyList<double> values)
    {
        var largest = 0;
        for (var i = 1; i < values.Count; i++)
        {
            largest = values[i] > values[largest] ? i : largest;
        }

        return largest;
    }

    static bool Excludes(IReadOnlyList<double> values, TwoLevelSample sample, int leader, int rival, int rivals)
    {
        var quantile = Intervals.Quantile(1 - (Intervals.Error / (2 * rivals)), sample.Draws - 1);
        return values[leader] - values[rival] > quantile * sample.DifferenceError(leader, rival);
    }
}
