using System.Numerics;

namespace Interregnum.Attribution;

/// <summary>
/// A linear reading of a cooperative game: some numbers, each a weighted sum of differences between worlds. Shapley's and Owen's
/// values and the Shapley–Taylor interactions are of this kind, so one piece of arithmetic serves them all. Because every term
/// is a difference, a player who changes nothing gets exactly 0.
/// <para>A game is a list of 2^n values; the value at mask S is the worth of the world in which exactly the players whose bits
/// are set in S are present.</para>
/// </summary>
public sealed class GameIndex
{
    readonly Term[][] _terms;
    readonly long[] _denominators;

    internal GameIndex(int players, Term[][] terms, long[] denominators)
    {
        Players = players;
        _terms = terms;
        _denominators = denominators;
    }

    /// <summary>The largest number of players for which all worlds are listed.</summary>
    public const int MostPlayers = 12;

    /// <summary>Players of the game: factors, or parts of factors.</summary>
    public int Players { get; }

    /// <summary>How many numbers are read.</summary>
    public int Count => _terms.Length;

    /// <summary>The index of a game on any values.</summary>
    /// <param name="game">The worth of each of the 2^n worlds.</param>
    public double[] Read(ReadOnlySpan<double> game)
    {
        var values = new double[Count];
        Read(game, values);
        return values;
    }

    /// <summary>The same for a user's own function.</summary>
    /// <param name="worth">The worth of the world in which the players of a mask are present.</param>
    public double[] Read(Func<int, double> worth)
    {
        var game = new double[1 << Players];
        for (var mask = 0; mask < game.Length; mask++)
        {
            game[mask] = worth(mask);
        }

        return Read(game);
    }

    /// <summary>The same into a buffer of <see cref="Count"/> numbers.</summary>
    public void Read(ReadOnlySpan<double> game, Span<double> values)
    {
        CheckSize(game.Length);
        for (var i = 0; i < _terms.Length; i++)
        {
            values[i] = Sum(_terms[i], game) / _denominators[i];
        }
    }

    /// <summary>
    /// The index of a game of whole numbers, before division: exact, so that efficiency and the
    /// balance over outcomes can be checked without rounding.
    /// </summary>
    public long[] Numerators(ReadOnlySpan<long> game)
    {
        CheckSize(game.Length);
        var values = new long[Count];
        for (var i = 0; i < _terms.Length; i++)
        {
            values[i] = Sum(_terms[i], game);
        }

        return values;
    }

    /// <summary>The mean of the index over a table's histories, from whole counts.</summary>
    /// <param name="outcome">The outcome whose indicator is the game: a claimant's index, or −1 for nobody.</param>
    public double[] Mean(OutcomeTable table, int outcome)
    {
        var numerators = Numerators(table.Counts(outcome));
        return [.. numerators.Select((n, i) => n / ((double)_denominators[i] * table.Histories))];
    }

    /// <summary>The index of every history, which is what paired standard errors rest on.</summary>
    /// <param name="outcome">The outcome whose indicator is the game: a claimant's index, or −1 for nobody.</param>
    public TwoLevelSample PerHistory(OutcomeTable table, int outcome)
    {
        CheckSize(table.Worlds);
        var values = new double[table.Histories * Count];
        var game = new double[table.Worlds];
        for (var history = 0; history < table.Histories; history++)
        {
            for (var world = 0; world < game.Length; world++)
            {
                game[world] = table[world][history] == outcome ? 1 : 0;
            }

            Read(game, values.AsSpan(history * Count, Count));
        }

        return new TwoLevelSample(values, Count, table.PerDraw);
    }

    internal static long Factorial(int n) => n <= 1 ? 1 : n * Factorial(n - 1);

    internal static void CheckPlayers(int players)
    {
        if (players < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(players),
                players,
                "Nothing can be shared out among no players. Name a factor."
            );
        }

        if (players > MostPlayers)
        {
            throw new ArgumentOutOfRangeException(
                nameof(players),
                players,
                $"All worlds are listed for at most {MostPlayers} players, and {players} are too many. Join some of the factors."
            );
        }
    }

    static T Sum<T>(Term[] terms, ReadOnlySpan<T> game)
        where T : INumber<T>
    {
        var sum = T.Zero;
        foreach (var term in terms)
        {
            sum += T.CreateChecked(term.Weight) * (game[term.Plus] - game[term.Minus]);
        }

        return sum;
    }

    void CheckSize(int worlds)
    {
        if (worlds != 1 << Players)
        {
            throw new ArgumentException($"A game of {Players} players has {1 << Players} worlds, not {worlds}.");
        }
    }

    /// <summary>A weight times the difference between two worlds, given as masks.</summary>
    internal readonly record struct Term(long Weight, int Plus, int Minus);
}
