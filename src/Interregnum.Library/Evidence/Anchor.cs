using Interregnum.Contests;

namespace Interregnum.Library.Evidence;

/// <summary>By what a quotation is found in a document: its words first, then those around it, then the place where it stood.</summary>
/// <param name="Quote">The words; blanks, quotation marks and dashes may differ from the document's.</param>
public sealed record Anchor(string Quote)
{
    public string? Before { get; init; }

    public string? After { get; init; }

    /// <summary>The number of the page; null where it is not known, or there are none.</summary>
    public int? Page { get; init; }

    /// <summary>The first character on that page; null where it is not known.</summary>
    public int? Start { get; init; }

    public static Anchor Of(Passage passage) =>
        new(passage.Quote)
        {
            Before = passage.Before,
            After = passage.After,
            Page = passage.Page,
            Start = passage.Start,
        };
}

/// <summary>How a quotation was found.</summary>
public enum Finding
{
    /// <summary>Where it was.</summary>
    Same,

    /// <summary>Elsewhere, word for word.</summary>
    Moved,

    /// <summary>Nearly: up to a fifth of its characters differ, as after another reading of a scan.</summary>
    Changed,
}

/// <summary>A quotation in a document.</summary>
/// <param name="Page">The number of the page on which it begins; null where there are none.</param>
/// <param name="Position">That page's place in the document, from 0.</param>
/// <param name="Start">Its first character on that page.</param>
/// <param name="Words">As they stand in the document, blanks made one.</param>
/// <param name="Before">What stands before it, up to 40 characters, from the beginning of a word.</param>
/// <param name="After">What stands after it, up to 40 characters, to the end of a word.</param>
/// <param name="Places">At how many places the words stand; above 1, the words around them or the place decided.</param>
public sealed record Found(
    Finding How,
    int? Page,
    int Position,
    int Start,
    string Words,
    string Before,
    string After,
    int Places
);
