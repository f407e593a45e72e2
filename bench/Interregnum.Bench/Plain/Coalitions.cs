using Interregnum.Contests;

namespace Interregnum.Bench.Plain;

/// <summary>§ 7.8: who rules.</summary>
sealed partial class PlainModel
{
    void Coalitions()
    {
        var looked = false;
        if (Works("coalitions"))
        {
            Alarm();
            if (_ruling == 0 || _stirred || _month - _lastLook >= Of(Mechanic.CoalitionTerm))
            {
                looked = true;
                (_stirred, _lastLook) = (false, _month);
                Bargain();
            }

            if (_ruling == 0 && Seated() is var seated && seated != 0)
            {
                Rule(1 << Strongest(seated));
            }

            if (looked || _month % 3 == 0)
            {
                Blocs();
            }
        }
        else
        {
            StandAlone();
        }

        for (var i = 0; i < _claimants; i++)
        {
            Row.MonthsRuling[i] += Has(_ruling, i) ? 1 : 0;
            for (var j = 0; j < i; j++)
            {
                if (Has(_ruling, i) && Has(_ruling, j))
                {
                    AddTrust(i, j, Of(Mechanic.CoalitionBonding) * (1 - _trust[i, j]));
                }
            }
        }
    }

    /// <summary>A member who passes the threshold while others rule with him stirs the game, once until he has been below.</summary>
    void Alarm()
    {
        for (var i = 0; i < _claimants; i++)
        {
            var alarming = Has(_ruling, i) && _ruling != 1 << i && _strength[i] > Of(Mechanic.CoalitionThreat);
            _stirred |= alarming && !_alarmed[i];
            _alarmed[i] = alarming;
        }
    }

    void StandAlone()
    {
        if (Seated() is var seated && _ruling == 0 && seated != 0)
        {
            Rule(1 << Strongest(seated));
        }
    }

    int Seated()
    {
        var set = 0;
        for (var i = 0; i < _claimants; i++)
        {
            set |= Sits(i) ? 1 << i : 0;
        }

        return set;
    }

    /// <summary>A set comes to rule: those left out stand alone, those taken in leave their blocs.</summary>
    void Rule(int set)
    {
        if (set == _ruling)
        {
            return;
        }

        Row.Realignments += _ruling == 0 ? 0 : 1;
        for (var i = 0; i < _claimants; i++)
        {
            if (Has(_ruling, i) && !Has(set, i))
            {
                _side[i] = 1 << i;
            }
        }

        for (var i = 0; i < _claimants; i++)
        {
            if (Has(set, i))
            {
                _side[i] = set;
            }
            else
            {
                _side[i] &= ~set;
            }
        }

        _ruling = set;
    }

    /// <summary>What a claimant believes the powers of the seated to be: the same error all month about the same rival.</summary>
    double[] Beliefs(int observer)
    {
        LookInside();
        var knows = MeanKnowledge(observer);
        var powers = new double[_claimants];
        for (var j = 0; j < _claimants; j++)
        {
            var seen = ((1 - knows) * _strength[j]) + (knows * _privateStrength[j]);
            var error = j == observer ? 0 : Of(Mechanic.ChallengeBelief) * _dice.Noise();
            powers[j] = seen * Math.Exp(error);
        }

        return powers;
    }

    double Distance(int i, int j)
    {
        var sum = 0.0;
        for (var k = 0; k < _issues; k++)
        {
            var apart = _position[i, k] - _position[j, k];
            sum += _salience[k] * apart * apart;
        }

        return sum;
    }
}
