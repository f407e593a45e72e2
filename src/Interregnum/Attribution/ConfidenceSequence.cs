namespace Interregnum.Attribution;

/// <summary>
/// An interval for the mean of bounded independent observations that may be looked at after every one of them: it holds the mean at all
/// times together with the probability asked for, so that stopping when it says something costs nothing. For every possible mean two
/// bettors play a fair game in which the one wins when the mean is larger, the other when it is smaller; a mean against which
/// either has multiplied his stake enough is ruled out for good.
/// <para>I. Waudby-Smith and A. Ramdas, "Estimating means of bounded random variables by betting", JRSS B 86 (2024): the hedged capital
/// process, with the stakes of their predictable plug-in empirical Bernstein rule.</para>
/// </summary>
public sealed class ConfidenceSequence
{
    const int Places = 1000;
    const double MostLost = 0.75;

    readonly double _low;
    readonly double _width;
    readonly double _error;
    readonly double[] _up = new double[Places + 1];
    readonly double[] _down = new double[Places + 1];
    double _sum = 0.5;
    double _squares = 0.25;
    int _lowest;
    int _highest = Places;

    /// <param name="low">No observation is below this.</param>
    /// <param name="high">No observation is above this.</param>
    /// <param name="error">The probability that the mean is ever outside, in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">The bounds or the error make no sense.</exception>
    public ConfidenceSequence(double low, double high, double error = Intervals.Error)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(low, high);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(error, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(error, 1);
        (_low, _width, _error) = (low, high - low, error);
    }

    /// <summary>Observations taken.</summary>
    public int Count { get; private set; }

    /// <summary>The least mean that is not ruled out.</summary>
    public double Low => Value(Math.Max(0, _lowest - 1));

    /// <summary>The largest mean that is not ruled out.</summary>
    public double High => Value(Math.Min(Places, _highest + 1));

    /// <summary>Takes the next observation.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is outside the bounds.</exception>
    public void Add(double observation)
    {
        var x = (observation - _low) / _width;
        if (!(x is >= -1e-9 and <= 1 + 1e-9))
        {
            throw new ArgumentOutOfRangeException(
                nameof(observation),
                observation,
                $"An observation is between {_low} and {_low + _width}, or the sequence promises nothing."
            );
        }

        var (mean, variance) = (_sum / (Count + 1), _squares / (Count + 1));
        var stake = Math.Sqrt(2 * Math.Log(2 / _error) / (variance * (Count + 1) * Math.Log(Count + 2)));
        for (var place = _lowest; place <= _highest; place++)
        {
            Bet(place, Math.Clamp(x, 0, 1), stake);
        }

        var ruledOut = Math.Log(2 / _error);
        while (_lowest < _highest && Math.Max(_up[_lowest], _down[_lowest]) >= ruledOut)
        {
            _lowest++;
        }

        while (_highest > _lowest && Math.Max(_up[_highest], _down[_highest]) >= ruledOut)
        {
            _highest--;
        }

        Count++;
        _sum += x;
        mean = _sum / (Count + 1);
        _squares += (x - mean) * (x - mean);
    }

    /// <summary>Plays one game for each bettor at a possible mean; no stake can lose more than three quarters of what there is.</summary>
    void Bet(int place, double x, double stake)
    {
        var mean = (double)place / Places;
        _up[place] += Math.Log(1 + (Math.Min(stake, mean > 0 ? MostLost / mean : double.MaxValue) * (x - mean)));
        _down[place] += Math.Log(1 - (Math.Min(stake, mean < 1 ? MostLost / (1 - mean) : double.MaxValue) * (x - mean)));
    }

    double Value(int place) => _low + (_width * place / Places);
}
