namespace Interregnum.Library.Appraising;

/// <summary>What a person thinks of a document as a source for one question. Each part is null until it is written.</summary>
/// <param name="Question">What is asked; a source is good or bad for a question, not in itself.</param>
public sealed record Appraisal(string Question)
{
    /// <summary>Who made it, when, where and how it came down.</summary>
    public string? Origin { get; init; }

    /// <summary>For whom, and to what end.</summary>
    public string? Purpose { get; init; }

    /// <summary>What it says that bears on the question.</summary>
    public string? Content { get; init; }

    /// <summary>What follows for its worth for the question.</summary>
    public string? Value { get; init; }

    /// <summary>What it cannot tell, or may tell wrongly.</summary>
    public string? Limitation { get; init; }

    /// <summary>The parts with their names, in their order.</summary>
    public IReadOnlyList<(string Name, string? Text)> Parts =>
        [("origin", Origin), ("purpose", Purpose), ("content", Content), ("value", Value), ("limitation", Limitation)];

    /// <summary>Words of all parts, without the question: what a word limit counts.</summary>
    public int Words => Parts.Sum(p => Reading.Words.Count(p.Text));

    /// <summary>This appraisal with the parts of another where it has them.</summary>
    public Appraisal With(Appraisal newer) =>
        this with
        {
            Origin = newer.Origin ?? Origin,
            Purpose = newer.Purpose ?? Purpose,
            Content = newer.Content ?? Content,
            Value = newer.Value ?? Value,
            Limitation = newer.Limitation ?? Limitation,
        };
}
