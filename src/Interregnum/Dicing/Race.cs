namespace Interregnum.Dicing;

/// <summary>
/// Choices among alternatives as races: alternative k arrives after E_k / rate_k, with E_k a keyed exponential draw of its own, and
/// the first one wins. It wins with probability rate_k / Σ rate, and a change of one rate lets that alternative win or lose but never
/// swaps two others.
/// </summary>
public static partial class Race
{
    /// <summary>When an alternative arrives: infinity at a rate of 0 or below.</summary>
    public static double Arrival(
        Dice dice,
        Stream stream,
        int month,
        uint alternative,
        double rate,
        uint second = 0,
        int occasion = 0,
        int draw = 0
    ) => rate > 0 ? dice.Exponential(stream, month, alternative, second, occasion, draw) / rate : double.PositiveInfinity;

    /// <summary>
    /// An arrival where it is below a bound, and infinity where it need not be known: since −ln u ≥ 1 − u, most that come too late
    /// are told without a logarithm.
    /// </summary>
    static double ArrivalBefore(double bound, double share, double rate) =>
        1 - share > bound * rate ? double.PositiveInfinity : -VectorMath.Log(share) / rate;

    /// <summary>The place in the list of the alternative that is chosen, or −1 when no rate is above 0.</summary>
    /// <param name="alternatives">The entities' numbers, one keyed draw each.</param>
    /// <param name="rates">How likely each is, in any unit; below or at 0 for never.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <inheritdoc cref="Dice.Word"/>
    public static int Pick(
        Dice dice,
        Stream stream,
        int month,
        ReadOnlySpan<uint> alternatives,
        ReadOnlySpan<double> rates,
        uint second = 0,
        int occasion = 0,
        int draw = 0
    )
    {
        SameLength(alternatives, rates);
        var at = dice.At(stream, month, second, occasion, draw);
        var (winner, first) = (-1, double.PositiveInfinity);
        Span<double> shares = stackalloc double[16];
        for (var from = 0; from < rates.Length; from += shares.Length)
        {
            var some = rates.Slice(from, Math.Min(shares.Length, rates.Length - from));
            if (some.IndexOfAnyExceptInRange(double.NegativeInfinity, 0) < 0)
            {
                continue;
            }

            at.Uniforms(alternatives.Slice(from, some.Length), shares);
            for (var k = 0; k < some.Length; k++)
            {
                var arrival = some[k] > 0 ? ArrivalBefore(first, shares[k], some[k]) : double.PositiveInfinity;
                (winner, first) = arrival < first ? (from + k, arrival) : (winner, first);
            }
        }

        return winner;
    }

    static void SameLength(ReadOnlySpan<uint> alternatives, ReadOnlySpan<double> rates)
    {
        if (alternatives.Length != rates.Length)
        {
            throw new ArgumentException($"{alternatives.Length} alternatives have {rates.Length} rates; each needs one.");
        }
    }
}
