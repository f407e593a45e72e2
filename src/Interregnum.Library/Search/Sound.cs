using System.Text;

namespace Interregnum.Library.Search;

/// <summary>
/// What the transliterations of a name have in common, so that <c>Zinoviev</c>, <c>Zinovyev</c>, <c>Zinov'ev</c> and <c>Зиновьев</c> meet. The rules
/// fold what BGN/PCGN, the Library of Congress, the scholarly system and the older German, French and Polish spellings write differently.
/// Two names of one sound need not be one name: it is a way to look, and what was found by it is said.
/// </summary>
static class Sound
{
    /// <summary>Shorter words have no sound: too many would share it.</summary>
    const int ShortestName = 5;

    /// <param name="word">As <see cref="Tokens"/> gives it.</param>
    /// <returns>Null for a word that is short or has digits.</returns>
    public static string? Of(string word)
    {
        if (word.Length < ShortestName || word.Any(char.IsDigit))
        {
            return null;
        }

        var sound = new StringBuilder(Latin(word));
        foreach (var (from, to) in Rules)
        {
            sound.Replace(from, to);
        }

        Undouble(sound);
        if (sound[^1] == 'f')
        {
            sound[^1] = 'v';
        }

        return sound.ToString();
    }

    /// <summary>Applied in this order; the longer before the shorter that it holds.</summary>
    static readonly (string From, string To)[] Rules =
    [
        ("shch", "s"),
        ("schtsch", "s"),
        ("tsch", "k"),
        ("sch", "s"),
        ("tch", "k"),
        ("ch", "k"),
        ("kh", "k"),
        ("gh", "g"),
        ("sh", "s"),
        ("zh", "z"),
        ("ph", "f"),
        ("th", "t"),
        ("dz", "z"),
        ("ds", "z"),
        ("tz", "c"),
        ("ts", "c"),
        ("ks", "x"),
        ("cz", "k"),
        ("sz", "s"),
        ("ck", "k"),
        ("q", "k"),
        ("w", "v"),
        ("h", "k"),
        ("y", "i"),
        ("j", "i"),
        ("ii", "i"),
        ("ie", "e"),
        ("ia", "a"),
        ("iu", "u"),
        ("io", "o"),
        ("ei", "e"),
        ("s", "z"),
    ];

    static void Undouble(StringBuilder sound)
    {
        for (var i = sound.Length - 1; i > 0; i--)
        {
            if (sound[i] == sound[i - 1])
            {
                sound.Remove(i, 1);
            }
        }
    }

    static string Latin(string word)
    {
        if (!word.Any(IsCyrillic))
        {
            return word;
        }

        var latin = new StringBuilder();
        foreach (var c in word)
        {
            var place = c - 'а';
            latin.Append(IsCyrillic(c) ? Cyrillic[place] : c.ToString());
        }

        return latin.ToString();
    }

    static bool IsCyrillic(char c) => c is >= 'а' and <= 'я';

    static readonly string[] Cyrillic =
    [
        .. "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch".Split(' '),
        "",
        "y",
        "",
        "e",
        "yu",
        "ya",
    ];
}
