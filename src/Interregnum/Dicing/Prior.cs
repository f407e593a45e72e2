using Interregnum.Contests;

namespace Interregnum.Dicing;

/// <summary>What the uncertain parameters of a contest are, one draw at a time.</summary>
public sealed class Prior(Contest contest)
{
    readonly ulong[] _names = [.. contest.Parameters.Select(p => Fingerprint.Of("parameter", p.Path))];

    /// <summary>
    /// One value for each parameter, in the contest's order. Each depends on the seed, the number of the draw and its own path, so
    /// that a parameter more or less leaves the others as they were.
    /// </summary>
    /// <param name="seed">The run's seed; 0 is a seed.</param>
    /// <param name="draw">The number of the draw, from 0 and below 2^40.</param>
    /// <param name="into">As long as <see cref="Contest.Parameters"/>.</param>
    /// <exception cref="ArgumentException">It is not.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of the draw does not fit.</exception>
    public void Draw(long seed, long draw, Span<double> into)
    {
        var parameters = contest.Parameters;
        if (into.Length != parameters.Count)
        {
            throw new ArgumentException(
                $"{parameters.Count} parameters draw into {into.Length} places; there must be one place for each."
            );
        }

        var dice = new Dice(seed, draw);
        for (var i = 0; i < into.Length; i++)
        {
            var parameter = parameters[i];
            var value = parameter.Prior is Fixed known ? known.Value : parameter.Prior.At(dice.OfParameter(_names[i]));
            into[i] = Math.Clamp(value, parameter.Low, parameter.High);
        }
    }
}
