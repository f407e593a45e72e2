namespace Interregnum.Scenarios;

/// <summary>A kind of problem.</summary>
/// <param name="Code">Never reused for something else.</param>
/// <param name="Meaning">What it says in general, as <c>docs/diagnostics.md</c> has it.</param>
public sealed record Diagnostic(string Code, Severity Severity, string Meaning)
{
    public static readonly Diagnostic Unreadable = Error("INT001", "a file or folder is missing or cannot be read");
    public static readonly Diagnostic TooLarge = Error("INT002", "a file is larger than 1 MB");
    public static readonly Diagnostic NotUtf8 = Error("INT003", "a file is not UTF-8 text");
    public static readonly Diagnostic ControlCharacter = Error("INT004", "a NUL byte or another control character");
    public static readonly Diagnostic Tab = Error("INT005", "a tab in the indentation");
    public static readonly Diagnostic Syntax = Error("INT006", "not YAML, or (the bibliography) not JSON");
    public static readonly Diagnostic Empty = Error("INT007", "an empty file");
    public static readonly Diagnostic TooDeep = Error("INT008", "nested deeper than 32 levels");
    public static readonly Diagnostic Alias = Error("INT009", "an alias, an anchor or a tag");
    public static readonly Diagnostic Documents = Error("INT010", "more than one document in a file");
    public static readonly Diagnostic Version = Error(
        "INT011",
        "the version of the format is missing or is not one this program reads"
    );
    public static readonly Diagnostic UnknownKey = Error("INT012", "an unknown key");
    public static readonly Diagnostic DuplicateKey = Error("INT013", "a key that stands twice in one mapping");
    public static readonly Diagnostic MissingKey = Error("INT014", "a key that is needed and not there");
    public static readonly Diagnostic WrongType = Error("INT015", "a value of the wrong type");
    public static readonly Diagnostic Outside = Error("INT016", "a link that leads out of the scenario's folder");
    public static readonly Diagnostic TooMany = Error("INT017", "so many problems in a file that the rest is not shown");

    public static readonly Diagnostic UnknownId = Error("INT020", "an id that nothing has");
    public static readonly Diagnostic DuplicateId = Error("INT021", "an id that two things of a kind have");
    public static readonly Diagnostic MalformedId = Error("INT022", "an id that is not [a-z][a-z0-9-]{0,63}, or is reserved");
    public static readonly Diagnostic Word = Error("INT023", "a word that is not one of those allowed");
    public static readonly Diagnostic MalformedQuantity = Error("INT024", "a number or quantity that cannot be read");
    public static readonly Diagnostic OutOfBounds = Error("INT025", "a number outside the bounds of its meaning");
    public static readonly Diagnostic NoWidth = Error("INT026", "a distribution without width");
    public static readonly Diagnostic MalformedMonth = Error("INT027", "a month that cannot be read");
    public static readonly Diagnostic OutsideWindow = Error("INT028", "a month outside the months that are played");
    public static readonly Diagnostic MonthOrder = Error("INT029", "months in the wrong order");
    public static readonly Diagnostic Count = Error("INT030", "too few or too many of something");
    public static readonly Diagnostic Twice = Error("INT031", "something listed twice");
    public static readonly Diagnostic NoText = Error("INT032", "an empty text where words are needed");
    public static readonly Diagnostic NameOfAnother = Warning("INT033", "an id by which another folder's contest is found");

    public static readonly Diagnostic WrongRole = Error("INT040", "a person in a role that needs the other kind of contender");
    public static readonly Diagnostic Unelected = Error("INT041", "a council or cabinet that no body elects");
    public static readonly Diagnostic Cycle = Error("INT042", "bodies that elect each other in a circle");
    public static readonly Diagnostic Leading = Error("INT043", "no leading body, or more than one, or one that cannot lead");
    public static readonly Diagnostic WrongBody = Error("INT044", "a body of a kind that cannot do this");
    public static readonly Diagnostic Seats = Error("INT045", "more people than seats, or more seats than people");
    public static readonly Diagnostic IdleBody = Error("INT046", "a body that does nothing");
    public static readonly Diagnostic NoHolder = Error("INT047", "an office without a holder");
    public static readonly Diagnostic RungOrder = Error("INT048", "rungs that are not in order from the mildest up");
    public static readonly Diagnostic EmptyEvent = Error("INT049", "an event that changes nothing and asks nothing");
    public static readonly Diagnostic DiceCollision = Error("INT050", "two ids that would throw the same dice");

