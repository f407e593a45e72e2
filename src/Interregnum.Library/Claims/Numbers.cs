using System.Globalization;

namespace Interregnum.Library.Claims;

/// <summary>Numbers as they are written in English: digits, words, ordinals, Roman numerals.</summary>
static class Numbers
{
    static readonly Dictionary<string, int> Small = Listed(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    );

    static readonly Dictionary<string, int> Tens = Listed("- - twenty thirty forty fifty sixty seventy eighty ninety");

    static readonly Dictionary<string, int> Ordinals = Listed(
        "- first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    );

    /// <summary>A number that begins at a token, with how many tokens it takes; null where none begins.</summary>
    public static (double Value, int Length)? At(IReadOnlyList<Token> tokens, int at)
    {
        double value;
        if (Digits(tokens[at].Text) is { } digits)
        {
            value = digits;
        }
        else if (OfWord(tokens[at].Lower) is { } word)
        {
            value = word;
        }
        else
        {
            return null;
        }

        var length = 1;
        while (at + length < tokens.Count && Multiple(tokens[at + length].Lower) is { } factor)
        {
            value *= factor;
            length++;
        }

        return (value, length);
    }

    /// <summary><c>559</c>, <c>680,000</c>, <c>1.5</c>; null for anything else.</summary>
    public static double? Digits(string text) =>
        double.TryParse(
            text,
            NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    /// <summary><c>fourteenth</c>, <c>twenty-first</c>, <c>14th</c>, <c>XIV</c>; null for anything else.</summary>
    public static int? Ordinal(Token token)
    {
        var (lower, text) = (token.Lower, token.Text);
        if (Ordinals.TryGetValue(lower, out var simple))
        {
            return simple;
        }

        if (
            lower.Split('-') is [var tens, var unit]
            && Tens.TryGetValue(tens, out var ten)
            && Ordinals.TryGetValue(unit, out var one)
        )
        {
            return (10 * ten) + one;
        }

        return
            lower.Length > 2
            && lower[^2..] is "st" or "nd" or "rd" or "th"
            && int.TryParse(lower[..^2], NumberStyles.None, null, out var nth)
            ? nth
            : Roman(text);
    }

    /// <summary>A Roman numeral of two letters or more, up to 39; a single letter is more often an initial.</summary>
    public static int? Roman(string text)
    {
        if (text.Length is < 2 or > 7 || text.AsSpan().ContainsAnyExcept("XVI"))
        {
            return null;
        }

        var value = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var (now, next) = (Letter(text[i]), i + 1 < text.Length ? Letter(text[i + 1]) : 0);
            value += now < next ? -now : now;
        }

        return value;
    }

    static int Letter(char c) =>
        c switch
        {
            'X' => 10,
            'V' => 5,
            _ => 1,
        };

    static int? OfWord(string word)
    {
        if (Small.TryGetValue(word, out var small))
        {
            return small;
        }

        var parts = word.Split('-');
        return !Tens.TryGetValue(parts[0], out var tens) ? null
            : parts.Length == 1 ? 10 * tens
            : parts.Length == 2 && Small.TryGetValue(parts[1], out var unit) ? (10 * tens) + unit
            : null;
    }

    static int? Multiple(string word) =>
        word switch
        {
            "hundred" => 100,
            "thousand" => 1000,
            "million" => 1_000_000,
            _ => null,
        };

    static Dictionary<string, int> Listed(string words)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (word, i) in words.Split(' ').Select((w, i) => (w, i)).Where(w => w.w != "-"))
        {
            numbers[word] = i;
        }

        return numbers;
    }
}
