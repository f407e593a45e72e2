using System.Numerics;
using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>Outsiders combine: by the same utility as coalitions, without having to win, gaining from a shared threat and paying for past enmity.</summary>
static class Blocs
{
    const int OrderDraw = 1;

    /// <summary>Outsiders look at one another when a coalition was formed this month, and every third month.</summary>
    public static void Combine(Moment now)
    {
        if (now.Situation.RulingSince != now.Month && now.Month % 3 != 0)
        {
            return;
        }

        var outside = now.Running() & ~now.Situation.Ruling;
        while (outside != 0 && FirstToCombine(now, outside) is (not 0, not 0) and var (one, other))
        {
            Join(now, one | other);
        }
    }

    /// <summary>Of the pairs of sides that would combine, one by a race among the unions they would make.</summary>
    static (int One, int Other) FirstToCombine(Moment now, int outside)
    {
        var (pair, soonest) = ((0, 0), double.PositiveInfinity);
        for (var left = outside; left != 0; left &= left - 1)
        {
            var first = now.Situation.Side[BitOperations.TrailingZeroCount(left)];
            for (var others = left & (left - 1); others != 0; others &= others - 1)
            {
                var second = now.Situation.Side[BitOperations.TrailingZeroCount(others)];
                if (first == second || !Gains(now, first, second) || !Gains(now, second, first))
                {
                    continue;
                }

                var entity = now.Roster.Entities.Coalition(first | second);
                var arrival = Race.Arrival(now.Dice, Stream.Blocs, now.Month, entity, 1, 0, 0, OrderDraw);
                (pair, soonest) = arrival < soonest ? ((first, second), arrival) : (pair, soonest);
            }
        }

        return pair;
    }

    /// <summary>Whoever may no longer sit with others stands alone.</summary>
    public static void PartForbidden(Moment now)
    {
        var ruled = now.Situation.Ruling;
        for (var i = 0; i < now.Roster.Claimants; i++)
        {
            if (now.Situation.Side[i] != 1 << i && !MayJoin(now, i))
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
    static bool Gains(Moment now, int side, int with)
    {
        for (var left = side; left != 0; left &= left - 1)
        {
            var member = BitOperations.TrailingZeroCount(left);
            if (!MayJoin(now, member) || Worth(now, member, with, side | with) <= 0)
            {
                return false;
            }
        }

        return true;
    }

    static bool MayJoin(Moment now, int member) =>
        now.Policy.MayAlly(member, now.Month) && now.Policy.Works("coalitions", member, now.Month) > 0;

    static double Worth(Moment now, int member, int with, int bloc)
    {
        var worth = 0.0;
        for (var left = with; left != 0; left &= left - 1)
        {
            var other = BitOperations.TrailingZeroCount(left);
            var trust = now.Trust(member, other);
            worth +=
                (now[Mechanic.CoalitionTrust] * trust)
                - (now[Mechanic.CoalitionIssues] * now.Distance(member, other))
                - (now[Mechanic.BlocEnmity] * Math.Max(0, -trust));
        }

        return (worth / BitOperations.PopCount((uint)with))
            + (now[Mechanic.BlocThreat] * Threat(now, member))
            + Tastes.Of(now, Stream.Blocs, member, bloc);
    }

    /// <summary>How threatened an outsider is by those who rule, 0..1: by their strength, and the more the more he is marked.</summary>
    public static double Threat(Moment now, int outsider)
    {
        var ruling = Moment.Of(now.Situation.Strength, now.Situation.Ruling);
        return ruling * (0.5 + (0.5 * Math.Min(1, now.Situation.Mark[outsider])));
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
