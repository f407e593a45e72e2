using Interregnum.Dicing;

namespace Interregnum.Contests;

/// <summary>
/// What is believed of a contest's parameters once it has been held against the record: accepted histories, each with its parameters
/// and its dice.
/// </summary>
public sealed class Posterior
{
    static readonly ulong Choice = Fingerprint.Of("calibration", "posterior");

    readonly double[] _cumulated;

    /// <param name="accepted">At least one; weights are positive and need not sum to 1.</param>
    /// <param name="seed">The seed of the accepted dice.</param>
    /// <param name="hash">SHA-256 of all this, in hexadecimal.</param>
    /// <exception cref="ArgumentException">There is none, or a weight that is not positive.</exception>
    public Posterior(IReadOnlyList<AcceptedHistory> accepted, long seed, string hash)
    {
        if (accepted.Count == 0 || accepted.Any(a => !(a.Weight > 0 && double.IsFinite(a.Weight))))
        {
            throw new ArgumentException("A posterior has one accepted history or more, each with a weight above 0.");
        }

        var sum = accepted.Sum(a => a.Weight);
        Accepted = [.. accepted.Select(a => a with { Weight = a.Weight / sum })];
        (Seed, Hash) = (seed, hash);
        _cumulated = new double[accepted.Count];
        var total = 0.0;
        for (var i = 0; i < _cumulated.Length; i++)
        {
            total += Accepted[i].Weight;
            _cumulated[i] = total;
        }
    }

    /// <summary>The accepted histories; their weights sum to 1.</summary>
    public IReadOnlyList<AcceptedHistory> Accepted { get; }

    public long Seed { get; }

    public string Hash { get; }

    /// <summary>How many equally weighted histories they are worth: 1/Σw².</summary>
    public double EffectiveSize => 1 / Accepted.Sum(a => a.Weight * a.Weight);

    /// <summary>So many equally weighted places among the accepted histories: the i-th at the weights' quantile (i + ½)/count.</summary>
    /// <param name="count">At least 1.</param>
    public int[] Resampled(int count)
    {
        var places = new int[count];
        for (var (i, place) = (0, 0); i < count; i++)
        {
            while (_cumulated[place] < (i + 0.5) / count && place < _cumulated.Length - 1)
            {
                place++;
            }

            places[i] = place;
        }

        return places;
    }

    /// <summary>The parameters of an accepted history, drawn by weight; each draw depends on the seed and its own number alone.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="draw">The number of the draw, from 0 and below 2^40.</param>
    /// <param name="into">One place for each parameter of the contest.</param>
    public void Draw(long seed, long draw, Span<double> into)
    {
        var place = Array.BinarySearch(_cumulated, new Dice(seed, draw).OfParameter(Choice) * _cumulated[^1]);
        Accepted[Math.Min(place < 0 ? ~place : place, Accepted.Count - 1)].Parameters.CopyTo(into);
    }
}

/// <summary>A history that came as near to the record as its kernel asks.</summary>
/// <param name="History">Its number, which its dice are keyed by.</param>
/// <param name="Weight">Its part of the posterior.</param>
/// <param name="Loss">What it loses against the record.</param>
/// <param name="Parameters">One value for each parameter of the contest.</param>
public sealed record AcceptedHistory(long History, double Weight, double Loss, double[] Parameters);
