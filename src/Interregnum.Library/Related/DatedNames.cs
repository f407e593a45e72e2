using System.Globalization;
using Interregnum.Library.Search;
using Interregnum.Library.Store;

namespace Interregnum.Library.Related;

/// <summary>What a text says of dates and, beside them, of names: <c>May 1924</c>, and <c>Deutscher … (1959)</c> as a citation has it.</summary>
sealed class DatedNames
{
    /// <summary>Words before a year in which the author that it belongs to is looked for: a name, a title of some words, a place.</summary>
    const int Reach = 12;

    const int MostCharacters = 160;

    const int FirstYear = 1000;
    const int LastYear = 2099;
    const int DigitsOfAYear = 4;

    static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    DatedNames() { }

    /// <summary>Months with their year, and years.</summary>
    public HashSet<string> Dates { get; } = new(StringComparer.Ordinal);

    /// <summary>Names, as <see cref="Tokens"/> has them, with the year that follows.</summary>
    public HashSet<(string Name, int Year)> Names { get; } = [];

    public static bool IsMonth(string word) => Months.Contains(word, StringComparer.OrdinalIgnoreCase);

    public static DatedNames Of(IReadOnlyList<Page> pages)
    {
        var found = new DatedNames();
        foreach (var page in pages)
        {
            found.Read(page.Text);
        }

        return found;
    }

    /// <summary>Takes apart only what stands before a year, for most of a text has none.</summary>
    void Read(string text)
    {
        for (var at = 0; at + DigitsOfAYear <= text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1])))
            {
                var end = at;
                while (end < text.Length && char.IsLetterOrDigit(text[end]))
                {
                    end++;
                }

                if (Year(text[at..end]) is { } year)
                {
                    Add(year, Before(text, at), text);
                }

                at = end;
            }
        }
    }

    /// <summary>The words before a place, the nearest last.</summary>
    static List<Token> Before(string text, int at)
    {
        var start = Math.Max(0, at - MostCharacters);
        while (start > 0 && start < at && char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        return [.. Tokens.Of(text[start..at]).TakeLast(Reach).Select(t => t with { Start = t.Start + start })];
    }

    void Add(int year, List<Token> before, string text)
    {
        Dates.Add($"{year}");
        if (
            before is [.., var last]
            && Array.Find(Months, m => m.Equals(last.Text, StringComparison.OrdinalIgnoreCase)) is { } month
        )
        {
            Dates.Add($"{month} {year}");
        }

        foreach (var name in before.Where(n => char.IsUpper(text[n.Start])))
        {
            Names.Add((name.Text, year));
        }
    }

    static int? Year(string word) =>
        word.Length == DigitsOfAYear && int.TryParse(word, out var year) && year is >= FirstYear and <= LastYear ? year : null;
}
