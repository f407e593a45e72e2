using Interregnum.Contests;

namespace Interregnum.Bench.Plain;

/// <summary>§ 5: how a history opens.</summary>
sealed partial class PlainModel
{
    void Open()
    {
        _month = 0;
        OpenPersons();
        OpenOffices();
        OpenOfficials();
        OpenCouncils();
        OpenEvents();
        OpenTastes();
        Opinion(opening: true);
        Strength();
        for (var g = 0; g < _places; g++)
        {
            var place = _contest.Constituencies[g];
            _chief[g] = place.Chief;
            _chiefPatron[g] = place.Chief >= 0 ? Principal(place.Chief) : place.ChiefPatron;
        }
    }

    void OpenPersons()
    {
        Array.Clear(_trust);
        foreach (var tie in _contest.Ties)
        {
            _trust[tie.From, tie.To] = _trust[tie.To, tie.From] = Of(tie.Trust);
        }

        for (var q = 0; q < _persons; q++)
        {
            var person = _contest.Contenders[q];
            _prestige[q] = Of(person.Prestige);
            _legitimacy[q] = person.Claims.Sum(c => Of(c.Weight));
            _mark[q] = 0;
            (_isGone[q], _unableUntil[q], _fallen[q], _lostLeadingSeat[q]) = (false, 0, 0, false);
            for (var k = 0; k < _issues; k++)
            {
                _position[q, k] = Of(person.Positions[k]);
                _ideal[((_officials + q) * _issues) + k] = _position[q, k];
            }

            var patron = person.Role == Role.Lieutenant ? person.Patron : -1;
            (_patron[_officials + q], _gratitude[_officials + q]) = (patron, patron >= 0 ? 1 : 0);
        }

        for (var i = 0; i < _claimants; i++)
        {
            (_side[i], _alarmed[i]) = (1 << i, false);
        }

        (_ruling, _lastLook, _stirred, _dominant, _spell) = (0, 0, true, -1, 0);
    }

    void OpenOffices()
    {
        Array.Clear(_cabinet);
        for (var b = 0; b < _bodies; b++)
        {
            var body = _contest.Bodies[b];
            if (body.Kind == BodyKind.Cabinet)
            {
                foreach (var q in body.Members)
                {
                    _cabinet[b, q] = 2;
                }

                foreach (var q in body.Candidates)
                {
                    _cabinet[b, q] = 1;
                }
            }
        }

        for (var o = 0; o < _offices; o++)
        {
            _held[o] = _contest.Offices[o].Holder;
        }
    }

    void OpenOfficials()
    {
        var spread = Of(Mechanic.PatronageSpread);
        for (var c = 0; c < _officials; c++)
        {
            var place = _contest.Constituencies[_group[c]];
            (_patron[c], _gratitude[c]) = (-1, 0);
            for (var i = 0; i < _claimants; i++)
            {
                _attachment[(c * _claimants) + i] = Of(place.Attachments[i]);
            }

            for (var k = 0; k < _issues; k++)
            {
                _ideal[(c * _issues) + k] = Math.Clamp(Of(place.Positions[k]) + (spread * _dice.Noise()), -1, 1);
            }
        }

        Array.Clear(_fear);
        Array.Clear(_knowledge);
    }

    void OpenCouncils()
    {
        Array.Clear(_council);
        for (var b = 0; b < _bodies; b++)
        {
            var body = _contest.Bodies[b];
            if (body.Kind != BodyKind.Council)
            {
                continue;
            }

            foreach (var q in body.Members)
            {
                _council[b, _officials + q] = true;
            }

            for (var free = SizeOf(b) - body.Members.Count; free > 0; free--)
            {
                int c;
                do
                {
                    c = (int)(_dice.Uniform() * _officials);
                } while (_council[b, c]);
                _council[b, c] = true;
            }
        }
    }
}
