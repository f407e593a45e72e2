namespace Interregnum.Library.Claims;

/// <summary>Who, or what, a claim is about.</summary>
static class Subjects
{
    /// <summary>How far from its subject a verb may stand, in tokens.</summary>
    const int Farthest = 30;

    /// <summary>The subjects of a trigger; none when nobody is named.</summary>
    public static IReadOnlyList<Named> Of(Parse parse, Trigger trigger, Memory memory) =>
        trigger.Phrase.Shape == Shape.Noun ? OfNoun(parse, trigger, memory) : OfVerb(parse, trigger, memory);

    /// <summary><c>X's death</c>, <c>his death</c>, <c>death of X</c>.</summary>
    static List<Named> OfNoun(Parse parse, Trigger trigger, Memory memory)
    {
        if (parse.Word(trigger.First - 1) is "his" or "her")
        {
            return Nearest(parse, trigger, trigger.First - 1) is { } near ? [near] : [.. memory.Persons.Take(1)];
        }

        if (parse.Word(trigger.First - 1) == "'s" && parse.MentionEndingAt(trigger.First - 1) is { } owner && IsPerson(owner))
        {
            return [owner.Named];
        }

        return parse.Word(trigger.End) == "of" && parse.MentionAt(trigger.End + 1) is { } whose && IsPerson(whose)
            ? List(parse, whose, forward: true)
            : [];
    }

    static Named? Nearest(Parse parse, Trigger trigger, int before) =>
        parse
            .Mentions.LastOrDefault(m =>
                m.End <= before && m.Named.Kind == NamedKind.Person && m.First >= parse.ClauseStart(trigger.First)
            )
            ?.Named;

    static IReadOnlyList<Named> OfVerb(Parse parse, Trigger trigger, Memory memory)
    {
        var clause = parse.ClauseStart(trigger.First);
        for (var i = trigger.First - 1; i >= Math.Max(clause, trigger.First - Farthest); i--)
        {
            if (parse.MentionEndingAt(i + 1) is { } mention)
            {
                if (Suits(parse, trigger, mention))
                {
                    return [.. List(parse, mention, forward: false), .. Together(parse, trigger)];
                }

                i = mention.First;
            }
            else if (parse.Word(i) is "he" or "she" or "both" or "they" && IsOfPerson(trigger))
            {
                return Standing(parse, i, clause, memory);
            }
            else if (parse.Word(i) == "it" || (!IsOfPerson(trigger) && Lexicon.Meetings.Contains(parse.Word(i))))
            {
                return !IsOfPerson(trigger) && memory.Thing is { } thing ? [thing] : [];
            }
        }

        return memory.Persons.Count > 0 && IsOfPerson(trigger) && IsBareStart(parse, trigger, clause) ? memory.Persons : [];
    }

    /// <summary><c>X was shot together with Y</c>.</summary>
    static IEnumerable<Named> Together(Parse parse, Trigger trigger)
    {
        var end = Math.Min(
            parse.Triggers.FirstOrDefault(t => t.First >= trigger.End)?.First ?? int.MaxValue,
            parse.ClauseEnd(trigger.End)
        );
        return parse
            .Mentions.Where(m => m.First >= trigger.End && m.First < end && m.Named.Kind == NamedKind.Person)
            .Where(m => parse.Word(m.First - 1) == "with" && parse.Word(m.First - 2) is "together" or "along")
            .Select(m => m.Named);
    }

    /// <summary>Whom a pronoun stands for: the persons before it in the sentence, else those of the last claim.</summary>
    static IReadOnlyList<Named> Standing(Parse parse, int pronoun, int clause, Memory memory)
    {
        var before = parse
            .Mentions.Where(m => m.End <= pronoun && m.First >= clause && m.Named.Kind == NamedKind.Person)
            .ToList();
        return parse.Word(pronoun) is "both" or "they"
            ? before.Count >= 2
                ? [before[^2].Named, before[^1].Named]
                : memory.Persons.Count >= 2
                    ? memory.Persons
                    : memory.Pair
            : before.Count > 0
                ? [before[0].Named]
                : [.. memory.Persons.Take(1)];
    }

    /// <summary>A clause that begins with its verb goes on about the same person: <c>…; and deported to …</c>.</summary>
    static bool IsBareStart(Parse parse, Trigger trigger, int clause)
    {
        for (var i = clause; i < trigger.First; i++)
        {
            if (!Lexicon.Auxiliaries.Contains(parse.Word(i)) && parse.Word(i) is not ("and" or "but"))
            {
                return false;
            }
        }

        return true;
    }

    static bool IsOfPerson(Trigger trigger) => trigger.Phrase.Relation != Relation.Founded;

    static bool IsPerson(Mention mention) => mention.Named.Kind is NamedKind.Person or NamedKind.Unknown;

    static bool Suits(Parse parse, Trigger trigger, Mention mention)
    {
        if (parse.Word(mention.End) == "'s")
        {
            return false;
        }

        var before = parse.Word(mention.First - 1);
        var governed =
            before
            is "in"
                or "at"
                or "from"
                or "to"
                or "of"
                or "for"
                or "by"
                or "with"
                or "against"
                or "near"
                or "on"
                or "as"
                or "into"
                or "under";
        return trigger.Phrase.Relation == Relation.Founded
            ? !governed && mention.Named.Kind != NamedKind.Person || before == "of" && mention.Named.Kind == NamedKind.Office
            : !governed && IsPerson(mention);
    }

    /// <summary>The names that stand in one list with a name: <c>A, B and C</c>.</summary>
    static List<Named> List(Parse parse, Mention mention, bool forward)
    {
        var listed = new List<Named> { mention.Named };
        var edge = mention;
        while (
            Next(parse, edge, forward) is { } next
            && IsPerson(next)
            && IsPerson(mention)
            && parse.Word(next.First - 1) is not ("in" or "at" or "of" or "from" or "to")
        )
        {
            listed.Insert(forward ? listed.Count : 0, next.Named);
            edge = next;
        }

        var joined =
            listed.Count < 2
            || parse.HasBetween(Math.Min(edge.First, mention.First), Math.Max(edge.End, mention.End), "and", "or");
        return joined ? listed : [mention.Named];
    }

    static Mention? Next(Parse parse, Mention edge, bool forward)
    {
        for (var gap = 1; gap <= 2; gap++)
        {
            var between = forward ? (edge.End, edge.End + gap) : (edge.First - gap, edge.First);
            var next = forward ? parse.MentionAt(edge.End + gap) : parse.MentionEndingAt(edge.First - gap);
            if (next is not null && AllJoin(parse, between.Item1, between.Item2))
            {
                return next;
            }
        }

        return null;
    }

    static bool AllJoin(Parse parse, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (parse.Word(i) is not ("," or "and"))
            {
                return false;
            }
        }

        return to > from;
    }
}
