using System.Globalization;

namespace Interregnum.Library.Citing;

/// <summary>A year, a month, a season or a day.</summary>
/// <param name="Year">As CSL counts: -44 is 44 BC, and there is no year 0.</param>
/// <param name="Month">1 to 12, or 0 when it is not known.</param>
/// <param name="Day">1 to 31, or 0 when it is not known.</param>
/// <param name="Season">1 (spring) to 4 (winter), or 0.</param>
public readonly record struct CslDay(int Year, int Month = 0, int Day = 0, int Season = 0)
{
    const int FirstSeason = 21;

    /// <summary>As EDTF: <c>1924-05-21</c>, <c>1924-21</c> for spring. EDTF has a year 0, which is 1 BC.</summary>
    public string Edtf()
    {
        var counted = Year < 0 ? Year + 1 : Year;
        var sign = counted < 0 ? "-" : "";
        var year = sign + Math.Abs(counted).ToString("0000", CultureInfo.InvariantCulture);
        return Season > 0 ? $"{year}-{Season + FirstSeason - 1}"
            : Month == 0 ? year
            : Day == 0 ? $"{year}-{Month:00}"
            : $"{year}-{Month:00}-{Day:00}";
    }

    /// <summary>Null when the text is none of the forms that <see cref="Edtf"/> writes.</summary>
    public static CslDay? OfEdtf(ReadOnlySpan<char> text)
    {
        var before = text is ['-', ..];
        Span<Range> parts = stackalloc Range[4];
        var digits = before ? text[1..] : text;
        var count = digits.Split(parts, '-');
        if (count > 3 || digits[parts[0]].Length is < 1 or > 4 || Whole(digits[parts[0]]) is not { } year)
        {
            return null;
        }

        var counted = before ? -year : year;
        var (month, day) = (count > 1 ? Whole(digits[parts[1]]) : 0, count > 2 ? Whole(digits[parts[2]]) : 0);
        return Checked(counted <= 0 ? counted - 1 : counted, month, day);
    }

    /// <summary>A day of which each part is in its range, else null; a month of 21 to 24 is a season.</summary>
    public static CslDay? Checked(int year, int? month, int? day) =>
        (month, day) switch
        {
            (>= 0 and <= 12, 0) => new(year, month.Value),
            (>= 1 and <= 12, >= 1 and <= 31) => new(year, month.Value, day.Value),
            (>= FirstSeason and < FirstSeason + 4, 0) => new(year, Season: month.Value - FirstSeason + 1),
            (>= 13 and <= 16, 0) => new(year, Season: month.Value - 12),
            _ => null,
        };

    static int? Whole(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
