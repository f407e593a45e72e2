using Interregnum.Library.Store;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Interregnum.Library.Import;

/// <summary>Markdown: its words without the marks. Its title is its first heading.</summary>
static class Markdown
{
    public static Format Format { get; } = new(Kind.Markdown, [".md", ".markdown"], 32L << 20, Read) { IsRisky = true };

    static Extract Read(ReadOnlyMemory<byte> bytes, string name)
    {
        var source = TextFile.Read(bytes.Span, name);
        try
        {
            var document = Markdig.Markdown.Parse(source);
            return Extract.Of(Markdig.Markdown.ToPlainText(source).Trim(), new() { Title = Heading(document) });
        }
        catch (ArgumentException e)
        {
            // Markdig's own limit of nesting.
            throw new LibraryException(Fault.Invalid, $"{name}: the Markdown is nested too deeply", null, e);
        }
    }

    static string? Heading(MarkdownDocument document)
    {
        var heading = document.Descendants<HeadingBlock>().FirstOrDefault()?.Inline;
        if (heading is null)
        {
            return null;
        }

        var words = heading.Descendants().Select(Text).Where(t => t.Length > 0);
        var title = string.Concat(words).Trim();
        return title.Length is > 0 and <= PlainText.LongestTitle ? title : null;
    }

    static string Text(MarkdownObject inline) =>
        inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            LineBreakInline => " ",
            _ => "",
        };
}
