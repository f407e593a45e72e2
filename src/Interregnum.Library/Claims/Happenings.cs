namespace Interregnum.Library.Claims;

/// <summary>When an event took place that the contest describes, or a meeting with a number.</summary>
static class Happenings
{
    /// <summary>What may stand between an event and its date, in tokens.</summary>
    const int Farthest = 6;

    public static IEnumerable<StatedClaim> Of(Parse parse, ClaimPlace place)
    {
        foreach (var mention in parse.Mentions.Where(m => m.Named.Kind == NamedKind.Event))
        {
            if (DateOf(parse, mention) is { } date)
            {
                yield return new(mention.Named.Id, Relation.Happened, null, new DateValue(date.Date), place);
            }
        }
    }

    static DateSpan? DateOf(Parse parse, Mention mention) =>
        parse.Dates.FirstOrDefault(d =>
            d.First >= mention.End && d.First - mention.End <= Farthest && IsPlain(parse, mention.End, d.First)
        )
        ?? parse.Dates.FirstOrDefault(d => Moments.IsHeading(parse, d) && mention.First <= d.End + 3 && !IsOwned(parse, mention))
        ?? parse.Dates.FirstOrDefault(d =>
            d.End <= mention.First
            && mention.First - d.End <= 2
            && IsPlain(parse, d.End, mention.First)
            && !IsOwned(parse, mention)
        );

    /// <summary>Another claim's verb follows: the date is the verb's.</summary>
    static bool IsOwned(Parse parse, Mention mention) =>
        parse.Triggers.Any(t => t.First >= mention.End && t.First < parse.ClauseEnd(mention.End));

    static bool IsPlain(Parse parse, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!Lexicon.Takes.Contains(parse.Word(i)))
            {
                return false;
            }
        }

        return true;
    }
}
