using System.Numerics;
using Interregnum.Contests;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>
/// How support adds up: each voter's divides among the claimants still in the contest, and each body counts its own members.
/// Overall strength weighs the bodies as the scenario does. The same is reckoned from private support, for those who can know it.
/// </summary>
sealed class Strength()
    : Mechanism("strength", Footing.Argued, "Bueno de Mesquita et al., The Logic of Political Survival (2003)")
{
    public override void Act(Moment now)
    {
        if (now.Policy.Works(Name, -1, now.Month) > 0)
        {
            Reckon(now);
        }
    }

    /// <summary>Reckons every strength from what is said at this moment.</summary>
    public static void Reckon(Moment now)
    {
        var (state, tally) = (now.Situation, now.Tally);
        tally.Weigh(now.Situation);
        Divide(now, state.Public, state.PublicFirst, state.PublicShare, tally);
        Bodies(now, tally, state.PublicShare, state.BodyPublic);
        Overall(now, state.BodyPublic, state.Strength);
        now.Beliefs.Forget();
    }

    /// <summary>The same from what is thought; nobody pays for it in a month in which nobody asks.</summary>
    public static Beliefs Thought(Moment now)
    {
        var beliefs = now.Beliefs;
        if (!beliefs.MustReckon())
        {
            return beliefs;
        }

        Divide(now, now.Situation.Private, beliefs.First, beliefs.Share, now.Tally);
        Bodies(now, now.Tally, beliefs.Share, beliefs.Body);
        Overall(now, beliefs.Body, beliefs.Strength);
        return beliefs;
    }

    static void Divide(Moment now, float[] support, int[] first, double[] shares, Tally tally)
    {
        var (roster, n) = (now.Roster, now.Roster.Claimants);
        Span<int> running = stackalloc int[n];
        var count = 0;
        for (var set = now.Running(); set != 0; set &= set - 1)
        {
            running[count++] = BitOperations.TrailingZeroCount(set);
        }

        Array.Clear(shares);
        tally.Divide(support, running[..count], (float)(1 / now[Mechanic.StrengthTemperature]), shares, first);
        for (var group = 0; group < roster.Groups; group++)
        {
            foreach (ref var share in shares.AsSpan(group * n, n))
            {
                share /= Math.Max(1, roster.Heads[group]);
            }
        }
    }

    static void Bodies(Moment now, Tally tally, double[] shares, double[] bodies)
    {
        Array.Clear(bodies);
        var n = now.Roster.Claimants;
        for (var body = 0; body < now.Contest.Bodies.Count; body++)
        {
            var into = bodies.AsSpan(body * n, n);
            switch (now.Contest.Bodies[body].Kind)
            {
                case BodyKind.Assembly:
                    if (Counts(now, body))
                    {
                        Delegates.Reckon(now, shares, into);
                    }

                    break;
                case BodyKind.Council:
                    tally.Council(Array.IndexOf(now.Roster.Councils, body)).CopyTo(into);
                    break;
                default:
                    Cabinet(now, tally, Array.IndexOf(now.Roster.Cabinets, body), into);
                    break;
            }

            Normalise(into);
        }
    }

    /// <summary>An assembly is drawn when it meets, and reckoned with in between only if it weighs in overall strength or votes on a rung.</summary>
    static bool Counts(Moment now, int body) =>
        (now.Convened >> body & 1) == 1 || now.Roster.VotesOnRung[body] || now.Settings.BodyWeight[body] > 0;

    /// <summary>Full members count whole, candidates half.</summary>
    static void Cabinet(Moment now, Tally tally, int cabinet, Span<double> into)
    {
        for (var person = 0; person < now.Roster.Persons; person++)
        {
            var weight = now.SeatIn(cabinet, person) / 2.0;
            if (weight > 0 && !now.Situation.Gone[person])
            {
                for (var i = 0; i < into.Length; i++)
                {
                    into[i] += weight * tally.ShareOf(person, i);
                }
            }
        }
    }

    static void Overall(Moment now, double[] bodies, double[] strength)
    {
        Array.Clear(strength);
        for (var body = 0; body < now.Contest.Bodies.Count; body++)
        {
            var weight = now.Settings.BodyWeight[body];
            for (var i = 0; i < strength.Length; i++)
            {
                strength[i] += weight * bodies[(body * strength.Length) + i];
            }
        }

        Normalise(strength);
    }

    static void Normalise(Span<double> shares)
    {
        var sum = 0.0;
        foreach (var share in shares)
        {
            sum += share;
        }

        if (sum > 0)
        {
            foreach (ref var share in shares)
            {
                share /= sum;
            }
        }
    }
}
