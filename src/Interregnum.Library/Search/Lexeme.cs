namespace Interregnum.Library.Search;

enum LexemeKind
{
    Word,
    Prefix,
    Phrase,
    Filter,
    Open,
    Close,
    And,
    Or,
    Not,
}

/// <summary>A word or sign of a query.</summary>
/// <param name="Text">What was typed, without quotation marks or star; of a filter, its value.</param>
/// <param name="Field">Of a filter only.</param>
/// <param name="IsUnwanted">Whether a hyphen stands before it, by which other programs mean NOT: <c>-grain</c>.</param>
readonly record struct Lexeme(LexemeKind Kind, string Text, Field Field = default, bool IsUnwanted = false);
