using Interregnum.Contests;
using Interregnum.Findings;

namespace Interregnum.Runs;

/// <summary>
/// Counts how histories of one world ended, by parameter draw, so that an interval holds the uncertainty about the parameters and
/// not that of the dice alone. It holds sums of whole numbers: the order in which blocks arrive does not matter.
/// </summary>
public sealed class OutcomeTally
{
    /// <summary>The id that stands for "no claimant prevails".</summary>
    public const string Nobody = "nobody";

    /// <summary>The 97.5 % quantile of the normal distribution.</summary>
    const double Normal975 = 1.959963984540054;

    readonly string[] _ids;
    readonly int[] _inDraw;
    readonly long[] _count;
    readonly long[] _countSquared;
    readonly long[] _countTimesSize;
    long _draws;
    long _histories;
    long _sizeSquared;

    public OutcomeTally(Contest contest)
    {
        _ids = [.. contest.Contenders.Where(c => c.Role == Role.Claimant).Select(c => c.Id), Nobody];
        _inDraw = new int[_ids.Length];
        _count = new long[_ids.Length];
        _countSquared = new long[_ids.Length];
        _countTimesSize = new long[_ids.Length];
    }

    /// <summary>Histories counted.</summary>
    public long Histories => _histories;

    /// <summary>Counts the first histories of a block of whole rows; a draw's histories must stand in one block.</summary>
    public void Add(HistoryBlock block, int histories)
    {
        var size = 0;
        for (var i = 0; i < histories; i++)
        {
            if (size > 0 && block.Draw(i) != block.Draw(i - 1))
            {
                Close(size);
                size = 0;
            }

            var outcome = block.Outcome(i);
            _inDraw[outcome < 0 ? ^1 : outcome]++;
            size++;
        }

        Close(size);
    }

    /// <summary>How often each claimant prevails, in the claimants' order, and nobody last; each with its 95 % interval.</summary>
    public IReadOnlyList<Odds> Odds() => [.. _ids.Select((id, i) => new Odds(id, Share(i)))];

    /// <summary>The outcome counted most often; the first of them in a tie.</summary>
    public Odds Leading() => Odds().MaxBy(o => o.Probability.Value)!;

    /// <summary>
    /// A share with Wilson's interval (Wilson 1927), its number of histories divided by the design effect of the clustering
    /// (Kish 1965), where that is above 1.
    /// </summary>
    Estimate Share(int outcome)
    {
        double n = _histories;
        if (_histories == 0)
        {
            return new(0, 0, 1);
        }

        var p = _count[outcome] / n;
        var independent = n / DesignEffect(p, outcome);
        var z2 = Normal975 * Normal975 / independent;
        var middle = (p + (z2 / 2)) / (1 + z2);
        var half = Math.Sqrt((z2 * p * (1 - p)) + (z2 * z2 / 4)) / (1 + z2);
        return new(p, Math.Max(0, Math.Min(p, middle - half)), Math.Min(1, Math.Max(p, middle + half)));
    }

    double DesignEffect(double p, int outcome)
    {
        if (p is 0 or 1 || _draws < 2)
        {
            return 1;
        }

        var apart = _countSquared[outcome] - (2 * p * _countTimesSize[outcome]) + (p * p * _sizeSquared);
        var clustered = apart * _draws / (_draws - 1.0) / _histories;
        return Math.Max(1, clustered / (p * (1 - p)));
    }

    void Close(int size)
    {
        _draws++;
        _histories += size;
        _sizeSquared += (long)size * size;
        for (var i = 0; i < _inDraw.Length; i++)
        {
            _count[i] += _inDraw[i];
            _countSquared[i] += (long)_inDraw[i] * _inDraw[i];
            _countTimesSize[i] += (long)_inDraw[i] * size;
            _inDraw[i] = 0;
        }
    }
}
