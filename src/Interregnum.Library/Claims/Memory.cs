namespace Interregnum.Library.Claims;

/// <summary>What earlier sentences leave for <c>he</c>, <c>both</c>, <c>it</c> and <c>that year</c>.</summary>
sealed class Memory
{
    /// <summary>The persons whom the last claim or sentence was about.</summary>
    public IReadOnlyList<Named> Persons { get; private set; } = [];

    /// <summary>The two persons who were named last, for <c>both</c>.</summary>
    public IReadOnlyList<Named> Pair { get; private set; } = [];

    /// <summary>The body or meeting that was named last.</summary>
    public Named? Thing { get; private set; }

    /// <summary>The date that was told last, for <c>that year</c>.</summary>
    public ClaimDate? Date { get; private set; }

    /// <summary>The last event of each noun: <c>the congress</c> is the one that was named last.</summary>
    readonly Dictionary<string, Named> _events = new(StringComparer.Ordinal);

    public Named? EventOf(string noun) => _events.GetValueOrDefault(noun);

    public void See(Mention mention, Parse parse)
    {
        if (mention.Named.Kind is NamedKind.Event or NamedKind.Body)
        {
            Thing = mention.Named;
        }

        if (mention.Named.Kind == NamedKind.Person)
        {
            Pair = [.. Pair.Where(p => p != mention.Named).TakeLast(1), mention.Named];
        }

        if (mention.Named.Kind == NamedKind.Event)
        {
            _events[parse.Word(mention.End - 1)] = mention.Named;
        }
    }

    public void Tell(IReadOnlyList<Named> subjects)
    {
        if (subjects.Count > 0 && subjects.All(s => s.Kind is NamedKind.Person or NamedKind.Unknown))
        {
            Persons = subjects;
        }
    }

    /// <summary>After a sentence without a claim: whoever was its first name.</summary>
    public void Leave(Parse parse, bool told)
    {
        var persons = parse.Mentions.Where(m => m.Named.Kind == NamedKind.Person).ToList();
        if (!told && persons.Count > 0)
        {
            Persons =
                persons is [var one, var two, ..] && two.First == one.End + 1 && parse.Word(one.End) == "and"
                    ? [one.Named, two.Named]
                    : [persons[0].Named];
        }

        Date = parse.Dates.Count > 0 ? parse.Dates[^1].Date : Date;
    }
}
