using System.Numerics;
using Interregnum.Contests;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>
/// Fear φ of a group: how far what is said departs from what is thought. It grows with the coercion of whoever can dismiss
/// there, with what he knows, with the concentration of strength and with the visible unanimity of the group itself (silence
/// breeds silence); it falls when power is divided.
/// </summary>
sealed class Fear() : Mechanism("fear", Footing.Argued, "Kuran, Private Truths, Public Lies (1995)")
{
    public override void Act(Moment now)
    {
        var concentration = Concentration(now);
        var speed = now[Mechanic.FearSpeed];
        for (var group = 0; group < now.Roster.Groups; group++)
        {
            if (group == now.Roster.Constituencies)
            {
                // A claimant speaks for himself.
                continue;
            }

            ref var fear = ref now.Situation.Fear[group];
            fear += speed * (Target(now, group, concentration) - fear);
        }
    }

    double Target(Moment now, int group, double concentration)
    {
        var (coercion, knowledge) = Coercion(now, group);
        var unanimity = Math.Max(0, (2 * Unanimity(now, group)) - 1);
        var pressure =
            (now[Mechanic.FearDossier] * knowledge)
            + (now[Mechanic.FearConcentration] * concentration)
            + (now[Mechanic.FearUnanimity] * unanimity)
            + now.Situation.Tension;
        return coercion * Math.Clamp(pressure, 0, 1);
    }

    /// <summary>How fully a group is in somebody's hands, 0..1, and how well the strongest hand knows it.</summary>
    (double Coercion, double Knowledge) Coercion(Moment now, int group)
    {
        var roster = now.Roster;
        var local = group < roster.Constituencies;
        var (free, most, hand) = (1.0, 0.0, -1);
        for (var i = 0; i < roster.Claimants; i++)
        {
            var reach = (local ? ReachIn(now, group, i) : MeanReach(now, i)) * now.Policy.Works(Name, i, now.Month);
            free *= 1 - reach;
            (most, hand) = reach > most ? (reach, i) : (most, hand);
        }

        if (local && now.Situation.ChiefPatron[group] is >= 0 and var patron)
        {
            var autonomy = now.Settings.Autonomy[group];
            free *= 1 - (autonomy * now.Policy.Works(Name, patron, now.Month));
        }

        var knowledge = 0.0;
        if (hand >= 0)
        {
            knowledge = local ? now.Situation.Knowledge[(hand * roster.Constituencies) + group] : now.MeanKnowledge(hand);
        }

        return (1 - free, knowledge);
    }

    static double ReachIn(Moment now, int group, int i)
    {
        var at = (group * now.Roster.Claimants) + i;
        return 1 - ((1 - now.Powers.Appoints[at]) * (1 - now.Powers.Polices[at]));
    }

    static double MeanReach(Moment now, int i)
    {
        var sum = 0.0;
        for (var g = 0; g < now.Roster.Constituencies; g++)
        {
            sum += now.Roster.Heads[g] * ReachIn(now, g, i);
        }

        return sum / now.Roster.Officials;
    }

    /// <summary>Share of the group's expressed support that goes to the side which can dismiss there.</summary>
    static double Unanimity(Moment now, int group)
    {
        var share = 0.0;
        for (var i = 0; i < now.Roster.Claimants; i++)
        {
            share += Sides.Favour(now, group, i) > 0 ? now.Situation.PublicShare[(group * now.Roster.Claimants) + i] : 0;
        }

        return share;
    }

    /// <summary>Sum of the squared strengths of the sides: 1 when all stand together.</summary>
    static double Concentration(Moment now)
    {
        var sum = 0.0;
        var left = now.Running();
        while (left != 0)
        {
            var side = now.Situation.Side[BitOperations.TrailingZeroCount(left)];
            var strength = Moment.Of(now.Situation.Strength, side);
            sum += strength * strength;
            left &= ~side;
        }

        return sum;
    }
}
