namespace Interregnum.Library.Search;

/// <summary>A word of a text as it is compared: small letters, without diacritics and apostrophes, not yet stemmed.</summary>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="Length">How far it goes there.</param>
public readonly record struct Token(int Start, int Length, string Text);
