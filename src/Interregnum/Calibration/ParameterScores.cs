using Interregnum.Contests;
using Interregnum.Dicing;

namespace Interregnum.Calibration;

/// <summary>
/// The uncertain parameters of a contest as standard normal scores: score z is the prior's quantile Φ(z), so that every prior becomes
/// the same one, without bounds.
/// </summary>
public sealed class ParameterScores
{
    /// <summary>Quantiles at which a prior's deviation is reckoned: the middles of so many equal parts.</summary>
    const int Quantiles = 2000;

    readonly Contest _contest;
    readonly int[] _uncertain;

    public ParameterScores(Contest contest)
    {
        _contest = contest;
        _uncertain = [.. Enumerable.Range(0, contest.Parameters.Count).Where(i => contest.Parameters[i].Prior is not Fixed)];
        Paths = [.. _uncertain.Select(i => contest.Parameters[i].Path)];
    }

    /// <summary>Ids of the uncertain parameters, in the contest's order.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>The place of an uncertain parameter among all of the contest's.</summary>
    public int IndexOf(int uncertain) => _uncertain[uncertain];

    /// <summary>The values of all parameters.</summary>
    /// <param name="scores">Of the uncertain ones.</param>
    /// <param name="into">One place for each parameter of the contest.</param>
    public void Values(ReadOnlySpan<double> scores, Span<double> into)
    {
        for (var i = 0; i < into.Length; i++)
        {
            if (_contest.Parameters[i].Prior is Fixed known)
            {
                into[i] = Math.Clamp(known.Value, _contest.Parameters[i].Low, _contest.Parameters[i].High);
            }
        }

        for (var i = 0; i < scores.Length; i++)
        {
            into[_uncertain[i]] = ValueAt(_contest.Parameters[_uncertain[i]], scores[i]);
        }
    }

    /// <summary>Mean and standard deviation of an uncertain parameter's prior, within its bounds.</summary>
    public (double Mean, double Deviation) Prior(int uncertain)
    {
        var parameter = _contest.Parameters[_uncertain[uncertain]];
        var (sum, squares) = (0.0, 0.0);
        for (var i = 0; i < Quantiles; i++)
        {
            var value = Math.Clamp(parameter.Prior.At((i + 0.5) / Quantiles), parameter.Low, parameter.High);
            sum += value;
            squares += value * value;
        }

        var mean = sum / Quantiles;
        return (mean, Math.Sqrt(Math.Max(0, (squares / Quantiles) - (mean * mean))));
    }

    static double ValueAt(Parameter parameter, double score)
    {
        var value = parameter.Prior is Around around
            ? around.Mean + (around.Deviation * score)
            : parameter.Prior.At(VectorMath.NormalCdf(score));
        return Math.Clamp(value, parameter.Low, parameter.High);
    }
}
