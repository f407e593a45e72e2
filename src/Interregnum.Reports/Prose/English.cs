using System.Globalization;
using Interregnum.Contests;

namespace Interregnum.Reports.Prose;

/// <summary>The small grammar of the report: lists, plurals, possessives, months.</summary>
public static class English
{
    static readonly string[] Words =
    [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ];

    /// <summary>One, two and three joined: <c>a</c>; <c>a and b</c>; <c>a, b and c</c>.</summary>
    public static string Join(IEnumerable<string> items, string last = "and")
    {
        var all = items.ToList();
        return all.Count switch
        {
            0 => "",
            1 => all[0],
            _ => string.Join(", ", all[..^1]) + $" {last} " + all[^1],
        };
    }

    /// <summary>A number in words up to twelve, in digits beyond.</summary>
    public static string Number(long count) => count is >= 0 and <= 12 ? Words[count] : Digits(count);

    /// <summary>A whole number with its thousands parted: <c>4,096</c>.</summary>
    public static string Digits(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number with its noun: <c>one history</c>, <c>4,096 histories</c>, <c>no histories</c>.</summary>
    public static string Count(long count, string one, string? many = null) =>
        $"{Number(count)} {(count == 1 ? one : many ?? one + "s")}";

    /// <summary>One of two forms, by number.</summary>
    public static string Either(long count, string one, string many) => count == 1 ? one : many;

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A text as a sentence: capital first, full stop last, whatever its author did.</summary>
    public static string Sentence(string text)
    {
        var trimmed = Typeset(text.Trim());
        return trimmed.Length == 0 || trimmed[^1] is '.' or '!' or '?' ? Capital(trimmed) : Capital(trimmed) + ".";
    }

    /// <summary>A text without its full stop, to stand inside a sentence.</summary>
    public static string Clause(string text) => Typeset(text.Trim()).TrimEnd('.');

    /// <summary>Straight quotation marks and apostrophes as a printer sets them.</summary>
    public static string Typeset(string text)
    {
        var set = text.ToCharArray();
        for (var i = 0; i < set.Length; i++)
        {
            var opens = i == 0 || char.IsWhiteSpace(set[i - 1]) || set[i - 1] is '(' or '[' or '–' or '—' or '“';
            set[i] = set[i] switch
            {
                '"' => opens ? '“' : '”',
                '\'' => opens ? '‘' : '’',
                var other => other,
            };
        }

        return new(set);
    }

    public static string Possessive(string name) => $"{name}’s";

    /// <summary><c>May 1924</c>; <c>March 44 BC</c>.</summary>
    public static string Of(Month month) =>
        $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month.OfYear)} "
        + (month.Year > 0 ? $"{month.Year}" : $"{1 - month.Year} BC");

    /// <summary>The same of a month as the findings write it, <c>1924-05</c>; as it stands when it is none.</summary>
    public static string OfMonth(string written) => Read(written) is { } month ? Of(month) : written;

    /// <summary>A month as the findings write it; null when it is none.</summary>
    public static Month? Read(string written)
    {
        var dash = written.LastIndexOf('-');
        return
            dash > 0
            && int.TryParse(written[..dash], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(written[(dash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            && month is >= 1 and <= 12
            ? Month.Of(year, month)
            : null;
    }
}
