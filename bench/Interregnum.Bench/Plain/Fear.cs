using Interregnum.Contests;

namespace Interregnum.Bench.Plain;

/// <summary>§ 7.4: how far what is said departs from what is thought, and what fear commands.</summary>
sealed partial class PlainModel
{
    double Favour(int g, int i)
    {
        if (_ruling == 0)
        {
            return 0;
        }

        var centre = Has(_ruling, i) ? 1 : -1;
        var chief = g < _places ? _chiefPatron[g] : -1;
        if (chief < 0)
        {
            return centre;
        }

        var autonomy = Of(_contest.Constituencies[g].Autonomy);
        return (autonomy * (Has(_side[chief], i) ? 1 : -1)) + ((1 - autonomy) * centre);
    }

    void Fear()
    {
        var concentration = Concentration();
        for (var g = 0; g < _places + 2; g++)
        {
            if (g == _places)
            {
                continue;
            }

            var (coercion, known) = Coercion(g);
            var unanimous = 0.0;
            for (var i = 0; i < _claimants; i++)
            {
                unanimous += Favour(g, i) > 0 ? _share[g, i] : 0;
            }

            var reason =
                (Of(Mechanic.FearDossier) * known)
                + (Of(Mechanic.FearConcentration) * concentration)
                + (Of(Mechanic.FearUnanimity) * Math.Max(0, (2 * unanimous) - 1))
                + _tension;
            _fear[g] += Of(Mechanic.FearSpeed) * ((coercion * Math.Clamp(reason, 0, 1)) - _fear[g]);
        }
    }

    /// <summary>Σ 𝒮(side)² over the sides of those running.</summary>
    double Concentration()
    {
        var (sum, seen) = (0.0, 0);
        for (var i = 0; i < _claimants; i++)
        {
            if (Runs(i) && !Has(seen, i))
            {
                seen |= _side[i];
                sum += StrengthOf(_side[i]) * StrengthOf(_side[i]);
            }
        }

        return sum;
    }

    (double Coercion, double Known) Coercion(int g)
    {
        var (spared, most, strongest) = (1.0, 0.0, -1);
        for (var i = 0; i < _claimants && Works("fear"); i++)
        {
            var reach = g < _places ? Reach(g, i) : MeanReach(i);
            spared *= 1 - reach;
            if (reach > most)
            {
                (most, strongest) = (reach, i);
            }
        }

        if (g < _places && _chiefPatron[g] >= 0 && Works("fear"))
        {
            spared *= 1 - Of(_contest.Constituencies[g].Autonomy);
        }

        var known =
            strongest < 0 ? 0
            : g < _places ? _knowledge[strongest, g]
            : MeanKnowledge(strongest);
        return (1 - spared, known);
    }

    double Reach(int g, int i) => 1 - ((1 - _appoints[g, i]) * (1 - _polices[g, i]));

    double MeanReach(int i)
    {
        var sum = 0.0;
        for (var g = 0; g < _places; g++)
        {
            sum += Reach(g, i) * _contest.Constituencies[g].Officials;
        }

        return sum / _officials;
    }
}
