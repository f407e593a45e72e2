namespace Interregnum.Library.Reading;

/// <summary>
/// The reading level of a text: LIX, the mean length of a sentence in words plus the percentage of words longer than six letters
/// (C.-H. Björnsson, <i>Läsbarhet</i>, 1968). It asks for no list of syllables, and its author compared newspapers in eleven
/// languages by it, Russian among them ("Readability of newspapers in 11 languages", <i>Reading Research Quarterly</i> 18, 1983).
/// </summary>
public static class Lix
{
    /// <summary>Words below which the number says nothing.</summary>
    public const int LeastWords = 100;

    const int LongestShortWord = 6;

    /// <summary>
    /// The level, usually 20 to 70. Words here are runs of letters; a sentence ends with <c>. ! ? :</c> before a blank, but not after a single
    /// letter (an initial). Null for a text of fewer than <see cref="LeastWords"/> words, or in a script without blanks.
    /// </summary>
    public static double? Of(string text)
    {
        var (words, longWords, sentences, length) = (0, 0, 0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (Words.IsWholeWord(c))
            {
                return null;
            }

            if (char.IsLetter(c) || length > 0 && IsInside(c) && i + 1 < text.Length && char.IsLetter(text[i + 1]))
            {
                length++;
                continue;
            }

            if (length > 0)
            {
                words++;
                longWords += length > LongestShortWord ? 1 : 0;
            }

            sentences += EndsSentence(text, i, length) ? 1 : 0;
            length = 0;
        }

        return words < LeastWords ? null : Math.Round((double)words / Math.Max(1, sentences) + 100.0 * longWords / words, 1);
    }

    /// <summary>How Björnsson's table calls a level: very easy, easy, medium, difficult or very difficult.</summary>
    public static string Named(double level) =>
        level switch
        {
            < 30 => "very easy",
            < 40 => "easy",
            < 50 => "medium",
            < 60 => "difficult",
            _ => "very difficult",
        };

    /// <summary>An apostrophe belongs to its word.</summary>
    static bool IsInside(char c) => c is '\'' or '\u2019';

    static bool EndsSentence(string text, int at, int lengthBefore) =>
        at > 0
        && at < text.Length
        && text[at] is '.' or '!' or '?' or ':' or '…'
        && lengthBefore != 1
        && IsBlankAfterClosing(text, at + 1);

    static bool IsBlankAfterClosing(string text, int at)
    {
        while (at < text.Length && text[at] is '"' or '\'' or '\u201D' or '\u2019' or '»' or ')' or ']')
        {
            at++;
        }

        return at >= text.Length || char.IsWhiteSpace(text[at]);
    }
}
