using System.Globalization;
using Interregnum.Calibration;
using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>What a fact needs before a calibration may be held to it, and what may never be fitted.</summary>
static class FittedFacts
{
    /// <summary>Reports what is wrong with the use that is made of a milestone.</summary>
    public static void Check(Milestone milestone, Unit unit, ContestReading reading, Field field, Field use)
    {
        var contest = reading.Contest;
        if (milestone.Use != Use.Fit)
        {
            CheckOutcome(milestone, use);
            return;
        }

        if (Forbidden(milestone, reading) is { } why)
        {
            use.Report(Diagnostic.ReportOnly, $"the milestone '{milestone.Id}' {why}", "write 'use: report_only'");
            return;
        }

        if (!Target.HasWidth(milestone))
        {
            field.Report(Diagnostic.NoError, NoWidth(milestone), Remedy(milestone));
        }
        else if (unit == Unit.Truth && milestone.Tolerance + milestone.Discrepancy >= 0.5)
        {
            var message =
                $"the milestone '{milestone.Id}' is true or false and wrong with a probability of {milestone.Tolerance + milestone.Discrepancy}";
            field.Report(Diagnostic.OutOfBounds, message, "tolerance and discrepancy together stay below 0.5; 0.05 is usual");
        }

        if (milestone.Absent is null && MayBeAbsent(milestone.Measure))
        {
            var message =
                $"the milestone '{milestone.Id}' is fitted, and nothing says what a history loses in which it does not occur";
            field.Report(
                Diagnostic.NoAbsent,
                message,
                "give it 'absent: 3' (one in twenty) or another loss, -ln of its probability"
            );
        }

        if (!reading.Page.HasErrors && Impossible(milestone, contest) is { } impossible)
        {
            field.Report(
                Diagnostic.Unreachable,
                $"no history can reach the milestone '{milestone.Id}': {impossible}",
                "correct the fact or the contest, or write 'use: report_only'"
            );
        }
    }

    static bool MissesByNothing(Milestone milestone) => milestone is { Tolerance: 0, Discrepancy: 0 };

    /// <summary>Why a fact has a kernel without width.</summary>
    static string NoWidth(Milestone milestone) =>
        MissesByNothing(milestone)
            ? $"the milestone '{milestone.Id}' is fitted and may miss by nothing at all"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"the milestone '{milestone.Id}' is fitted and may miss by nothing that counts: shares are kept {Target.LeastShare} away from 0 and 1, and {milestone.Value:0.####} with its error stays within that"
            );

    static string Remedy(Milestone milestone)
    {
        if (MissesByNothing(milestone))
        {
            return "give it a tolerance or a discrepancy";
        }

        var least = Target.LeastShare - Math.Min(milestone.Value, 1 - milestone.Value);
        return string.Create(CultureInfo.InvariantCulture, $"give it a tolerance or a discrepancy above {least:0.####}");
    }

    /// <summary>Warns when facts are fitted and every number of the contest is known.</summary>
    public static void CheckRange(Field list, IReadOnlyList<Milestone> milestones, Contest contest)
    {
        var fitted = milestones.Count(m => m.Use == Use.Fit);
        if (fitted > 0 && contest.Parameters.All(p => p.Prior is Fixed))
        {
            list.Report(
                Diagnostic.NoRange,
                $"{(fitted == 1 ? "a milestone is" : $"{fitted} milestones are")} to be fitted, and none of the contest's {contest.Parameters.Count} parameters has a range",
                "write what is uncertain as '0.4 ± 0.1' or 'uniform(0.2, 0.6)'"
            );
        }
    }

    /// <summary>The outcome is not even an input.</summary>
    static void CheckOutcome(Milestone milestone, Field use)
    {
        if (milestone is { Measure: Winner, Use: Use.Input })
        {
            var message = $"the milestone '{milestone.Id}' names the outcome, which is never fitted";
            use.Report(Diagnostic.ReportOnly, message, "write 'use: report_only'");
        }
    }

    /// <summary>Why a fact may not be fitted; null when it may.</summary>
    static string? Forbidden(Milestone milestone, ContestReading reading) =>
        milestone.Measure switch
        {
            Winner => "names the outcome, which is never fitted",
            Unmeasured => "is not measured and cannot be fitted",
            HoldsOffice { Office: >= 0 } holds
                when milestone.Value > 0 && !reading.Page.HasErrors && ImpliesOutcome(milestone.At, holds, reading.Contest) =>
                $"says who holds the key office '{reading.Contest.Offices[holds.Office].Id}' in the last months, which implies the outcome; that is never fitted",
            _ => null,
        };

    /// <summary>Whether the fact lies within the spell of dominance at whose end the outcome is read.</summary>
    static bool ImpliesOutcome(Month at, HoldsOffice holds, Contest contest)
    {
        var spell = contest.Parameters[contest.Mechanics[Mechanic.DominanceMonths].Index].Prior.Centre;
        var weight = contest.Parameters[contest.Offices[holds.Office].Weight.Index].Prior;
        return contest.To - at < spell && holds.Who < contest.ClaimantCount && weight is not Fixed { Value: 0 };
    }

    static bool MayBeAbsent(Measure measure) => measure is LosesSeat or LosesOffice or IsExpelled or OppositionVotes;

    /// <summary>Why no history can come near a fact, as far as the contest alone tells; null when one may.</summary>
    static string? Impossible(Milestone milestone, Contest contest) =>
        milestone.Measure switch
        {
            IsExpelled when contest.Ladder.All(r => r.Sanction != Sanction.Expulsion) =>
                "the ladder has no rung that expels anybody",
            OppositionSeats { Body: >= 0 } seats when SizeAt(contest.Bodies[seats.Body], milestone.At) < milestone.Value =>
                $"'{contest.Bodies[seats.Body].Id}' has {SizeAt(contest.Bodies[seats.Body], milestone.At)} members then, not {milestone.Value}",
            _ => null,
        };

    static int SizeAt(Body body, Month month) => body.Size.LastOrDefault(s => s.From <= month)?.Value ?? int.MaxValue;
}
