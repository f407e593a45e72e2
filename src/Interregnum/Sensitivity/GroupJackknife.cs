using Interregnum.Attribution;
using Interregnum.Findings;

namespace Interregnum.Sensitivity;

/// <summary>
/// The interval of any estimate by leaving out one group of independent observations at a time (the delete-a-group jackknife: J. Shao and
/// D. Tu, The Jackknife and Bootstrap, 1995, section 2.3). Observation i stands in group i modulo the number of groups.
/// </summary>
static class GroupJackknife
{
    public const int Groups = 20;

    /// <summary>A number and its 95 % interval by Student's t with one degree of freedom less than groups.</summary>
    /// <param name="observations">How many there are, at least one for each group.</param>
    /// <param name="estimate">The estimate from observations given by their indices; all of them first.</param>
    public static Estimate Of(int observations, Func<IReadOnlyList<int>, double> estimate) =>
        Of(observations, kept => [estimate(kept)])[0];

    /// <summary>The same for several estimates at once.</summary>
    public static IReadOnlyList<Estimate> Of(int observations, Func<IReadOnlyList<int>, IReadOnlyList<double>> estimate)
    {
        if (observations < Groups)
        {
            throw new ArgumentException($"{observations} observations are too few to leave out {Groups} groups in turn.");
        }

        return Of(without => estimate([.. Kept(observations, without)]));
    }

    /// <summary>The same of estimates that rest on several independent samples: each leaves out its group of the same number.</summary>
    /// <param name="estimate">The estimates without the group that it is given; with all of them where it is given none.</param>
    public static IReadOnlyList<Estimate> Of(Func<int?, IReadOnlyList<double>> estimate)
    {
        var all = estimate(null);
        var without = Enumerable.Range(0, Groups).Select(group => estimate(group)).ToList();
        return [.. all.Select((value, i) => Around(value, [.. without.Select(w => w[i])]))];
    }

    /// <summary>The observations that stay when a group is left out, by their indices.</summary>
    public static IEnumerable<int> Kept(int observations, int? without) =>
        Enumerable.Range(0, observations).Where(i => i % Groups != without);

    static Estimate Around(double value, double[] without)
    {
        var mean = without.Average();
        var variance = (Groups - 1.0) / Groups * without.Sum(w => (w - mean) * (w - mean));
        return Intervals.Around(value, Math.Sqrt(variance), Groups - 1);
    }
}
