using System.Numerics;
using Interregnum.Contests;
using Interregnum.Dicing;
using Interregnum.Situations;

namespace Interregnum.Mechanisms;

/// <summary>
/// Who moves against whom. An event may put a question; a bloc challenges those who rule when speaking is worth more than
/// waiting, also in a losing cause; the ruling coalition moves against its most dangerous outsider when it is sure of its case.
/// </summary>
sealed class Challenge() : Mechanism("challenge", Footing.Argued, "Svolik, The Politics of Authoritarian Rule (2012)")
{
    const int OutsidersDraw = 1;
    const int AttackDraw = 2;
    const int TargetDraw = 3;
    const int SurrenderDraw = 4;
    const int SpeakerDraw = 5;

    /// <summary>How much sooner the wholly bold speak than the wholly cautious: e^4 times. Conjectured; only the order within a side hangs on it.</summary>
    const double Eagerness = 4;

    /// <summary>The least doubt, as a share of the votes, that anybody has of his own count: without it a hope would be a step from 0 to 1. Conjectured.</summary>
    const double LeastDoubt = 0.02;

    /// <summary>What a ban on opposition adds to the price of losing, as a part of it. Conjectured.</summary>
    const double PenaltyOfBan = 0.5;

    /// <summary>How dangerous a lieutenant of full standing is to those who rule, where a claimant of the same side is 1. Conjectured.</summary>
    const double LieutenantAsTarget = 0.3;

    /// <summary>What is left of the mark of whoever gives in. Conjectured.</summary>
    const double MarkAfterSurrender = 0.5;

    public override void Act(Moment now)
    {
        for (var at = 0; at < now.Questions.Count; at++)
        {
            PutQuestion(now, now.Contest.Events[now.Questions[at]].Question!);
        }

        if (now.Situation.Ruling == 0)
        {
            return;
        }

        ChallengeFromOutside(now);
        AttackFromAbove(now);
        Surrender(now);
    }

    static void PutQuestion(Moment now, Question question)
    {
        if (Ladder.CanBePut(now, question.Against, question.Rung))
        {
            var against = Ladder.TargetSide(now, question.Against);
            Motion.Put(now, -1, now.Running() & ~against, question.Against, question.Rung, occasion: 0);
        }
    }

    /// <summary>Each side outside weighs p̂ · gain + voice − (1 − p̂) · penalty against the loss that waiting would bring.</summary>
    void ChallengeFromOutside(Moment now)
    {
        var willing = Willing(now);
        var seen = 0;
        for (var left = now.Running() & ~now.Situation.Ruling; left != 0 && now.Situation.Ruling != 0; left &= left - 1)
        {
            var side = now.Situation.Side[BitOperations.TrailingZeroCount(left)];

            // Who speaks for a side need not be known where nobody of it would speak.
            if ((seen & side) == 0 && (side & willing) != 0 && Speaker(now, side) is var voice && (willing >> voice & 1) == 1)
            {
                Consider(now, voice, side);
            }

            seen |= side;
        }
    }

    /// <summary>The claimants who would consider a motion this month if they spoke for their side.</summary>
    int Willing(Moment now)
    {
        Span<float> chances = stackalloc float[Roster.Lanes];
        now.Dice.Uniforms(chances, Stream.Challenge, now.Month, now.Roster.Claiming, 0, 0, OutsidersDraw);
        var willing = 0;
        for (var i = 0; i < now.Roster.Claimants; i++)
        {
            willing |= chances[i] < now[Mechanic.ChallengeInitiative] * Boldness(now, i) ? 1 << i : 0;
        }

        return willing;
    }

    double Boldness(Moment now, int claimant) =>
        now.Settings.Trait(claimant, Asset.Boldness) * now.Policy.Works(Name, claimant, now.Month);

    void Consider(Moment now, int voice, int side)
    {
        var target = now.Strongest(now.Situation.Ruling);
        var rung = Ladder.Highest(now, voice, side, target);
        rung = rung >= 0 ? rung : Ladder.Mildest(now, target);
        if (rung >= 0 && IsWorth(now, voice, side, target, rung, Boldness(now, voice)))
        {
            Motion.Put(now, voice, side, target, rung, occasion: 1);
        }
    }

