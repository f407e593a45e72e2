namespace Interregnum.Library.Import;

/// <summary>What somebody says of a document, or what is guessed from it. Null, or an empty list, is left open.</summary>
public sealed record Details
{
    public string? Key { get; init; }

    /// <summary>A type of CSL: <c>book</c>, <c>article-journal</c>, <c>webpage</c> …</summary>
    public string? Type { get; init; }

    public string? Title { get; init; }

    /// <summary>Each as <c>Family, Given</c>; a name without a comma is an institution's, or the only name there is.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Astronomical: 0 is 1 BC.</summary>
    public int? Year { get; init; }

    public string? Address { get; init; }

    /// <summary>ISO 639-1 code.</summary>
    public string? Language { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>This, and where it leaves something open what <paramref name="other"/> says.</summary>
    public Details Or(Details other) =>
        new()
        {
            Key = Key ?? other.Key,
            Type = Type ?? other.Type,
            Title = Title ?? other.Title,
            Authors = Authors.Count > 0 ? Authors : other.Authors,
            Year = Year ?? other.Year,
            Address = Address ?? other.Address,
            Language = Language ?? other.Language,
            Tags = [.. Tags.Concat(other.Tags).Distinct().Order(StringComparer.Ordinal)],
        };
}
