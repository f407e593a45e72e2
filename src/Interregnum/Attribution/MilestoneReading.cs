using Interregnum.Contests;
using Interregnum.Findings;

namespace Interregnum.Attribution;

/// <summary>
/// What the model foretells of each dated fact before it has seen any: the distribution of the milestone's value over histories,
/// and how often it comes within reach of the record, where the reach is measurement error and the model's own discrepancy
/// together, √(tolerance² + discrepancy²).
/// </summary>
public static class MilestoneReading
{
    /// <summary>Draws off which a verdict reads the dated facts, at most.</summary>
    const int Most = 1024;

    /// <summary>How many histories a verdict reads them off: the first of each of so many draws.</summary>
    public static int Histories(int draws) => Math.Min(draws, Most);

    /// <summary>One finding a milestone, in their order.</summary>
    /// <param name="readings">For each history the value of each milestone, null where it did not occur; at least one history, each of a draw of its own.</param>
    public static IReadOnlyList<MilestoneFinding> Of(IReadOnlyList<Milestone> milestones, IReadOnlyList<double?[]> readings) =>
        [.. milestones.Select((m, i) => Of(m, [.. readings.Select(r => r[i])]))];

    static MilestoneFinding Of(Milestone milestone, double?[] values)
    {
        if (milestone.Measure is Unmeasured unmeasured)
        {
            return Finding(milestone, [], values.Length, new Estimate(0, 0, 1), false, unmeasured.Reason);
        }

        var reach = milestone.Reach;
        var within = values.Select(v => v is { } value && Math.Abs(value - milestone.Value) <= reach + 1e-9 ? 1 : 0).ToArray();
        double[] occurred = [.. values.OfType<double>().Order()];
        var rate = Intervals.Rate(within, [.. values.Select(_ => 1)]);
        return Finding(milestone, occurred, values.Length, rate, within.Contains(1), null);
    }

    static MilestoneFinding Finding(
        Milestone milestone,
        double[] occurred,
        int histories,
        Estimate within,
        bool reached,
        string? unmeasured
    )
    {
        var ordered = milestone.Measure is not Winner && occurred.Length > 0;
        return new MilestoneFinding(
            milestone.Id,
            milestone.Text,
            Unit(milestone.Measure),
            milestone.Value,
            Intervals.Wilson((double)occurred.Length / histories, histories),
            ordered ? Quantile(occurred, 0.5) : null,
            ordered ? Quantile(occurred, 0.025) : null,
            ordered ? Quantile(occurred, 0.975) : null,
            within,
            reached,
            milestone.Use switch
            {
                Use.Fit => "fit",
                Use.Input => "input",
                _ => "report_only",
            },
            unmeasured
        );
    }

    static string Unit(Measure measure) =>
        measure switch
        {
            LosesSeat or LosesOffice or IsExpelled => "month",
            IsSeated or HoldsOffice => "yes or no",
            OppositionVotes or Backing => "share",
            OppositionSeats => "seats",
            Winner => "person",
            _ => "none",
        };

    /// <summary>The least value that at least this share of the sorted values does not exceed: always one that occurred.</summary>
    static double Quantile(double[] sorted, double share) =>
        sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
}
