using Interregnum.Contests;
using Interregnum.Dicing;

namespace Interregnum.Calibration;

/// <summary>
/// One fact that histories are held against, with its error kernel: how probable the record is when a history says something else,
/// relative to the best it could say. The kernel is the model's declared error, and calibration is exact under it: Wilkinson (2013),
/// "Approximate Bayesian computation (ABC) gives exact results under the assumption of model error", Statistical Applications in
/// Genetics and Molecular Biology 12.
/// </summary>
public sealed record Target
{
    /// <summary>The probability that a yes or no is reported wrongly, where a milestone declares nothing else.</summary>
    public const double ReportingError = 0.05;

    /// <summary>Shares are kept this far from 0 and 1, where a logit has no bounds: no model of this kind tells one in a hundred from none.</summary>
    public const double LeastShare = 0.01;

    enum Scale
    {
        Logit,
        Count,
        Month,
        Truth,
    }

    readonly Scale _scale;

    /// <summary>The record on the kernel's scale.</summary>
    readonly double _recorded;

    /// <summary>Standard deviation on that scale; of a yes or no, the probability of a wrong report.</summary>
    readonly double _width;

    Target(Milestone milestone)
    {
        Milestone = milestone;
        _scale = ScaleOf(milestone);
        _recorded = OnScale(milestone.Value);
        _width = WidthOf(_scale, milestone);
    }

    /// <summary>The fact.</summary>
    public Milestone Milestone { get; }

    /// <summary>The target that a fitted milestone is.</summary>
    /// <exception cref="ArgumentException">It is nothing that can be fitted, or may miss by nothing at all.</exception>
    public static Target Of(Milestone milestone) => new(milestone);

    /// <summary>
    /// Whether a milestone that can be fitted has a kernel with a width: a share recorded within <see cref="LeastShare"/> of 0 or 1 needs
    /// an error that reaches beyond it, and every share, count or month needs one above 0. A yes or no always has one.
    /// </summary>
    /// <exception cref="ArgumentException">It is nothing that can be fitted.</exception>
    public static bool HasWidth(Milestone milestone) => Width(ScaleOf(milestone), milestone) > 0;

    /// <summary>−ln of the kernel: 0 for a history that says what is recorded, and the more the further it is from that.</summary>
    /// <param name="reading">What a history says, in the milestone's unit; null where it did not occur.</param>
    public double Loss(double? reading)
    {
        if (reading is not { } value)
        {
            return Absent;
        }

        var distance = Math.Abs(OnScale(value) - _recorded);
        return _scale switch
        {
            Scale.Truth => distance > 0.5 ? VectorMath.Log((1 - _width) / _width) : 0,
            Scale.Month => Math.Min(Absent, MonthLoss(distance)),
            _ => distance / _width * (distance / _width) / 2,
        };
    }

    /// <summary>The least that a history can still lose in which an event has not happened by the end of a month.</summary>
    internal double LossFrom(Month month) => _scale == Scale.Month && month.Number >= _recorded ? Loss(month.Number + 1) : 0;

    /// <summary>
    /// The same fact with a made-up record: what a history said, missed by a draw of the kernel. For simulation-based calibration.
    /// </summary>
    /// <param name="reading">What the history said.</param>
    /// <param name="weight">The power to which the kernel is raised within its episode, in (0, 1].</param>
    /// <param name="uniform">The draw, in (0, 1).</param>
    internal Target Perturbed(double reading, double weight, double uniform)
    {
        if (_scale == Scale.Truth)
        {
            var odds = VectorMath.Exp(weight * VectorMath.Log(_width / (1 - _width)));
            var wrong = uniform < odds / (1 + odds);
            return new Target(this, wrong ? 1 - reading : reading);
        }

        var missed = OnScale(reading) + (_width / Math.Sqrt(weight) * VectorMath.NormalQuantile(uniform));
        return new Target(this, _scale == Scale.Logit ? missed : Math.Round(missed));
    }

    /// <summary>Whether it is a yes or no.</summary>
    internal bool IsTruth => _scale == Scale.Truth;

    /// <summary>The probability of a wrong report of a yes or no.</summary>
    internal double Error => _width;

    /// <summary>Where the record lies, in widths of the kernel; of a yes or no 1 or 0.</summary>
    internal double Place => IsTruth ? _recorded : _recorded / _width;

    /// <summary>Where a history lies, in widths of the kernel; of a yes or no 1 or 0.</summary>
    /// <param name="never">What stands for an event that did not happen: a month after the horizon. A vote that was not held tells nothing and counts as a half.</param>
    internal double PlaceOf(double? reading, Month never) =>
        (IsTruth, reading) switch
        {
            (true, _) => reading ?? 0,
            (_, { } value) => OnScale(value) / _width,
            _ => _scale == Scale.Month ? never.Number / _width : 0,
        };

    Target(Target other, double recorded)
    {
        (Milestone, _scale, _width, _recorded) = (other.Milestone, other._scale, other._width, recorded);
    }

    double Absent => Milestone.Absent ?? double.PositiveInfinity;

    /// <summary>
    /// A month is an interval: the probability that a date somewhere in it, missed by a normal error, falls into the recorded month,
    /// relative to a date in that month itself.
    /// </summary>
    double MonthLoss(double distance)
    {
        var (near, far) = ((distance - 0.5) / _width, (distance + 0.5) / _width);
        var mass = VectorMath.NormalCdf(-near) - VectorMath.NormalCdf(-far);
        var best = 1 - (2 * VectorMath.NormalCdf(-0.5 / _width));
        return mass > 0 ? Math.Max(0, VectorMath.Log(best / mass)) : double.PositiveInfinity;
    }

    double OnScale(double value) => _scale == Scale.Logit ? Logit(value) : value;

    static double WidthOf(Scale scale, Milestone milestone)
    {
        var width = Width(scale, milestone);
        return width > 0
            ? width
            : throw new ArgumentException(
                $"The milestone '{milestone.Id}' has a kernel without width; give it a tolerance or a discrepancy."
            );
    }

    static double Width(Scale scale, Milestone milestone)
    {
        var (tolerance, discrepancy) = (milestone.Tolerance, milestone.Discrepancy);
        return scale switch
        {
            Scale.Truth => tolerance + discrepancy > 0 ? tolerance + discrepancy : ReportingError,
            Scale.Logit => Together(HalfSpread(milestone.Value, tolerance), HalfSpread(milestone.Value, discrepancy)),
            _ => Together(tolerance, discrepancy),
        };
    }

    static Scale ScaleOf(Milestone milestone) =>
        milestone.Measure switch
        {
            LosesSeat or LosesOffice or IsExpelled => Scale.Month,
            IsSeated or HoldsOffice => Scale.Truth,
            OppositionVotes or Backing => Scale.Logit,
            OppositionSeats => Scale.Count,
            _ => throw new ArgumentException($"The milestone '{milestone.Id}' is nothing that can be fitted."),
        };

    static double Together(double one, double other) => Math.Sqrt((one * one) + (other * other));

    /// <summary>Half the distance on the logit scale between a share less and a share more by an error.</summary>
    static double HalfSpread(double share, double error) => (Logit(share + error) - Logit(share - error)) / 2;

    static double Logit(double share)
    {
        var kept = Math.Clamp(share, LeastShare, 1 - LeastShare);
        return VectorMath.Log(kept / (1 - kept));
    }
}
