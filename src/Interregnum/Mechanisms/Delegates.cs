using Interregnum.Contests;
using Interregnum.Kernels;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>How an assembly is drawn: the delegates of a constituency lean to whoever dominates it there, by an exponent.</summary>
static class Delegates
{
    /// <summary>Adds up an assembly's support by claimant.</summary>
    /// <param name="shares">Shares of support, <c>group × claimant</c>.</param>
    public static void Reckon(Moment now, ReadOnlySpan<double> shares, Span<double> into)
    {
        Span<double> leaning = stackalloc double[into.Length];
        for (var g = 0; g < now.Roster.Constituencies; g++)
        {
            Of(now, g, shares, leaning);
            var weight = now.Roster.Heads[g] * now.Settings.AssemblyWeight[g];
            for (var i = 0; i < into.Length; i++)
            {
                into[i] += weight * leaning[i];
            }
        }
    }

    /// <summary>The shares of one constituency's delegates; they sum to 1.</summary>
    public static void Of(Moment now, int g, ReadOnlySpan<double> shares, Span<double> leaning)
    {
        Span<float> powers = stackalloc float[Lanes.Width];
        powers.Clear();
        for (var i = 0; i < leaning.Length; i++)
        {
            powers[i] = (float)shares[(g * leaning.Length) + i];
        }

        PowerKernel.Raise(powers, (float)now[Mechanic.AssembliesLean]);
        var sum = 0.0;
        for (var i = 0; i < leaning.Length; i++)
        {
            leaning[i] = powers[i];
            sum += leaning[i];
        }

        for (var i = 0; i < leaning.Length && sum > 0; i++)
        {
            leaning[i] /= sum;
        }
    }
}
