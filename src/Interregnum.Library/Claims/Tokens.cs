namespace Interregnum.Library.Claims;

/// <summary>Cuts a text into words, numbers and marks.</summary>
static class Tokens
{
    const int LongestWord = 64;

    public static List<Token> Of(ReadOnlySpan<char> text)
    {
        var tokens = new List<Token>();
        for (var i = 0; i < text.Length; )
        {
            var length =
                char.IsWhiteSpace(text[i]) ? 0
                : char.IsDigit(text[i]) ? Number(text[i..])
                : char.IsLetter(text[i]) ? Word(text[i..])
                : IsPossessive(text, i) ? 2
                : 1;
            if (length > 0)
            {
                tokens.Add(new(text.Slice(i, length).ToString(), i));
            }

            i += Math.Max(1, length);
        }

        return tokens;
    }

    /// <summary>Letters with hyphens and apostrophes between them, but not a final <c>'s</c>.</summary>
    static int Word(ReadOnlySpan<char> text)
    {
        var i = 1;
        while (i < text.Length && i < LongestWord)
        {
            var inner = text[i] is '-' or '‐' or '‑' or '\'' or '’';
            if (
                IsPossessive(text, i)
                || !(char.IsLetterOrDigit(text[i]) || (inner && i + 1 < text.Length && char.IsLetter(text[i + 1])))
            )
            {
                break;
            }

            i++;
        }

        return i;
    }

    /// <summary>Digits, with commas or points between groups, and letters that follow at once (<c>14th</c>, <c>1920s</c>).</summary>
    static int Number(ReadOnlySpan<char> text)
    {
        var i = 1;
        while (i < text.Length && i < LongestWord)
        {
            var grouped = text[i] is ',' or '.' && i + 3 < text.Length && AreDigits(text.Slice(i + 1, 3));
            if (!char.IsLetterOrDigit(text[i]) && !grouped)
            {
                break;
            }

            i++;
        }

        return i;
    }

    static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    static bool IsPossessive(ReadOnlySpan<char> text, int at) =>
        text[at] is '\'' or '’'
        && at + 1 < text.Length
        && text[at + 1] == 's'
        && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2]));
}
