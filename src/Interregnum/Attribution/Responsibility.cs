using System.Numerics;
using Interregnum.Findings;

namespace Interregnum.Attribution;

/// <summary>
/// The degree of responsibility of each player for an outcome that came about: 1 / (1 + k), with k the least number of other players that
/// must be absent for the player to decide it, 0 if he never does. One who decides alone has 1; a voter in eleven to nothing 1/6.
/// <para>H. Chockler and J. Y. Halpern, "Responsibility and blame", Journal of Artificial Intelligence Research 22 (2004). A restriction of
/// theirs: only the players of the table are varied, each present or absent, and no intermediate state is held fixed.</para>
/// </summary>
public static class Responsibility
{
    /// <summary>The degree of each player in a single game; all 0 when the outcome does not come about with everybody present.</summary>
    /// <param name="players">1 to <see cref="GameIndex.MostPlayers"/>.</param>
    /// <param name="comesAbout">Whether it does in the world in which the players of a mask are present.</param>
    public static double[] Of(int players, Func<int, bool> comesAbout)
    {
        GameIndex.CheckPlayers(players);
        var game = new bool[1 << players];
        for (var mask = 0; mask < game.Length; mask++)
        {
            game[mask] = comesAbout(mask);
        }

        var degrees = new double[players];
        Read(game, degrees);
        return degrees;
    }

    /// <summary>
    /// The mean degree of each player over the histories in which the outcome came about with everybody present, clustered by draw; null when
    /// those are fewer than <see cref="TwinOutcomes.LeastConditioning"/>.
    /// </summary>
    /// <param name="outcome">A claimant's index, or −1 for nobody.</param>
    public static IReadOnlyList<Estimate>? Of(OutcomeTable table, int outcome)
    {
        var players = BitOperations.Log2((uint)table.Worlds);
        GameIndex.CheckPlayers(players);
        if (table[table.Worlds - 1].Count((sbyte)outcome) < TwinOutcomes.LeastConditioning)
        {
            return null;
        }

        var (sums, counts) = (new double[players, table.Draws], new double[table.Draws]);
        var (game, degrees) = (new bool[table.Worlds], new double[players]);
        for (var history = 0; history < table.Histories; history++)
        {
            for (var world = 0; world < game.Length; world++)
            {
                game[world] = table[world][history] == outcome;
            }

            Read(game, degrees);
            counts[history / table.PerDraw] += game[^1] ? 1 : 0;
            for (var player = 0; player < players; player++)
            {
                sums[player, history / table.PerDraw] += degrees[player];
            }
        }

        return
        [
            .. Enumerable
                .Range(0, players)
                .Select(p => Intervals.Share([.. Enumerable.Range(0, table.Draws).Select(d => sums[p, d])], counts)),
        ];
    }

    static void Read(bool[] game, double[] degrees)
    {
        Array.Clear(degrees);
        var all = game.Length - 1;
        if (!game[all])
        {
            return;
        }

        for (var absent = 0; absent < game.Length; absent++)
        {
            if (!game[all & ~absent])
            {
                continue;
            }

            var degree = 1.0 / (1 + BitOperations.PopCount((uint)absent));
            for (var player = 0; player < degrees.Length; player++)
            {
                var decides = (absent & (1 << player)) == 0 && !game[all & ~(absent | (1 << player))];
                degrees[player] = decides ? Math.Max(degrees[player], degree) : degrees[player];
            }
        }
    }
}
