using System.Numerics;
using System.Runtime.Intrinsics;
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
        var roster = now.Roster;
        var concentration = Concentration(now);
        Span<double> works = stackalloc double[roster.Claimants];
        Span<double> reach = stackalloc double[roster.Claimants];
        Span<double> mean = stackalloc double[roster.Claimants];
        mean.Clear();
        for (var i = 0; i < works.Length; i++)
        {
            works[i] = now.Policy.Works(Name, i, now.Month);
        }

        for (var g = 0; g < roster.Constituencies; g++)
        {
            Reaches(now, g, works, reach);
            for (var i = 0; i < reach.Length; i++)
            {
                mean[i] += roster.Heads[g] * reach[i] / roster.Officials;
            }

            var (free, hand) = Coercion(reach);
            var knowledge = hand < 0 ? 0 : now.Situation.Knowledge[(hand * roster.Constituencies) + g];
            Step(now, g, 1 - (free * FreeOfChief(now, g, works)), knowledge, concentration);
        }

        // Lieutenants are in the hands of whoever reaches farthest on the whole; a claimant speaks for himself.
        var (atLarge, strongest) = Coercion(mean);
        var known = strongest < 0 ? 0 : now.MeanKnowledge(strongest);
        Step(now, roster.Constituencies + 1, 1 - atLarge, known, concentration);
    }

    static void Step(Moment now, int group, double coercion, double knowledge, double concentration)
    {
        var unanimity = Math.Max(0, (2 * Unanimity(now, group)) - 1);
        var pressure =
            (now[Mechanic.FearDossier] * knowledge)
            + (now[Mechanic.FearConcentration] * concentration)
            + (now[Mechanic.FearUnanimity] * unanimity)
            + now.Situation.Tension;
        ref var fear = ref now.Situation.Fear[group];
        fear += now[Mechanic.FearSpeed] * ((coercion * Math.Clamp(pressure, 0, 1)) - fear);
    }

    /// <summary>How far each claimant's power to dismiss or to police reaches in a constituency.</summary>
    static void Reaches(Moment now, int g, ReadOnlySpan<double> works, Span<double> reach)
    {
        var appoints = now.Powers.Appoints.AsSpan(g * reach.Length, reach.Length);
        var polices = now.Powers.Polices.AsSpan(g * reach.Length, reach.Length);
        for (var i = 0; i < reach.Length; i++)
        {
            reach[i] = (1 - ((1 - appoints[i]) * (1 - polices[i]))) * works[i];
        }
    }

    /// <summary>How far a group is in nobody's hands, 0..1, and whose hand is the strongest; −1 for nobody's.</summary>
    static (double Free, int Hand) Coercion(ReadOnlySpan<double> reach)
    {
        var (free, most, hand) = (1.0, 0.0, -1);
        for (var i = 0; i < reach.Length; i++)
        {
            free *= 1 - reach[i];
            (most, hand) = reach[i] > most ? (reach[i], i) : (most, hand);
        }

        return (free, hand);
    }

    /// <summary>How far a constituency is out of its chief's hands.</summary>
    static double FreeOfChief(Moment now, int g, ReadOnlySpan<double> works) =>
        now.Situation.ChiefPatron[g] is >= 0 and var patron ? 1 - (now.Settings.Autonomy[g] * works[patron]) : 1;

    /// <summary>Share of the group's expressed support that goes to the side which can dismiss there.</summary>
    static double Unanimity(Moment now, int group)
    {
        var favoured = Vector512.GreaterThan(Sides.Favours(now, group), Vector512<float>.Zero).ExtractMostSignificantBits();
        var shares = now.Situation.PublicShare.AsSpan(group * now.Roster.Claimants, now.Roster.Claimants);
        var share = 0.0;
        for (var i = 0; i < shares.Length; i++)
        {
            share += (favoured >> i & 1) == 1 ? shares[i] : 0;
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
