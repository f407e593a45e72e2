using Interregnum.Worlds;

namespace Interregnum.Attribution;

/// <summary>
/// The typical history of several: the one whose mean distance to the others is least (L. Kaufman and P. J. Rousseeuw, Finding
/// Groups in Data, 1990). Two histories differ by the weighted mean of six parts, each 0..1 (J. C. Gower, Biometrics 27, 1971):
/// <list type="bullet">
/// <item>outcome, weight 2: 0 when the same claimant or nobody prevails in both, else 1;</item>
/// <item>consolidation, weight 1: months between the two, over the months of the contest;</item>
/// <item>falls, weight 1 each: lost seats, lost offices, expulsions: months between the two falls of each claimant, over the
/// months of the contest, averaged over claimants;</item>
/// <item>rule, weight 1: the difference of the months each claimant ruled, over the months of the contest, averaged;</item>
/// <item>strength, weight 1: half the sum of the differences of closing strengths.</item>
/// </list>
/// What never happened counts as happening after the last month.
/// </summary>
public static class Medoid
{
    /// <summary>Histories among which a medoid is sought, at most.</summary>
    public const int SampleSize = 256;

    /// <summary>
    /// The medoid of a fixed sample of histories: the first of every parameter draw, then the second, and so on, up to
    /// <see cref="SampleSize"/>. Of equally typical ones that with the lowest number.
    /// </summary>
    /// <param name="histories">Whole rows, at least one.</param>
    /// <param name="months">Months of the contest.</param>
    public static (HistoryRow History, double MeanDistance) Of(IEnumerable<HistoryRow> histories, int months)
    {
        var sample = histories
            .OrderBy(h => h.History % Budget.PerDraw)
            .ThenBy(h => h.History)
            .Take(SampleSize)
            .OrderBy(h => h.History)
            .ToList();
        if (sample.Count == 0)
        {
            throw new ArgumentException("A typical history needs at least one to choose from.");
        }

        return sample.Select(h => (h, MeanDistance(h, sample, months))).MinBy(candidate => candidate.Item2);
    }

    /// <summary>How far apart two histories are, 0..1; 0 for the same, and the same both ways.</summary>
    public static double Distance(HistoryRow one, HistoryRow other, int months)
    {
        var outcome = one.Outcome == other.Outcome ? 0 : 1;
        var consolidation = Apart(one.Consolidation, other.Consolidation, months);
        var falls =
            Apart(one.SeatLost, other.SeatLost, months)
            + Apart(one.OfficeLost, other.OfficeLost, months)
            + Apart(one.Expelled, other.Expelled, months);
        var rule = Apart(one.MonthsRuling, other.MonthsRuling, months);
        var strength = one.Strength.Zip(other.Strength, (a, b) => Math.Abs((double)a - b)).Sum() / 2;
        return ((2 * outcome) + consolidation + falls + rule + strength) / 8;
    }

    static double MeanDistance(HistoryRow history, List<HistoryRow> sample, int months) =>
        sample.Count == 1 ? 0 : sample.Sum(other => Distance(history, other, months)) / (sample.Count - 1);

    static double Apart(short[] one, short[] other, int months) =>
        one.Zip(other, (a, b) => Apart(a, b, months)).DefaultIfEmpty().Average();

    static double Apart(short one, short other, int months) =>
        (double)Math.Abs((one < 0 ? months : one) - (other < 0 ? months : other)) / months;
}
