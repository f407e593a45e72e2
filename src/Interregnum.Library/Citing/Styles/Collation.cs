using System.Text;

namespace Interregnum.Library.Citing.Styles;

/// <summary>
/// The order of words in a bibliography: letters before their accents, capitals as small letters, punctuation passed over, Latin before Greek before Cyrillic.
/// The Unicode Collation Algorithm's for these scripts, without its tables: the program runs without ICU.
/// </summary>
static class Collation
{
    public static string[] Words(string text) =>
        text.ToLowerInvariant().Split([' ', '\u00a0', '\'', '’', ',', 'ʾ', 'ʿ', '\t'], StringSplitOptions.RemoveEmptyEntries);

    public static int Compare(string[] a, string[] b)
    {
        for (var i = 0; i < a.Length && i < b.Length; i++)
        {
            if (Compare(a[i], b[i]) is var order and not 0)
            {
                return order;
            }
        }

        return a.Length.CompareTo(b.Length);
    }

    static int Compare(string a, string b) =>
        string.CompareOrdinal(Letters(a), Letters(b)) is var order and not 0 ? order : string.CompareOrdinal(Bare(a), Bare(b));

    static string Bare(string word) => string.Concat(word.Where(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c)));

    static string Letters(string word)
    {
        var letters = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            letters.Append(
                c switch
                {
                    'ß' => "ss",
                    'æ' => "ae",
                    'œ' => "oe",
                    'ø' => "o",
                    'đ' or 'ð' => "d",
                    'ł' => "l",
                    'þ' => "th",
                    'ё' => "е",
                    _ when !char.IsLetterOrDigit(c) && !char.IsSurrogate(c) => "",
                    _ => BibTex.TexAccents.Unaccented(c).ToString(),
                }
            );
        }

        return letters.ToString();
    }
}
