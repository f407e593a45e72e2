namespace Interregnum.Library.Claims;

/// <summary>Which of a sentence's dates belongs to a claim: the nearest, where crossing commas and other claims counts as distance.</summary>
static class Moments
{
    const int Farthest = 26;
    const int FarthestOfNoun = 7;
    const int Comma = 3;
    const int Claim = 10;
    const int Before = 3;
    const int Heading = 2;

    /// <summary>The date; null when none is near enough.</summary>
    public static DateSpan? Of(Parse parse, Trigger trigger)
    {
        var best = parse.Dates.Select(d => (Date: d, Cost: Cost(parse, trigger, d))).OrderBy(d => d.Cost).FirstOrDefault();
        var most = trigger.Phrase.Shape == Shape.Noun ? FarthestOfNoun : Farthest;
        return best.Date is not null && best.Cost <= most ? Closer(parse, best.Date) : null;
    }

    /// <summary><c>two years later, on 21 January 1924</c>: the date that says the same once more and more closely.</summary>
    static DateSpan Closer(Parse parse, DateSpan date) =>
        parse.Dates.FirstOrDefault(d =>
            d.First > date.End
            && d.First - date.End <= 2
            && parse.Word(date.End) == ","
            && d.Date.Month is not null
            && date.Date.Month is null
            && !d.Date.Contradicts(date.Date)
        ) ?? date;

    static int Cost(Parse parse, Trigger trigger, DateSpan date)
    {
        if (IsHeading(parse, date))
        {
            return Heading;
        }

        var (from, to) = date.First >= trigger.End ? (trigger.End, date.First) : (date.End, trigger.First);
        if (parse.HasBetween(from, to, ";", ":") || IsBound(parse, date))
        {
            return int.MaxValue;
        }

        var cost = to - from + (date.First < trigger.First ? Before : 0);
        for (var i = from; i < to; i++)
        {
            cost += parse.Word(i) == "," ? Comma : 0;
        }

        return cost + (Claim * parse.Triggers.Count(t => t.First >= from && t.End <= to));
    }

    /// <summary>A date at the beginning of an entry of a chronology: <c>3 April 1922: …</c>.</summary>
    public static bool IsHeading(Parse parse, DateSpan date) => date.First == 0 && parse.Word(date.End) is ":" or "–" or "—";

    /// <summary><c>the congress of December 1925</c>: the date tells which congress.</summary>
    public static bool IsBound(Parse parse, DateSpan date) =>
        parse.Word(date.First - 1) == "of"
        && (
            parse.MentionEndingAt(date.First - 1)?.Named.Kind == NamedKind.Event
            || Lexicon.Meetings.Contains(parse.Word(date.First - 2))
        );

    /// <summary><c>not in 1937, but in March 1938</c>: the date that is put in place of the one denied; null when the claim is only denied.</summary>
    public static DateSpan? Instead(Parse parse, Trigger trigger) =>
        parse.Dates.FirstOrDefault(d =>
            d.First > trigger.End
            && parse.HasBetween(d.First - 2, d.First, "but")
            && parse.Dates.Any(o => o.End < d.First && o.First >= trigger.End)
        );

    public static bool IsDenied(Parse parse, Trigger trigger) =>
        parse.HasBetween(trigger.First - 3, trigger.First, "not", "never", "neither", "nor", "didn't", "wasn't", "hardly")
        || parse.HasBetween(trigger.End, trigger.End + 1, "not");
}