    public static readonly Diagnostic Sentence = Error("INT060", "a sentence of the language of do that cannot be read");
    public static readonly Diagnostic ChangesNothing = Error("INT061", "a sentence or factor that changes nothing");
    public static readonly Diagnostic Overlap = Error("INT062", "factors of one table that take the same thing away");
    public static readonly Diagnostic OutsideFactor = Error("INT063", "a part that is not within its factor's primary contrast");
    public static readonly Diagnostic NotInWider = Error("INT064", "a factor of the headline that the wider table lacks");
    public static readonly Diagnostic FewContrasts = Warning("INT065", "a factor with fewer than three contrasts");
    public static readonly Diagnostic Contradiction = Error("INT066", "two sentences that set the same thing differently");
    public static readonly Diagnostic AllOrNothing = Error("INT067", "a strength below 1 where there is all or nothing");

    public static readonly Diagnostic UnknownSource = Error("INT070", "a citation of a source that the bibliography lacks");
    public static readonly Diagnostic MatchesNothing = Warning("INT071", "a provenance whose path no parameter has");
    public static readonly Diagnostic Unsourced = Warning("INT072", "parameters that name neither a source nor an assumption");
    public static readonly Diagnostic Link = Error("INT073", "an address that is not http or https");
    public static readonly Diagnostic WeighsNothing = Warning("INT074", "an item of evidence that weighs nothing");
    public static readonly Diagnostic StanceAgainstWeight = Warning("INT075", "an item whose stance its own weight contradicts");
    public static readonly Diagnostic RankingOrder = Error(
        "INT076",
        "a historian's ranking that does not begin with what is decisive"
    );

    public static readonly Diagnostic PassageOfAnother = Error(
        "INT077",
        "a citation that names a passage of another source, which is not about it"
    );
    public static readonly Diagnostic UndatedEvent = Warning(
        "INT078",
        "events whose dates name neither a source nor an assumption"
    );
    public static readonly Diagnostic NoEvidence = Warning("INT079", "a factor or a milestone without any source");

    public static readonly Diagnostic ReportOnly = Error("INT080", "a milestone that must not be fitted");
    public static readonly Diagnostic NoError = Error("INT081", "a milestone without an error to be judged by");
    public static readonly Diagnostic NoAbsent = Error(
        "INT082",
        "a fitted milestone whose event may not occur, without a loss for that"
    );
    public static readonly Diagnostic Unreachable = Error("INT083", "a milestone that no history can reach");
    public static readonly Diagnostic NoRange = Warning("INT084", "facts to fit, and no parameter with a range to learn about");
    public static readonly Diagnostic BadPosterior = Warning("INT085", "a posterior that cannot be read; it is not used");
    public static readonly Diagnostic StalePosterior = Warning(
        "INT086",
        "a posterior made for another version of the scenario; it is not used"
    );

    public static readonly Diagnostic PosteriorOfAnotherForm = Warning(
        "INT087",
        "a posterior made for the model with other forms of its mechanisms, or named by none there is; it is not used"
    );
    public static readonly Diagnostic OutOfReach = Error(
        "INT088",
        "a record so improbable to the model that no history is accepted"
    );

    /// <summary>All of them, in the order of their codes.</summary>
    public static IReadOnlyList<Diagnostic> All { get; } =
    [
        Unreadable,
        TooLarge,
        NotUtf8,
        ControlCharacter,
        Tab,
        Syntax,
        Empty,
        TooDeep,
        Alias,
        Documents,
        Version,
        UnknownKey,
        DuplicateKey,
        MissingKey,
        WrongType,
        Outside,
        TooMany,
        UnknownId,
        DuplicateId,
        MalformedId,
        Word,
        MalformedQuantity,
        OutOfBounds,
        NoWidth,
        MalformedMonth,
        OutsideWindow,
        MonthOrder,
        Count,
        Twice,
        NoText,
        NameOfAnother,
        WrongRole,
        Unelected,
        Cycle,
        Leading,
        WrongBody,
        Seats,
        IdleBody,
        NoHolder,
        RungOrder,
        EmptyEvent,
        DiceCollision,
        Sentence,
        ChangesNothing,
        Overlap,
        OutsideFactor,
        NotInWider,
        FewContrasts,
        Contradiction,
        AllOrNothing,
        UnknownSource,
        MatchesNothing,
        Unsourced,
        Link,
        WeighsNothing,
        StanceAgainstWeight,
        RankingOrder,
        PassageOfAnother,
        UndatedEvent,
        NoEvidence,
        ReportOnly,
        NoError,
        NoAbsent,
        Unreachable,
        NoRange,
        BadPosterior,
        StalePosterior,
        PosteriorOfAnotherForm,
        OutOfReach,
    ];

    static Diagnostic Error(string code, string meaning) => new(code, Severity.Error, meaning);

    static Diagnostic Warning(string code, string meaning) => new(code, Severity.Warning, meaning);
}
