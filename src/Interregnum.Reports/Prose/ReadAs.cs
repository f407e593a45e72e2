using Interregnum.Contests;

namespace Interregnum.Reports.Prose;

/// <summary>What is read off a history where a dated fact of the record stands: the two need not be the same thing.</summary>
public static class ReadAs
{
    /// <summary>A clause; empty where nothing is read.</summary>
    public static string Of(Dossier dossier, Measure measure)
    {
        var contest = dossier.Contest;
        string Who(int person) => contest.Contenders[person].Name;
        string Body(int body) => Deeds.Inside(contest.Bodies[body].Name);
        return measure switch
        {
            LosesSeat m => $"the month in which {Who(m.Who)} loses his seat in {Body(m.Body)}",
            LosesOffice m => $"the month in which {Who(m.Who)} loses the office: {contest.Offices[m.Office].Name}",
            IsExpelled m => $"the month in which {Who(m.Who)} is expelled",
            IsSeated m => $"whether {Who(m.Who)} is a full member of {Body(m.Body)} at the month’s end",
            HoldsOffice m => $"whether {Who(m.Who)} holds the office at the month’s end: {contest.Offices[m.Office].Name}",
            OppositionVotes m =>
                $"the share of votes against whoever rules, whatever the question, in that vote of {Body(m.Body)} which is nearest, at most {English.Count(m.Within, "month")} away",
            OppositionSeats m => $"full members of {Body(m.Body)} on the side of anybody outside the ruling coalition",
            Backing m => $"the share of {Delegates(m)} that backs {Who(m.Who)} in public; nothing is voted on",
            Winner => "who dominates at the horizon",
            _ => "",
        };

        string Delegates(Backing m) =>
            m.Constituency < 0
                ? $"delegates to {Body(m.Body)}"
                : $"delegates of {contest.Constituencies[m.Constituency].Name} to {Body(m.Body)}";
    }

    /// <summary>How far from the record a history may be and still match it, in the unit of what is read.</summary>
    public static string Reach(Milestone milestone) =>
        (milestone.Measure, milestone.Reach) switch
        {
            (_, 0) or (IsSeated or HoldsOffice or Winner, _) => "the same",
            (LosesSeat or LosesOffice or IsExpelled, _) => $"± {English.Count((int)Math.Floor(milestone.Reach), "month")}",
            (OppositionSeats, _) => $"± {Amounts.Plain(milestone.Reach, 1)}",
            _ => $"± {Amounts.Plain(100 * milestone.Reach, 0)}\u202Fpoints",
        };
}
