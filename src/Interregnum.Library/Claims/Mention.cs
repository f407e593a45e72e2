namespace Interregnum.Library.Claims;

/// <summary>A name in a sentence.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">One past its last token.</param>
sealed record Mention(Named Named, int First, int End)
{
    /// <summary>Words that are capitalised at the beginning of a sentence, and are no names there.</summary>
    static readonly HashSet<string> NoNames = new(
        (
            "a an the this that these those he she it they we you i his her its their our my one some many most few all both each every any no not none nobody "
            + "in on at by for from to of with without as after before when while since until during although though because if whether would could should "
            + "was were is are had has did does do and but or nor so yet then thus hence also still even only just once here there now however "
            + "who whom whose which what why how death birth once later soon already perhaps finally meanwhile moreover furthermore first second third "
            + "chronology timeline about around nearly almost over between within among"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>The names of a sentence from left to right: those the book knows, the longest first, and other capitalised words.</summary>
    public static List<Mention> Of(IReadOnlyList<Token> tokens, IReadOnlyList<DateSpan> dates, NameBook book)
    {
        var found = new List<Mention>();
        for (var i = 0; i < tokens.Count; )
        {
            var mention = dates.Any(d => d.First <= i && i < d.End) ? null : At(tokens, i, book);
            if (mention is not null)
            {
                found.Add(mention);
            }

            i = mention?.End ?? i + 1;
        }

        return found;
    }

    static Mention? At(IReadOnlyList<Token> tokens, int at, NameBook book)
    {
        if (book.At(tokens, at) is { } known)
        {
            return new(known.Named, at, at + known.Length);
        }

        if (Meeting(tokens, at) is { } meeting)
        {
            return meeting;
        }

        var end = at;
        while (end < tokens.Count && IsNameWord(tokens[end]) && (end == at || book.At(tokens, end) is null))
        {
            end++;
        }

        if (end == at)
        {
            return null;
        }

        if (end < tokens.Count && book.At(tokens, end) is { Named.Kind: NamedKind.Person } person)
        {
            return new(person.Named, at, end + person.Length);
        }

        var name = string.Join(' ', tokens.Skip(at).Take(end - at).Select(t => t.Lower));
        return new(new(name, NamedKind.Unknown, [name]), at, end);
    }

    /// <summary>A numbered meeting that nobody has declared: the <c>Tenth Congress</c>.</summary>
    static Mention? Meeting(IReadOnlyList<Token> tokens, int at)
    {
        if (Numbers.Ordinal(tokens[at]) is not { } number || !tokens[at].IsCapital)
        {
            return null;
        }

        var noun = at + 1 < tokens.Count && tokens[at + 1].Is("party", "all-union", "national") ? at + 2 : at + 1;
        return noun < tokens.Count && Lexicon.Meetings.Contains(tokens[noun].Lower)
            ? new(new($"{tokens[noun].Lower} {number}", NamedKind.Event, []), at, noun + 1)
            : null;
    }

    static bool IsNameWord(Token token) =>
        token.IsWord && token.IsCapital && !NoNames.Contains(token.Lower) && Numbers.Ordinal(token) is null;
}
