using System.Numerics;

namespace Interregnum.Attribution;

/// <summary>
/// Owen's value: Shapley's for players who come in unions (the parts of a factor). The unions arrive in every order, and inside
/// a union its members do; a union's members never arrive without those before them in it, nor mixed with another union's. So
/// the values of a union's members sum to the Shapley value of the union as one player.
/// <para>φ_i = Σ_{Q ⊆ M∖k} Σ_{T ⊆ B_k∖i} |Q|! (m−|Q|−1)! / m! · |T|! (b−|T|−1)! / b! · (v(Q∪T∪i) − v(Q∪T)), for i in union k.</para>
/// <para>G. Owen, "Values of games with a priori unions", Essays in Mathematical Economics and Game Theory (1977).</para>
/// </summary>
public static class Owen
{
    /// <summary>One value a player, in their order.</summary>
    /// <param name="unions">Members of each union, as players' indices; every player stands in exactly one.</param>
    public static GameIndex Of(IReadOnlyList<IReadOnlyList<int>> unions)
    {
        var players = unions.Sum(u => u.Count);
        GameIndex.CheckPlayers(players);
        var terms = new GameIndex.Term[players][];
        var denominators = new long[players];
        for (var union = 0; union < unions.Count; union++)
        {
            foreach (var player in unions[union])
            {
                CheckMember(player, terms);
                terms[player] = [.. Terms(unions, union, player)];
                denominators[player] = GameIndex.Factorial(unions.Count) * GameIndex.Factorial(unions[union].Count);
            }
        }

        return new GameIndex(players, terms, denominators);
    }

    static IEnumerable<GameIndex.Term> Terms(IReadOnlyList<IReadOnlyList<int>> unions, int union, int player)
    {
        int[] others = [.. Enumerable.Range(0, unions.Count).Where(u => u != union).Select(u => Mask(unions[u]))];
        int[] mates = [.. unions[union].Where(p => p != player).Select(p => 1 << p)];
        for (var outside = 0; outside < 1 << others.Length; outside++)
        {
            var before = Shapley.Weight(unions.Count, BitOperations.PopCount((uint)outside));
            for (var inside = 0; inside < 1 << mates.Length; inside++)
            {
                var mask = Join(others, outside) | Join(mates, inside);
                var weight = before * Shapley.Weight(mates.Length + 1, BitOperations.PopCount((uint)inside));
                yield return new GameIndex.Term(weight, mask | (1 << player), mask);
            }
        }
    }

    static int Mask(IReadOnlyList<int> players) => players.Aggregate(0, (mask, player) => mask | (1 << player));

    static int Join(int[] masks, int chosen)
    {
        var joined = 0;
        for (var i = 0; i < masks.Length; i++)
        {
            joined |= (chosen & (1 << i)) == 0 ? 0 : masks[i];
        }

        return joined;
    }

    static void CheckMember(int player, GameIndex.Term[][] terms)
    {
        if (player < 0 || player >= terms.Length || terms[player] is not null)
        {
            throw new ArgumentException(
                $"Player {player} stands in two unions or in none; the unions of {terms.Length} players list each of 0 to {terms.Length - 1} once."
            );
        }
    }
}
