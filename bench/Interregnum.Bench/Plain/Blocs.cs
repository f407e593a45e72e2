using System.Numerics;
using Interregnum.Contests;

namespace Interregnum.Bench.Plain;

/// <summary>§ 7.8: outsiders combine while two sides of them both gain by it.</summary>
sealed partial class PlainModel
{
    void Blocs()
    {
        while (true)
        {
            var unions = Unions();
            if (unions.Count == 0)
            {
                return;
            }

            var rates = new double[unions.Count];
            Array.Fill(rates, 1);
            var union = unions[_dice.Race(rates)];
            for (var i = 0; i < _claimants; i++)
            {
                _side[i] = Has(union, i) ? union : _side[i];
            }
        }
    }

    List<int> Unions()
    {
        List<int> unions = [];
        for (var i = 0; i < _claimants; i++)
        {
            for (var j = i + 1; j < _claimants; j++)
            {
                var (one, other) = (_side[i], _side[j]);
                if (LeadsOutside(i) && LeadsOutside(j) && one != other && Gains(one, other) && Gains(other, one))
                {
                    unions.Add(one | other);
                }
            }
        }

        return unions;
    }

    /// <summary>Is a claimant the first in the list of a side that runs outside the ruling coalition?</summary>
    bool LeadsOutside(int i) => Runs(i) && !Has(_ruling, i) && BitOperations.TrailingZeroCount(_side[i]) == i;

    bool Gains(int side, int other)
    {
        for (var i = 0; i < _claimants; i++)
        {
            if (!Has(side, i))
            {
                continue;
            }

            var liking = 0.0;
            for (var j = 0; j < _claimants; j++)
            {
                if (Has(other, j))
                {
                    liking +=
                        (Of(Mechanic.CoalitionTrust) * _trust[i, j])
                        - (Of(Mechanic.CoalitionIssues) * Distance(i, j))
                        - (Of(Mechanic.BlocEnmity) * Math.Max(0, -_trust[i, j]));
                }
            }

            var gain =
                (liking / BitOperations.PopCount((uint)other))
                + (Of(Mechanic.BlocThreat) * Threat(i))
                + Taste(_blocTastes, i, side | other);
            if (gain <= 0)
            {
                return false;
            }
        }

        return true;
    }

    double Threat(int i) => StrengthOf(_ruling) * (0.5 + (0.5 * Math.Min(1, _mark[i])));
}
