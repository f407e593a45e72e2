using System.Globalization;

namespace Interregnum.Library.Claims;

/// <summary>A date in a sentence.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">One past its last token.</param>
sealed record DateSpan(ClaimDate Date, int First, int End)
{
    static readonly string[] Months =
    [
        .. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12].Select(m => m.ToLowerInvariant()),
    ];

    static readonly string[] Before =
    [
        "in",
        "on",
        "of",
        "by",
        "since",
        "until",
        "till",
        "from",
        "during",
        "early",
        "late",
        "mid",
        "the",
        "about",
        "around",
        "before",
        "after",
    ];

    /// <summary>The dates of a sentence from left to right. What leans on an earlier date (<c>that year</c>) is read off the last one.</summary>
    /// <param name="last">The last date before the sentence; null for none.</param>
    public static List<DateSpan> Of(IReadOnlyList<Token> tokens, ClaimDate? last)
    {
        var found = new List<DateSpan>();
        for (var i = 0; i < tokens.Count; )
        {
            var span = At(tokens, i, found.Count > 0 ? found[^1].Date : last);
            if (span is not null)
            {
                found.Add(span);
            }

            i = span?.End ?? i + 1;
        }

        return found;
    }

    static DateSpan? At(IReadOnlyList<Token> tokens, int at, ClaimDate? last) =>
        DayFirst(tokens, at)
        ?? MonthFirst(tokens, at, last)
        ?? Iso(tokens, at)
        ?? Bare(tokens, at)
        ?? (last is null ? null : Leaning(tokens, at, last));

    /// <summary><c>21 January 1924</c>, <c>21st of January, 1924</c>, <c>17 to 25 April 1923</c>, which begins on the first of the two.</summary>
    static DateSpan? DayFirst(IReadOnlyList<Token> tokens, int at)
    {
        if (Day(tokens, at) is not { } day)
        {
            return null;
        }

        var next = at + 1;
        if (Text(tokens, next) is "to" or "-" or "–" or "—" or "and" && Day(tokens, next + 1) is not null)
        {
            next += 2;
        }

        next += Text(tokens, next) == "of" ? 1 : 0;
        return Month(tokens, next) is { } month && YearAfter(tokens, next + 1) is { } year
            ? new(new(year.Value, month, day), at, year.End)
            : null;
    }

    /// <summary><c>January 1924</c>, <c>January 21, 1924</c>, <c>April of 1922</c>; after a year, <c>October of the same year</c>.</summary>
    static DateSpan? MonthFirst(IReadOnlyList<Token> tokens, int at, ClaimDate? last)
    {
        if (Month(tokens, at) is not { } month)
        {
            return null;
        }

        if (YearAfter(tokens, at + 1) is { } year)
        {
            return new(new(year.Value, month), at, year.End);
        }

        if (Day(tokens, at + 1) is { } day && YearAfter(tokens, at + 2) is { } then)
        {
            return new(new(then.Value, month, day), at, then.End);
        }

        return
            last is not null && Text(tokens, at + 1) == "of" && IsThat(tokens, at + 2) && Text(tokens, at + 4) == "year"
            || (
                last is not null
                && Text(tokens, at + 1) == "of"
                && Text(tokens, at + 2) == "that"
                && Text(tokens, at + 3) == "year"
            )
            ? new(new(last.Year, month), at, Text(tokens, at + 3) == "year" ? at + 4 : at + 5)
            : null;
    }

    static DateSpan? Iso(IReadOnlyList<Token> tokens, int at) =>
        Year(tokens, at) is { } year
        && Text(tokens, at + 1) == "-"
        && Text(tokens, at + 2) is { Length: 2 } m
        && int.TryParse(m, out var month)
        && month is >= 1 and <= 12
            ? Text(tokens, at + 3) == "-" && Day(tokens, at + 4) is { } day
                ? new(new(year, month, day), at, at + 5)
                : new(new(year, month), at, at + 3)
            : null;

    /// <summary>A year by itself: after a preposition or an opening bracket, before a colon, or as a span.</summary>
    static DateSpan? Bare(IReadOnlyList<Token> tokens, int at)
    {
        if (Year(tokens, at) is not { } year)
        {
            return null;
        }

        var before = Text(tokens, at - 1);
        var stands =
            at == 0
            || Before.Contains(before)
            || before
                is "("
                    or ","
                    or "-"
                    or "–"
                    or "was"
                    or "year"
                    or "and"
                    or "spring"
                    or "summer"
                    or "autumn"
                    or "fall"
                    or "winter"
                    or "to";
        return stands ? new(new(year), at, at + 1) : null;
    }

    /// <summary><c>the same year</c>, <c>that year</c>, <c>the year before</c>, <c>two years later</c>, <c>the same month</c>, <c>the next day</c>.</summary>
    static DateSpan? Leaning(IReadOnlyList<Token> tokens, int at, ClaimDate last)
    {
        var two = (Text(tokens, at), Text(tokens, at + 1));
        var third = Text(tokens, at + 2);
        if (two is ("that", "year") || (two is ("the", "same") && third == "year"))
        {
            return new(new(last.Year), at, two.Item1 == "that" ? at + 2 : at + 3);
        }

        if (two is ("the", "same") && third == "month" && last.Month is not null)
        {
            return new(last with { Day = null }, at, at + 3);
        }

        if (
            (two is ("the", "next" or "following") && third == "day" || two is ("the", "day") && third is "after")
            && last.Next is { } tomorrow
        )
        {
            return new(tomorrow, at, at + 3);
        }

        if (two is ("the", "year") && third is "before" or "after")
        {
            return new(new(last.Year + (third == "after" ? 1 : -1)), at, at + 3);
        }

        if (two is ("the", "next" or "following") && third == "year")
        {
            return new(new(last.Year + 1), at, at + 3);
        }

        return
            at < tokens.Count
            && Numbers.At(tokens, at) is { Value: >= 1 and <= 99 } years
            && Text(tokens, at + years.Length) is "year" or "years"
            && Text(tokens, at + years.Length + 1) is ("later" or "earlier") and var way
            ? new(new(last.Year + ((way == "later" ? 1 : -1) * (int)years.Value)), at, at + years.Length + 2)
            : null;
    }

    static (int Value, int End)? YearAfter(IReadOnlyList<Token> tokens, int at)
    {
        at += Text(tokens, at) is "," or "of" ? 1 : 0;
        return Year(tokens, at) is { } year ? (year, at + 1) : null;
    }

    static bool IsThat(IReadOnlyList<Token> tokens, int at) =>
        Text(tokens, at) == "the" && Text(tokens, at + 1) is "same" or "following";

    static int? Year(IReadOnlyList<Token> tokens, int at) =>
        Text(tokens, at) is { Length: 4 } text
        && int.TryParse(text, System.Globalization.NumberStyles.None, null, out var year)
        && year >= 1000
            ? year
            : null;

    static int? Month(IReadOnlyList<Token> tokens, int at) =>
        at >= 0
        && at < tokens.Count
        && tokens[at].IsCapital
        && Array.FindIndex(Months, m => m == tokens[at].Lower || IsShort(m, tokens, at)) is >= 0 and var m
            ? m + 1
            : null;

    static bool IsShort(string month, IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Lower.Length is 3 or 4 && month.StartsWith(tokens[at].Lower, StringComparison.Ordinal) && month != "march";

    static int? Day(IReadOnlyList<Token> tokens, int at)
    {
        var text = Text(tokens, at);
        if (text.Length is 0 or > 4 || !char.IsDigit(text[0]))
        {
            return null;
        }

        var digits = text.Length > 2 && text[^2..] is "st" or "nd" or "rd" or "th" ? text[..^2] : text;
        return int.TryParse(digits, System.Globalization.NumberStyles.None, null, out var day) && day is >= 1 and <= 31
            ? day
            : null;
    }

    static string Text(IReadOnlyList<Token> tokens, int at) => at >= 0 && at < tokens.Count ? tokens[at].Lower : "";
}
