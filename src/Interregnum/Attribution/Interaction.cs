using System.Numerics;

namespace Interregnum.Attribution;

/// <summary>
/// The Shapley–Taylor interaction index of order two: what two players add together beyond what each adds alone. For a pair,
/// I_ij = 2/n · Σ_{T ⊆ N∖{i,j}} δ_ij(T) / C(n−1, |T|), with δ_ij(T) = v(T∪ij) − v(T∪i) − v(T∪j) + v(T). With the worths of the
/// players alone, v({i}) − v(∅), the pairs sum to v(all) − v(none).
/// <para>K. Dhamdhere, A. Agarwal, M. Sundararajan, "The Shapley Taylor interaction index", ICML (2020).</para>
/// </summary>
public static class Interaction
{
    /// <summary>One value a pair, in the order of <see cref="Pairs"/>.</summary>
    /// <param name="players">2 to <see cref="GameIndex.MostPlayers"/>.</param>
    public static GameIndex Of(int players)
    {
        GameIndex.CheckPlayers(players);
        var pairs = Pairs(players);
        return new GameIndex(
            players,
            [.. pairs.Select(pair => Terms(players, pair).ToArray())],
            [.. Enumerable.Repeat(GameIndex.Factorial(players), pairs.Count)]
        );
    }

    /// <summary>All pairs: 0 with 1, 0 with 2 … 1 with 2 …</summary>
    public static IReadOnlyList<(int First, int Second)> Pairs(int players) =>
        [
            .. Enumerable
                .Range(0, players)
                .SelectMany(first => Enumerable.Range(first + 1, players - first - 1).Select(second => (first, second))),
        ];

    static IEnumerable<GameIndex.Term> Terms(int players, (int First, int Second) pair)
    {
        var (first, second) = (1 << pair.First, 1 << pair.Second);
        for (var mask = 0; mask < 1 << players; mask++)
        {
            if ((mask & (first | second)) != 0)
            {
                continue;
            }

            // 2/n / C(n−1, t) = 2 t! (n−1−t)! / n!
            var weight = 2 * Shapley.Weight(players, BitOperations.PopCount((uint)mask));
            yield return new GameIndex.Term(weight, mask | first | second, mask | first);
            yield return new GameIndex.Term(-weight, mask | second, mask);
        }
    }
}
