namespace Interregnum.Library.Claims;

/// <summary>How words show that something is claimed.</summary>
enum Shape
{
    /// <summary>The subject acts: <c>X died</c>.</summary>
    Active,

    /// <summary>The subject is acted on: <c>X was arrested</c>; in notes without <c>was</c>.</summary>
    Passive,

    /// <summary><c>the death of X</c>, <c>X's death</c>.</summary>
    Noun,

    /// <summary><c>X was replaced by Y</c>: the one leaves, the other comes.</summary>
    Exchange,
}

/// <summary>Words that make a claim of a relation.</summary>
sealed record Phrase(string Words, Relation Relation, Shape Shape)
{
    public string[] Tokens { get; } = Words.Split(' ');
}

/// <summary>The English words by which relations are told. A new way of saying it is a word in a line here.</summary>
static class Lexicon
{
    public static IReadOnlyList<Phrase> Phrases { get; } =
    [
        .. Each(
            Relation.Died,
            Shape.Active,
            "died|dies|would die|passed away|shot himself|shot herself|killed himself|killed herself|took his own life|committed suicide"
        ),
        .. Each(
            Relation.Died,
            Shape.Passive,
            "executed|shot|murdered|assassinated|killed|hanged|guillotined|beheaded|poisoned|stabbed to death"
        ),
        .. Each(Relation.Died, Shape.Noun, "death|execution|murder|assassination|suicide"),
        .. Each(Relation.Born, Shape.Passive, "born"),
        .. Each(Relation.Born, Shape.Noun, "birth"),
        .. Each(Relation.TookOffice, Shape.Active, "became|becomes|took over|takes over|took charge of|assumed|took office as"),
        .. Each(
            Relation.TookOffice,
            Shape.Passive,
            "appointed|elected|re-elected|made|named|chosen|confirmed|installed|proclaimed|crowned"
        ),
        .. Each(Relation.TookOffice, Shape.Noun, "appointment|election"),
        .. Each(
            Relation.LeftOffice,
            Shape.Active,
            "resigned|resigns|stepped down|steps down|gave up|gives up|lost|loses|retired|left|leaves|abdicated"
        ),
        .. Each(
            Relation.LeftOffice,
            Shape.Passive,
            "dismissed|removed|ousted|sacked|deposed|demoted|dropped|thrown out|relieved|stripped|voted out"
        ),
        .. Each(Relation.LeftOffice, Shape.Noun, "dismissal|removal|resignation|demotion|fall"),
        .. Each(Relation.LeftOffice, Shape.Exchange, "replaced by|succeeded by"),
        .. Each(Relation.JoinedBody, Shape.Active, "joined|joins|entered|enters"),
        .. Each(Relation.Expelled, Shape.Passive, "expelled"),
        .. Each(Relation.Expelled, Shape.Noun, "expulsion"),
        .. Each(Relation.Exiled, Shape.Passive, "exiled|banished|deported|sent into exile"),
        .. Each(Relation.Exiled, Shape.Noun, "exile|deportation|banishment"),
        .. Each(Relation.Arrested, Shape.Passive, "arrested|imprisoned"),
        .. Each(Relation.Arrested, Shape.Noun, "arrest"),
        .. Each(Relation.Founded, Shape.Passive, "created|founded|established|set up|introduced|formed"),
    ];

    /// <summary>The phrases that begin with a word.</summary>
    public static ILookup<string, Phrase> ByFirst { get; } = Phrases.ToLookup(p => p.Tokens[0], StringComparer.Ordinal);

    public static IReadOnlySet<string> Meetings { get; } =
        Words("congress conference plenum council diet convention assembly synod conclave parliament");

    /// <summary>What a meeting, or an event, does on its date.</summary>
    public static IReadOnlySet<string> Takes { get; } =
        Words(
            "met meets opened opens convened convenes assembled held took takes place began begins came comes happened was is which that in on during , ( of from the occurred broke out printed published"
        );

    public static IReadOnlySet<string> Auxiliaries { get; } =
        Words(
            "was were is are been be being had has have got gets himself herself themselves then later finally soon also already only openly just officially formally first both all unanimously"
        );

    public static IReadOnlySet<string> Units { get; } =
        Words(
            "member members vote votes voter voters delegate delegates people person men women worker workers seat seats official officials secretary secretaries deputy deputies "
                + "soldier soldiers troops candidate candidates peasants prisoners senators ministers electors ballots signatures signatories posts party-members leaders"
        );

    public static IReadOnlySet<string> Abouts { get; } =
        Words("about around some nearly almost approximately roughly over perhaps circa c");

    static IEnumerable<Phrase> Each(Relation relation, Shape shape, string phrases) =>
        phrases.Split('|').Select(p => new Phrase(p, relation, shape));

    static HashSet<string> Words(string words) => [.. words.Split(' ')];
}
