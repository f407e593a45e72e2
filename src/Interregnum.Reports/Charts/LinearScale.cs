using System.Globalization;

namespace Interregnum.Reports.Charts;

/// <summary>
/// Maps a range of values to positions across a picture, in per cent of its width: charts drawn so keep their text at reading size
/// on any screen.
/// </summary>
/// <param name="From">The value at the left.</param>
/// <param name="To">The value at the right; greater than <paramref name="From"/>.</param>
/// <param name="Start">Position of the left value, in per cent.</param>
/// <param name="End">Position of the right value, in per cent.</param>
public sealed record LinearScale(double From, double To, double Start = 0, double End = 100)
{
    /// <summary>A scale that begins and ends on round ticks and holds all the values, and zero.</summary>
    public static LinearScale Around(IEnumerable<double> values, double start = 2, double end = 98)
    {
        var all = values.Where(double.IsFinite).Append(0).ToList();
        var (low, high) = (all.Min(), all.Max());
        var step = Step(Math.Max(high - low, 1e-6));
        return new(Math.Floor(low / step) * step, Math.Max(Math.Ceiling(high / step) * step, low + step), start, end);
    }

    /// <summary>Where a value lies, in per cent of the width, kept within the picture.</summary>
    public double Position(double value) => Start + (Math.Clamp((value - From) / (To - From), 0, 1) * (End - Start));

    /// <summary>The same as an SVG length: <c>41.3%</c>.</summary>
    public string At(double value) => Length(Position(value));

    /// <summary>The distance between two values as an SVG length.</summary>
    public string Between(double one, double other) => Length(Math.Abs(Position(other) - Position(one)));

    /// <summary>Round values from end to end, four to nine of them.</summary>
    public IEnumerable<double> Ticks()
    {
        var step = Step(To - From);
        var first = (int)Math.Ceiling((From / step) - 1e-9);
        var last = (int)Math.Floor((To / step) + 1e-9);
        return Enumerable.Range(first, last - first + 1).Select(i => i * step);
    }

    /// <summary>A length in per cent, as SVG writes it.</summary>
    public static string Length(double percent) => percent.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>1, 2 or 5 times a power of ten, so that four to nine steps fill a span.</summary>
    static double Step(double span)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(span)) - 1);
        return new[] { 2.0, 5, 10, 20 }.Select(m => m * power).First(step => span / step <= 8.000001);
    }
}
