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
        var (roster, n) = (now.Roster, into.Length);
        Span<float> leaning = stackalloc float[Roster.Wholly(roster.Constituencies * n)];
        Lean(now, shares[..(roster.Constituencies * n)], leaning);
        for (var g = 0; g < roster.Constituencies; g++)
        {
            var local = leaning.Slice(g * n, n);
            var sum = Sum(local);
            if (sum > 0)
            {
                var weight = roster.Heads[g] * now.Settings.AssemblyWeight[g] / sum;
                for (var i = 0; i < n; i++)
                {
                    into[i] += weight * local[i];
                }
            }
        }
    }

    /// <summary>The shares of one constituency's delegates; they sum to 1, or are all 0 where nobody has support.</summary>
    public static void Of(Moment now, int g, ReadOnlySpan<double> shares, Span<double> leaning)
    {
        var n = leaning.Length;
        Span<float> powers = stackalloc float[Roster.Wholly(n)];
        Lean(now, shares.Slice(g * n, n), powers);
        var sum = Sum(powers[..n]);
        for (var i = 0; i < n; i++)
        {
            leaning[i] = sum > 0 ? powers[i] / sum : 0;
        }
    }

    /// <summary>Shares raised to the exponent of leaning, sixteen at a time.</summary>
    static void Lean(Moment now, ReadOnlySpan<double> shares, Span<float> powers)
    {
        powers.Clear();
        for (var at = 0; at < shares.Length; at++)
        {
            powers[at] = (float)shares[at];
        }

        PowerKernel.Raise(powers, (float)now[Mechanic.AssembliesLean]);
    }

    static double Sum(ReadOnlySpan<float> powers)
    {
        var sum = 0.0;
        foreach (var power in powers)
        {
            sum += power;
        }

        return sum;
    }
}
