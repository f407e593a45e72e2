using Interregnum.Library.Search;
using Interregnum.Library.Store;

namespace Interregnum.Library.Related;

/// <summary>What a text says of dates and, beside them, of names: <c>May 1924</c>, and <c>Deutscher … (1959)</c> as a citation has it.</summary>
sealed class DatedNames
{
    /// <summary>Words before a year in which the author that it belongs to is looked for: a name, a title of some words, a place.</summary>
    const int Reach = 12;

    const int FirstYear = 1000;
    const int LastYear = 2099;
    const int DigitsOfAYear = 4;

    static readonly string[] Months =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    DatedNames() { }

    /// <summary>Months with their year, and years.</summary>
    public HashSet<string> Dates { get; } = new(StringComparer.Ordinal);

    /// <summary>Names, as <see cref="Tokens"/> has them, with the year that follows.</summary>
    public HashSet<(string Name, int Year)> Names { get; } = [];

    public static DatedNames Of(IReadOnlyList<Page> pages)
    {
        var found = new DatedNames();
        foreach (var page in pages)
        {
            found.Read(page.Text);
        }

        return found;
    }

    void Read(string text)
    {
        var before = new Queue<Token>();
        Token? last = null;
        foreach (var token in Tokens.Of(text))
        {
            if (Year(token.Text) is { } year)
            {
                Add(year, last, before);
            }

            if (char.IsUpper(text[token.Start]))
            {
                before.Enqueue(token);
            }
            else
            {
                before.Enqueue(default);
            }

            if (before.Count > Reach)
            {
                before.Dequeue();
            }

            last = token;
        }
    }

    void Add(int year, Token? last, Queue<Token> before)
    {
        Dates.Add($"{year}");
        if (last is { } word && Array.Find(Months, m => m.Equals(word.Text, StringComparison.OrdinalIgnoreCase)) is { } month)
        {
            Dates.Add($"{month} {year}");
        }

        foreach (var name in before.Where(n => n.Text is not null))
        {
            Names.Add((name.Text, year));
        }
    }

    static int? Year(string word) =>
        word.Length == DigitsOfAYear && int.TryParse(word, out var year) && year is >= FirstYear and <= LastYear ? year : null;
}
