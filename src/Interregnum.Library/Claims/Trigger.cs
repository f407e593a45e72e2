namespace Interregnum.Library.Claims;

/// <summary>Words of a sentence that claim something.</summary>
/// <param name="First">Their first token.</param>
/// <param name="End">One past their last token.</param>
sealed record Trigger(Phrase Phrase, int First, int End)
{
    /// <summary>Those of a sentence that stand for a fact: not denied, not imagined, not another's mistake.</summary>
    public static IEnumerable<Trigger> Of(Parse parse)
    {
        for (var i = 0; i < parse.Tokens.Count; i++)
        {
            if (At(parse, i) is { } trigger)
            {
                yield return trigger;
                i = trigger.End - 1;
            }
        }
    }

    static Trigger? At(Parse parse, int at)
    {
        foreach (var phrase in Lexicon.ByFirst[parse.Word(at)])
        {
            if (Matches(parse, at, phrase) && Fits(parse, at, phrase) && !IsImagined(parse, at))
            {
                return new(phrase, at, at + phrase.Tokens.Length);
            }
        }

        return null;
    }

    static bool Matches(Parse parse, int at, Phrase phrase)
    {
        for (var i = 0; i < phrase.Tokens.Length; i++)
        {
            if (parse.Word(at + i) != phrase.Tokens[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A participle without <c>was</c> is active where an object follows it: <c>Anna expelled Boris</c> says nothing of Anna.</summary>
    static bool Fits(Parse parse, int at, Phrase phrase)
    {
        if (phrase.Shape != Shape.Passive || HasAuxiliary(parse, at))
        {
            return true;
        }

        var next = at + phrase.Tokens.Length;
        return phrase.Relation is Relation.TookOffice
            ? parse.MentionAt(next)?.Named.Kind is NamedKind.Office || parse.Word(next) is "as" or "on" or "in"
            : parse.MentionAt(next) is null
                && parse.Word(next) is not ("the" or "a" or "an" or "his" or "her" or "their" or "its")
                && Numbers.At(parse.Tokens, Math.Min(next, parse.Tokens.Count - 1)) is null;
    }

    static bool HasAuxiliary(Parse parse, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 5); i--)
        {
            if (parse.Word(i) is "was" or "were" or "is" or "are" or "been" or "be" or "being" or "got")
            {
                return true;
            }

            if (
                !Lexicon.Auxiliaries.Contains(parse.Word(i))
                && !parse.Word(i).EndsWith("ly", StringComparison.Ordinal)
                && parse.Word(i) != "not"
                && parse.Word(i) != "and"
            )
            {
                return i > 0 && IsCoordinated(parse, at);
            }
        }

        return false;
    }

    /// <summary><c>was arrested in June and shot in December</c>: the second participle has its <c>was</c> before the first.</summary>
    static bool IsCoordinated(Parse parse, int at) =>
        parse.Word(at - 1) is "and" or "," or "then" && parse.HasBetween(parse.ClauseStart(at), at, "was", "were", "is", "are");

    /// <summary><c>if … had died</c>, <c>might have been</c>, <c>some write that …</c>.</summary>
    static bool IsImagined(Parse parse, int at)
    {
        var comma = at;
        while (comma > 0 && parse.Word(comma - 1) is not ("," or ";" or ":"))
        {
            comma--;
        }

        return parse.HasBetween(comma, at, "if", "unless", "supposing")
            || (parse.HasBetween(at - 4, at, "would", "might", "could", "should", "may") && parse.HasBetween(at - 3, at, "have"))
            || parse.HasBetween(at - 4, at, "should", "must") && parse.HasBetween(at - 3, at, "be")
            || (
                parse.HasBetween(parse.ClauseStart(at), at, "some", "many", "often", "sometimes", "wrongly")
                && parse.HasBetween(parse.ClauseStart(at), at, "write", "say", "claim", "believe", "think", "writes", "says")
            );
    }
}
