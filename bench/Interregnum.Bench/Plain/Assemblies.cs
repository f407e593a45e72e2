using Interregnum.Contests;

namespace Interregnum.Bench.Plain;

/// <summary>§ 7.7: elections of councils, vacant seats in cabinets and vacant offices.</summary>
sealed partial class PlainModel
{
    void Assemblies()
    {
        for (var b = 0; b < _bodies && Works("assemblies"); b++)
        {
            var body = _contest.Bodies[b];
            if (body.Kind == BodyKind.Council && _meets[body.ElectedBy])
            {
                Elect(b, body.ElectedBy);
            }
        }

        for (var b = 0; b < _bodies; b++)
        {
            if (_contest.Bodies[b].Kind == BodyKind.Cabinet)
            {
                FillCabinet(b, full: true);
                FillCabinet(b, full: false);
            }
        }

        for (var o = 0; o < _offices; o++)
        {
            if (_held[o] == Vacant)
            {
                FillOffice(o);
            }
        }
    }

    void Elect(int b, int assembly)
    {
        var drawnUp = 0.0;
        for (var i = 0; i < _claimants; i++)
        {
            drawnUp += Has(_ruling, i) ? _agenda[b, i] : 0;
        }

        var loyal = Of(Mechanic.AssembliesRetention);
        var disloyal = loyal * (1 - (Of(Mechanic.AssembliesPurge) * drawnUp));
        var seats = 0;
        for (var c = 0; c < _voters; c++)
        {
            if (!_council[b, c])
            {
                continue;
            }

            var leads = c >= _officials && _cabinet[_leading, c - _officials] > 0;
            var stands = _ruling == 0 || (_publicFirst[c] >= 0 && Has(_ruling, _publicFirst[c]));
            _council[b, c] = leads || _dice.Uniform() < (stands ? loyal : disloyal);
            seats += _council[b, c] ? 1 : 0;
        }

        var arrivals = new (double At, int Voter)[_voters];
        for (var c = 0; c < _voters; c++)
        {
            var rate = _council[b, c] ? 0 : ElectionRate(b, assembly, c);
            arrivals[c] = (rate > 0 ? _dice.Exponential() / rate : double.PositiveInfinity, c);
        }

        Array.Sort(arrivals);
        for (var n = 0; seats < SizeOf(b) && n < _voters && arrivals[n].At < double.PositiveInfinity; n++, seats++)
        {
            _council[b, arrivals[n].Voter] = true;
        }
    }

    double ElectionRate(int b, int assembly, int c)
    {
        if (!IsAbleVoter(c) || _publicFirst[c] < 0)
        {
            return 0;
        }

        var slate = _patron[c] >= 0 ? Of(Mechanic.AssembliesSlate) * _agenda[b, _patron[c]] : 0;
        var prominence = c < _officials ? 1 : 2 + (8 * Standing(c - _officials));
        return _strengthIn[assembly, _publicFirst[c]] * (1 + slate) * prominence;
    }

    double Standing(int person)
    {
        var standing = OfficesOf(person) > 0 ? 0.5 : 0;
        for (var b = 0; b < _bodies; b++)
        {
            standing = Math.Max(standing, _cabinet[b, person] / 2.0);
        }

        return standing;
    }

    int OfficesOf(int person)
    {
        var count = 0;
        for (var o = 0; o < _offices; o++)
        {
            count += _held[o] == person ? 1 : 0;
        }

        return count;
    }

    /// <summary>0 for whoever's principal does not rule, else the principal's strength in the body that fills the place.</summary>
    double Backing(int body, int person)
    {
        var principal = Principal(person);
        if (principal < 0 || !Has(_ruling, principal))
        {
            return 0;
        }

        return _strengthIn[body, principal] > 0 ? _strengthIn[body, principal] : _strength[principal];
    }

    void FillCabinet(int b, bool full)
    {
        var body = _contest.Bodies[b];
        var rank = full ? 2 : 1;
        var size = full ? SizeOf(b) : Now(body.CandidateSize);
        var seats = 0;
        for (var q = 0; q < _persons; q++)
        {
            seats += _cabinet[b, q] == rank ? 1 : 0;
        }

        var rates = new double[_persons];
        for (; seats < size; seats++)
        {
            for (var q = 0; q < _persons; q++)
            {
                var barred = b == _leading && _lostLeadingSeat[q];
                var wanted =
                    _cabinet[b, q] == 0 && !barred ? 1 + Standing(q)
                    : _cabinet[b, q] == 1 && full ? 4
                    : 0;
                rates[q] = wanted * Backing(body.ElectedBy, q);
            }

            var taken = _dice.Race(rates);
            if (taken < 0)
            {
                return;
            }

            _cabinet[b, taken] = rank;
            Owe(taken);
        }
    }

    void FillOffice(int o)
    {
        var rates = new double[_persons];
        for (var q = 0; q < _persons; q++)
        {
            rates[q] = Backing(_contest.Offices[o].FilledBy, q) * (0.5 + Standing(q)) / (1 + (3 * OfficesOf(q)));
        }

        var taken = _dice.Race(rates);
        if (taken >= 0)
        {
            _held[o] = taken;
            Owe(taken);
        }
    }

    void Owe(int person)
    {
        if (person >= _claimants)
        {
            (_patron[_officials + person], _gratitude[_officials + person]) = (Principal(person), 1);
        }
    }
}
