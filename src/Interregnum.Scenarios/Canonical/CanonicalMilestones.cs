using Interregnum.Contests;
using static Interregnum.Scenarios.CanonicalJson;

namespace Interregnum.Scenarios;

/// <summary>Milestones as canonical JSON.</summary>
static class CanonicalMilestones
{
    public static CanonicalJson Json(Contest contest, IReadOnlyList<Milestone> milestones) =>
        List(
            milestones.OrderBy(m => m.Id, StringComparer.Ordinal),
            m =>
                Map(
                    ("absent", m.Absent is { } absent ? Of(absent) : Of((string?)null)),
                    ("at", Of(m.At.ToString())),
                    ("confidence", Of(m.Confidence)),
                    ("discrepancy", Of(m.Discrepancy)),
                    ("episode", Of(m.Episode)),
                    ("id", Of(m.Id)),
                    ("measure", Measure(m.Measure, contest)),
                    ("tolerance", Of(m.Tolerance)),
                    ("use", Of($"{m.Use}")),
                    ("value", Value(m, contest))
                )
        );

    static CanonicalJson Value(Milestone milestone, Contest contest) =>
        milestone is { Measure: Winner, Value: >= 0 } ? Of(contest.Contenders[(int)milestone.Value].Id) : Of(milestone.Value);

    static CanonicalJson Measure(Measure measure, Contest contest) =>
        measure switch
        {
            LosesSeat m => Ids(["loses-seat", contest.Contenders[m.Who].Id, contest.Bodies[m.Body].Id]),
            LosesOffice m => Ids(["loses-office", contest.Contenders[m.Who].Id, contest.Offices[m.Office].Id]),
            IsExpelled m => Ids(["expelled", contest.Contenders[m.Who].Id]),
            IsSeated m => Ids(["seated", contest.Contenders[m.Who].Id, contest.Bodies[m.Body].Id]),
            HoldsOffice m => Ids(["holds", contest.Contenders[m.Who].Id, contest.Offices[m.Office].Id]),
            OppositionVotes m => Ids(["opposition-votes", contest.Bodies[m.Body].Id, $"{m.Within}"]),
            OppositionSeats m => Ids(["opposition-seats", contest.Bodies[m.Body].Id]),
            Backing m => Ids([
                "backing",
                contest.Contenders[m.Who].Id,
                contest.Bodies[m.Body].Id,
                m.Constituency < 0 ? "all" : contest.Constituencies[m.Constituency].Id,
            ]),
            Winner => Ids(["winner"]),
            _ => Ids(["unmeasured"]),
        };
}
