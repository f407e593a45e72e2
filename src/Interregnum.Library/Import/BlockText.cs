using System.Text;
using AngleSharp.Dom;

namespace Interregnum.Library.Import;

/// <summary>The words of an element as a reader sees them: one line a block, blanks collapsed.</summary>
static class BlockText
{
    static readonly HashSet<string> Blocks =
    [
        "address",
        "article",
        "blockquote",
        "body",
        "br",
        "caption",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "thead",
        "tr",
        "ul",
    ];

    static readonly HashSet<string> Cells = ["td", "th"];

    static readonly HashSet<string> Silent =
    [
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "title",
        "iframe",
        "object",
        "svg",
    ];

    /// <summary>Walks without recursion, so that no nesting is too deep for it.</summary>
    public static string Of(INode root)
    {
        var text = new StringBuilder();
        var node = root;
        while (true)
        {
            Begin(text, node);
            if (node.FirstChild is { } child && !Silent.Contains(node.NodeName.ToLowerInvariant()))
            {
                node = child;
                continue;
            }

            while (node != root && node.NextSibling is null)
            {
                node = node.Parent!;
                Break(text, node);
            }

            if (node == root)
            {
                return TextFile.Tidy(text.ToString().Trim());
            }

            Break(text, node);
            node = node.NextSibling!;
        }
    }

    static void Begin(StringBuilder text, INode node)
    {
        Break(text, node);
        if (node is not IText words)
        {
            return;
        }

        foreach (var c in words.Data)
        {
            if (!char.IsWhiteSpace(c))
            {
                text.Append(c);
            }
            else if (text.Length > 0 && text[^1] is not ' ' and not '\n')
            {
                text.Append(' ');
            }
        }
    }

    /// <summary>A line where a block begins or ends, a blank where a cell does.</summary>
    static void Break(StringBuilder text, INode node)
    {
        var name = node.NodeName.ToLowerInvariant();
        if (Blocks.Contains(name))
        {
            while (text.Length > 0 && text[^1] == ' ')
            {
                text.Length--;
            }

            if (text.Length > 0 && text[^1] != '\n')
            {
                text.Append('\n');
            }
        }
        else if (Cells.Contains(name) && text.Length > 0 && text[^1] is not ' ' and not '\n')
        {
            text.Append(' ');
        }
    }
}
