using System.Numerics;
using System.Runtime.Intrinsics;
using Interregnum.Contests;

namespace Interregnum.Mechanisms;

/// <summary>The worth of a coalition to one of its members.</summary>
ref partial struct Bargaining
{
    /// <summary>A coalition's worth to one of its members.</summary>
    readonly double Worth(int member, int set, double foresight) => Interest(member, set, foresight) + _tastes.Of(member, set);

    /// <summary>The same without his passing taste, by the rule that weighs eight at a time, so that there is one.</summary>
    readonly double Interest(int member, int set, double foresight)
    {
        var (power, ahead) = (_now.Ultimate.Power(set), PowerAhead(member, set));
        return Interests(member, Vector512.Create((long)set), Vector512.Create(power), Vector512.Create(ahead), foresight)[0];
    }

    /// <summary>Power of the coalition that a set would turn into; infinite, so that nothing is a share of it, where a member is not in it.</summary>
    readonly double PowerAhead(int member, int set)
    {
        var end = _now.Ultimate.Of(set);
        return (end >> member & 1) == 1 ? _now.Ultimate.Power(end) : double.PositiveInfinity;
    }

    /// <summary>
    /// What eight coalitions are worth to a member: his share of power, now and as far as he sees ahead; trust and agreement with the
    /// other members, on average; the largest share left outside, where it may combine against them; and loyalty to those who rule.
    /// </summary>
    /// <param name="power">The coalitions' powers.</param>
    /// <param name="ahead">Powers of what they would turn into, as <see cref="PowerAhead"/>.</param>
    readonly Vector512<double> Interests(
        int member,
        Vector512<long> sets,
        Vector512<double> power,
        Vector512<double> ahead,
        double foresight
    )
    {
        var (company, others, outside) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        var (kept, either) = (Vector512<double>.Zero, Vector512.Create((double)Heads(_ruling)));
        for (var left = _seated; left != 0; left &= left - 1)
        {
            var i = BitOperations.TrailingZeroCount(left);
            var bit = Vector512.Create(1L << i);
            var inside = Vector512.Equals(sets & bit, bit).AsDouble();
            var one = inside & Vector512<double>.One;
            outside = Vector512.MaxNative(outside, Vector512.AndNot(Vector512.Create(_power[i]), inside));
            (kept, either) = (_ruling >> i & 1) == 1 ? (kept + one, either) : (kept, either + one);
            if (i != member)
            {
                company += inside & Vector512.Create(_liking[(member * _power.Length) + i]);
                others += one;
            }
        }

        var own = Vector512.Create((1 - foresight) * _power[member]) / power;
        var share = own + (Vector512.Create(foresight) * (Vector512.Create(_power[member]) / ahead));
        var loyalty = _ruling == 0 ? Vector512<double>.Zero : kept / either;
        return (Vector512.Create(_gain) * share)
            + (company / Vector512.MaxNative(others, Vector512<double>.One))
            - (Vector512.Create(_danger) * (outside / Vector512.Create(_total)))
            + (Vector512.Create(_loyalty) * loyalty);
    }

    static int Heads(int set) => BitOperations.PopCount((uint)set);

    /// <summary>How much each two of the seated like to sit together: trust and agreement.</summary>
    readonly void Like()
    {
        var (trust, issues) = (_now[Mechanic.CoalitionTrust], _now[Mechanic.CoalitionIssues]);
        for (var left = _seated; left != 0; left &= left - 1)
        {
            var one = BitOperations.TrailingZeroCount(left);
            for (var others = left & (left - 1); others != 0; others &= others - 1)
            {
                var other = BitOperations.TrailingZeroCount(others);
                var apart = issues * _now.Distance(one, other);
                _liking[(one * _power.Length) + other] = (trust * _now.Trust(one, other)) - apart;
                _liking[(other * _power.Length) + one] = (trust * _now.Trust(other, one)) - apart;
            }
        }
    }
}
