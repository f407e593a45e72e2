namespace Interregnum.Library.Search;

/// <summary>Why a word was also looked for in another form.</summary>
public enum VariationKind
{
    /// <summary>Another transliteration of the name, by its sound.</summary>
    Transliteration,

    /// <summary>Another name of the same, from a list of aliases.</summary>
    Alias,

    /// <summary>No document had the word; this is the nearest that one has.</summary>
    Correction,
}

/// <summary>A word that was looked for in other forms too, or in place of what was typed.</summary>
public sealed record Variation(VariationKind Kind, string Typed, IReadOnlyList<string> Found);
