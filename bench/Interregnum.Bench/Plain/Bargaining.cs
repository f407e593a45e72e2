using System.Numerics;
using Interregnum.Contests;

namespace Interregnum.Bench.Plain;

/// <summary>§ 7.8: bargaining among the seated.</summary>
sealed partial class PlainModel
{
    const double Equal = 1e-12;

    double[] _weightOf = [];
    int[] _ultimate = [];
    double[] _chance = [];
    int[] _byWeight = [];
    int[] _enforcing = [];

    void ReserveBargaining()
    {
        var sets = 1 << _claimants;
        (_weightOf, _ultimate, _chance) = (new double[sets], new int[sets], new double[sets]);
        (_byWeight, _enforcing) = (new int[sets], new int[sets]);
    }

    void Bargain()
    {
        var seated = Seated();
        var silent = seated;
        for (var set = 1; set < _chance.Length; set++)
        {
            _chance[set] = _dice.Uniform();
        }

        var beliefs = new double[_claimants][];
        Span<double> rates = stackalloc double[_claimants];
        while (silent != 0)
        {
            for (var i = 0; i < _claimants; i++)
            {
                rates[i] = Has(silent, i) ? Of(TraitsOf(i).Ambition) * _strength[i] : 0;
            }

            var proposer = _dice.Race(rates);
            proposer = proposer < 0 ? BitOperations.TrailingZeroCount(silent) : proposer;
            silent &= ~(1 << proposer);
            beliefs[proposer] = Beliefs(proposer);
            FindUltimate(beliefs[proposer], seated);
            var set = Propose(proposer, beliefs[proposer], seated);
            if (set != 0 && AllAccept(set, proposer, beliefs[proposer], seated))
            {
                Rule(set);
                return;
            }
        }

        if (seated != 0)
        {
            var strongest = Strongest(seated);
            FindUltimate(beliefs[strongest], seated);
            Rule(_ultimate[seated]);
        }
    }

    bool WinsWithin(int set, int whole) => _weightOf[set] > Of(Mechanic.CoalitionThreshold) * _weightOf[whole];

    /// <summary>
    /// For every subset of the seated what it ends in: itself where no smaller self-enforcing set wins within it, else the least of those
    /// that do. Sets are taken from the lightest up, so that all subsets of a set come before it.
    /// </summary>
    void FindUltimate(double[] powers, int seated)
    {
        var count = 0;
        for (var set = seated; set > 0; set = (set - 1) & seated)
        {
            _weightOf[set] = 0;
            for (var i = 0; i < _claimants; i++)
            {
                _weightOf[set] += Has(set, i) ? powers[i] : 0;
            }

            _byWeight[count++] = set;
        }

        Array.Sort(_byWeight, 0, count, Comparer<int>.Create(ByWeight));
        var enforcing = 0;
        for (var n = 0; n < count; n++)
        {
            var set = _byWeight[n];
            _ultimate[set] = set;
            for (var e = 0; e < enforcing; e++)
            {
                var smaller = _enforcing[e];
                if ((smaller & ~set) == 0 && smaller != set && WinsWithin(smaller, set))
                {
                    _ultimate[set] = smaller;
                    break;
                }
            }

            if (_ultimate[set] == set)
            {
                _enforcing[enforcing++] = set;
            }
        }
    }

    int ByWeight(int one, int other)
    {
        var (a, b) = (_weightOf[one], _weightOf[other]);
        return Math.Abs(a - b) > Equal * Math.Max(a, b) ? a.CompareTo(b) : _chance[one].CompareTo(_chance[other]);
    }

    int Propose(int proposer, double[] powers, int seated)
    {
        var (best, most) = (0, double.NegativeInfinity);
        for (var set = 1; set < _chance.Length; set++)
        {
            if ((set & ~seated) != 0 || !Has(set, proposer) || !WinsWithin(set, seated))
            {
                continue;
            }

            var worth = Worth(set, proposer, powers, seated) - (Of(Mechanic.CoalitionError) * Math.Log(_dice.Exponential()));
            if (worth > most || (worth == most && ByWeight(set, best) < 0))
            {
                (best, most) = (set, worth);
            }
        }

        return best;
    }

    bool AllAccept(int set, int proposer, double[] powers, int seated)
    {
        var present = _ruling & seated;
        present = present != 0 && WinsWithin(present, seated) ? present : _ultimate[seated];
        for (var i = 0; i < _claimants; i++)
        {
            if (i == proposer || !Has(set, i))
            {
                continue;
            }

            var foresight = Of(TraitsOf(i).Foresight);
            var stay = Has(present, i) ? Worth(present, i, powers, seated) : 0;
            var end = Has(_ultimate[seated], i) ? Worth(_ultimate[seated], i, powers, seated) : 0;
            var uniform = _dice.Uniform();
            var gain =
                Worth(set, i, powers, seated)
                - ((1 - foresight) * stay)
                - (foresight * end)
                + (Of(Mechanic.CoalitionError) * Math.Log(uniform / (1 - uniform)));
            var accepts = Math.Abs(gain) <= Equal ? _ultimate[set] == set : gain > 0;
            if (!accepts)
            {
                return false;
            }
        }

        return true;
    }

    double Worth(int set, int i, double[] powers, int seated)
    {
        var foresight = Of(TraitsOf(i).Foresight);
        var end = _ultimate[set];
        var gain = ((1 - foresight) * powers[i] / _weightOf[set]) + (Has(end, i) ? foresight * powers[i] / _weightOf[end] : 0);
        var (liking, outside) = (0.0, 0.0);
        for (var j = 0; j < _claimants; j++)
        {
            if (Has(set, j) && j != i)
            {
                liking += (Of(Mechanic.CoalitionTrust) * _trust[i, j]) - (Of(Mechanic.CoalitionIssues) * Distance(i, j));
            }

            outside = Has(seated & ~set, j) ? Math.Max(outside, powers[j]) : outside;
        }

        var others = BitOperations.PopCount((uint)set) - 1;
        var kept =
            _ruling == 0
                ? 0
                : BitOperations.PopCount((uint)(set & _ruling)) / (double)BitOperations.PopCount((uint)(set | _ruling));
        return (Of(Mechanic.CoalitionGain) * gain)
            + (others > 0 ? liking / others : 0)
            - (Of(Mechanic.CoalitionDanger) * outside / _weightOf[seated])
            + (Of(Mechanic.CoalitionLoyalty) * kept)
            + Taste(_coalitionTastes, i, set);
    }
}
