using System.Numerics;
using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>Outsiders combine: by the same utility as coalitions, without having to win, gaining from a shared threat and paying for past enmity.</summary>
static class Blocs
{
    const int OrderDraw = 1;

    /// <summary>Months between two looks at one another where no coalition is formed. Chosen for speed: looking every month changes little.</summary>
    const int MonthsBetweenLooks = 3;

    /// <summary>The part of the threat that falls on an outsider without any mark of opposition; the rest grows with his mark. Conjectured.</summary>
    const double ThreatWithoutMark = 0.5;

    /// <summary>Outsiders look at one another when the rulers' coalition was formed or looked at anew this month, and every third month.</summary>
    public static void Combine(Moment now)
    {
        if (now.Situation.RulingSince != now.Month && now.Month % MonthsBetweenLooks != 0)
        {
            return;
        }

        var tastes = new Tastes(now, Stream.Blocs);
        var outside = Bargaining.Sociable(now, now.Running() & ~now.Situation.Ruling);
        while (FirstToCombine(now, outside, tastes) is not 0 and var union)
        {
            Join(now, union);
        }
    }

    /// <summary>Of the unions of two sides that would combine, one by a race; 0 where there is none.</summary>
    static int FirstToCombine(Moment now, int outside, in Tastes tastes)
    {
        var (union, soonest) = (0, double.PositiveInfinity);
        for (var left = outside; left != 0; )
        {
            var first = now.Situation.Side[BitOperations.TrailingZeroCount(left)];
            left &= ~first;
            for (var others = left; others != 0; )
            {
                var second = now.Situation.Side[BitOperations.TrailingZeroCount(others)];
                others &= ~second;
                if (Gains(now, first, second, tastes) && Gains(now, second, first, tastes))
                {
                    var entity = now.Roster.Entities.Coalition(first | second);
                    var arrival = Race.Arrival(now.Dice, Stream.Blocs, now.Month, entity, 1, 0, 0, OrderDraw);
                    (union, soonest) = arrival < soonest ? (first | second, arrival) : (union, soonest);
                }
            }
        }

        return union;
    }

    /// <summary>Whoever may no longer sit with others stands alone.</summary>
    public static void PartForbidden(Moment now)
    {
        var ruled = now.Situation.Ruling;
        for (var i = 0; i < now.Roster.Claimants; i++)
        {
            if (now.Situation.Side[i] != 1 << i && Bargaining.Sociable(now, 1 << i) == 0)
            {
                Falls.Stand(now, i);
            }
        }

        if (now.Situation.Ruling != ruled)
        {
            // Whoever is left is not the ruling coalition for having stood last in a list.
            now.Situation.Ruling = 0;
        }
    }

    /// <summary>Would each of a side gain by combining with another?</summary>
    static bool Gains(Moment now, int side, int with, in Tastes tastes)
    {
        for (var left = side; left != 0; left &= left - 1)
        {
            if (!Gains(now, BitOperations.TrailingZeroCount(left), with, side | with, tastes))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Is a union worth more than nothing to a member? His taste is drawn only where it decides.</summary>
    static bool Gains(Moment now, int member, int with, int union, in Tastes tastes)
    {
        var interest = Company(now, member, with) + (now[Mechanic.BlocThreat] * Threat(now, member));
        return interest > -tastes.Most && (interest > tastes.Most || interest + tastes.Of(member, union) > 0);
    }

    /// <summary>Trust and agreement with the others, less what past enmity costs, on average.</summary>
    static double Company(Moment now, int member, int others)
    {
        var (trust, issues, enmity) = (now[Mechanic.CoalitionTrust], now[Mechanic.CoalitionIssues], now[Mechanic.BlocEnmity]);
        var sum = 0.0;
        for (var left = others; left != 0; left &= left - 1)
        {
            var other = BitOperations.TrailingZeroCount(left);
            var trusted = now.Trust(member, other);
            sum += (trust * trusted) - (issues * now.Distance(member, other)) - (enmity * Math.Max(0, -trusted));
        }

        return sum / BitOperations.PopCount((uint)others);
    }

    /// <summary>How threatened an outsider is by those who rule, 0..1: by their strength, and the more the more he is marked.</summary>
    public static double Threat(Moment now, int outsider)
    {
        var ruling = Moment.Of(now.Situation.Strength, now.Situation.Ruling);
        return ruling * (ThreatWithoutMark + ((1 - ThreatWithoutMark) * Math.Min(1, now.Situation.Mark[outsider])));
    }

    static void Join(Moment now, int bloc)
    {
        for (var left = bloc; left != 0; left &= left - 1)
        {
            now.Situation.Side[BitOperations.TrailingZeroCount(left)] = bloc;
        }

        now.Telling?.Add(new Deed(now.Month, "coalitions", "bloc", Telling.Of(bloc), []));
    }
}
