namespace Interregnum.Library.Claims;

/// <summary>A sentence of a page.</summary>
/// <param name="Text">As it stands there.</param>
/// <param name="Start">Its first character on the page.</param>
public sealed record Sentence(string Text, int Start)
{
    /// <summary>Longer ones are cut: no rule reads so far, and a text without full stops must not cost the square of its length.</summary>
    const int Longest = 2000;

    static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "st",
        "vs",
        "cf",
        "ed",
        "eds",
        "vol",
        "vols",
        "no",
        "nos",
        "p",
        "pp",
        "ch",
        "fig",
        "c",
        "ca",
        "e.g",
        "i.e",
        "etc",
        "al",
        "op",
        "cit",
        "ibid",
        "jr",
        "sr",
        "gen",
        "col",
    };

    /// <summary>The sentences of a page: up to a full stop, question or exclamation mark before a blank, or to an empty line.</summary>
    public static IEnumerable<Sentence> Of(string page)
    {
        var start = 0;
        for (var i = 0; i < page.Length; i++)
        {
            if (i - start >= Longest || IsEnd(page, start, i))
            {
                foreach (var sentence in Cut(page, start, i + 1))
                {
                    yield return sentence;
                }

                start = i + 1;
            }
        }

        foreach (var sentence in Cut(page, start, page.Length))
        {
            yield return sentence;
        }
    }

    static IEnumerable<Sentence> Cut(string page, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(page[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(page[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            yield return new(page[start..end], start);
        }
    }

    static bool IsEnd(string page, int start, int at) =>
        page[at] switch
        {
            '?' or '!' => IsBeforeBlank(page, at),
            '.' => IsBeforeBlank(page, at) && !IsAbbreviation(page.AsSpan(start, at - start)) && !IsBeforeSmall(page, at),
            '\n' => IsEmptyLine(page, at),
            _ => false,
        };

    /// <summary>A closing quotation mark, bracket or number of a note may stand between.</summary>
    static bool IsBeforeBlank(string page, int at)
    {
        var next = at + 1;
        while (next < page.Length && (page[next] is '"' or '”' or '’' or '\'' or ')' or ']'))
        {
            next++;
        }

        return next == page.Length || char.IsWhiteSpace(page[next]);
    }

    static bool IsBeforeSmall(string page, int at)
    {
        var next = at + 1;
        while (next < page.Length && char.IsWhiteSpace(page[next]))
        {
            next++;
        }

        return next < page.Length && char.IsLower(page[next]);
    }

    /// <summary>An initial, or a word that is written short.</summary>
    static bool IsAbbreviation(ReadOnlySpan<char> before)
    {
        var word = before[(before.LastIndexOfAny(' ', '\n', '(') + 1)..];
        return (word.Length == 1 && char.IsUpper(word[0])) || Abbreviations.Contains(word.ToString());
    }

    static bool IsEmptyLine(string page, int at)
    {
        for (var i = at + 1; i < page.Length && char.IsWhiteSpace(page[i]); i++)
        {
            if (page[i] == '\n')
            {
                return true;
            }
        }

        return false;
    }
}
