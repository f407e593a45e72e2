using Interregnum.Contests;
using Interregnum.Kernels;
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
        var voices = new Voices
        {
            Starts = now.Roster.Starts,
            Present = now.Roster.Present,
            Candour = state.Candour,
            Pressure = state.Pressure,
        };
        Divide(now, voices, state.PublicFirst);
        tally.Count(state.PublicShare, state.BodyPublic);
        Bodies(now, state.PublicShare, state.BodyPublic);
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

        Divide(now, beliefs.Candid, beliefs.First);
        now.Tally.Count(beliefs.Share, beliefs.Body);
        Bodies(now, beliefs.Share, beliefs.Body);
        Overall(now, beliefs.Body, beliefs.Strength);
        return beliefs;
    }

    /// <summary>Strength in one body from what is thought, by claimant; councils and cabinets need no more than their members.</summary>
    public static ReadOnlySpan<double> ThoughtIn(Moment now, int body)
    {
        var (beliefs, n) = (now.Beliefs, now.Roster.Claimants);
        if (now.Roster.Kinds[body] == BodyKind.Assembly)
        {
            return Thought(now).Body.AsSpan(body * n, n);
        }

        var strength = beliefs.Body.AsSpan(body * n, n);
        if (beliefs.MustCount())
        {
            Divide(now, beliefs.Candid, beliefs.First);
            now.Tally.Count([], beliefs.Body);
            NormaliseEach(beliefs.Body, n);
        }

        return strength;
    }

    static void NormaliseEach(double[] bodies, int claimants)
    {
        for (var at = 0; at < bodies.Length; at += claimants)
        {
            Normalise(bodies.AsSpan(at, claimants));
        }
    }

    static void Divide(Moment now, in Voices voices, int[] first)
    {
        Span<int> room = stackalloc int[now.Roster.Claimants];
        var coolness = (float)(1 / now[Mechanic.StrengthTemperature]);
        now.Tally.Divide(now.Situation.Private, voices, Moment.Members(now.Running(), room), coolness, first);
    }

    /// <summary>Adds the assemblies, and makes shares of every body's members.</summary>
    static void Bodies(Moment now, float[] shares, double[] bodies)
    {
        var n = now.Roster.Claimants;
        for (var body = 0; body < now.Roster.Kinds.Length; body++)
        {
            var into = bodies.AsSpan(body * n, n);
            if (now.Roster.Kinds[body] == BodyKind.Assembly && Counts(now, body))
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
