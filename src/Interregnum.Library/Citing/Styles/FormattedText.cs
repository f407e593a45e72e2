using System.Net;
using System.Text;

namespace Interregnum.Library.Citing.Styles;

/// <summary>A citation or an entry of a bibliography as it is to be read, in the three ways in which it can be put down.</summary>
public sealed record FormattedText
{
    /// <summary>The looks that are told, and the marks for them.</summary>
    static readonly (Look Look, string Markdown, string Open, string Close)[] Marks =
    [
        (Look.Italic, "*", "<em>", "</em>"),
        (Look.Bold, "**", "<strong>", "</strong>"),
        (Look.SmallCaps, "", "<span style=\"font-variant: small-caps\">", "</span>"),
        (Look.Underline, "", "<u>", "</u>"),
        (Look.Superscript, "^", "<sup>", "</sup>"),
        (Look.Subscript, "~", "<sub>", "</sub>"),
    ];

    internal FormattedText(StyledText text)
    {
        Plain = text.Text;
        Markdown = Marked(
            text,
            escape: c => c is '*' or '_' or '`' or '\\' or '<' or '[' or ']' ? $"\\{c}" : c.ToString(),
            (m, _) => m.Markdown
        );
        Html = Marked(text, escape: c => WebUtility.HtmlEncode(c.ToString()), (m, isOpen) => isOpen ? m.Open : m.Close);
    }

    /// <summary>Letters only.</summary>
    public string Plain { get; }

    /// <summary>Italics as <c>*so*</c>.</summary>
    public string Markdown { get; }

    /// <summary>A fragment without a paragraph of its own; everything that came from a record is escaped.</summary>
    public string Html { get; }

    public override string ToString() => Plain;

    static string Marked(
        StyledText text,
        Func<char, string> escape,
        Func<(Look Look, string Markdown, string Open, string Close), bool, string> mark
    )
    {
        var marked = new StringBuilder();
        var open = new Stack<(Look Look, string Markdown, string Open, string Close)>();
        for (var i = 0; i <= text.Text.Length; i++)
        {
            var look = i < text.Text.Length ? text.LookAt(i) : Look.Plain;
            while (open.Any(o => (look & o.Look) == 0))
            {
                marked.Append(mark(open.Pop(), false));
            }

            foreach (var one in Marks.Where(m => (look & m.Look) != 0 && !open.Contains(m)))
            {
                open.Push(one);
                marked.Append(mark(one, true));
            }

            marked.Append(i < text.Text.Length ? escape(text.Text[i]) : "");
        }

        return marked.ToString();
    }
}
