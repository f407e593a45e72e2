using System.Text.RegularExpressions;
using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>Months as they are written: <c>1924-05</c>, <c>1924-05-22</c>, <c>1924-05~</c>, <c>-0043-03</c>, <c>julian:1917-10-25</c>.</summary>
static partial class MonthText
{
    const int EarliestJulian = -4700;

    [GeneratedRegex(@"^(julian:)?(-?\d{4})-(\d{2})(?:-(\d{2}))?~?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    /// <summary>The month, or null with what is wrong.</summary>
    public static Month? Read(string text, out string problem)
    {
        problem = $"'{ScalarNode.Short(text)}' is not a month such as 1924-05, 1924-05-22, -0043-03 or julian:1917-10-25";
        if (Form().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var julian = match.Groups[1].Success;
        var (year, month) = (int.Parse(match.Groups[2].Value, null), int.Parse(match.Groups[3].Value, null));
        var day = match.Groups[4].Success ? int.Parse(match.Groups[4].Value, null) : (int?)null;
        if (month is < 1 or > 12 || day > DaysIn(year, month, julian) || day == 0)
        {
            problem = $"there is no {text}";
            return null;
        }

        if (julian && day is null)
        {
            problem = $"'{text}' needs its day: an old-style date may fall into the next month";
            return null;
        }

        if (julian && year < EarliestJulian)
        {
            problem = $"'{text}' is too early for an old-style date";
            return null;
        }

        return julian ? FromJulian(year, month, day!.Value) : Month.Of(year, month);
    }

    static int DaysIn(int year, int month, bool julian)
    {
        var leap = year % 4 == 0 && (julian || year % 100 != 0 || year % 400 == 0);
        return month switch
        {
            2 => leap ? 29 : 28,
            4 or 6 or 9 or 11 => 30,
            _ => 31,
        };
    }

    /// <summary>By way of the Julian day number (Richards, in Urban and Seidelmann 2013, ch. 15).</summary>
    static Month FromJulian(int year, int month, int day)
    {
        var (late, shifted) = ((14 - month) / 12, year + 4800 - ((14 - month) / 12));
        var number = day + (((153 * (month + (12 * late) - 3)) + 2) / 5) + (365 * shifted) + (shifted / 4) - 32083;
        var f = number + 1401 + ((((4 * number) + 274277) / 146097 * 3) / 4) - 38;
        var e = (4 * f) + 3;
        var gregorian = ((((5 * (e % 1461 / 4)) + 2) / 153) + 2) % 12 + 1;
        return Month.Of((e / 1461) - 4716 + ((14 - gregorian) / 12), gregorian);
    }
}
