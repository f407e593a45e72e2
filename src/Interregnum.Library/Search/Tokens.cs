using System.Buffers;
using System.Text;
using Interregnum.Library.Reading;

namespace Interregnum.Library.Search;

/// <summary>
/// How a text is taken apart for searching: stretches of letters and digits; apostrophes inside a word are passed over (<c>Zinov'ev</c>), a
/// possessive <c>'s</c> and an elided article (<c>l'</c>) are cut off, abbreviations with points are one word (<c>U.S.S.R.</c>), and each
/// character of a script without blanks is a word.
/// </summary>
public static class Tokens
{
    /// <summary>Longer words are cut: no language needs them, and a file that is not a text has them.</summary>
    public const int LongestWord = 64;

    /// <summary>Letters and digits that only have to be made small.</summary>
    static readonly SearchValues<char> Plain = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    );

    public static IEnumerable<Token> Of(string text)
    {
        var folded = new StringBuilder();
        var at = 0;
        while (at < text.Length)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var end = End(text, at);
            var token = Fold(text, at, end, folded);
            at = end;
            if (token.Text.Length > 0)
            {
                yield return token;
            }
        }
    }

    static int End(string text, int start)
    {
        if (Words.IsWholeWord(text[start]))
        {
            return start + 1;
        }

        var initials = Initials(text, start);
        if (initials > start)
        {
            return initials;
        }

        var end = start + 1;
        while (end < text.Length && (IsPart(text[end]) || IsInner(text, start, end)))
        {
            end++;
        }

        return end;
    }

    static bool IsPart(char c) => (char.IsLetterOrDigit(c) && !Words.IsWholeWord(c)) || Letters.IsMark(c);

    static bool IsInner(string text, int start, int at) =>
        Letters.IsApostrophe(text[at])
        && at + 1 < text.Length
        && char.IsLetter(text[at + 1])
        && !(at - start == 1 && text[start] is not ('o' or 'O'));

    /// <summary>The end of letters that each have a point after them, two or more; <paramref name="start"/> when there are none.</summary>
    static int Initials(string text, int start)
    {
        var at = start;
        while (at + 1 < text.Length && char.IsLetter(text[at]) && text[at + 1] == '.')
        {
            at += 2;
        }

        var more = at < text.Length && char.IsLetterOrDigit(text[at]);
        var single = more && (at + 1 == text.Length || !IsPart(text[at + 1]));
        var end = single ? at + 1 : at;
        return at - start >= 4 && (!more || single) || (at - start >= 2 && single) ? end : start;
    }

    static Token Fold(string text, int start, int end, StringBuilder folded)
    {
        folded.Clear();
        var last = end;
        if (end - start > 2 && text[end - 1] is 's' or 'S' && Letters.IsApostrophe(text[end - 2]))
        {
            last = end - 2;
        }

        var word = text.AsSpan(start, last - start);
        if (word.Length <= LongestWord && !word.ContainsAnyExcept(Plain))
        {
            return new(start, end - start, word.ToString().ToLowerInvariant());
        }

        for (var i = start; i < last && folded.Length < LongestWord; i++)
        {
            if (text[i] != '.')
            {
                Letters.Fold(text[i], folded);
            }
        }

        return new(start, end - start, folded.ToString());
    }
}
