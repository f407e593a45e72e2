namespace Interregnum.Contests;

/// <summary>
/// Words of a source, and what they bear on. It is found again by the words and those around them, so it survives another import of the source
/// (the quotation and position selectors of the W3C's Web Annotation Data Model, 2017, together).
/// </summary>
/// <param name="Source">Key of the bibliography, and of the document in a library.</param>
/// <param name="Quote">The words, as they stand in the source.</param>
/// <param name="Checked">Whether anyone has held them against the page.</param>
/// <param name="Bears">What they bear on; may be empty when they are only cited.</param>
public sealed record Passage(string Id, string Source, string Quote, Checked Checked, IReadOnlyList<Bearing> Bears)
{
    /// <summary>The place as the source itself counts: <c>p. 31</c>; null when it is not told.</summary>
    public string? Locator { get; init; }

    /// <summary>The page of the original, from 1; null where it has none.</summary>
    public int? Page { get; init; }

    /// <summary>Where the quotation began on that page when it was linked, in characters from 0; null when nobody noted it.</summary>
    public int? Start { get; init; }

    /// <summary>A few words before it, by which it is told from the same words elsewhere.</summary>
    public string? Before { get; init; }

    /// <summary>A few words after it.</summary>
    public string? After { get; init; }
}

/// <summary>What a passage says for or against something of the scenario.</summary>
/// <param name="Of">What kind of thing.</param>
/// <param name="On">A factor's, an event's or a milestone's id, or a parameter's path.</param>
/// <param name="Note">The author's words on it; null for none.</param>
public sealed record Bearing(BearingKind Of, string On, Direction Direction, BearingStrength Strength, string? Note);

public enum BearingKind
{
    Factor,
    Event,
    Parameter,

    /// <summary>A dated fact that the model is held against.</summary>
    Milestone,
}

public enum Direction
{
    /// <summary>For a factor's importance, for an event or a milestone as it is described, for a parameter's value as it is given.</summary>
    For,

    /// <summary>Against a factor's importance, or against an event or a milestone as it is described.</summary>
    Against,

    /// <summary>Neither: it says what it was.</summary>
    Context,

    /// <summary>A parameter should lie higher.</summary>
    Higher,

    /// <summary>A parameter should lie lower.</summary>
    Lower,
}

/// <summary>How much the author thinks it carries. A word, not a number: what an item weighs in decibels is said by its <see cref="Weight"/>.</summary>
public enum BearingStrength
{
    Weak,
    Moderate,
    Strong,
}
