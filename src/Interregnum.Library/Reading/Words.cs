namespace Interregnum.Library.Reading;

/// <summary>Words as a word processor counts them.</summary>
public static class Words
{
    /// <summary>
    /// How many there are: stretches without a blank that hold a letter or a digit, so <c>twenty-two</c>, <c>1922–24</c> and <c>don't</c> are
    /// one each and a dash between blanks is none. A character of a script that is written without blanks (Han, kana) is one.
    /// </summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        var inside = false;
        foreach (var c in text)
        {
            if (IsWholeWord(c))
            {
                count++;
                inside = false;
            }
            else if (char.IsWhiteSpace(c))
            {
                inside = false;
            }
            else if (!inside && char.IsLetterOrDigit(c))
            {
                count++;
                inside = true;
            }
        }

        return count;
    }

    /// <summary>Kana, and Han from its first extension to its compatibility forms; not Hangul, which has blanks.</summary>
    internal static bool IsWholeWord(char c) =>
        c is (>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');
}
