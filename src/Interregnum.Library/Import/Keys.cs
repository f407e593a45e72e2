using System.Globalization;
using System.Text;

namespace Interregnum.Library.Import;

/// <summary>Keys for documents that came without one: <c>deutscher-1954-prophet</c>.</summary>
static class Keys
{
    const int LongestWord = 24;

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

    /// <summary>The author's family name, the year and the title's first word of weight; with a number behind when that is taken.</summary>
    /// <param name="isTaken">Whether a key is in use.</param>
    public static string Of(Details details, Func<string, bool> isTaken)
    {
        var family = details.Authors.Count > 0 ? details.Authors[0].Split(',')[0] : "";
        var title = Plain(details.Title ?? "").Split('-').FirstOrDefault(w => w.Length > 0 && !Small.Contains(w)) ?? "";
        string[] parts = [Plain(family), details.Year?.ToString(CultureInfo.InvariantCulture) ?? "", title];
        var key = string.Join('-', parts.Where(p => p.Length > 0).Select(p => p.Length > LongestWord ? p[..LongestWord] : p));
        key = key.Length == 0 ? "document" : key;
        if (!isTaken(key))
        {
            return key;
        }

        var number = 2;
        while (isTaken($"{key}-{number}"))
        {
            number++;
        }

        return $"{key}-{number}";
    }

    /// <summary>Small letters and digits, words joined by hyphens. Letters of any script stay.</summary>
    static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text)
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
