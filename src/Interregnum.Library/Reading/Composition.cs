using System.Text;

namespace Interregnum.Library.Reading;

/// <summary>
/// Text in which a letter and the marks behind it are one character where there is one (Unicode's normalization form C, for the scripts of
/// <see cref="Compositions"/> and for Hangul), so that a name is the same word whoever typed it: files that were made on a Mac and many PDFs have their marks apart.
/// </summary>
public static class Composition
{
    const char FirstMark = '\u0300';
    const char LastMark = '\u036F';

    const int Syllables = 0xAC00;
    const int Leads = 0x1100;
    const int LeadCount = 19;
    const int Vowels = 0x1161;
    const int VowelCount = 21;
    const int Tails = 0x11A7;
    const int TailCount = 28;

    /// <summary>The same text where nothing is to be composed.</summary>
    public static string Of(string text)
    {
        if (!IsOpen(text))
        {
            return text;
        }

        var composed = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; )
        {
            var end = i + 1;
            while (end < text.Length && IsMark(text[end]))
            {
                end++;
            }

            Letter(text.AsSpan(i, end - i), composed);
            i = end;
        }

        return composed.ToString();
    }

    public static bool IsMark(char c) =>
        c is (>= FirstMark and <= LastMark) or (>= '\u0653' and <= '\u0655') or '\u3099' or '\u309A';

    static bool IsOpen(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange(FirstMark, LastMark)
        || text.ContainsAnyInRange((char)Vowels, '\u11FF')
        || text.ContainsAnyInRange('\u0653', '\u0655')
        || text.ContainsAnyInRange('\u3099', '\u309A');

    /// <summary>A letter and the marks behind it; of marks in one place, only the first may join the letter.</summary>
    static void Letter(ReadOnlySpan<char> cluster, StringBuilder composed)
    {
        var letter = cluster[0];
        if (cluster.Length == 1)
        {
            if (composed.Length == 0 || Syllable(composed[^1], letter) is not { } syllable)
            {
                composed.Append(letter);
            }
            else
            {
                composed[^1] = syllable;
            }

            return;
        }

        var (kept, last) = (new StringBuilder(), 0);
        foreach (var mark in cluster[1..].ToArray().OrderBy(Place))
        {
            var place = Place(mark);
            if (last < place && Compositions.Of(letter, mark) is { } joined)
            {
                letter = joined;
            }
            else
            {
                kept.Append(mark);
                last = place;
            }
        }

        composed.Append(letter).Append(kept);
    }

    /// <summary>A Korean syllable of its parts; null when they are none.</summary>
    static char? Syllable(char before, char part)
    {
        if (before - Leads is >= 0 and < LeadCount && part - Vowels is >= 0 and < VowelCount)
        {
            return (char)(Syllables + ((((before - Leads) * VowelCount) + part - Vowels) * TailCount));
        }

        var syllable = before - Syllables;
        var isOpen = syllable is >= 0 and < LeadCount * VowelCount * TailCount && syllable % TailCount == 0;
        return isOpen && part - Tails is > 0 and < TailCount ? (char)(before + part - Tails) : null;
    }

    /// <summary>Where a mark stands on its letter (Unicode's combining class): marks are put in the order of their places.</summary>
    static int Place(char mark) =>
        mark switch
        {
            >= '\u0334' and <= '\u0338' => 1,
            '\u3099' or '\u309A' => 8,
            '\u0321' or '\u0322' or '\u0327' or '\u0328' => 202,
            '\u031B' => 216,
            (>= '\u0316' and <= '\u0319') or (>= '\u031C' and <= '\u0333') or (>= '\u0339' and <= '\u033C') => 220,
            (>= '\u0347' and <= '\u0349') or '\u034D' or '\u034E' or (>= '\u0353' and <= '\u0356') or '\u0359' or '\u035A' => 220,
            '\u0655' => 220,
            '\u0315' or '\u031A' or '\u0358' => 232,
            '\u035C' or '\u035F' or '\u0362' => 233,
            '\u035D' or '\u035E' or '\u0360' or '\u0361' => 234,
            '\u0345' => 240,
            _ => 230,
        };
}
