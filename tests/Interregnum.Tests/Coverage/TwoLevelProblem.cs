using Interregnum.Attribution;
using Interregnum.Dicing;
using Interregnum.Tests.Attribution;

namespace Interregnum.Tests.Coverage;

/// <summary>
/// A made-up contest with three factors and known truth. A parameter θ, normal and drawn once for every eight histories, moves the chance that the subject
/// prevails, Φ(base + the effects of the factors present + slope · θ), where the first factor's effect depends on θ too and the first two need each
/// other a little; the twins of a history share their dice, but for a share of histories in which every world has dice of its own.
/// </summary>
sealed class TwoLevelProblem
{
    /// <summary>The world in which every factor is present.</summary>
    public const int All = 7;

    const int Nodes = 400;

    static readonly double[] Parameters =
    [
        .. Enumerable.Range(0, Nodes).Select(i => VectorMath.NormalQuantile((i + 0.5) / Nodes)),
    ];

    readonly long _seed;
    readonly double[] _effects;
    readonly double _base;
    readonly double _slope;
    readonly double _turn;
    readonly double _apart;

    /// <param name="seed">Which of the problems.</param>
    /// <param name="rarer">What is taken from the base of all worlds.</param>
    public TwoLevelProblem(long seed, double rarer = 0)
    {
        double Between(int what, double low, double high) => low + ((high - low) * Luck.Uniform(seed, 1L << 32, what));
        _seed = seed;
        _base = Between(0, -1.2, 0) - rarer;
        _slope = Between(1, 0.2, 1);
        _turn = Between(2, -0.3, 0.3);
        _effects = [Between(3, 0.2, 0.9), Between(4, 0, 0.6), Between(5, -0.2, 0.4)];
        _apart = Between(6, 0, 0.3);
    }

    /// <summary>How the histories of all eight worlds end: 1 when the subject prevails, −1 otherwise.</summary>
    public OutcomeTable Play(int draws, int perDraw = 8) =>
        Tables.Of(8, draws, (world, h) => Outcome(world, h, perDraw), perDraw);

    /// <summary>How many histories of a world end well, eight of each draw, counted on from where a count stands.</summary>
    public RateSums Count(int world, long histories, RateSums sums = default)
    {
        const int PerDraw = 8;
        while (sums.Trials < histories)
        {
            var draw = (int)sums.Draws;
            var chance = Chance(world, Parameter(draw));
            sums = sums.With(Enumerable.Range(draw * PerDraw, PerDraw).Count(h => Dice(world, h) < chance), PerDraw);
        }

        return sums;
    }

    /// <summary>The value of a parameter draw.</summary>
    public double Parameter(int draw) => Luck.Normal(_seed, draw, 100);

    /// <summary>The chance that the subject prevails in a world.</summary>
    public double Chance(int world) => Parameters.Average(p => Chance(world, p));

    /// <summary>The chance that he prevails in one world and not in the other.</summary>
    public double Chance(int with, int without) => Parameters.Average(p => Apart(Chance(with, p), Chance(without, p)));

    /// <summary>E[p(1−p)] / V(Y) of a world.</summary>
    public double ChanceShare(int world)
    {
        var mean = Chance(world);
        return Parameters.Average(p => Chance(world, p) * (1 - Chance(world, p))) / (mean * (1 - mean));
    }

    /// <summary>The share of parameters for which a factor's Shapley value is the largest.</summary>
    public double FirstShare(int factor) =>
        Parameters.Average(p => Ranking.Largest(Shapley.Of(3).Read(w => Chance(w, p))) == factor ? 1.0 : 0);

    /// <summary>The mean over histories with everything present that end well of what a reading of their eight worlds gives.</summary>
    /// <param name="reading">Of the mask of worlds that end well.</param>
    public double GivenAll(Func<int, double> reading) => Parameters.Average(p => Among(p, reading)) / Chance(7);

    double Chance(int world, double parameter)
    {
        var x = _base + (_slope * parameter) + ((world & 3) == 3 ? 0.2 : 0);
        for (var factor = 0; factor < 3; factor++)
        {
            x += (world & (1 << factor)) == 0 ? 0 : _effects[factor] + (factor == 0 ? _turn * parameter : 0);
        }

        return VectorMath.NormalCdf(x);
    }

    double Apart(double with, double without) => ((1 - _apart) * Math.Max(0, with - without)) + (_apart * with * (1 - without));

    sbyte Outcome(int world, int history, int perDraw) =>
        (sbyte)(Dice(world, history) < Chance(world, Parameter(history / perDraw)) ? 1 : -1);

    double Dice(int world, int history)
    {
        var own = Luck.Uniform(_seed, history, 101) < _apart;
        return Luck.Uniform(_seed, history, own ? 110 + world : 102);
    }

    /// <summary>E[reading · everything ends well] at a parameter: sums over the orders of shared dice and over the sets of dice apart.</summary>
    double Among(double parameter, Func<int, double> reading)
    {
        double[] chances = [.. Enumerable.Range(0, 8).Select(w => Chance(w, parameter))];
        var (shared, apart, below) = (0.0, 0.0, 0.0);
        foreach (var edge in chances.Order())
        {
            var well = Enumerable.Range(0, 8).Where(w => chances[w] >= edge).Sum(w => 1 << w);
            shared += (edge - below) * ((well >> 7 & 1) == 0 ? 0 : reading(well));
            below = edge;
        }

        for (var well = 128; well < 256; well++)
        {
            var probability = Enumerable
                .Range(0, 8)
                .Aggregate(1.0, (p, w) => p * ((well >> w & 1) != 0 ? chances[w] : 1 - chances[w]));
            apart += probability * reading(well);
        }

        return ((1 - _apart) * shared) + (_apart * apart);
    }
}
