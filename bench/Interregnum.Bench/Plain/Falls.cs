using Interregnum.Contests;

namespace Interregnum.Bench.Plain;

/// <summary>§ 7.9 and § 7.1: what is lost by a carried motion, by leaving and by not being able to act.</summary>
sealed partial class PlainModel
{
    void Fall(int rung, int target)
    {
        _fallen[target] |= 1 << rung;
        _mark[target] += Of(Mechanic.ChallengeMark);
        switch (_contest.Ladder[rung].Sanction)
        {
            case Sanction.Censure:
                _legitimacy[target] -= Of(Mechanic.ChallengeCost);
                break;
            case Sanction.Office:
                LoseOffice(Weightiest(target));
                break;
            case Sanction.Seat:
                LoseSeat(_contest.Ladder[rung].Of, target);
                break;
            default:
                First(Row.Expelled, target);
                Leave(target);
                break;
        }
    }

    int Weightiest(int person)
    {
        var best = -1;
        for (var o = 0; o < _offices; o++)
        {
            if (_held[o] == person && (best < 0 || Of(_contest.Offices[o].Weight) > Of(_contest.Offices[best].Weight)))
            {
                best = o;
            }
        }

        return best;
    }

    void LoseOffice(int office)
    {
        First(Row.OfficeLost, _held[office]);
        _held[office] = Vacant;
    }

    void LoseSeat(int body, int person)
    {
        _council[body, _officials + person] = false;
        if (_cabinet[body, person] == 0)
        {
            return;
        }

        _cabinet[body, person] = 0;
        if (body == _leading)
        {
            First(Row.SeatLost, person);
            (_lostLeadingSeat[person], _stirred) = (true, true);
            if (person < _claimants)
            {
                LeaveSide(person);
            }
        }
    }

    void First(int[] months, int person)
    {
        if (person < _claimants && months[person] < 0)
        {
            months[person] = _month;
        }
    }

    /// <summary>Gone for good: everything held is lost.</summary>
    void Leave(int person)
    {
        for (var b = 0; b < _bodies; b++)
        {
            LoseSeat(b, person);
        }

        for (var o = 0; o < _offices; o++)
        {
            if (_held[o] == person)
            {
                LoseOffice(o);
            }
        }

        for (var g = 0; g < _places; g++)
        {
            if (_chief[g] == person || (person < _claimants && _chiefPatron[g] == person))
            {
                (_chief[g], _chiefPatron[g]) = (-1, -1);
            }
        }

        _isGone[person] = true;
        StopRunning(person);
    }

    /// <summary>Whoever runs no more has no side and no strength: it falls to the others, and his voters go to their next best.</summary>
    void StopRunning(int person)
    {
        if (person >= _claimants)
        {
            return;
        }

        LeaveSide(person);
        _strength[person] = 0;
        Normalise(_strength);
        for (var b = 0; b < _bodies; b++)
        {
            _strengthIn[b, person] = 0;
        }

        for (var c = 0; c < _voters; c++)
        {
            if (_publicFirst[c] == person)
            {
                _publicFirst[c] = FirstOf(_public, c);
            }
        }

        _privateKnown = false;
    }

    void LeaveSide(int claimant)
    {
        var left = _side[claimant] & ~(1 << claimant);
        for (var i = 0; i < _claimants; i++)
        {
            _side[i] = Has(left, i) ? left : _side[i];
        }

        _side[claimant] = 1 << claimant;
        if (Has(_ruling, claimant))
        {
            (_ruling, _stirred) = (left, true);
        }
    }
}
