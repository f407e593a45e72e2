using System.Globalization;

namespace Interregnum.Library.Search;

/// <summary>A span of years, both ends in it; null where it is open.</summary>
public sealed record Years(int? From, int? To)
{
    static readonly string[] Signs = ["..", "–", "-"];

    /// <summary>Reads <c>1924</c>, <c>1922..1925</c>, <c>1922-1925</c>, <c>1922..</c> and <c>..1925</c>; years before 1 are 0, -1 …, with <c>..</c>.</summary>
    /// <exception cref="LibraryException">It is none of these, or ends before it begins.</exception>
    public static Years Read(string text)
    {
        if (Year(text) is { } only)
        {
            return new(only, only);
        }

        foreach (var sign in Signs)
        {
            var place = text.IndexOf(sign, StringComparison.Ordinal);
            if (place < 0)
            {
                continue;
            }

            var (first, last) = (text[..place], text[(place + sign.Length)..]);
            var (from, to) = (Year(first), Year(last));
            if ((from ?? to) is not null && (from is not null || first.Length == 0) && (to is not null || last.Length == 0))
            {
                return from > to
                    ? throw new LibraryException(Fault.Invalid, $"'{text}' ends before it begins", $"Write year:{to}..{from}.")
                    : new(from, to);
            }
        }

        throw new LibraryException(
            Fault.Invalid,
            $"'{text}' is neither a year nor a span of years",
            "Write year:1924, year:1922..1925, year:1922.. or year:..1925."
        );
    }

    static int? Year(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var year) ? year : null;
}
