using System.Text;

namespace Interregnum.Library.Search;

/// <summary>
/// Letters as they are compared. <see cref="string.Normalize()"/> decomposes nothing where the program runs without ICU, so the Latin letters
/// with marks are listed here.
/// </summary>
static class Letters
{
    const char FirstMark = '\u0300';
    const char LastMark = '\u036F';

    /// <summary>U+00E0 to U+00FF; a star has more than one letter.</summary>
    const string Latin1 = "aaaaaa*ceeeeiiiidnooooo÷ouuuuy*y";

    /// <summary>U+0100 to U+017F.</summary>
    const string ExtendedA =
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkkllllllllllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    public static bool IsMark(char c) => c is >= FirstMark and <= LastMark;

    /// <summary>Between the letters of a word: <c>Zinov'ev</c>, and the primes of scholarly transliteration.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or 'ʹ' or 'ʼ' or '′' or 'ʺ';

    /// <summary>Appends a letter in its small form without marks; a mark alone appends nothing.</summary>
    public static void Fold(char c, StringBuilder into)
    {
        if (IsMark(c) || IsApostrophe(c))
        {
            return;
        }

        var small = char.ToLowerInvariant(c);
        var plain = small switch
        {
            'ß' => '*',
            < 'à' => small,
            <= 'ÿ' => Latin1[small - 'à'],
            <= '\u017F' => ExtendedA[small - '\u0100'],
            'ё' => 'е',
            _ => small,
        };
        if (plain == '*')
        {
            into.Append(Two(small));
        }
        else
        {
            into.Append(plain);
        }
    }

    static string Two(char letter) =>
        letter switch
        {
            'ß' => "ss",
            'æ' => "ae",
            'þ' => "th",
            'œ' or 'Œ' => "oe",
            _ => "ij",
        };
}
