using Interregnum.Findings;

namespace Interregnum.Attribution;

/// <summary>What one mechanism carries of a factor's effect.</summary>
/// <param name="Share">Its Shapley value among the mechanisms; the shares sum to what the declared traces carry.</param>
/// <param name="Without">What is lost when its trace alone is the factorless one: the indirect effect seen from the world with the factor.</param>
/// <param name="Alone">What is gained when its trace alone is that of the world with the factor: the indirect effect seen from the other side.</param>
public sealed record Channel(Estimate Share, Estimate Without, Estimate Alone);

/// <summary>Through which mechanisms a factor's effect runs.</summary>
/// <param name="Total">The effect: the outcome with the factor less the outcome without it.</param>
/// <param name="Channels">In the mechanisms' order.</param>
/// <param name="Direct">What the declared traces do not carry: it is left when every trace is the factorless one.</param>
public sealed record MediationFinding(Estimate Total, IReadOnlyList<Channel> Channels, Estimate Direct);

/// <summary>
/// The effect of a factor shared out over the mechanisms it runs through. Let v(A) be the outcome in the world with the factor when the
/// trace of every mechanism outside A is replaced by its trace in the twin without the factor; then v(all) is the outcome with the
/// factor, and the channels share out v(all) − v(none) by Shapley's value. What is then missing of the whole effect is direct.
/// <para>One at a time these are the natural indirect effects of J. Pearl, "Direct and indirect effects", UAI (2001), from both baselines,
/// which differ where mechanisms need or replace each other; the path-specific reading by Shapley's value: Y. Jung, S. Kasiviswanathan,
/// J. Tian, D. Janzing, P. Blöbaum and E. Bareinboim, "On measuring causal contributions via do-interventions", ICML (2022).</para>
/// </summary>
public static class Mediation
{
    /// <summary>Of any function of the traces kept, without doubt about its values.</summary>
    /// <param name="mechanisms">1 to <see cref="GameIndex.MostPlayers"/>.</param>
    /// <param name="outcome">v(A), A a mask of the mechanisms whose own traces are kept.</param>
    /// <param name="without">The outcome without the factor.</param>
    public static MediationFinding Of(int mechanisms, Func<int, double> outcome, double without)
    {
        GameIndex.CheckPlayers(mechanisms);
        double[] values = [.. Enumerable.Range(0, 1 << mechanisms).Select(outcome), without];

        // Two equal draws: an interval without width.
        return Of(mechanisms, new TwoLevelSample([.. values, .. values], values.Length, 1));
    }

    /// <summary>From values measured on the same histories.</summary>
    /// <param name="values">Columns: v(A) for each mask A in order, then the outcome without the factor.</param>
    /// <param name="most">No effect is larger; infinite where there is no bound.</param>
    /// <exception cref="ArgumentException">The columns are not 2^mechanisms + 1.</exception>
    public static MediationFinding Of(int mechanisms, TwoLevelSample values, double most = double.PositiveInfinity)
    {
        var shapley = Shapley.Of(mechanisms);
        var worlds = 1 << mechanisms;
        if (values.Columns != worlds + 1)
        {
            throw new ArgumentException(
                $"{mechanisms} mechanisms have {worlds} worlds of traces, and one without the factor; found {values.Columns} columns."
            );
        }

        var read = new double[values.Histories * ((3 * mechanisms) + 2)];
        var game = new double[worlds];
        for (var history = 0; history < values.Histories; history++)
        {
            for (var mask = 0; mask < worlds; mask++)
            {
                game[mask] = values[history, mask];
            }

            Read(shapley, game, values[history, worlds], read.AsSpan(history * ((3 * mechanisms) + 2), (3 * mechanisms) + 2));
        }

        return Finding(mechanisms, new TwoLevelSample(read, (3 * mechanisms) + 2, values.PerDraw), most);
    }

    /// <summary>Shares, then the effects one at a time from either side, then the total and the direct effect.</summary>
    static void Read(GameIndex shapley, double[] game, double without, Span<double> into)
    {
        var mechanisms = shapley.Players;
        shapley.Read(game, into[..mechanisms]);
        for (var m = 0; m < mechanisms; m++)
        {
            into[mechanisms + m] = game[^1] - game[(game.Length - 1) & ~(1 << m)];
            into[(2 * mechanisms) + m] = game[1 << m] - game[0];
        }

        into[^2] = game[^1] - without;
        into[^1] = game[0] - without;
    }

    static MediationFinding Finding(int mechanisms, TwoLevelSample read, double most)
    {
        Estimate Mean(int column) => Intervals.Mean(read, column, most);
        return new MediationFinding(
            Mean(3 * mechanisms),
            [
                .. Enumerable
                    .Range(0, mechanisms)
                    .Select(m => new Channel(Mean(m), Mean(mechanisms + m), Mean((2 * mechanisms) + m))),
            ],
            Mean((3 * mechanisms) + 1)
        );
    }
}
