using System.Numerics;
using Interregnum.Contests;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>A motion: it is put, voted on, and has its consequences.</summary>
static class Motion
{
    /// <summary>The part of the enmity between speaker and target that falls to each of the speaker's partners. Conjectured.</summary>
    const double PartnersEnmity = 0.25;

    /// <param name="speaker">The claimant who moves it in public, or −1 when an event puts it.</param>
    /// <param name="yes">The side for it.</param>
    /// <param name="occasion">Tells motions of one month apart.</param>
    public static void Put(Moment now, int speaker, int yes, int target, int rung, int occasion)
    {
        var what = now.Contest.Ladder[rung];
        var no = Ladder.TargetSide(now, target) & ~yes;
        var count = Ballot.Hold(now, what.Bodies, yes, no, Ladder.SecondOf(now, target), occasion);
        var carried = count.Carries(now.Settings[what.Majority]);
        now.Situation.Votes[0]++;
        Tell(now, speaker, yes, target, what, count, carried);
        Quarrel(now, speaker, yes, target);
        if (carried)
        {
            Fall(now, target, rung);
        }
        else
        {
            Fail(now, speaker, yes);
        }
    }

    static void Tell(Moment now, int speaker, int yes, int target, Rung what, Count count, bool carried)
    {
        if (now.Telling is not { } telling)
        {
            return;
        }

        var ruling = now.Situation.Ruling;
        var cast = Math.Max(1, count.Yes + count.No);
        var opposition = (Ladder.TargetSide(now, target) & ruling) != 0 ? (double)count.Yes / cast : (double)count.No / cast;
        var bodies = string.Join("+", what.Bodies.Select(b => now.Contest.Bodies[b].Id));
        int[] by = speaker >= 0 ? [speaker, .. Telling.Of(yes & ~(1 << speaker))] : [];
        telling.Add(
            new Deed(
                now.Month,
                "challenge",
                "vote",
                by,
                [target],
                bodies,
                what.Id,
                count.Yes,
                count.No,
                count.Abstain,
                carried,
                opposition
            )
        );
    }

    /// <summary>Attacker and attacked both lose prestige, and trust each other less, as do the attacker's partners in part; behind an event stands nobody.</summary>
    static void Quarrel(Moment now, int speaker, int yes, int target)
    {
        now.Situation.Prestige[target] -= now[Mechanic.ChallengeCost];
        if (speaker < 0)
        {
            return;
        }

        now.Situation.Prestige[speaker] -= now[Mechanic.ChallengeCost];
        var enmity = now[Mechanic.ChallengeEnmity];
        now.ShiftTrust(speaker, target, -enmity);
        for (var left = yes & ~(1 << speaker); left != 0; left &= left - 1)
        {
            now.ShiftTrust(BitOperations.TrailingZeroCount(left), target, -enmity * PartnersEnmity);
        }
    }

    static void Fall(Moment now, int target, int rung)
    {
        var what = now.Contest.Ladder[rung];
        now.Situation.Fallen[target] |= 1 << rung;
        now.Situation.Mark[target] += now[Mechanic.ChallengeMark];
        switch (what.Sanction)
        {
            case Sanction.Censure:
                now.Situation.Legitimacy[target] -= now[Mechanic.ChallengeCost];
                now.Telling?.Add(new Deed(now.Month, "challenge", "censure", [], [target]));
                break;
            case Sanction.Office:
                Falls.LoseOffice(now, Falls.WeightiestOffice(now, target), "challenge");
                break;
            case Sanction.Seat:
                LoseSeatOf(now, target, what.Of);
                break;
            default:
                now.Situation.Expelled[target] = now.Month;
                Falls.Leave(now, target, "challenge", "expulsion");
                break;
        }
    }

    static void LoseSeatOf(Moment now, int target, int body)
    {
        var cabinet = Array.IndexOf(now.Roster.Cabinets, body);
        if (cabinet >= 0)
        {
            Falls.LoseSeat(now, cabinet, target, "challenge");
        }
        else
        {
            Falls.LeaveCouncil(now, Array.IndexOf(now.Roster.Councils, body), target);
            now.Telling?.Add(new Deed(now.Month, "challenge", "loses-seat", [], [target], now.Contest.Bodies[body].Id));
        }
    }

    /// <summary>A failed attack marks outsiders, and stirs the game.</summary>
    static void Fail(Moment now, int speaker, int yes)
    {
        now.Situation.Stirred = 1;
        if (speaker < 0 || (now.Situation.Ruling >> speaker & 1) == 1)
        {
            return;
        }

        for (var left = yes; left != 0; left &= left - 1)
        {
            now.Situation.Mark[BitOperations.TrailingZeroCount(left)] += now[Mechanic.ChallengeMark];
        }
    }
}
