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
            d.First >= mention.End
            && d.First - mention.End <= Farthest
            && IsPlain(parse, mention.End, d.First)
            && (!IsLandmark(parse, mention) || parse.Word(mention.End) is "(" or "of")
            && !IsPeriod(parse, d)
        ) ?? (IsLandmark(parse, mention) ? null : DateBefore(parse, mention));

    static DateSpan? DateBefore(Parse parse, Mention mention) =>
        parse.Dates.FirstOrDefault(d => Moments.IsHeading(parse, d) && mention.First <= d.End + 3 && !IsOwned(parse, mention))
        ?? parse.Dates.FirstOrDefault(d =>
            d.End <= mention.First
            && mention.First - d.End <= 2
            && IsPlain(parse, d.End, mention.First)
            && !IsOwned(parse, mention)
        );

    /// <summary>Something else is placed by the event: in <c>before the congress in November</c> the date may be that of what came before.</summary>
    static bool IsLandmark(Parse parse, Mention mention)
    {
        var before = parse.Word(mention.First - 1) == "the" ? mention.First - 2 : mention.First - 1;
        return parse.Word(before) is "before" or "after" or "since" or "until" or "till" or "between"
            || (parse.Word(before) == "and" && parse.HasBetween(parse.ClauseStart(before), before, "between"));
    }

    /// <summary>From one year to another: a time in which much happened, not the date of one event.</summary>
    static bool IsPeriod(Parse parse, DateSpan date) =>
        date.Date.Month is null
        && parse.Word(date.End) is "to" or "-" or "–" or "—"
        && parse.Dates.Any(d => d.First == date.End + 1 && d.Date.Year != date.Date.Year);

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
