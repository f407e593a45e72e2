using Interregnum.Library.Search;

namespace Interregnum.Library.Related;

/// <summary>What a reader wants to know.</summary>
/// <param name="Words">What it is about, as a factor is named; empty for anything.</param>
/// <param name="People">Names, each of one word or several.</param>
/// <param name="Years">Of which it speaks; null for any.</param>
public sealed record Interest(string Words, IReadOnlyList<string> People, Years? Years)
{
    /// <summary>The id of the factor that the words stand for; null when they stand for themselves.</summary>
    public string? Factor { get; init; }

    /// <summary>Sentences about that factor, whose most telling words are looked for too; empty for none.</summary>
    public string Told { get; init; } = "";

    public bool IsEmpty => string.IsNullOrWhiteSpace(Words) && People.Count == 0 && Years is null;
}