    static bool IsWorth(Moment now, int voice, int side, int target, int rung, double boldness)
    {
        var margin =
            Ladder.Expected(now, now.MeanKnowledge(voice), side, target, rung)
            + Ladder.Mistake(now, voice, target)
            - now.Settings[now.Contest.Ladder[rung].Majority];
        var chance = VectorMath.NormalCdf(margin / Math.Max(now[Mechanic.ChallengeBelief], LeastDoubt));
        var penalty = now[Mechanic.ChallengePenalty] * (1 + (PenaltyOfBan * now.Situation.Banned));
        return (chance * now[Mechanic.ChallengeGain]) + (now[Mechanic.ChallengeVoice] * boldness) - ((1 - chance) * penalty)
            > -now[Mechanic.ChallengeWaiting] * Blocs.Threat(now, voice);
    }

    void AttackFromAbove(Moment now)
    {
        var ruling = now.Situation.Ruling;
        var leader = now.Strongest(ruling);
        if (leader < 0)
        {
            return;
        }

        var zeal = now[Mechanic.ChallengeInitiative] * now.Policy.Works(Name, leader, now.Month);
        var entity = now.Roster.Entities.Contender(leader);
        if (now.Dice.Uniform(Stream.Challenge, now.Month, entity, 0, 0, AttackDraw) >= zeal)
        {
            return;
        }

        var target = MostDangerous(now, leader);
        if (target < 0)
        {
            return;
        }

        var rung = Ladder.Highest(now, leader, ruling, target);
        if (rung >= 0)
        {
            rung = Ladder.Softened(now, leader, ruling, target, rung);
            Motion.Put(now, Speaker(now, ruling), ruling, target, rung, occasion: 2);
        }
    }

    /// <summary>An outsider, by a race at the rate of his danger squared: strength and distrust, his people with him.</summary>
    static int MostDangerous(Moment now, int leader)
    {
        var (roster, state) = (now.Roster, now.Situation);
        var rates = now.Candidacies.AsSpan(0, roster.Persons);
        for (var person = 0; person < roster.Persons; person++)
        {
            var principal = now.PrincipalOf(person);
            rates[person] = 0;
            if (principal >= 0 && (state.Ruling >> principal & 1) == 0)
            {
                var weight = person < roster.Claimants ? 1 : LieutenantAsTarget * Vacancies.Standing(now, person);
                var danger = weight * state.Strength[principal] * Distrust(now, leader, person);
                rates[person] = danger * danger;
            }
        }

        return Race.Pick(now.Dice, Stream.Challenge, now.Month, roster.Entities.Contenders, rates, 0, 0, TargetDraw);
    }

    /// <summary>Trust turned round and halved: 0 where it is complete, 1 where there is nothing but enmity.</summary>
    static double Distrust(Moment now, int leader, int person) => 1 - (0.5 * (1 + now.Trust(leader, person)));

    /// <summary>Who speaks for a side in public: by a race, the bolder the sooner, the more cautious the later.</summary>
    static int Speaker(Moment now, int side)
    {
        var (first, soonest) = (-1, double.PositiveInfinity);
        for (; side != 0; side &= side - 1)
        {
            var i = BitOperations.TrailingZeroCount(side);
            var eagerness = now.Settings.Trait(i, Asset.Boldness) - now.Settings.Trait(i, Asset.Caution);
            var rate = VectorMath.Exp(Eagerness * eagerness);
            var entity = now.Roster.Entities.Contender(i);
            var arrival = Race.Arrival(now.Dice, Stream.Challenge, now.Month, entity, rate, 0, 0, SpeakerDraw);
            (first, soonest) = arrival < soonest ? (i, arrival) : (first, soonest);
        }

        return first;
    }

    /// <summary>A marked and cautious outsider gives in: he leaves his bloc, and half of his mark is forgiven.</summary>
    void Surrender(Moment now)
    {
        for (var left = now.Running() & ~now.Situation.Ruling; left != 0; left &= left - 1)
        {
            var i = BitOperations.TrailingZeroCount(left);
            var mark = now.Situation.Mark[i];
            if (mark == 0)
            {
                continue;
            }

            var rate = now[Mechanic.ChallengeCapitulation] * now.Settings.Trait(i, Asset.Caution) * Math.Min(1, mark);
            var entity = now.Roster.Entities.Contender(i);
            if (now.Dice.Uniform(Stream.Challenge, now.Month, entity, 0, 0, SurrenderDraw) < rate)
            {
                now.Situation.Mark[i] = mark * MarkAfterSurrender;
                now.Situation.Prestige[i] -= now[Mechanic.ChallengeCost];
                Falls.Stand(now, i);
                now.Telling?.Add(new Deed(now.Month, Name, "capitulation", [i], []));
            }
        }
    }
}
