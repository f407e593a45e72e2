using System.Numerics;
using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>
/// Who rules together. When something has changed the game the seated claimants realign: proposers speak in an order drawn by
/// ambition and strength, each puts the winning coalition he likes best, and its members accept what is at least as good as what
/// they expect otherwise. The last resort is the ultimate ruling coalition. Outsiders combine in blocs.
/// </summary>
/// <param name="calculating">Whether power, danger and what would come of it count; else only trust, agreement, loyalty and taste.</param>
sealed class Coalitions(bool calculating = true)
    : Mechanism("coalitions", Footing.Argued, "Acemoglu, Egorov & Sonin, 'Coalition Formation in Non-Democracies' (2008)")
{
    const int OrderDraw = 1;
    const int ChoiceDraw = 2;
    const int AnswerDraw = 3;

    public override void Act(Moment now)
    {
        Blocs.PartForbidden(now);
        if (now.Policy.Works(Name, -1, now.Month) > 0 && !now.Policy.Frozen(now.Month) && IsStirred(now))
        {
            Realign(now);
        }

        if (now.Situation.Ruling == 0)
        {
            Settle(now, StrongestAlone(now));
        }

        Blocs.Combine(now);
        SitTogether(now);
    }

    /// <summary>Has something changed the game: a fall, a failed attack, a member grown too strong, a term elapsed?</summary>
    static bool IsStirred(Moment now)
    {
        var state = now.Situation;
        var ruling = Moment.Of(state.Strength, state.Ruling);
        for (var i = 0; i < now.Roster.Claimants; i++)
        {
            var inside = (state.Ruling >> i & 1) == 1;
            var alarming = inside && state.Strength[i] > now[Mechanic.CoalitionThreat] && state.Strength[i] < ruling;
            state.Stirred |= alarming && !state.Alarmed[i] ? 1 : 0;
            state.Alarmed[i] = alarming;
        }

        return state.Stirred == 1 || state.Ruling == 0 || now.Month - state.RulingSince >= now[Mechanic.CoalitionTerm];
    }

    void Realign(Moment now)
    {
        var seated = now.Seated();
        now.Situation.Stirred = 0;
        now.Situation.RulingSince = now.Month;
        if (seated == 0)
        {
            return;
        }

        var bargaining = new Bargaining(now, seated, calculating);
        Span<float> arrivals = stackalloc float[Roster.Lanes];
        Arrive(now, arrivals);
        for (var left = seated; left != 0; )
        {
            var proposer = First(arrivals, left);
            left &= ~(1 << proposer);
            bargaining.SeeAs(proposer);
            var proposed = bargaining.Choose(proposer, ChoiceDraw);
            if (proposed != 0 && AllAccept(bargaining, proposer, proposed))
            {
                Settle(now, proposed);
                return;
            }
        }

        bargaining.SeeAs(now.Strongest(seated));
        Settle(now, bargaining.Ultimate != 0 ? bargaining.Ultimate : StrongestAlone(now));
    }

    /// <summary>Where no coalition may or can be formed the strongest rules alone, until somebody combines against him.</summary>
    static int StrongestAlone(Moment now)
    {
        var alone = now.Strongest(now.Seated());
        return alone < 0 ? 0 : 1 << alone;
    }

    static bool AllAccept(Bargaining bargaining, int proposer, int proposed)
    {
        for (var left = proposed & ~(1 << proposer); left != 0; left &= left - 1)
        {
            if (!bargaining.Accepts(BitOperations.TrailingZeroCount(left), proposed, AnswerDraw))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>When each claimant would speak, in a race at the rate of ambition times strength.</summary>
    static void Arrive(Moment now, Span<float> arrivals)
    {
        now.Dice.Exponentials(arrivals, Stream.Coalitions, now.Month, now.Roster.Claiming, 0, 0, OrderDraw);
        for (var i = 0; i < now.Roster.Claimants; i++)
        {
            var rate = now.Settings.Trait(i, Asset.Ambition) * now.Situation.Strength[i];
            arrivals[i] = rate > 0 ? (float)(arrivals[i] / rate) : float.PositiveInfinity;
        }
    }

    static int First(ReadOnlySpan<float> arrivals, int left)
    {
        var first = BitOperations.TrailingZeroCount(left);
        for (left &= left - 1; left != 0; left &= left - 1)
        {
            var i = BitOperations.TrailingZeroCount(left);
            first = arrivals[i] < arrivals[first] ? i : first;
        }

        return first;
    }

    void Settle(Moment now, int set)
    {
        var state = now.Situation;
        var old = state.Ruling;
        if (set == old || set == 0)
        {
            return;
        }

        for (var i = 0; i < now.Roster.Claimants; i++)
        {
            if ((set >> i & 1) == 1)
            {
                state.Side[i] = set;
            }
            else
            {
                state.Side[i] = (old >> i & 1) == 1 ? 1 << i : state.Side[i] & ~set;
            }
        }

        state.Realignments += old == 0 ? 0 : 1;
        state.Ruling = set;
        state.RulingSince = now.Month;
        now.Telling?.Add(new Deed(now.Month, Name, "coalition", Telling.Of(set), Telling.Of(old & ~set)));
    }

    static void SitTogether(Moment now)
    {
        var bonding = now[Mechanic.CoalitionBonding];
        for (var left = now.Situation.Ruling; left != 0; left &= left - 1)
        {
            var one = BitOperations.TrailingZeroCount(left);
            now.Situation.MonthsRuling[one]++;
            for (var others = left & (left - 1); others != 0; others &= others - 1)
            {
                var other = BitOperations.TrailingZeroCount(others);
                now.ShiftTrust(one, other, bonding * (1 - now.Trust(one, other)));
            }
        }
    }
}
