using Interregnum.Contests;
using Interregnum.Dicing;

namespace Interregnum.Bench.Plain;

/// <summary>§ 7.9: who moves what against whom.</summary>
sealed partial class PlainModel
{
    readonly List<Question> _questions = [];
    readonly Dictionary<(int Observer, int Target), double> _errors = [];

    void Challenge()
    {
        _errors.Clear();
        foreach (var question in _questions)
        {
            if (CanBePut(question.Rung, question.Against))
            {
                var against = SideOf(question.Against);
                Put(question.Rung, question.Against, Running() & ~against, against, speaker: -1, fromOutside: false);
            }
        }

        if (_ruling == 0)
        {
            return;
        }

        if (Works("challenge"))
        {
            FromOutside();
            if (_ruling != 0)
            {
                FromAbove();
            }
        }

        GiveIn();
    }

    int SideOf(int person)
    {
        var principal = Principal(person);
        return principal < 0 ? 0 : _side[principal];
    }

    void FromOutside()
    {
        List<int> sides = [];
        for (var i = 0; i < _claimants; i++)
        {
            if (LeadsOutside(i))
            {
                sides.Add(_side[i]);
            }
        }

        foreach (var side in sides)
        {
            if (_ruling == 0)
            {
                return;
            }

            MoveFromOutside(side);
        }
    }

    void MoveFromOutside(int side)
    {
        var speaker = Speaker(side);
        var target = Strongest(_ruling);
        var boldness = Of(TraitsOf(speaker).Boldness);
        if (_dice.Uniform() >= Of(Mechanic.ChallengeInitiative) * boldness)
        {
            return;
        }

        var rung = Highest(speaker, side, target, _ruling);
        for (var r = 0; rung < 0 && r < _contest.Ladder.Count; r++)
        {
            rung = CanBePut(r, target) ? r : -1;
        }

        if (rung < 0)
        {
            return;
        }

        var margin = Expected(rung, speaker, side, target, _ruling) - Of(_contest.Ladder[rung].Majority);
        var chance = VectorMath.NormalCdf(margin / Math.Max(Of(Mechanic.ChallengeBelief), 0.02));
        var gain =
            (chance * Of(Mechanic.ChallengeGain))
            + (Of(Mechanic.ChallengeVoice) * boldness)
            - ((1 - chance) * Of(Mechanic.ChallengePenalty) * (_ban ? 1.5 : 1));
        if (gain > -Of(Mechanic.ChallengeWaiting) * Threat(speaker))
        {
            Put(rung, target, side, _ruling, speaker, fromOutside: true);
        }
    }

    void FromAbove()
    {
        if (_dice.Uniform() >= Of(Mechanic.ChallengeInitiative))
        {
            return;
        }

        var leader = Strongest(_ruling);
        var rates = new double[_persons];
        for (var q = 0; q < _persons; q++)
        {
            var principal = Principal(q);
            if (principal >= 0 && !Has(_ruling, principal))
            {
                var weight = q < _claimants ? 1 : 0.3 * Standing(q);
                var danger = weight * _strength[principal] * (1 - _trust[leader, q]) / 2;
                rates[q] = danger * danger;
            }
        }

        var target = _dice.Race(rates);
        if (target < 0)
        {
            return;
        }

        var against = SideOf(target);
        var rung = Highest(leader, _ruling, target, against);
        if (rung >= 0 && IsSpared(leader, target))
        {
            rung = Milder(rung, target);
        }

        if (rung >= 0)
        {
            Put(rung, target, _ruling, against, Speaker(_ruling), fromOutside: false);
        }
    }

    /// <summary>Does a partner without whom the rulers would not win trust the target?</summary>
    bool IsSpared(int leader, int target)
    {
        for (var j = 0; j < _claimants; j++)
        {
            var pivotal = StrengthOf(_ruling & ~(1 << j)) <= Of(Mechanic.CoalitionThreshold);
            if (Has(_ruling, j) && j != leader && pivotal && _trust[j, target] > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The next milder rung that can be put, or the same where there is none.</summary>
    int Milder(int rung, int target)
    {
        for (var milder = rung - 1; milder >= 0; milder--)
        {
            if (CanBePut(milder, target))
            {
                return milder;
            }
        }

        return rung;
    }

    int Speaker(int side)
    {
        Span<double> rates = stackalloc double[_claimants];
        for (var i = 0; i < _claimants; i++)
        {
            var zest = Of(TraitsOf(i).Boldness) - Of(TraitsOf(i).Caution);
            rates[i] = Has(side, i) ? Math.Exp(4 * zest) : 0;
        }

        return _dice.Race(rates);
    }

    bool CanBePut(int rung, int target)
    {
        if (!IsAble(target) || !HasToLose(rung, target))
        {
            return false;
        }

        foreach (var before in _contest.Ladder[rung].After)
        {
            if (!Has(_fallen[target], before) && HasToLose(before, target))
            {
                return false;
            }
        }

        return true;
    }

    bool HasToLose(int rung, int target)
    {
        var of = _contest.Ladder[rung].Of;
        return _contest.Ladder[rung].Sanction switch
        {
            Sanction.Censure => !Has(_fallen[target], rung),
            Sanction.Office => OfficesOf(target) > 0,
            Sanction.Seat => _cabinet[of, target] > 0 || _council[of, _officials + target],
            _ => true,
        };
    }

    int Highest(int mover, int side, int target, int against)
    {
        for (var r = _contest.Ladder.Count - 1; r >= 0; r--)
        {
            var needed = Of(_contest.Ladder[r].Majority) + (0.2 * Of(TraitsOf(mover).Caution));
            if (CanBePut(r, target) && Expected(r, mover, side, target, against) > needed)
            {
                return r;
            }
        }

        return -1;
    }

    double Expected(int rung, int observer, int side, int target, int against)
    {
        LookInside();
        var knows = MeanKnowledge(observer);
        var (yes, no) = (0.0, 0.0);
        foreach (var b in _contest.Ladder[rung].Bodies)
        {
            for (var i = 0; i < _claimants; i++)
            {
                var seen = SizeOf(b) * (((1 - knows) * _strengthIn[b, i]) + (knows * _privateIn[b, i]));
                yes += Has(side, i) ? seen : 0;
                no += Has(against, i) ? seen : 0;
            }
        }

        if (!_errors.TryGetValue((observer, target), out var error))
        {
            error = _dice.Noise();
            _errors[(observer, target)] = error;
        }

        return (yes + no > 0 ? yes / (yes + no) : 0) + (Of(Mechanic.ChallengeBelief) * error);
    }

    void GiveIn()
    {
        for (var i = 0; i < _claimants; i++)
        {
            var chance = Of(Mechanic.ChallengeCapitulation) * Of(TraitsOf(i).Caution) * Math.Min(1, _mark[i]);
            if (Runs(i) && !Has(_ruling, i) && _mark[i] > 0 && _dice.Uniform() < chance)
            {
                _mark[i] /= 2;
                _prestige[i] -= Of(Mechanic.ChallengeCost);
                LeaveSide(i);
            }
        }
    }
}
