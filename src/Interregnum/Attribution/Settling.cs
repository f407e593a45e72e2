using Interregnum.Findings;

namespace Interregnum.Attribution;

/// <summary>
/// When a ranking may be called settled, however often one looks: every paired difference between two values has a confidence sequence
/// over the draws, and the ranking is settled when the leader's exclude −δ against every rival. A lead that is smaller than δ is a tie
/// that may be settled either way.
/// </summary>
/// <remarks>
/// The error is shared out over the rivals. That the leader is picked by looking costs nothing more: for a wrong leader to be settled his
/// sequence against the true one must fail, and there are as many such sequences as rivals (J. C. Hsu, Annals of Statistics 12, 1984).
/// </remarks>
public sealed class Settling
{
    /// <summary>Leads below this are ties: one in a hundred.</summary>
    public const double Tie = 0.01;

    readonly ConfidenceSequence[] _pairs;
    readonly double[] _sums;

    /// <param name="values">How many are ranked, 2 or more.</param>
    /// <param name="confidence">The probability that no wrong leader is ever settled, in (0, 1).</param>
    /// <param name="bound">No difference of two values in one draw is larger. For Shapley values of an outcome it is 1.</param>
    public Settling(int values, double confidence = 1 - Intervals.Error, double bound = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(values, 2);
        (_sums, Confidence) = (new double[values], confidence);
        var error = (1 - confidence) / (values - 1);
        _pairs = [.. Pairs().Select(_ => new ConfidenceSequence(-bound, bound, error))];
    }

    /// <summary>The probability that no wrong leader is ever settled.</summary>
    public double Confidence { get; }

    /// <summary>Draws taken.</summary>
    public int Draws { get; private set; }

    /// <summary>The draw after which the ranking was settled and has stayed so; null when it is not settled.</summary>
    public int? SettledAfter { get; private set; }

    /// <summary>The place of the largest mean; the first of them in a tie.</summary>
    public int Leader => Ranking.Largest(_sums);

    /// <summary>Whether the leader's sequences exclude −δ against every rival.</summary>
    public bool Settled => Draws > 0 && Rivals().All(rival => Lead(rival).Low > -Tie);

    /// <summary>Takes the means of the next draw, one for each value.</summary>
    public void Add(ReadOnlySpan<double> means)
    {
        for (var i = 0; i < _sums.Length; i++)
        {
            _sums[i] += means[i];
        }

        var next = 0;
        foreach (var (one, other) in Pairs())
        {
            _pairs[next++].Add(means[one] - means[other]);
        }

        Draws++;
        SettledAfter = Settled ? SettledAfter ?? Draws : null;
    }

    /// <summary>Takes the draws of a sample that have not been taken yet.</summary>
    public void Add(TwoLevelSample values)
    {
        var means = new double[values.Columns];
        while (Draws < values.Draws)
        {
            for (var column = 0; column < means.Length; column++)
            {
                means[column] = values.DrawMean(Draws, column);
            }

            Add(means);
        }
    }

    /// <summary>The leader's lead over a rival, with what is not ruled out of it.</summary>
    public Estimate Lead(int rival)
    {
        var (leader, value) = (Leader, (_sums[Leader] - _sums[rival]) / Draws);
        var pair = _pairs[Place(Math.Min(leader, rival), Math.Max(leader, rival))];
        return leader < rival ? new Estimate(value, pair.Low, pair.High) : new Estimate(value, -pair.High, -pair.Low);
    }

    IEnumerable<int> Rivals() => Enumerable.Range(0, _sums.Length).Where(i => i != Leader);

    IEnumerable<(int One, int Other)> Pairs() => Interaction.Pairs(_sums.Length);

    int Place(int one, int other) => (one * ((2 * _sums.Length) - one - 1) / 2) + other - one - 1;
}
