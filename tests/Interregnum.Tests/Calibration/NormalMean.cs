using Interregnum.Calibration;
using Interregnum.Dicing;
using Stream = Interregnum.Dicing.Stream;

namespace Interregnum.Tests.Calibration;

/// <summary>
/// The textbook case: a mean with a standard normal prior, one observation with a normal error, and a normal kernel. The posterior is
/// normal, with the kernel's variance added to the error's (Wilkinson 2013, section 2).
/// </summary>
sealed record NormalMean(double Recorded, double Error, double Width)
{
    public double PosteriorVariance => 1 / (1 + (1 / ((Error * Error) + (Width * Width))));

    public double PosteriorMean => PosteriorVariance * Recorded / ((Error * Error) + (Width * Width));

    /// <summary>Mean kernel over simulations of the prior: a normal density of the record, times the kernel's own norm.</summary>
    public double Evidence
    {
        get
        {
            var variance = 1 + (Error * Error) + (Width * Width);
            return Width / Math.Sqrt(variance) * Math.Exp(-Recorded * Recorded / (2 * variance));
        }
    }

    public SmcProblem Problem => new() { Parameters = ["mean"], NewSimulation = () => Simulate };

    double Simulate(ReadOnlySpan<double> scores, Dice dice, double limit)
    {
        var missed = (scores[0] + (Error * dice.Normal(Stream.Opinion, 0, 0)) - Recorded) / Width;
        return missed * missed / 2;
    }
}
