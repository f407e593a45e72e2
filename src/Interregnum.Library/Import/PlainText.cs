using Interregnum.Library.Store;

namespace Interregnum.Library.Import;

/// <summary>Plain text. Its title is its first line, when that is short enough to be one.</summary>
static class PlainText
{
    public const int LongestTitle = 150;

    public static Format Format { get; } = new(Kind.Text, [".txt", ".text"], 32L << 20, Read);

    static Extract Read(ReadOnlyMemory<byte> bytes, string name)
    {
        var text = TextFile.Read(bytes.Span, name);
        return Extract.Of(text, new() { Title = FirstLine(text) });
    }

    static string? FirstLine(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var title = line.Trim();
            if (title.Length > 0)
            {
                return title.Length <= LongestTitle && title.ContainsAnyInRange('\u0041', '\uFFFF') ? title.ToString() : null;
            }
        }

        return null;
    }
}
