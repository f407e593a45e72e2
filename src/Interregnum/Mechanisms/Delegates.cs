using System.Runtime.Intrinsics;
using Interregnum.Contests;
using Interregnum.Kernels;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>How an assembly is drawn: the delegates of a constituency lean to whoever dominates it there, by an exponent.</summary>
static class Delegates
{
    /// <summary>Adds up an assembly's support by claimant, sixteen constituencies at a time.</summary>
    /// <param name="shares">Shares of support, <c>claimant × places</c>.</param>
    public static void Reckon(Moment now, ReadOnlySpan<float> shares, Span<double> into)
    {
        var roster = now.Roster;
        Span<float> leaning = stackalloc float[Lanes.Width * into.Length];
        for (var at = 0; at < roster.Districts; at += Lanes.Width)
        {
            var sum = Lean(now, shares, at, leaning);
            var delegates = Vector512.Create(roster.OfficialHeads, at) * Vector512.Create(now.Settings.AssemblyWeight, at);
            var some = Vector512.GreaterThan(sum, Vector512<float>.Zero);
            var weight = Vector512.ConditionalSelect(some, delegates / sum, Vector512<float>.Zero);
            for (var i = 0; i < into.Length; i++)
            {
                into[i] += Lanes.Sum(weight * Vector512.Create<float>(leaning[(i * Lanes.Width)..]));
            }
        }
    }

    /// <summary>The shares of one constituency's delegates; they sum to 1, or are all 0 where nobody has support.</summary>
    public static void Of(Moment now, int g, ReadOnlySpan<float> shares, Span<double> into)
    {
        Span<float> leaning = stackalloc float[Lanes.Width * into.Length];
        var lane = g % Lanes.Width;
        var sum = Lean(now, shares, g - lane, leaning)[lane];
        for (var i = 0; i < into.Length; i++)
        {
            into[i] = sum > 0 ? leaning[(i * Lanes.Width) + lane] / sum : 0;
        }
    }

    /// <summary>Shares in sixteen constituencies raised to the exponent of leaning; returns their sums over claimants.</summary>
    static Vector512<float> Lean(Moment now, ReadOnlySpan<float> shares, int at, Span<float> leaning)
    {
        var exponent = Vector512.Create((float)now[Mechanic.AssembliesLean]);
        var sum = Vector512<float>.Zero;
        for (var i = 0; i * Lanes.Width < leaning.Length; i++)
        {
            var raised = PowerKernel.Raise(Vector512.Create(shares[((i * now.Roster.Places) + at)..]), exponent);
            raised.CopyTo(leaning[(i * Lanes.Width)..]);
            sum += raised;
        }

        return sum;
    }
}
