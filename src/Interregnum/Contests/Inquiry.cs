namespace Interregnum.Contests;

/// <summary>What is asked of a contest: the question, whom it is about, and the factors that may have decided it.</summary>
public sealed record Inquiry
{
    /// <summary>No question: the inquiry of a scenario without factors, which can be played and replayed but not explained.</summary>
    public static Inquiry None { get; } =
        new()
        {
            Question = "",
            Subject = -1,
            Headline = [],
            Wider = [],
            Factors = [],
            Sham = Intervention.None,
        };

    public required string Question { get; init; }

    /// <summary>The contender whom the question is about, as an index; never "the winner". −1 for <see cref="None"/>.</summary>
    public required int Subject { get; init; }

    /// <summary>The few factors of the question, as indices of <see cref="Factors"/>.</summary>
    public required IReadOnlyList<int> Headline { get; init; }

    /// <summary>The wider table, as indices of <see cref="Factors"/>; contains the headline.</summary>
    public required IReadOnlyList<int> Wider { get; init; }

    public required IReadOnlyList<Factor> Factors { get; init; }

    /// <summary>A negligible change to a bystander: how often do twins part by chance?</summary>
    public required Intervention Sham { get; init; }
}

/// <summary>A named removal, with what may stand in its place.</summary>
/// <param name="Phrase">As it stands in a sentence: "his position in the party".</param>
/// <param name="What">What it was, in a sentence or two.</param>
/// <param name="Contrasts">The first is the primary contrast, which the headline uses.</param>
/// <param name="Parts">Sub-factors nested inside, valued by Owen's value; each takes some of the primary contrast's atoms.</param>
public sealed record Factor(
    string Id,
    string Name,
    string Phrase,
    string What,
    IReadOnlyList<Contrast> Contrasts,
    IReadOnlyList<Part> Parts
);

public enum Reach
{
    /// <summary>Taken from everybody.</summary>
    Everybody,

    /// <summary>Taken from the question's subject alone.</summary>
    Subject,

    /// <summary>Given to a rival.</summary>
    Rival,
}

/// <summary>What stands in a factor's place when it is removed.</summary>
/// <param name="Phrase">As it stands after "if": "the General Secretary's powers had lain idle".</param>
public sealed record Contrast(string Id, string Name, string Phrase, Reach Reach, Intervention Do);

/// <summary>A part of a factor that can be removed alone.</summary>
public sealed record Part(string Id, string Name, string Phrase, Intervention Do);
