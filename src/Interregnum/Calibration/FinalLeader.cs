using Interregnum.Contests;

namespace Interregnum.Calibration;

/// <summary>
/// The fact that says who prevails in the end. It is never fitted, since an answer that was fitted to its own end would be circular; what
/// it would add to a posterior is shown beside it and used for nothing else.
/// </summary>
public static class FinalLeader
{
    /// <summary>The fact; null where the record does not tell it.</summary>
    public static Milestone? In(IReadOnlyList<Milestone> milestones) => milestones.FirstOrDefault(m => m.Measure is Winner);

    /// <summary>
    /// The posterior with that fact: every accepted history weighed by the fact's kernel, too, which is that of a name: a wrong report
    /// has the probability that the milestone declares, or <see cref="Target.ReportingError"/>.
    /// </summary>
    /// <param name="outcomeOf">Who prevails in an accepted history, by its place; −1 for nobody.</param>
    public static Posterior Added(Posterior posterior, Milestone fact, Func<int, int> outcomeOf)
    {
        var declared = fact.Tolerance + fact.Discrepancy;
        var error = declared > 0 ? Math.Min(declared, 0.5) : Target.ReportingError;
        return new Posterior(
            [
                .. posterior.Accepted.Select(
                    (a, place) => outcomeOf(place) == (int)fact.Value ? a : a with { Weight = a.Weight * error / (1 - error) }
                ),
            ],
            posterior.Seed,
            posterior.Hash
        );
    }
}
