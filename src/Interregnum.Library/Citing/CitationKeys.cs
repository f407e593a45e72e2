using System.Globalization;
using System.Text;

namespace Interregnum.Library.Citing;

/// <summary>
/// Keys by which works are cited: <c>daniels-1957</c>. A key that comes with a reference is kept as it is if it <see cref="IsFit"/> and is free;
/// else one is made of author, year and title.
/// </summary>
public static class CitationKeys
{
    /// <summary>Longer ones are no keys.</summary>
    public const int Longest = 100;

    const int LongestWord = 24;

    /// <summary>Characters that BibTeX, TeX or pandoc take for their own.</summary>
    const string Foreign = "\"#%'(),={}\\~@[]`^&$;*!|<>?";

    /// <summary>Words too small to tell one title from another.</summary>
    static readonly HashSet<string> Small =
    [
        "a",
        "an",
        "the",
        "on",
        "of",
        "in",
        "der",
        "die",
        "das",
        "le",
        "la",
        "les",
        "un",
        "une",
    ];

    /// <summary>Whether every format can hold the key: letters and digits of any script, and <c>- _ . : / +</c>; none of the signs that TeX takes for its own, no space.</summary>
    public static bool IsFit(string key) =>
        key.Length is > 0 and <= Longest && key.All(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && !Foreign.Contains(c));

    /// <summary>The item's own key if it is fit and free, else a new one: the family name of its first author or editor, the year and the first word of weight.</summary>
    /// <param name="isTaken">Whether a key is in use.</param>
    public static string Of(CslItem item, Func<string, bool> isTaken) =>
        IsFit(item.Id) && !isTaken(item.Id) ? item.Id : Free(Proposed(item), isTaken);

    /// <summary>The keys under which records go out: unfit signs are hyphens there, and what that makes equal has a number behind.</summary>
    internal static IReadOnlyList<string> ForBibTex(IReadOnlyList<CslItem> items)
    {
        var taken = new HashSet<string>(items.Select(i => i.Id).Where(IsFit), StringComparer.Ordinal);
        var given = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. items.Select(item =>
            {
                var key =
                    IsFit(item.Id) && given.Add(item.Id)
                        ? item.Id
                        : Free(Plain(item.Id) is { Length: > 0 } plain ? plain : Proposed(item), taken.Contains);
                taken.Add(key);
                given.Add(key);
                return key;
            }),
        ];
    }

    static string Proposed(CslItem item)
    {
        var name = item.Names("author").Concat(item.Names("editor")).FirstOrDefault();
        var family =
            name is null ? ""
            : name.Family.Length > 0 ? name.Family
            : name.ToString();
        var year = item.Date("issued")?.From?.Year.ToString(CultureInfo.InvariantCulture) ?? "";
        var title = Plain(item.Text("title") ?? "").Split('-').FirstOrDefault(w => w.Length > 0 && !Small.Contains(w)) ?? "";
        var key = string.Join('-', new[] { Cut(Plain(family)), year, Cut(title) }.Where(p => p.Length > 0));
        return key.Length == 0 ? "document" : key;
    }

    /// <summary>The key, or with a number behind. Thousands of works may propose the same, so numbers are doubled until one is free, and halved down to the first of a run.</summary>
    static string Free(string key, Func<string, bool> isTaken)
    {
        if (!isTaken(key))
        {
            return key;
        }

        var (taken, free) = (1, 2);
        while (isTaken($"{key}-{free}"))
        {
            (taken, free) = (free, free * 2);
        }

        while (free - taken > 1)
        {
            var middle = taken + ((free - taken) / 2);
            (taken, free) = isTaken($"{key}-{middle}") ? (middle, free) : (taken, middle);
        }

        return $"{key}-{free}";
    }

    static string Cut(string word) => word.Length <= LongestWord ? word : word[..LongestWord].TrimEnd('-');

    /// <summary>Small letters and digits of any script, words joined by hyphens.</summary>
    static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text.Length <= Longest ? text : text[..Longest])
        {
            if (char.IsLetterOrDigit(c))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
            else if (plain.Length > 0 && plain[^1] != '-' && c is not ('\'' or '\u2019'))
            {
                plain.Append('-');
            }
        }

        return plain.ToString().Trim('-');
    }
}
