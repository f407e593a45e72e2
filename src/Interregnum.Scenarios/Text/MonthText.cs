using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>Months as they are written: <c>1924-05</c>, <c>1924-05-22</c>, <c>1924-05~</c>, <c>-0043-03</c>, <c>julian:1917-10-25</c>.</summary>
static class MonthText
{
    const string OldStyle = "julian:";
    const int EarliestJulian = -4700;

    /// <summary>The month, or null with what is wrong.</summary>
    public static Month? Read(string text, out string problem)
    {
        problem = $"'{ScalarNode.Short(text)}' is not a month such as 1924-05, 1924-05-22, -0043-03 or julian:1917-10-25";
        var julian = text.StartsWith(OldStyle, StringComparison.Ordinal);
        if (Parts(text.AsSpan(julian ? OldStyle.Length : 0)) is not { } date)
        {
            return null;
        }

        if (date.Month is < 1 or > 12 || date.Day == 0 || date.Day > DaysIn(date.Year, date.Month, julian))
        {
            problem = $"there is no {text}";
            return null;
        }

        if (!julian)
        {
            return Month.Of(date.Year, date.Month);
        }

        problem = date.Day is null
            ? $"'{text}' needs its day: an old-style date may fall into the next month"
            : $"'{text}' is too early for an old-style date";
        return date.Day is not { } day || date.Year < EarliestJulian ? null : FromJulian(date.Year, date.Month, day);
    }

    /// <summary>Year, month and perhaps day, as <c>±YYYY-MM[-DD][~]</c>; null for anything else.</summary>
    static (int Year, int Month, int? Day)? Parts(ReadOnlySpan<char> text)
    {
        var sign = text.StartsWith('-') ? -1 : 1;
        var rest = text[(sign < 0 ? 1 : 0)..];
        rest = rest.EndsWith('~') ? rest[..^1] : rest;
        if (rest.Length is not (7 or 10) || rest[4] != '-' || (rest.Length == 10 && rest[7] != '-'))
        {
            return null;
        }

        var day = rest.Length == 10 ? Digits(rest[8..]) : null;
        return Digits(rest[..4]) is { } year && Digits(rest[5..7]) is { } month && (rest.Length == 7 || day is not null)
            ? (sign * year, month, day)
            : null;
    }

    static int? Digits(ReadOnlySpan<char> text) =>
        text.ContainsAnyExceptInRange('0', '9') ? null : int.Parse(text, System.Globalization.NumberStyles.None, null);

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
        var gregorian = (((5 * (e % 1461 / 4)) + 2) / 153 + 2) % 12 + 1;
        return Month.Of((e / 1461) - 4716 + ((14 - gregorian) / 12), gregorian);
    }
}
