using Interregnum.Library.Citing;

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

    /// <summary>As CSL counts: −44 is 44 BC, and there is no year 0.</summary>
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

    /// <summary>A record with all that is said here.</summary>
    public CslItem ToItem() => On(new CslItem(Key ?? "", Type ?? "document"));

    /// <summary>The same record with what is said here in place of what it said; its key stays.</summary>
    public CslItem On(CslItem item)
    {
        item = Type is null ? item : item.With("type", Type);
        item = Title is null ? item : item.With("title", Title);
        item = Authors.Count == 0 ? item : item.With("author", [.. Authors.Select(Name)]);
        item = Year is null ? item : item.With("issued", new CslDate(new CslDay(Year.Value)));
        item = Address is null ? item : item.With("URL", Address);
        return Language is null ? item : item.With("language", Language);
    }

    static CslName Name(string author)
    {
        var comma = author.IndexOf(',', StringComparison.Ordinal);
        return comma < 0
            ? CslName.Institution(author.Trim())
            : new() { Family = author[..comma].Trim(), Given = author[(comma + 1)..].Trim() };
    }
}
