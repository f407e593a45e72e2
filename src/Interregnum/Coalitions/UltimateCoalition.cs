using System.Runtime.Intrinsics;

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

    const int Lanes = 8;

    readonly int _claimants;
    readonly double[] _power;

    /// <summary>What a part's power has to exceed to win within each set.</summary>
    readonly double[] _threshold;

    /// <summary>The least power of a self-enforcing set that wins within each set; infinite where there is none.</summary>
    readonly double[] _least;

    /// <summary>The set that has it; the set itself where there is none.</summary>
    readonly long[] _of;

    int _within;

    /// <param name="n">How many claimants there are, 1..12.</param>
    public UltimateCoalition(int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(n, 12);
        _claimants = n;
        var room = Math.Max(Lanes, 1 << n);
        _power = new double[room];
        _threshold = new double[room];
        _least = new double[room];
        _of = new long[room];
    }

    /// <summary>Works out every coalition of the claimants who are present.</summary>
    /// <param name="power">Each claimant's power, finite and ≥ 0.</param>
    /// <param name="within">The claimants who are present.</param>
    /// <param name="alpha">The share α of a coalition's power that has to be exceeded to win within it, in [0.5, 1).</param>
    /// <param name="tieBreak">A priority for each mask: among coalitions of equal power the one with the smallest is taken.</param>
    /// <exception cref="ArgumentException">A length, a power, the mask or α is outside its range.</exception>
    public void Solve(ReadOnlySpan<double> power, int within, double alpha, ReadOnlySpan<double> tieBreak)
    {
        if (Solve(power, within, alpha))
        {
            BreakTies(tieBreak);
        }
    }

    /// <summary>The same where priorities are dear: they are asked for, by <see cref="BreakTies"/>, only where some matter.</summary>
    /// <returns>Whether coalitions of equal power may be the end of one set.</returns>
    /// <exception cref="ArgumentException">A length, a power, the mask or α is outside its range.</exception>
    public bool Solve(ReadOnlySpan<double> power, int within, double alpha)
    {
        Check(power, within, alpha);
        _within = within;
        AddUp(power);
        Begin(alpha * (1 + Equal));
        var equals = Vector512<double>.Zero;
        for (var set = -within & within; set != 0; set = (set - within) & within)
        {
            // All that could undo it are parts of it, have smaller masks and have been offered to it.
            if (_of[set] == set)
            {
                equals |= OfferTo(set, within);
            }
        }

        return equals.AsInt64() != Vector512<long>.Zero;
    }

    /// <summary>Of coalitions of equal power in which a set may end it ends in the one with the smallest priority.</summary>
    /// <param name="tieBreak">A priority for each mask.</param>
    /// <exception cref="ArgumentException">There is not one for each.</exception>
    public void BreakTies(ReadOnlySpan<double> tieBreak)
    {
        if (tieBreak.Length != 1 << _claimants)
        {
            throw new ArgumentException(
                $"{_claimants} claimants need {1 << _claimants} priorities; there are {tieBreak.Length}."
            );
        }

        for (var set = -_within & _within; set != 0; set = (set - _within) & _within)
        {
            if (_of[set] != set)
            {
                _of[set] = First(set, tieBreak);
            }
        }
    }

    /// <summary>Is a coalition safe from being cut down by some of its own members?</summary>
    public bool SelfEnforcing(int mask) => _of[mask] == mask;

    /// <summary>The coalition that a set ends in: itself when it is self-enforcing; 0 for nobody.</summary>
    public int Of(int mask) => (int)_of[mask];

    /// <summary>The sum of the members' powers.</summary>
    public double Power(int mask) => _power[mask];

    void AddUp(ReadOnlySpan<double> power)
    {
        _power[0] = 0;
        for (var i = 0; i < power.Length; i++)
        {
            var without = _power.AsSpan(0, 1 << i);
            var with = _power.AsSpan(1 << i, 1 << i);
            for (var set = 0; set < with.Length; set++)
            {
                with[set] = without[set] + power[i];
            }
        }
    }

    /// <summary>Every set ends in itself until something smaller wins within it.</summary>
    void Begin(double share)
    {
        for (var set = 0; set < _of.Length; set += Lanes)
        {
            (Vector512.Create(_power, set) * Vector512.Create(share)).CopyTo(_threshold, set);
            Vector512.Create(double.PositiveInfinity).CopyTo(_least, set);
            Vector512.CreateSequence((long)set, 1).CopyTo(_of, set);
        }
    }

    /// <summary>Takes a self-enforcing set as the end of all sets around it within which it wins and nothing weaker does so far.</summary>
    /// <returns>Not zero where two such ends may have equal power.</returns>
    Vector512<double> OfferTo(int part, int within)
    {
        var power = Vector512.Create(_power[part]);
        var contain = Contain(part % Lanes);
        var equals = Vector512<double>.Zero;
        var others = (within & ~part) / Lanes;
        for (var rest = others; rest >= 0; rest = rest == 0 ? -1 : (rest - 1) & others)
        {
            var sets = ((part / Lanes) | rest) * Lanes;
            var least = Vector512.Create(_least, sets);
            var wins = Vector512.GreaterThan(power, Vector512.Create(_threshold, sets)) & contain;
            equals |= wins & Vector512.LessThanOrEqual(Vector512.Abs(power - least), power * Vector512.Create(2 * Equal));
            var weaker = wins & Vector512.LessThan(power, least);
            Vector512.ConditionalSelect(weaker, power, least).CopyTo(_least, sets);
            var of = Vector512.Create(_of, sets);
            Vector512.ConditionalSelect(weaker.AsInt64(), Vector512.Create((long)part), of).CopyTo(_of, sets);
        }

        return equals;
    }

    /// <summary>Of eight sets in a row, those that contain all of the lowest three claimants that a part contains.</summary>
    static Vector512<double> Contain(int part)
    {
        var lowest = Vector512.Create((long)part);
        return Vector512.Equals(Vector512<long>.Indices & lowest, lowest).AsDouble();
    }

    /// <summary>Of the weakest self-enforcing parts that win within a set the one with the smallest priority.</summary>
    int First(int set, ReadOnlySpan<double> tieBreak)
    {
        var (first, most) = (0, _least[set] * (1 + Equal));
        for (var part = (set - 1) & set; part != 0; part = (part - 1) & set)
        {
            var isOne = SelfEnforcing(part) && _power[part] > _threshold[set] && _power[part] <= most;
            first = isOne && (first == 0 || tieBreak[part] < tieBreak[first]) ? part : first;
        }

        return first;
    }

    void Check(ReadOnlySpan<double> power, int within, double alpha)
    {
        if (power.Length != _claimants)
        {
            throw new ArgumentException($"{_claimants} claimants need {_claimants} powers; there are {power.Length}.");
        }

        if (within < 0 || within >= 1 << _claimants || !(alpha >= 0.5 && alpha < 1))
        {
            throw new ArgumentException(
                $"The mask {within} must lie in 0..{(1 << _claimants) - 1}, the threshold {alpha} in [0.5, 1)."
            );
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
