namespace Interregnum.Library.Citing.Styles;

/// <summary>What CSL's <c>text-case</c> does. Characters that bear <see cref="Look.CaseKept"/> stay, as do small capitals and raised ones.</summary>
static class Casing
{
    const Look Untouched = Look.CaseKept | Look.SmallCaps | Look.Superscript | Look.Subscript;

    /// <summary>Words that stay small within an English title.</summary>
    static readonly HashSet<string> Small =
    [
        .. "a an and as at but by down for from in into nor of on onto or over so the till to up via with yet about van von de d l".Split(
            ' '
        ),
    ];

    enum State
    {
        Start,
        StartOfSentence,
        AfterWord,
        InWord,
        AfterSentence,
        AfterMark,
        BeforeLastWord,
    }

    /// <param name="name">As CSL has it: <c>title</c>, <c>capitalize-first</c> …; an unknown one changes nothing.</param>
    public static StyledText Apply(string name, StyledText text)
    {
        Func<State, string, string>? change = name switch
        {
            "lowercase" => (_, word) => word.ToLowerInvariant(),
            "uppercase" => (_, word) => word.ToUpperInvariant(),
            "capitalize-first" => (state, word) => state == State.Start && IsSmall(word) ? Capital(word) : word,
            "capitalize-all" => (state, word) => IsWordStart(state) && IsSmall(word) ? Capital(word) : word,
            "sentence" => Sentence,
            "title" => Title,
            _ => null,
        };
        return change is null ? text : Walk(text, change);
    }

    static StyledText Walk(StyledText text, Func<State, string, string> change)
    {
        var characters = text.Text.ToCharArray();
        var state = State.Start;
        var lastWord = LastWord(text);
        for (var start = 0; start < characters.Length; )
        {
            var end = ChunkEnd(text, start);
            if (start == lastWord && state is State.AfterWord or State.StartOfSentence or State.Start)
            {
                state = State.BeforeLastWord;
            }

            var chunk = text.Text[start..end];
            if (chunk[0] is not (StyledText.Open or StyledText.Close))
            {
                var isKept = (text.LookAt(start) & Untouched) != 0 || !char.IsLetterOrDigit(chunk[0]);
                (isKept ? chunk : change(state, chunk)).CopyTo(0, characters, start, chunk.Length);
                state = After(state, chunk[^1]);
            }

            start = end;
        }

        return text.Mapped(i => characters[i]);
    }

    /// <summary>Where the last word of several begins; -1 when it holds a break of its own or differs in look.</summary>
    static int LastWord(StyledText text)
    {
        var space = text.Text.LastIndexOf(' ');
        if (space < 0 || space == text.Text.Length - 1)
        {
            return -1;
        }

        for (var i = space + 1; i < text.Text.Length; i++)
        {
            if (
                text.Text[i] is '-' or '/' or '–' or '—' or StyledText.Open or StyledText.Close
                || text.LookAt(i) != text.LookAt(space)
            )
            {
                return -1;
            }
        }

        return space + 1;
    }

    /// <summary>Letters of one kind belong together, as do spaces; every other sign stands alone.</summary>
    static int ChunkEnd(StyledText text, int start)
    {
        var end = start + 1;
        while (end < text.Text.Length && IsSameKind(text.Text[start], text.Text[end]) && SameCasing(text, start, end))
        {
            end++;
        }

        return end;
    }

    static bool SameCasing(StyledText text, int a, int b) => (text.LookAt(a) & Untouched) == (text.LookAt(b) & Untouched);

    static bool IsSameKind(char a, char b) =>
        char.IsWhiteSpace(a)
            ? char.IsWhiteSpace(b)
            : char.IsLetterOrDigit(a) && char.IsLetterOrDigit(b) && char.IsAscii(a) == char.IsAscii(b);

    static State After(State state, char last) =>
        last is '.' or '?' or '!' or ':' ? State.AfterSentence
        : char.IsLetterOrDigit(last) ? State.InWord
        : char.IsWhiteSpace(last) && state == State.AfterSentence ? State.StartOfSentence
        : char.IsWhiteSpace(last) || last is '-' or '/' or '–' or '—' ? State.AfterWord
        : state switch
        {
            State.InWord or State.AfterSentence => State.AfterMark,
            State.BeforeLastWord => State.AfterWord,
            _ => state,
        };

    static string Title(State state, string word) =>
        IsMixed(word) || word.All(char.IsUpper) ? word
        : state is State.Start or State.StartOfSentence ? Capital(word.ToLowerInvariant())
        : word.Length > 1 && (state == State.BeforeLastWord || (state == State.AfterWord && !Small.Contains(word)))
            ? Capital(word.ToLowerInvariant())
        : word;

    static string Sentence(State state, string word)
    {
        var isCapitalized = char.IsUpper(word[0]) && word.Skip(1).All(char.IsLower);
        return state is State.Start or State.StartOfSentence
            ? (isCapitalized || IsSmall(word) ? Capital(word.ToLowerInvariant()) : word)
            : (isCapitalized ? word.ToLowerInvariant() : word);
    }

    static bool IsWordStart(State state) =>
        state is State.Start or State.StartOfSentence or State.AfterWord or State.BeforeLastWord;

    static bool IsMixed(string word) => word.Any(char.IsUpper) && word.Any(char.IsLower);

    static bool IsSmall(string word) => word.All(char.IsLower);

    static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
