namespace Interregnum.Library.Citing.Styles;

/// <summary>Page ranges as styles shorten them: 321–28, 321–8, 321–328.</summary>
static class PageRange
{
    /// <summary>The page a span begins with.</summary>
    public static StyledText First(StyledText pages)
    {
        var end = pages.Text.AsSpan().IndexOfAny(",;-–");
        return end < 0 ? pages : pages.Slice(0, end);
    }

    /// <summary>Numbers, and the marks between them.</summary>
    public static IReadOnlyList<string> Parts(string text)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || IsBetween(text[i]) != IsBetween(text[start]))
            {
                parts.Add(text[start..i]);
                start = i;
            }
        }

        return parts;
    }

    /// <summary>All spans of a text, each in the style's way.</summary>
    public static Output? Of(Evaluation at, string text)
    {
        var dash = at.Words.Term("page-range-delimiter") is { Length: > 0 } term ? term : "–";
        var spans = new List<Output?>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] is ',' or '&')
            {
                spans.Add(Output.Leaf(One(at.Style.Option("page-range-format"), dash, text[start..i].Trim())));
                spans.Add(i < text.Length ? Output.Leaf(text[i].ToString()) : null);
                start = i + 1;
            }
        }

        return Output.Group(new() { Delimiter = " " }, spans);
    }

    static string One(string? format, string dash, string text)
    {
        if (text.Contains("\\-", StringComparison.Ordinal))
        {
            return text.Replace("\\-", "-", StringComparison.Ordinal);
        }

        var ends = text.Split(['-', '–'], StringSplitOptions.TrimEntries);
        if (ends.Length != 2)
        {
            return text;
        }

        var (from, to) = (ends[0], ends[1]);
        var prefix = from[..^Digits(from)];
        if (format is null || prefix != to[..^Digits(to)])
        {
            return from + dash + to;
        }

        var (first, last) = (from[prefix.Length..], to[prefix.Length..]);
        last = last.Length < first.Length ? first[..(first.Length - last.Length)] + last : last;
        return format == "expanded"
            ? prefix + first + dash + prefix + last
            : prefix + first + dash + Shortened(format, first, last);
    }

    static string Shortened(string format, string first, string last) =>
        format switch
        {
            "minimal" => Changed(first, last, 1),
            "minimal-two" => Changed(first, last, 2),
            "chicago" or "chicago-15" or "chicago-16" => first.Length < 3 || first.EndsWith("00", StringComparison.Ordinal) ? last
            : first[^2] == '0' ? Changed(first, last, 1)
            : first.Length == 4 && first.Length == last.Length && first.Zip(last).Count(d => d.First != d.Second) >= 3 ? last
            : Changed(first, last, 2),
            _ => last,
        };

    /// <summary>The digits that change, at least so many of them.</summary>
    static string Changed(string first, string last, int atLeast)
    {
        var same = first.AsSpan().CommonPrefixLength(last);
        return same == 0 ? last
            : last.Length - same < atLeast && last.Length >= atLeast ? last[^atLeast..]
            : last[same..];
    }

    static int Digits(string text) => text.Reverse().TakeWhile(char.IsAsciiDigit).Count();

    static bool IsBetween(char c) => c is ',' or ';' or '-' or '–' || char.IsWhiteSpace(c);
}
