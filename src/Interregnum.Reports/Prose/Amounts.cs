using System.Globalization;
using Interregnum.Findings;

namespace Interregnum.Reports.Prose;

/// <summary>Numbers as the report prints them, each with its interval.</summary>
public static class Amounts
{
    const char Minus = '−';
    const char Thin = '\u202F';

    /// <summary><c>62 % (60–64)</c>: a share with its 95 % interval, in per cent.</summary>
    public static string Percent(Estimate share) => $"{Percent(share.Value, Decimals(share))} ({Range(share)})";

    /// <summary><c>62 %, 60–64</c>: the same to stand inside brackets.</summary>
    public static string PercentInside(Estimate share) => $"{Percent(share.Value, Decimals(share))}, {Range(share)}";

    /// <summary><c>likely (71 %, 67–75)</c>: the same with its word of the stated scale.</summary>
    public static string InWords(Estimate share) => $"{Likelihood.Word(share.Value)} ({PercentInside(share)})";

    /// <summary>
    /// <c>about 62 %</c>: an estimate that has no honest interval, because what it may be wrong by is not its noise: the share of parameter
    /// draws in which a factor ranks first.
    /// </summary>
    public static string About(double share) =>
        Percent(share) is var text && (share is 0 or 1 || text[0] is '<' or '>') ? text : $"about {text}";

    /// <summary><c>likely (about 71 %)</c>: the same with its word of the stated scale.</summary>
    public static string AboutInWords(double share) => $"{Likelihood.Word(share)} ({About(share)})";

    /// <summary><c>62 %</c>: a share that has no interval of its own, such as a quantile or a recorded value.</summary>
    public static string Percent(double share) => Percent(share, Decimals(new(share, share, share)));

    /// <summary><c>+31 points (29–33)</c>: a change of probability in percentage points.</summary>
    public static string Points(Estimate change) => $"{Change(change)} ({Span(change)})";

    /// <summary><c>+31 points, 29–33</c>: the same to stand inside brackets.</summary>
    public static string PointsInside(Estimate change) => $"{Change(change)}, {Span(change)}";

    /// <summary><c>31 points (29–33)</c>: the size of a change whose direction the sentence has told.</summary>
    public static string Size(Estimate change) =>
        Points(change.Value < 0 ? new(-change.Value, -change.High, -change.Low) : change).TrimStart('+');

    /// <summary>The same for tables, without its unit: <c>+31.2</c>.</summary>
    public static string Tabled(double change) => Signed(change * 100, 1);

    /// <summary>An interval for tables, in points: <c>29.1 to 33.0</c>.</summary>
    public static string TabledRange(Estimate change) => $"{Plain(change.Low * 100, 1)} to {Plain(change.High * 100, 1)}";

    /// <summary><c>+7 dB, 2 to 12</c>: a weight of evidence with its range, to stand inside brackets.</summary>
    public static string DecibelsInside(Decibels weight) =>
        $"{Signed(weight.Value, 0)}{Thin}dB, {Plain(weight.Low, 0)} to {Plain(weight.High, 0)}";

    /// <summary>The same for tables, without its unit: <c>+7.1 (1.9 to 12.4)</c>.</summary>
    public static string TabledDecibels(Decibels weight) =>
        $"{Signed(weight.Value, 1)} ({Plain(weight.Low, 1)} to {Plain(weight.High, 1)})";

    /// <summary>A weight without a range, for tables: <c>−2.2</c>.</summary>
    public static string TabledDecibels(double weight) => Signed(weight, 1);

    /// <summary>A number with so many decimals, invariant, with a true minus sign.</summary>
    public static string Plain(double value, int decimals)
    {
        var text = Math.Abs(value).ToString("F" + decimals, CultureInfo.InvariantCulture);
        return value < 0 && text.Any(c => c is >= '1' and <= '9') ? Minus + text : text;
    }

    /// <summary>A number with the decimals it needs, six at most.</summary>
    public static string Written(double value) =>
        (Math.Round(value, 6) + 0.0).ToString("0.######", CultureInfo.InvariantCulture).Replace('-', Minus);

    /// <summary>A number with three digits that count.</summary>
    public static string Rounded(double value) => value.ToString("G3", CultureInfo.InvariantCulture).Replace('-', Minus);

    static string Percent(double share, int decimals) => $"{Share(share, decimals)}{Thin}%";

    /// <summary>None and all are exact, whatever decimals their interval needs.</summary>
    static string Share(double share, int decimals) =>
        (share, decimals) switch
        {
            (0 or 1, _) => Plain(share * 100, 0),
            (> 0 and < 0.0005, 1) => "<0.1",
            (< 1 and > 0.9995, 1) => ">99.9",
            _ => Plain(share * 100, decimals),
        };

    static string Range(Estimate share)
    {
        var decimals = Decimals(share);
        return $"{Share(share.Low, decimals)}–{Share(share.High, decimals)}";
    }

    /// <summary>Whole per cents, except where they would hide that a share is not quite none or all.</summary>
    static int Decimals(Estimate share) =>
        (share.Value < 0.01 && share.High > 0) || (share.Value > 0.99 && share.Low < 1) ? 1 : 0;

    static string Signed(double value, int decimals)
    {
        var text = Plain(value, decimals);
        return value > 0 && text.Any(c => c is >= '1' and <= '9') ? "+" + text : text;
    }

    static string Change(Estimate change) => $"{Signed(change.Value * 100, Tenths(change))} points";

    static string Span(Estimate change)
    {
        var (low, high) = (Plain(change.Low * 100, Tenths(change)), Plain(change.High * 100, Tenths(change)));
        return change.Low < 0 ? $"{low} to {high}" : $"{low}–{high}";
    }

    /// <summary>Tenths of a point below ten points, whole points above.</summary>
    static int Tenths(Estimate change) => Math.Abs(change.Value) < 0.0995 ? 1 : 0;
}
