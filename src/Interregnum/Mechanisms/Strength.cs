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
            return;
        }

        // What is said counts for nothing new; what is thought is still reckoned from this month, whoever asks and whenever.
        now.Tally.Weigh(now.Situation, now.Month);
        now.Beliefs.Forget();
    }

    /// <summary>Reckons every strength from what is said at this moment.</summary>
    public static void Reckon(Moment now)
    {
        var (state, tally) = (now.Situation, now.Tally);
        tally.Weigh(now.Situation, now.Month);
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
        Span<int> running = stackalloc int[now.Roster.Claimants];
        var count = 0;
        for (var set = now.Running(); set != 0; set &= set - 1)
        {
            running[count++] = BitOperations.TrailingZeroCount(set);
        }

        tally.Divide(support, running[..count], (float)(1 / now[Mechanic.StrengthTemperature]), first);
        tally.Groups(shares);
    }

    static void Bodies(Moment now, Tally tally, double[] shares, double[] bodies)
    {
        Array.Clear(bodies);
        var n = now.Roster.Claimants;
        for (var body = 0; body < now.Roster.Kinds.Length; body++)
        {
            var into = bodies.AsSpan(body * n, n);
            if (now.Roster.Kinds[body] != BodyKind.Assembly)
            {
                tally.Body(body, into);
            }
            else if (Counts(now, body))
            {
                Delegates.Reckon(now, shares, into);
            }

            Normalise(into);
        }
    }

    /// <summary>An assembly is drawn when it meets, and reckoned with in between only if it weighs in overall strength or votes on a rung.</summary>
    static bool Counts(Moment now, int body) =>
        (now.Convened >> body & 1) == 1 || now.Roster.VotesOnRung[body] || now.Settings.BodyWeight[body] > 0;

    static void Overall(Moment now, double[] bodies, double[] strength)
    {
        Array.Clear(strength);
        for (var body = 0; body < now.Roster.Kinds.Length; body++)
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
