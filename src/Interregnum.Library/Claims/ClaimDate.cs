using System.Globalization;
using Interregnum.Contests;

namespace Interregnum.Library.Claims;

/// <summary>A date as far as it is told: a year, a month or a day of the proleptic Gregorian calendar.</summary>
/// <param name="Month">1 to 12; null when only the year is told.</param>
/// <param name="Day">1 to 31; null when it is not told.</param>
public sealed record ClaimDate(int Year, int? Month = null, int? Day = null)
{
    public static ClaimDate Of(Month month) => new(month.Year, month.OfYear);

    /// <summary>Whether both cannot be true: they differ in what both tell.</summary>
    /// <param name="days">Days that may lie between two dates of the same thing, as between calendars or between an act and its announcement.</param>
    public bool Contradicts(ClaimDate other, int days = 0)
    {
        if (Exact is { } one && other.Exact is { } two)
        {
            return Math.Abs(one.DayNumber - two.DayNumber) > days;
        }

        return Year != other.Year || (Month is { } m && other.Month is { } n && m != n);
    }

    /// <summary>The day after; null when no day is told.</summary>
    internal ClaimDate? Next =>
        Exact is { } day && day < DateOnly.MaxValue && day.AddDays(1) is var next ? new(next.Year, next.Month, next.Day) : null;

    /// <summary>The day; null when it is not told, or there is none such.</summary>
    DateOnly? Exact =>
        Month is { } m && Day is { } d && Year is >= 1 and <= 9999 && d <= DateTime.DaysInMonth(Year, m) ? new(Year, m, d) : null;

    /// <summary><c>1924</c>, <c>1924-01</c> or <c>1924-01-21</c>.</summary>
    public override string ToString()
    {
        var year = (Year < 0 ? "-" : "") + Math.Abs(Year).ToString("0000", CultureInfo.InvariantCulture);
        return year + Part(Month) + Part(Day);
    }

    static string Part(int? part) => part is { } p ? "-" + p.ToString("00", CultureInfo.InvariantCulture) : "";
}
