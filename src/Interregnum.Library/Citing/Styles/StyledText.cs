using System.Collections.Immutable;
using System.Text;

namespace Interregnum.Library.Citing.Styles;

/// <summary>A text with the look of each of its characters. Quotation marks stand in it as signs that get their shape at the end.</summary>
sealed class StyledText
{
    /// <summary>Stands for an opening quotation mark, which nesting and language shape.</summary>
    public const char Open = '\ue000';

    /// <summary>Stands for a closing quotation mark.</summary>
    public const char Close = '\ue001';

    public static readonly StyledText Empty = new("", []);

    readonly ImmutableArray<Look> _looks;

    public StyledText(string text, ImmutableArray<Look> looks)
    {
        Text = text;
        _looks = looks;
    }

    public StyledText(string text, Look look = Look.Plain)
        : this(text, [.. Enumerable.Repeat(look, text.Length)]) { }

    public string Text { get; }

    public bool IsEmpty => Text.Length == 0;

    /// <summary>The first character; NUL for none.</summary>
    public char First => IsEmpty ? '\0' : Text[0];

    /// <summary>The last character; NUL for none.</summary>
    public char Last => IsEmpty ? '\0' : Text[^1];

    public Look LookAt(int i) => _looks[i];

    public static StyledText Join(IReadOnlyList<StyledText> parts)
    {
        if (parts.Count == 1)
        {
            return parts[0];
        }

        var (text, looks) = (new StringBuilder(), ImmutableArray.CreateBuilder<Look>());
        foreach (var part in parts)
        {
            text.Append(part.Text);
            looks.AddRange(part._looks);
        }

        return new(text.ToString(), looks.ToImmutable());
    }

    /// <summary>The same with a look added to each character.</summary>
    public StyledText With(Look look) => new(Text, [.. _looks.Select(l => l | look)]);

    /// <summary>The same with each character replaced by one other.</summary>
    public StyledText Mapped(Func<int, char> characterAt) =>
        new(string.Create(Text.Length, characterAt, (span, at) => Fill(span, at)), _looks);

    public StyledText Without(Func<char, bool> unwanted) => Kept(i => !unwanted(Text[i]));

    public StyledText TrimStart(char c)
    {
        var start = 0;
        while (start < Text.Length && Text[start] == c)
        {
            start++;
        }

        return start == 0 ? this : new(Text[start..], _looks[start..]);
    }

    public StyledText TrimEnd(char c)
    {
        var end = Text.Length;
        while (end > 0 && Text[end - 1] == c)
        {
            end--;
        }

        return end == Text.Length ? this : new(Text[..end], _looks[..end]);
    }

    public StyledText Slice(int start, int end) => new(Text[start..end], _looks[start..end]);

    StyledText Kept(Func<int, bool> wanted)
    {
        var kept = Enumerable.Range(0, Text.Length).Where(wanted).ToList();
        return new(string.Concat(kept.Select(i => Text[i])), [.. kept.Select(i => _looks[i])]);
    }

    static void Fill(Span<char> span, Func<int, char> characterAt)
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = characterAt(i);
        }
    }

    public override string ToString() => Text;
}
