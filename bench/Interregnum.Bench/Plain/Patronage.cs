using Interregnum.Contests;

namespace Interregnum.Bench.Plain;

/// <summary>§ 7.3: who loses a post, and whose man gets it.</summary>
sealed partial class PlainModel
{
    readonly List<int> _vacated = [];

    void Patronage()
    {
        var kept = 1 - Of(Mechanic.PatronageFading);
        for (var c = 0; c < _voters; c++)
        {
            _gratitude[c] *= kept;
        }

        _vacated.Clear();
        for (var g = 0; g < _places; g++)
        {
            if (_chief[g] >= 0)
            {
                _chiefPatron[g] = Principal(_chief[g]);
            }
        }

        var shares = new double[_places, _claimants];
        for (var g = 0; g < _places; g++)
        {
            PatronageIn(g, shares);
        }

        foreach (var c in _vacated)
        {
            Fill(c, shares);
        }
    }

    void PatronageIn(int g, double[,] shares)
    {
        var place = _contest.Constituencies[g];
        Span<double> open = stackalloc double[_claimants];
        Span<double> secret = stackalloc double[_claimants];
        Zeal(g, open, secret);
        var turnover = Of(place.Turnover);
        var leaving = 1 - ((1 - turnover) * (1 - _renewal[g]));
        var (dismissal, exposed) = (Of(Mechanic.PatronageDismissal), 1 - Of(Mechanic.PatronageShield));
        for (var c = _firstPost[g]; c < _firstPost[g + 1]; c++)
        {
            var publicly = _publicFirst[c];
            var privately = FirstOf(_private, c);
            var against = (publicly >= 0 ? open[publicly] : 0) + (privately >= 0 ? secret[privately] : 0);
            if (_dice.Uniform() < leaving + (dismissal * against * (SitsInCouncil(c) ? exposed : 1)))
            {
                _vacated.Add(c);
            }
        }

        Span<double> rates = stackalloc double[_claimants];
        FillingRates(g, withChief: true, rates);
        for (var i = 0; i < _claimants; i++)
        {
            shares[g, i] = rates[i];
        }

        var patron = _chiefPatron[g];
        var resented = patron >= 0 ? open[patron] + secret[patron] : 0;
        if (_dice.Uniform() < turnover + (Of(Mechanic.PatronageChiefs) * resented))
        {
            FillingRates(g, withChief: false, rates);
            _chief[g] = -1;
            _chiefPatron[g] = Math.Max(0, _dice.Race(rates));
        }
    }

    /// <summary>Zeal against the followers of each claimant: those who say that they follow him, and those who are known to.</summary>
    void Zeal(int g, Span<double> open, Span<double> secret)
    {
        var autonomy = Of(_contest.Constituencies[g].Autonomy);
        for (var i = 0; i < _claimants && Works("patronage"); i++)
        {
            var shielded = _chiefPatron[g] >= 0 && !Has(_side[i], _chiefPatron[g]);
            var zeal = _appoints[g, i] * Of(TraitsOf(i).Organising) * (shielded ? 1 - autonomy : 1);
            for (var j = 0; j < _claimants; j++)
            {
                if (!Has(_side[i], j))
                {
                    open[j] += zeal * (1 - _knowledge[i, g]);
                    secret[j] += zeal * _knowledge[i, g];
                }
            }
        }
    }

    void FillingRates(int g, bool withChief, Span<double> rates)
    {
        var appointed = 0.0;
        for (var i = 0; i < _claimants; i++)
        {
            rates[i] = Works("patronage") ? _appoints[g, i] : 0;
            appointed += rates[i];
        }

        var rest = Math.Max(0, 1 - appointed);
        var local = withChief && _chiefPatron[g] >= 0 ? Of(_contest.Constituencies[g].Autonomy) : 0;
        for (var i = 0; i < _claimants; i++)
        {
            rates[i] += (rest * local * (_chiefPatron[g] == i ? 1 : 0)) + (rest * (1 - local) * (Runs(i) ? _strength[i] : 0));
        }
    }

    void Fill(int c, double[,] shares)
    {
        Span<double> rates = stackalloc double[_claimants];
        for (var i = 0; i < _claimants; i++)
        {
            rates[i] = shares[_group[c], i];
            _attachment[(c * _claimants) + i] = 0;
        }

        var patron = Math.Max(0, _dice.Race(rates));
        (_patron[c], _gratitude[c]) = (patron, 1);
        var spread = Of(Mechanic.PatronageSpread);
        for (var k = 0; k < _issues; k++)
        {
            _ideal[(c * _issues) + k] = Math.Clamp(_position[patron, k] + (spread * _dice.Noise()), -1, 1);
        }
    }

    bool SitsInCouncil(int voter)
    {
        for (var b = 0; b < _bodies; b++)
        {
            if (_council[b, voter])
            {
                return true;
            }
        }

        return false;
    }
}
