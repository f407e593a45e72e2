using System.Numerics;

namespace Interregnum.Coalitions;

/// <summary>
/// Which coalitions hold together, and which coalition a set of people ends in. A coalition is self-enforcing when none of the
/// smaller coalitions that win within it is itself self-enforcing; M wins within S when its power is more than a share α of the power
/// of S. A set that is not self-enforcing ends in the self-enforcing coalition of least power that wins within it. Acemoglu, Egorov
/// &amp; Sonin (2008), "Coalition formation in non-democracies", Review of Economic Studies 75.
/// </summary>
/// <remarks>Coalitions are masks: bit i is claimant i. One instance is solved again and again in its own buffers; one a thread.</remarks>
public sealed class UltimateCoalition
{
    /// <summary>Powers that differ by less than this share of themselves are equal: rounding must not decide between people.</summary>
    public const double Equal = 1e-12;

    readonly int _claimants;
    readonly double[] _power;
    readonly double[] _held;
    readonly int[] _of;

    /// <param name="n">How many claimants there are, 1..12.</param>
    public UltimateCoalition(int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(n, 12);
        _claimants = n;
        _power = new double[1 << n];
        _held = new double[1 << n];
        _of = new int[1 << n];
    }

    /// <summary>Works out every coalition of the claimants who are present.</summary>
    /// <param name="power">Each claimant's power, finite and ≥ 0.</param>
    /// <param name="within">The claimants who are present.</param>
    /// <param name="alpha">The share α of a coalition's power that has to be exceeded to win within it, in [0.5, 1).</param>
    /// <param name="tieBreak">A priority for each mask: among coalitions of equal power the one with the smallest is taken.</param>
    /// <exception cref="ArgumentException">A length, a power, the mask or α is outside its range.</exception>
    public void Solve(ReadOnlySpan<double> power, int within, double alpha, ReadOnlySpan<double> tieBreak)
    {
        Check(power, within, alpha, tieBreak);
        _of[0] = 0;
        _power[0] = 0;
        var margin = alpha * (1 + Equal);
        for (var set = -within & within; set != 0; set = (set - within) & within)
        {
            _power[set] = _power[set & (set - 1)] + power[BitOperations.TrailingZeroCount(set)];
            _of[set] = Weakest(set, _power[set] * margin, tieBreak);

            // Only coalitions that hold can win against a threshold; the others are given a power below every one.
            _held[set] = _of[set] == set ? _power[set] : double.NegativeInfinity;
        }
    }

    /// <summary>Is a coalition safe from being cut down by some of its own members?</summary>
    public bool SelfEnforcing(int mask) => _of[mask] == mask;

    /// <summary>The coalition that a set ends in: itself when it is self-enforcing; 0 for nobody.</summary>
    public int Of(int mask) => _of[mask];

    /// <summary>The sum of the members' powers.</summary>
    public double Power(int mask) => _power[mask];

    int Weakest(int set, double threshold, ReadOnlySpan<double> tieBreak)
    {
        var held = _held;
        var (least, weakest, equals) = (double.PositiveInfinity, set, false);
        for (var part = (set - 1) & set; part != 0; part = (part - 1) & set)
        {
            var here = held[part];
            if (here > threshold && here <= least * (1 + Equal))
            {
                equals = here >= least * (1 - Equal);
                (least, weakest) = here < least ? (here, part) : (least, weakest);
            }
        }

        return equals ? First(set, threshold, least * (1 + Equal), tieBreak) : weakest;
    }

    int First(int set, double threshold, double most, ReadOnlySpan<double> tieBreak)
    {
        var first = 0;
        for (var part = (set - 1) & set; part != 0; part = (part - 1) & set)
        {
            if (_held[part] > threshold && _held[part] <= most && (first == 0 || tieBreak[part] < tieBreak[first]))
            {
                first = part;
            }
        }

        return first;
    }

    void Check(ReadOnlySpan<double> power, int within, double alpha, ReadOnlySpan<double> tieBreak)
    {
        if (power.Length != _claimants || tieBreak.Length != _of.Length)
        {
            throw new ArgumentException(
                $"{_claimants} claimants need {_claimants} powers and {_of.Length} priorities; there are {power.Length} and {tieBreak.Length}."
            );
        }

        if (within < 0 || within >= _of.Length || !(alpha >= 0.5 && alpha < 1))
        {
            throw new ArgumentException($"The mask {within} must lie in 0..{_of.Length - 1}, the threshold {alpha} in [0.5, 1).");
        }

        foreach (var one in power)
        {
            if (!(one >= 0 && double.IsFinite(one)))
            {
                throw new ArgumentException($"A power is {one}; it must be finite and at least 0.");
            }
        }
    }
}
