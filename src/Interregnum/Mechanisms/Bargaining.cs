using System.Numerics;
using System.Runtime.Intrinsics;
using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>What coalitions are worth to those who would sit in them, with powers as one of them believes them to be.</summary>
ref partial struct Bargaining
{
    /// <summary>Worths nearer than this are equal, and powers nearer than this part of the whole: errors of rounding decide nothing.</summary>
    const double Tie = 1e-12;

    readonly Moment _now;
    readonly int _seated;

    /// <summary>The seated who may sit with others.</summary>
    readonly int _sociable;
    readonly int _ruling;
    readonly double[] _power;
    readonly double[] _liking;
    readonly Tastes _tastes;
    readonly double _threshold;
    readonly double _error;
    readonly bool _calculating;
    readonly double _gain;
    readonly double _danger;
    readonly double _loyalty;
    int _ultimate;
    double _total;

    /// <param name="calculating">Whether shares of power, danger and what would come of it count.</param>
    public Bargaining(Moment now, int seated, bool calculating)
    {
        (_now, _seated, _ruling) = (now, seated, now.Situation.Ruling);
        _calculating = calculating;
        _sociable = Sociable(now, seated);
        (_power, _liking) = (now.BelievedPower, now.Liking);
        _tastes = new Tastes(now, Stream.Coalitions);
        _threshold = now[Mechanic.CoalitionThreshold];
        _error = now[Mechanic.CoalitionError];
        _gain = calculating ? now[Mechanic.CoalitionGain] : 0;
        _danger = calculating ? now[Mechanic.CoalitionDanger] : 0;
        _loyalty = now[Mechanic.CoalitionLoyalty];
        Like();
    }

    /// <summary>The coalition in which a game with foresight would end; 0 where nobody calculates, or where one of its members may not sit with others.</summary>
    public readonly int Ultimate => _ultimate;

    /// <summary>Of a set of claimants those who may sit in a coalition or bloc with others.</summary>
    public static int Sociable(Moment now, int set)
    {
        var sociable = 0;
        for (; set != 0; set &= set - 1)
        {
            var i = BitOperations.TrailingZeroCount(set);
            sociable |= now.Policy.MayAlly(i, now.Month) && now.Policy.Works("coalitions", i, now.Month) > 0 ? 1 << i : 0;
        }

        return sociable;
    }

    /// <summary>Takes powers as a claimant believes them to be: what is said, corrected by what he knows of what is thought, with error.</summary>
    public void SeeAs(int observer)
    {
        var state = _now.Situation;
        var thought = Strength.Thought(_now).Strength;
        var knowledge = _now.MeanKnowledge(observer);
        var error = _now[Mechanic.ChallengeBelief];
        var (claiming, seenBy) = (_now.Roster.Claiming, _now.Roster.Entities.Contender(observer));
        Span<float> errors = stackalloc float[claiming.Length];
        Noise.Many(_now.Dice, Stream.Strength, _now.Month, claiming, seenBy, errors);
        _total = 0;
        for (var i = 0; i < _power.Length; i++)
        {
            _power[i] = 0;
            if ((_seated >> i & 1) == 0)
            {
                continue;
            }

            _power[i] = ((1 - knowledge) * state.Strength[i]) + (knowledge * thought[i]);
            if (error > 0 && i != observer)
            {
                _power[i] *= VectorMath.Exp(error * errors[i]);
            }

            _total += _power[i];
        }

        Solve();
    }

    void Solve()
    {
        if (_now.Ultimate.Solve(_power, _seated, _threshold))
        {
            for (var set = _seated; set != 0; set = (set - 1) & _seated)
            {
                _now.TieBreaks[set] = Priority(set);
            }

            _now.Ultimate.BreakTies(_now.TieBreaks);
        }

        _ultimate = _now.Ultimate.Of(_seated);
        if (!_calculating || ((_ultimate & ~_sociable) != 0 && !BitOperations.IsPow2(_ultimate)))
        {
            _ultimate = 0;
        }
    }

    /// <summary>The winning coalition that a proposer would put, by a quantal response; 0 when there is none that he may.</summary>
    public readonly int Choose(int proposer, int draw)
    {
        var proposals = _now.Proposals;
        var count = List(proposer, proposals);
        Draw(proposer, proposals, count, draw);
        Weigh(proposer, proposals, count);
        var (best, most) = (0, double.NegativeInfinity);
        for (var at = 0; at < count; at++)
        {
            var set = proposals.Sets[at];
            var taste = _tastes.Mix(proposals.TasteBefore[at], proposals.TasteAfter[at]);
            var worth = proposals.Interest[at] + taste - (_error * proposals.Luck[at]);
            if (worth > most + Tie || (worth >= most - Tie && IsSmaller(set, best)))
            {
                (best, most) = (set, worth);
            }
        }

        return best;
    }

    /// <summary>Lists the winning coalitions that a proposer may put; says how many.</summary>
    readonly int List(int proposer, Proposals into)
    {
        var (count, own) = (0, 1 << proposer);
        var (ultimate, least) = (_now.Ultimate, Least);
        var partners = (_sociable & own) != 0 ? _sociable & ~own : 0;
        for (var with = partners; with >= 0; with = with == 0 ? -1 : (with - 1) & partners)
        {
            var power = ultimate.Power(own | with);
            (into.Sets[count], into.Power[count]) = (own | with, power);

            // Whoever does not win is written over.
            count += power > least ? 1 : 0;
        }

        return count;
    }

    /// <summary>What his proposals are worth to a proposer, but for his taste and the error of his choice.</summary>
    readonly void Weigh(int proposer, Proposals proposals, int count)
    {
        var foresight = Foresight(proposer);
        for (var at = 0; at < count; at++)
        {
            proposals.PowerAhead[at] = PowerAhead(proposer, proposals.Sets[at]);
        }

        for (var at = 0; at < count; at += Vector512<double>.Count)
        {
            var sets = Vector512.WidenLower(Vector256.Create(proposals.Sets, at).ToVector512Unsafe());
            var (power, ahead) = (Vector512.Create(proposals.Power, at), Vector512.Create(proposals.PowerAhead, at));
            Interests(proposer, sets, power, ahead, foresight).CopyTo(proposals.Interest, at);
        }
    }

    /// <summary>Draws the proposer's taste for each of his proposals, and the logarithm of an exponential number as the error of his choice.</summary>
    readonly void Draw(int proposer, Proposals proposals, int count, int draw)
    {
        var whole = Roster.Wholly(count);
        var all = _now.Roster.Entities;
        var entities = proposals.Entities.AsSpan(0, whole);
        for (var at = 0; at < count; at++)
        {
            entities[at] = all.Coalition(proposals.Sets[at]);
        }

        _tastes.Draw(proposer, entities, proposals.TasteBefore.AsSpan(0, whole), proposals.TasteAfter.AsSpan(0, whole));
        var luck = proposals.Luck.AsSpan(0, whole);
        luck.Clear();
        if (_error > 0)
        {
            _now.Dice.Exponentials(luck, Stream.Coalitions, _now.Month, entities, all.Contender(proposer), 0, draw);
            VectorMath.Log(luck);
        }
    }

    readonly bool IsSmaller(int set, int than)
    {
        var (one, other) = (_now.Ultimate.Power(set), _now.Ultimate.Power(than));
        return one < other - (Tie * _total) || (one <= other + (Tie * _total) && Priority(set) < Priority(than));
    }

    /// <summary>Sets of equal power are told apart by a keyed draw for each, thrown only where that matters.</summary>
    readonly double Priority(int set) => _now.Dice.Uniform(Stream.Ties, _now.Month, _now.Roster.Entities.Coalition(set));

    /// <summary>Does a member take what is proposed rather than wait for what he expects should it fail?</summary>
    public readonly bool Accepts(int member, int proposed, int draw)
    {
        var foresight = Foresight(member);
        var offered = Worth(member, proposed, foresight);
        var ruling = _ruling & _seated;
        var present = ruling != 0 && Wins(ruling) ? ruling : _ultimate;
        var otherwise = WorthOrNothing(member, _ultimate, foresight, proposed, offered);
        if (present != _ultimate)
        {
            var stays = WorthOrNothing(member, present, foresight, proposed, offered);
            otherwise = ((1 - foresight) * stays) + (foresight * otherwise);
        }

        var gain = offered - otherwise;
        if (_error > 0)
        {
            var entity = _now.Roster.Entities.Coalition(proposed);
            var by = _now.Roster.Entities.Contender(member);
            var luck = _now.Dice.Uniform(Stream.Coalitions, _now.Month, entity, by, 0, draw);
            gain += _error * VectorMath.Log(luck / (1 - luck));
        }

        // What is worth the same is taken only if it would hold together.
        return gain > Tie || (gain >= -Tie && (!_calculating || _now.Ultimate.SelfEnforcing(proposed)));
    }

    readonly double Foresight(int claimant) => _calculating ? _now.Settings.Trait(claimant, Asset.Foresight) : 0;

    readonly double WorthOrNothing(int claimant, int set, double foresight, int proposed, double offered)
    {
        if (set == proposed)
        {
            return offered;
        }

        return (set >> claimant & 1) == 1 ? Worth(claimant, set, foresight) : 0;
    }

    readonly bool Wins(int set) => _now.Ultimate.Power(set) > Least;

    /// <summary>What a winning coalition's power exceeds.</summary>
    readonly double Least => _threshold * _total * (1 + Tie);
}
