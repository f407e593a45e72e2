using System.Numerics;

namespace Interregnum.Attribution;

/// <summary>
/// Shapley's value: what a player adds, averaged over every order in which the players could arrive.
/// φ_f = Σ_{S ⊆ F∖f} |S|! (n−|S|−1)! / n! · (v(S∪f) − v(S)). The values sum to v(all) − v(none).
/// <para>L. S. Shapley, "A value for n-person games", Contributions to the Theory of Games II (1953).</para>
/// </summary>
public static class Shapley
{
    /// <summary>One value a player, in their order.</summary>
    /// <param name="players">1 to <see cref="GameIndex.MostPlayers"/>.</param>
    public static GameIndex Of(int players)
    {
        GameIndex.CheckPlayers(players);
        var all = GameIndex.Factorial(players);
        return new GameIndex(
            players,
            [.. Enumerable.Range(0, players).Select(player => Terms(players, player))],
            [.. Enumerable.Repeat(all, players)]
        );
    }

    static GameIndex.Term[] Terms(int players, int player)
    {
        var bit = 1 << player;
        return
        [
            .. Enumerable
                .Range(0, 1 << players)
                .Where(mask => (mask & bit) == 0)
                .Select(mask => new GameIndex.Term(Weight(players, BitOperations.PopCount((uint)mask)), mask | bit, mask)),
        ];
    }

    internal static long Weight(int players, int before) =>
        GameIndex.Factorial(before) * GameIndex.Factorial(players - before - 1);
}
