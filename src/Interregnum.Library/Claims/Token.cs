namespace Interregnum.Library.Claims;

/// <summary>A word, a number or a mark of a text.</summary>
/// <param name="Text">As it stands there. The <c>'s</c> of a possessive is a token of its own.</param>
/// <param name="Start">Its first character, from the beginning of the text that was cut.</param>
sealed record Token(string Text, int Start)
{
    public int End => Start + Text.Length;

    public string Lower { get; } = Text.ToLowerInvariant();

    public bool IsCapital => char.IsUpper(Text[0]);

    public bool IsWord => char.IsLetter(Text[0]);

    public bool IsMark => !char.IsLetterOrDigit(Text[0]);

    public bool Is(params ReadOnlySpan<string> words) => words.Contains(Lower);
}
