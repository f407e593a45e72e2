using System.Numerics;
using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>What coalitions are worth to those who would sit in them, with powers as one of them believes them to be.</summary>
ref struct Bargaining
{
    readonly Moment _now;
    readonly int _seated;
    readonly double[] _power;
    readonly double[] _liking;
    readonly double _threshold;
    int _ultimate;
    double _total;

    public Bargaining(Moment now, int seated)
    {
        _now = now;
        _seated = seated;
        _power = now.BelievedPower;
        _threshold = now[Mechanic.CoalitionThreshold];
        _liking = now.Liking;
        Array.Clear(now.TieBreaks);
        for (var one = 0; one < _power.Length; one++)
        {
            for (var other = 0; other < _power.Length; other++)
            {
                _liking[(one * _power.Length) + other] =
                    (now[Mechanic.CoalitionTrust] * now.Trust(one, other))
                    - (now[Mechanic.CoalitionIssues] * now.Distance(one, other));
            }
        }
    }

    /// <summary>The coalition in which a game with foresight would end.</summary>
    public readonly int Ultimate => _ultimate;

    /// <summary>Takes powers as a claimant believes them to be: what is said, corrected by what he knows of what is thought, with error.</summary>
    public void SeeAs(int observer)
    {
        var state = _now.Situation;
        var thought = Strength.Thought(_now).Strength;
        var knowledge = _now.MeanKnowledge(observer);
        var error = _now[Mechanic.ChallengeBelief];
        _total = 0;
        for (var i = 0; i < _power.Length; i++)
        {
            _power[i] = 0;
            if ((_seated >> i & 1) == 0)
            {
                continue;
            }

            var believed = ((1 - knowledge) * state.Strength[i]) + (knowledge * thought[i]);
            if (error > 0 && i != observer)
            {
                var entity = _now.Roster.Entities.Contender(i);
                var seenBy = _now.Roster.Entities.Contender(observer);
                believed *= VectorMath.Exp(error * Noise.One(_now.Dice, Stream.Strength, _now.Month, entity, seenBy));
            }

            _power[i] = believed;
            _total += believed;
        }

        Solve();
    }

    /// <summary>Ties in power are broken by a keyed draw for each set, thrown only where equal powers make it matter.</summary>
    readonly bool HasEquals()
    {
        for (var left = _seated; left != 0; left &= left - 1)
        {
            for (var others = left & (left - 1); others != 0; others &= others - 1)
            {
                if (_power[BitOperations.TrailingZeroCount(left)] == _power[BitOperations.TrailingZeroCount(others)])
                {
                    return true;
                }
            }
        }

        return false;
    }

    void Solve()
    {
        if (HasEquals())
        {
            for (var set = _seated; set != 0; set = (set - 1) & _seated)
            {
                _now.TieBreaks[set] = _now.Dice.Uniform(Stream.Ties, _now.Month, _now.Roster.Entities.Coalition(set));
            }
        }

        _now.Ultimate.Solve(_power, _seated, _threshold, _now.TieBreaks);
        _ultimate = _now.Ultimate.Of(_seated);
        if (!IsPermitted(_ultimate))
        {
            _ultimate = 0;
        }
    }

    /// <summary>The winning coalition that a proposer would put, by a quantal response; 0 when there is none that he may.</summary>
    public readonly int Choose(int proposer, int draw)
    {
        var error = _now[Mechanic.CoalitionError];
        var (best, most) = (0, double.NegativeInfinity);
        for (var set = _seated; set != 0; set = (set - 1) & _seated)
        {
            if ((set >> proposer & 1) == 0 || !Wins(set) || !IsPermitted(set))
            {
                continue;
            }

            var worth = Worth(proposer, set);
            if (error > 0)
            {
                var entity = _now.Roster.Entities.Coalition(set);
                var by = _now.Roster.Entities.Contender(proposer);
                worth -= error * VectorMath.Log(_now.Dice.Exponential(Stream.Coalitions, _now.Month, entity, by, 0, draw));
            }

            if (worth > most + Tie || (worth >= most - Tie && IsSmaller(set, best)))
            {
                (best, most) = (set, worth);
            }
        }

        return best;
    }

    const double Tie = 1e-12;

    readonly bool IsSmaller(int set, int than)
    {
        var (one, other) = (_now.Ultimate.Power(set), _now.Ultimate.Power(than));
        return one < other - (Tie * _total) || (one <= other + (Tie * _total) && _now.TieBreaks[set] < _now.TieBreaks[than]);
    }

    /// <summary>Does a member take what is proposed rather than wait for what he expects should it fail?</summary>
    public readonly bool Accepts(int member, int proposed, int draw)
    {
        var foresight = _now.Settings.Trait(member, Asset.Foresight);
        var ruling = _now.Situation.Ruling;
        var present = ruling != 0 && Wins(ruling & _seated) ? ruling & _seated : _ultimate;
        var otherwise = ((1 - foresight) * WorthOrNothing(member, present)) + (foresight * WorthOrNothing(member, _ultimate));
        var gain = Worth(member, proposed) - otherwise;
        var error = _now[Mechanic.CoalitionError];
        if (error > 0)
        {
            var entity = _now.Roster.Entities.Coalition(proposed);
            var by = _now.Roster.Entities.Contender(member);
            var luck = _now.Dice.Uniform(Stream.Coalitions, _now.Month, entity, by, 0, draw);
            gain += error * (VectorMath.Log(luck) - VectorMath.Log(1 - luck));
        }

        // What is worth the same is taken only if it would hold together.
        return gain > Tie || (gain >= -Tie && _now.Ultimate.SelfEnforcing(proposed));
    }

    readonly double WorthOrNothing(int claimant, int set) => (set >> claimant & 1) == 1 ? Worth(claimant, set) : 0;

    readonly bool Wins(int set) => _now.Ultimate.Power(set) > _threshold * _total * (1 + Tie);

    readonly bool IsPermitted(int set)
    {
        if ((set & (set - 1)) == 0)
        {
            return true;
        }

        for (var left = set; left != 0; left &= left - 1)
        {
            var i = BitOperations.TrailingZeroCount(left);
            if (!_now.Policy.MayAlly(i, _now.Month) || _now.Policy.Works("coalitions", i, _now.Month) == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A coalition's worth to one of its members.</summary>
    readonly double Worth(int member, int set)
    {
        var present = _now.Situation.Ruling;
        var loyalty = present == 0 ? 0 : (double)Heads(set & present) / Heads(set | present);
        return (_now[Mechanic.CoalitionGain] * Share(member, set))
            + Company(member, set)
            - (_now[Mechanic.CoalitionDanger] * StrongestOutside(set))
            + (_now[Mechanic.CoalitionLoyalty] * loyalty)
            + Tastes.Of(_now, Stream.Coalitions, member, set);
    }

    /// <summary>The member's share of power: now, and as far as he sees ahead, in what the coalition would turn into.</summary>
    readonly double Share(int member, int set)
    {
        var ultimate = _now.Ultimate;
        var foresight = _now.Settings.Trait(member, Asset.Foresight);
        var end = ultimate.Of(set);
        var ahead = (end >> member & 1) == 1 ? _power[member] / ultimate.Power(end) : 0;
        return ((1 - foresight) * _power[member] / ultimate.Power(set)) + (foresight * ahead);
    }

    /// <summary>Trust and agreement with the other members, on average.</summary>
    readonly double Company(int member, int set)
    {
        var (sum, others) = (0.0, 0);
        for (var left = set & ~(1 << member); left != 0; left &= left - 1)
        {
            sum += _liking[(member * _power.Length) + BitOperations.TrailingZeroCount(left)];
            others++;
        }

        return others == 0 ? 0 : sum / others;
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
}
