using System.Numerics;
using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>The rungs that a question climbs: which can be put against whom, and what a side expects of them.</summary>
static class Ladder
{
    /// <summary>The share of votes beyond the majority that a wholly cautious mover wants. Conjectured.</summary>
    const double CautionMargin = 0.2;

    /// <summary>The highest rung that a mover expects to carry, less his caution; −1 when he expects to carry none.</summary>
    /// <param name="mover">The claimant who judges.</param>
    /// <param name="yes">His side.</param>
    public static int Highest(Moment now, int mover, int yes, int target)
    {
        var margin = CautionMargin * now.Settings.Trait(mover, Asset.Caution);
        var mistake = Mistake(now, mover, target);
        var knowledge = now.MeanKnowledge(mover);
        for (var rung = now.Contest.Ladder.Count - 1; rung >= 0; rung--)
        {
            if (
                CanBePut(now, target, rung)
                && Expected(now, knowledge, yes, target, rung) + mistake
                    > now.Settings[now.Contest.Ladder[rung].Majority] + margin
            )
            {
                return rung;
            }
        }

        return -1;
    }

    /// <summary>The mildest rung that can be put against someone, or −1.</summary>
    public static int Mildest(Moment now, int target)
    {
        for (var rung = 0; rung < now.Contest.Ladder.Count; rung++)
        {
            if (CanBePut(now, target, rung))
            {
                return rung;
            }
        }

        return -1;
    }

    /// <summary>Is there something to lose on this rung, and have the rungs before it been climbed?</summary>
    public static bool CanBePut(Moment now, int target, int rung)
    {
        if (!HasToLose(now, target, rung))
        {
            return false;
        }

        var after = now.Contest.Ladder[rung].After;
        for (var at = 0; at < after.Count; at++)
        {
            var before = after[at];
            if ((now.Situation.Fallen[target] >> before & 1) == 0 && HasToLose(now, target, before))
            {
                return false;
            }
        }

        return true;
    }

    static bool HasToLose(Moment now, int target, int rung)
    {
        // Who cannot act is in nobody's way: his offices are exercised for those who rule.
        if (now.Situation.Gone[target] || now.IsUnable(target))
        {
            return false;
        }

        var what = now.Contest.Ladder[rung];
        return what.Sanction switch
        {
            Sanction.Censure => (now.Situation.Fallen[target] >> rung & 1) == 0,
            Sanction.Office => Falls.WeightiestOffice(now, target) >= 0,
            Sanction.Seat => Sits(now, target, what.Of),
            _ => true,
        };
    }

    static bool Sits(Moment now, int target, int body)
    {
        var cabinet = Array.IndexOf(now.Roster.Cabinets, body);
        if (cabinet >= 0)
        {
            return now.SeatIn(cabinet, target) != Situation.NoSeat;
        }

        var council = Array.IndexOf(now.Roster.Councils, body);
        return council >= 0 && now.Situation.Members[(council * now.Roster.Rows) + now.Roster.RowOf(target)] > 0;
    }

    /// <summary>The share of votes that a claimant expects for a rung, from strengths as he believes them to be, before his <see cref="Mistake"/>.</summary>
    /// <param name="knowledge">How well he knows the officials.</param>
    public static double Expected(Moment now, double knowledge, int yes, int target, int rung)
    {
        var no = TargetSide(now, target);
        var (forIt, against) = (0.0, 0.0);
        var bodies = now.Contest.Ladder[rung].Bodies;
        for (var at = 0; at < bodies.Count; at++)
        {
            var weight = now.Roster.Sizes[now.Roster.At(now.Month, bodies[at])];
            forIt += weight * Believed(now, bodies[at], knowledge, yes);
            against += weight * Believed(now, bodies[at], knowledge, no);
        }

        return forIt / Math.Max(forIt + against, 1e-12);
    }

    /// <summary>By how much a claimant miscounts this month, whatever the rung.</summary>
    public static double Mistake(Moment now, int observer, int target)
    {
        var entity = now.Roster.Entities.Contender(observer);
        return now[Mechanic.ChallengeBelief] * Noise.One(now.Dice, Stream.Challenge, now.Month, entity, SecondOf(now, target));
    }

    static double Believed(Moment now, int body, double knowledge, int side)
    {
        var n = now.Roster.Claimants;
        var said = Moment.Of(now.Situation.BodyPublic.AsSpan(body * n, n), side);
        var thought = Moment.Of(Strength.ThoughtIn(now, body), side);
        return ((1 - knowledge) * said) + (knowledge * thought);
    }

    /// <summary>The claimants who stand with a target: his side, or his principal's.</summary>
    public static int TargetSide(Moment now, int target)
    {
        var principal = now.PrincipalOf(target);
        return principal >= 0 ? now.Situation.Side[principal] : 0;
    }

    /// <summary>A contender's number as a second entity of the dice.</summary>
    public static uint SecondOf(Moment now, int person) => now.Roster.Entities.Contender(person);

    /// <summary>The milder rung that pivotal partners of the mover insist on because they trust the target; the same rung where none does.</summary>
    public static int Softened(Moment now, int mover, int yes, int target, int rung)
    {
        var threshold = now[Mechanic.CoalitionThreshold];
        var strength = Moment.Of(now.Situation.Strength, yes);
        for (var left = yes & ~(1 << mover); left != 0; left &= left - 1)
        {
            var partner = BitOperations.TrailingZeroCount(left);
            var pivotal = strength - now.Situation.Strength[partner] <= threshold;
            if (pivotal && now.Trust(partner, target) > 0)
            {
                for (var milder = rung - 1; milder >= 0; milder--)
                {
                    if (CanBePut(now, target, milder))
                    {
                        return milder;
                    }
                }
            }
        }

        return rung;
    }
}
