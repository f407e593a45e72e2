using System.Numerics;
using System.Runtime.Intrinsics;
using Interregnum.Contests;
using Interregnum.Kernels;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>
/// Fear φ of a group: how far what is said departs from what is thought. It grows with the coercion of whoever can dismiss
/// there, with what he knows, with the concentration of strength and with the visible unanimity of the group itself (silence
/// breeds silence); it falls when power is divided. A lane for each group.
/// </summary>
sealed class Fear() : Mechanism("fear", Footing.Argued, "Kuran, Private Truths, Public Lies (1995)")
{
    public override void Act(Moment now)
    {
        var roster = now.Roster;
        Span<float> works = stackalloc float[roster.Claimants];
        for (var i = 0; i < works.Length; i++)
        {
            works[i] = (float)now.Policy.Works(Name, i, now.Month);
        }

        Span<double> mean = stackalloc double[roster.Claimants];
        Span<float> coercion = stackalloc float[roster.Places];
        Span<float> known = stackalloc float[roster.Places];
        mean.Clear();
        coercion.Clear();
        known.Clear();
        for (var at = 0; at < roster.Districts; at += Lanes.Width)
        {
            Coerce(now, at, works, mean, coercion, known);
        }

        // A claimant speaks for himself.
        coercion[roster.Constituencies] = 0;
        CoerceLieutenants(now, mean, ref coercion[roster.Constituencies + 1], ref known[roster.Constituencies + 1]);
        var concentration = (float)(now[Mechanic.FearConcentration] * Concentration(now) + now.Situation.Tension);
        for (var at = 0; at < roster.Places; at += Lanes.Width)
        {
            Step(now, at, Vector512.Create<float>(coercion[at..]), Vector512.Create<float>(known[at..]), concentration);
        }
    }

    /// <summary>How far sixteen constituencies are in somebody's hands, and what the strongest hand knows there.</summary>
    /// <param name="mean">Gains how far each claimant reaches, weighted by officials.</param>
    static void Coerce(Moment now, int at, ReadOnlySpan<float> works, Span<double> mean, Span<float> coercion, Span<float> known)
    {
        var (free, most, knowledge) = (Vector512<float>.One, Vector512<float>.Zero, Vector512<float>.Zero);
        var heads = Vector512.Create(now.Roster.OfficialHeads, at);
        for (var i = 0; i < works.Length; i++)
        {
            var place = (i * now.Roster.Places) + at;
            var spared = Vector512<float>.One - Vector512.Create(now.Powers.Polices, place);
            var kept = Vector512<float>.One - Vector512.Create(now.Powers.Appoints, place);
            var reach = (Vector512<float>.One - (spared * kept)) * Vector512.Create(works[i]);
            free *= Vector512<float>.One - reach;
            var farther = Vector512.GreaterThan(reach, most);
            knowledge = Vector512.ConditionalSelect(farther, Vector512.Create(now.Situation.Knowledge, place), knowledge);
            most = Vector512.MaxNative(most, reach);
            mean[i] += Lanes.Sum(heads * reach);
        }

        (Vector512<float>.One - (free * FreeOfChief(now, at, works))).CopyTo(coercion[at..]);
        knowledge.CopyTo(known[at..]);
    }

    /// <summary>How far constituencies are out of their chiefs' hands.</summary>
    static Vector512<float> FreeOfChief(Moment now, int at, ReadOnlySpan<float> works)
    {
        var patrons = Vector512.Create(now.Situation.ChiefPatron, at);
        var chiefs = Vector512.GreaterThanOrEqual(patrons, Vector512<int>.Zero).AsSingle();
        var working = Vector512.Shuffle(Lanes.Filled(works), patrons) & chiefs;
        return Vector512<float>.One - (Vector512.Create(now.Settings.Autonomy, at) * working);
    }

    /// <summary>Lieutenants are in the hands of whoever reaches farthest on the whole.</summary>
    static void CoerceLieutenants(Moment now, ReadOnlySpan<double> mean, ref float coercion, ref float known)
    {
        var (free, most, hand) = (1.0, 0.0, -1);
        for (var i = 0; i < mean.Length; i++)
        {
            var reach = mean[i] / now.Roster.Officials;
            free *= 1 - reach;
            (most, hand) = reach > most ? (reach, i) : (most, hand);
        }

        coercion = (float)(1 - free);
        known = hand < 0 ? 0 : (float)now.MeanKnowledge(hand);
    }

    static void Step(Moment now, int at, Vector512<float> coercion, Vector512<float> known, float concentration)
    {
        var unanimity = Vector512.MaxNative(Vector512<float>.Zero, (2 * Unanimity(now, at)) - Vector512<float>.One);
        var pressure =
            (known * (float)now[Mechanic.FearDossier])
            + (unanimity * (float)now[Mechanic.FearUnanimity])
            + Vector512.Create(concentration);
        pressure = Vector512.MinNative(Vector512.MaxNative(pressure, Vector512<float>.Zero), Vector512<float>.One);
        var fear = Vector512.Create(now.Situation.Fear, at);
        var speed = Vector512.Create((float)now[Mechanic.FearSpeed]);
        Vector512.FusedMultiplyAdd(speed, (coercion * pressure) - fear, fear).CopyTo(now.Situation.Fear, at);
    }

    /// <summary>Share of the groups' expressed support that goes to the side which can dismiss there.</summary>
    static Vector512<float> Unanimity(Moment now, int at)
    {
        var sides = new Sides(now, at);
        var share = Vector512<float>.Zero;
        for (var i = 0; i < now.Roster.Claimants; i++)
        {
            var favoured = Vector512.GreaterThan(sides.Favour(i), Vector512<float>.Zero);
            share += favoured & Vector512.Create(now.Situation.PublicShare, (i * now.Roster.Places) + at);
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
