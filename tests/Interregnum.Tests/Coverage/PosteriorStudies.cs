using Interregnum.Attribution;
using Interregnum.Contests;
using Interregnum.Findings;
using Interregnum.Tests.Attribution;
using MathNet.Numerics.Distributions;

namespace Interregnum.Tests.Coverage;

/// <summary>
/// The intervals of what is read off accepted histories "in this case": weighted ones, counted by their weights or thinned to as many equally
/// weighted as they are worth. A history's inclination is normal; accepted are those of a wider proposal, with the ratio of the densities as weight.
/// </summary>
static class PosteriorStudies
{
    const int Accepted = 500;

    public static IEnumerable<Study> Of() =>
        [
            new(
                $"{Accepted} accepted, weighted",
                [
                    ("share of histories near a milestone, in this case", "Wilson, thinned to what they are worth"),
                    ("a factor's Shapley value in this case", "t, linearised, by weight"),
                    ("odds in this case", "Wilson at what they are worth"),
                ],
                InThisCase
            ),
        ];

    static IReadOnlyList<(Estimate?, double)> InThisCase(int seed)
    {
        var (middle, effect) = (Between(seed, 0, -0.8, 0.4), Between(seed, 1, 0.2, 1.2));
        var (worlds, posterior) = Play(seed, middle, effect);
        var table = new OutcomeTable([.. worlds.Select(w => (ReadOnlyMemory<sbyte>)w)], 1);
        double[] weights = [.. posterior.Accepted.Select(a => a.Weight)];
        var value = Intervals.Mean(Shapley.Of(1).PerHistory(table, 1).Weighted(weights), 0);
        var places = posterior.Resampled((int)posterior.EffectiveSize);
        var thinned = new OutcomeTable([(ReadOnlyMemory<sbyte>)places.Select(i => worlds[1][i]).ToArray()], 1);
        var share = posterior.Accepted.Where((_, i) => worlds[1][i] == 1).Sum(a => a.Weight);
        var (without, with) = (Normal.CDF(0, Spread, middle), Normal.CDF(0, Spread, middle + effect));
        return
        [
            (thinned.Rate(0, 1), with),
            (value, with - without),
            (Intervals.Wilson(Math.Min(1, share), posterior.EffectiveSize), with),
        ];
    }

    /// <summary>A history ends well where its inclination, its luck and what the factor adds are above nothing.</summary>
    static (sbyte[][] Worlds, Posterior Posterior) Play(int seed, double middle, double effect)
    {
        const double wider = 4.0 / 3;
        sbyte[][] worlds = [new sbyte[Accepted], new sbyte[Accepted]];
        var accepted = new AcceptedHistory[Accepted];
        for (var h = 0; h < Accepted; h++)
        {
            var (believed, luck) = (wider * Luck.Normal(seed, h, 0), Luck.Normal(seed, h, 1));
            worlds[0][h] = (sbyte)(middle + believed + luck > 0 ? 1 : 0);
            worlds[1][h] = (sbyte)(middle + effect + believed + luck > 0 ? 1 : 0);
            var weight = Math.Exp(((believed / wider * (believed / wider)) - (believed * believed)) / 2);
            accepted[h] = new(h, weight, 0, [believed]);
        }

        return (worlds, new Posterior(accepted, seed, ""));
    }

    static readonly double Spread = Math.Sqrt(2);

    static double Between(int seed, int what, double low, double high) =>
        low + ((high - low) * Luck.Uniform(seed, 1L << 35, what));
}
