using Interregnum.Dicing;
using Stream = Interregnum.Dicing.Stream;

namespace Interregnum.Attribution;

/// <summary>The worth of the world in which some players are present.</summary>
/// <param name="present">One for each player; only good during the call.</param>
public delegate double Worth(ReadOnlySpan<bool> present);

/// <summary>
/// Shapley's value of more players than all worlds can be listed for: what a player adds, averaged over random orders of arrival, each
/// taken together with its reverse, in which those who came late come early (J. Castro, D. Gómez and J. Tejada, Computers and Operations
/// Research 36, 2009; the reverse: R. Mitchell, J. Cooper, E. Frank and G. Holmes, Journal of Machine Learning Research 23, 2022).
/// </summary>
public static class SampledShapley
{
    /// <summary>
    /// The values found from each pair of orders, one column a player: their means estimate Shapley's values and always sum to v(all) −
    /// v(none); pairs are independent, so <see cref="Intervals.Mean"/> and <see cref="Ranking"/> take the sample as it is.
    /// </summary>
    /// <param name="players">At least 1.</param>
    /// <param name="pairs">Pairs of an order and its reverse, at least 2; each asks for the worth of 2 · players worlds.</param>
    /// <param name="worth">Any function; a player who changes nothing gets exactly nothing.</param>
    /// <param name="seed">Any number; equal seeds give equal orders.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no players, or fewer than two pairs.</exception>
    public static TwoLevelSample Of(int players, int pairs, Worth worth, long seed = 1) =>
        Of(players, pairs, (_, present) => worth(present), seed);

    /// <summary>The same for a worth that has luck of its own, such as a history's outcome: every pair of orders plays its own.</summary>
    /// <param name="worth">Of a pair's number and of a world; the worlds of one pair are twins.</param>
    public static TwoLevelSample Of(int players, int pairs, PairedWorth worth, long seed = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(players, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(pairs, 2);
        var values = new double[pairs * players];
        var present = new bool[players];
        for (var pair = 0; pair < pairs; pair++)
        {
            var order = Order(players, new Dice(seed, pair));
            var into = values.AsSpan(pair * players, players);
            Arrive(order, pair, worth, present, into);
            Array.Reverse(order);
            Arrive(order, pair, worth, present, into);
        }

        return new TwoLevelSample(values, players, 1);
    }

    static void Arrive(int[] order, int pair, PairedWorth worth, bool[] present, Span<double> values)
    {
        Array.Clear(present);
        var before = worth(pair, present);
        foreach (var player in order)
        {
            present[player] = true;
            var after = worth(pair, present);
            values[player] += (after - before) / 2;
            before = after;
        }
    }

    /// <summary>All players in the order of a keyed number each, so that a player more leaves the others' order as it was.</summary>
    static int[] Order(int players, Dice dice) =>
        [.. Enumerable.Range(0, players).OrderBy(p => dice.Uniform(Stream.Design, 2, (uint)p))];
}

/// <summary>The worth of a world to a pair of orders.</summary>
/// <param name="pair">The pair's number, from 0: the number of the history, where the worth is an outcome.</param>
/// <param name="present">One for each player; only good during the call.</param>
public delegate double PairedWorth(int pair, ReadOnlySpan<bool> present);
