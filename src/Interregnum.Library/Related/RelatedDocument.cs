namespace Interregnum.Library.Related;

/// <summary>What two documents have in common, or a document and a question.</summary>
public enum ReasonKind
{
    /// <summary>Words that are rare elsewhere.</summary>
    Terms,

    /// <summary>Words that one of the two writes as names: people and places.</summary>
    Names,

    /// <summary>Years, with the month where both have it.</summary>
    Dates,

    /// <summary>One is about the other, or cites it, or both cite a third document of the library, by author and year.</summary>
    Citations,

    /// <summary>A parameter, event or factor of a contest that both are evidence for.</summary>
    Evidence,

    /// <summary>An author of both.</summary>
    Authors,
}

/// <param name="What">The most telling first.</param>
public sealed record Reason(ReasonKind Kind, IReadOnlyList<string> What);

/// <summary>A document that goes with another, or answers a question.</summary>
/// <param name="Pages">Of 250 words.</param>
/// <param name="Page">That of the excerpt; null where the original has no pages.</param>
/// <param name="Score">Compares documents of one answer; higher is nearer.</param>
/// <param name="Because">Never empty.</param>
public sealed record RelatedDocument(
    string Key,
    string Title,
    string Author,
    int? Year,
    int Words,
    int Pages,
    int? Page,
    string Excerpt,
    double Score,
    IReadOnlyList<Reason> Because
);
