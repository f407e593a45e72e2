namespace Interregnum.Library.Claims;

/// <summary>What a person took, left or was sent from, which also settles what kind of leaving it was.</summary>
static class Abouts
{
    const int Farthest = 12;

    /// <summary>The relation as its object settles it, and the object; null when the relation needs one that is not there.</summary>
    public static (Relation Relation, string? About)? Of(Parse parse, Trigger trigger)
    {
        var relation = trigger.Phrase.Relation;
        return relation switch
        {
            Relation.TookOffice => Taken(parse, trigger),
            Relation.LeftOffice => Left(parse, trigger),
            Relation.JoinedBody => After(parse, trigger, NamedKind.Body, NamedKind.Unknown) is { } body
                ? (relation, body.Id)
                : null,
            Relation.Expelled => Thrown(parse, trigger),
            Relation.Exiled => (relation, Place(parse, trigger)),
            _ => (relation, null),
        };
    }

    static (Relation, string?)? Taken(Parse parse, Trigger trigger)
    {
        var found = After(parse, trigger, NamedKind.Office, NamedKind.Body) ?? Beside(parse, trigger);
        return found is null ? null : (found.Kind == NamedKind.Office ? Relation.TookOffice : Relation.JoinedBody, found.Id);
    }

    static (Relation, string?)? Left(Parse parse, Trigger trigger)
    {
        var found =
            After(parse, trigger, NamedKind.Office, NamedKind.Body) ?? (IsOfPosts(trigger) ? Beside(parse, trigger) : null);
        return found?.Kind switch
        {
            NamedKind.Office => (Relation.LeftOffice, found.Id),
            NamedKind.Body => (Relation.LeftBody, found.Id),
            _ when parse.HasBetween(trigger.End, trigger.End + 4, "party") => (Relation.Expelled, null),
            // To lose or to leave is said of too many things; to resign or be dismissed, only of posts.
            _ when trigger.Phrase.Words
                    is "lost"
                        or "loses"
                        or "left"
                        or "leaves"
                        or "gave up"
                        or "gives up"
                        or "dropped"
                        or "removed"
                        or "fall"
                        or "removal" => null,
            _ => (Relation.LeftOffice, null),
        };
    }

    static bool IsOfPosts(Trigger trigger) =>
        trigger.Phrase.Shape == Shape.Exchange
        || trigger.Phrase.Words is "resigned" or "resigns" or "stepped down" or "steps down" or "dismissed";

    static (Relation, string?)? Thrown(Parse parse, Trigger trigger)
    {
        if (parse.HasBetween(trigger.End, trigger.End + 4, "party"))
        {
            return (Relation.Expelled, null);
        }

        return After(parse, trigger, NamedKind.Body, NamedKind.Unknown) switch
        {
            { Kind: NamedKind.Body } body => (Relation.LeftBody, body.Id),
            { } country => (Relation.Exiled, country.Id),
            null => (Relation.Expelled, null),
        };
    }

    static string? Place(Parse parse, Trigger trigger) => After(parse, trigger, NamedKind.Unknown)?.Id;

    /// <summary>The first name of these kinds after a trigger, within its clause and before the next claim. One that <c>of</c> governs is a part of the office.</summary>
    static Named? After(Parse parse, Trigger trigger, params ReadOnlySpan<NamedKind> kinds)
    {
        var next = parse.Triggers.FirstOrDefault(t => t.First >= trigger.End)?.First ?? int.MaxValue;
        var end = Math.Min(Math.Min(next, parse.ClauseEnd(trigger.End)), trigger.End + Farthest);
        foreach (var mention in parse.Mentions)
        {
            if (
                mention.First >= trigger.End
                && mention.First < end
                && kinds.Contains(mention.Named.Kind)
                && parse.Word(mention.First - 1) != "by"
            )
            {
                return mention.Named;
            }
        }

        return null;
    }

    /// <summary>An office that stands before the trigger: <c>the General Secretary, appointed in …</c>.</summary>
    static Named? Beside(Parse parse, Trigger trigger) =>
        parse
            .Mentions.LastOrDefault(m =>
                m.End <= trigger.First && m.Named.Kind == NamedKind.Office && m.First >= parse.ClauseStart(trigger.First)
            )
            ?.Named;
}
