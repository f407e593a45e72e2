namespace Interregnum.Library.Search;

/// <summary>A part of what is asked for.</summary>
abstract record Clause;

/// <summary>A word in any of its endings.</summary>
/// <param name="Text">As <see cref="Tokens"/> gives it.</param>
sealed record Word(string Text) : Clause;

/// <summary>Words that begin so: <c>bureau*</c>.</summary>
sealed record Prefix(string Text) : Clause;

/// <summary>Words that follow one another, in any of their endings: <c>"circular flow"</c>.</summary>
sealed record Phrase(IReadOnlyList<string> Words) : Clause
{
    public bool Equals(Phrase? other) => other is not null && Words.SequenceEqual(other.Words);

    public override int GetHashCode() => string.Join(' ', Words).GetHashCode(StringComparison.Ordinal);
}

/// <summary>What the record must say.</summary>
sealed record Filter(Field Field, string Value) : Clause;

sealed record All(IReadOnlyList<Clause> Parts) : Clause;

sealed record Any(IReadOnlyList<Clause> Parts) : Clause;

sealed record Not(Clause Part) : Clause;

/// <summary>What a filter looks at: <c>author:carr</c>, <c>title:prophet</c>, <c>year:1922..1925</c>, <c>tag:seminar</c>, <c>contest:two-heirs</c>.</summary>
enum Field
{
    Author,
    Title,
    Year,
    Tag,

    /// <summary>A tag that is the contest's id.</summary>
    Contest,
}
