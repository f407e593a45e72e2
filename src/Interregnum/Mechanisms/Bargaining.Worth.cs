using System.Numerics;
using Interregnum.Contests;

namespace Interregnum.Mechanisms;

/// <summary>The worth of a coalition to one of its members.</summary>
ref partial struct Bargaining
{
    /// <summary>A coalition's worth to one of its members.</summary>
    readonly double Worth(int member, int set, double foresight) => Interest(member, set, foresight) + _tastes.Of(member, set);

    /// <summary>The same without his passing taste.</summary>
    readonly double Interest(int member, int set, double foresight)
    {
        var loyalty = _ruling == 0 ? 0 : (double)Heads(set & _ruling) / Heads(set | _ruling);
        return (_gain * Share(member, set, foresight))
            + Company(member, set)
            - (_danger * StrongestOutside(set))
            + (_loyalty * loyalty);
    }

    /// <summary>The member's share of power: now, and as far as he sees ahead, in what the coalition would turn into.</summary>
    readonly double Share(int member, int set, double foresight)
    {
        var ultimate = _now.Ultimate;
        var end = ultimate.Of(set);
        var ahead = (end >> member & 1) == 1 ? _power[member] / ultimate.Power(end) : 0;
        return ((1 - foresight) * _power[member] / ultimate.Power(set)) + (foresight * ahead);
    }

    /// <summary>Trust and agreement with the other members, on average.</summary>
    readonly double Company(int member, int set)
    {
        var liking = _liking.AsSpan(member * _power.Length, _power.Length);
        var others = set & ~(1 << member);
        var sum = 0.0;
        for (var left = others; left != 0; left &= left - 1)
        {
            sum += liking[BitOperations.TrailingZeroCount(left)];
        }

        return others == 0 ? 0 : sum / Heads(others);
    }

    /// <summary>The largest share of strength left outside, where it may combine against the members.</summary>
    readonly double StrongestOutside(int set)
    {
        var most = 0.0;
        for (var left = _seated & ~set; left != 0; left &= left - 1)
        {
            most = Math.Max(most, _power[BitOperations.TrailingZeroCount(left)]);
        }

        return most / _total;
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
