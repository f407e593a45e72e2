using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ganss.Xss;
using Interregnum.Library.Store;

namespace Interregnum.Library.Import;

/// <summary>
/// Web pages. The main text is what Mozilla's Readability takes for it (SmartReader); of a page in which that finds none, the body without
/// navigation, header, footer, asides and forms. Scripts are never run and nothing is fetched.
/// </summary>
static partial class Html
{
    /// <summary>Elements within elements; browsers stop at 512.</summary>
    const int Deepest = 512;

    const int MostNodes = 2_000_000;

    /// <summary>What is around the text and not of it.</summary>
    const string Chrome =
        "nav, footer, aside, form, script, style, noscript, template, iframe, [role=navigation], [role=banner], "
        + "[role=contentinfo], [role=complementary], [role=search], [hidden], [aria-hidden=true]";

    /// <summary>Readability wants an address; links of the page are not kept, so any will do.</summary>
    const string Nowhere = "https://page.invalid/";

    public static Format Format { get; } = new(Kind.Html, [".html", ".htm", ".xhtml"], 32L << 20, Read) { IsRisky = true };

    static Extract Read(ReadOnlyMemory<byte> bytes, string name)
    {
        var source = Decode(bytes.Span, name);
        var page = Parse(source, name);
        var article = new SmartReader.Reader(Nowhere, source).GetArticle();
        var main = article.IsReadable ? new HtmlParser().ParseDocument(article.Content).Body! : Plain(page);
        return Extract.Of(BlockText.Of(main), HtmlDetails.Of(page, article));
    }

    /// <summary>A page's main part in HTML that is safe to show: no scripts, no styles, no forms, nothing that is fetched.</summary>
    /// <exception cref="LibraryException">It is nested too deeply.</exception>
    public static string Safe(ReadOnlySpan<byte> bytes, string name)
    {
        var source = Decode(bytes, name);
        var page = Parse(source, name);
        var article = new SmartReader.Reader(Nowhere, source).GetArticle();
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedAttributes.Clear();
        sanitizer.AllowedAttributes.UnionWith(["href", "title", "lang", "dir", "colspan", "rowspan", "datetime", "cite"]);
        sanitizer.AllowedTags.ExceptWith(["form", "input", "button", "select", "option", "textarea", "img", "style"]);
        sanitizer.AllowedSchemes.Clear();
        sanitizer.AllowedSchemes.UnionWith(["http", "https", "mailto"]);
        return sanitizer.Sanitize(article.IsReadable ? article.Content : Plain(page).InnerHtml);
    }

    static IElement Plain(IDocument page)
    {
        foreach (var element in page.QuerySelectorAll(Chrome).ToList())
        {
            element.Remove();
        }

        return page.Body ?? page.DocumentElement;
    }

    static string Decode(ReadOnlySpan<byte> bytes, string name)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 2048)]);
        var declared = DeclaredEncoding().Match(head) is { Success: true } match ? Encodings.Named(match.Groups[1].Value) : null;
        return bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || declared is null
            ? Encodings.Decode(bytes, name)
            : declared.GetString(bytes);
    }

    static IDocument Parse(string source, string name)
    {
        var page = new HtmlParser().ParseDocument(source);
        var (depth, nodes) = Extent(page);
        return
            depth > Deepest
                ? throw new LibraryException(Fault.Invalid, $"{name}: its elements are nested {depth:N0} deep; {Deepest} is the most")
            : nodes > MostNodes
                ? throw new LibraryException(Fault.Invalid, $"{name}: it has {nodes:N0} nodes; {MostNodes:N0} are the most")
            : page;
    }

    /// <summary>How deep and how many, found without recursion.</summary>
    static (int Depth, int Nodes) Extent(INode root)
    {
        var (depth, deepest, nodes) = (0, 0, 0);
        for (var node = root; node is not null; nodes++)
        {
            deepest = Math.Max(deepest, depth);
            if (node.FirstChild is { } child)
            {
                node = child;
                depth++;
                continue;
            }

            while (node != root && node!.NextSibling is null)
            {
                node = node.Parent;
                depth--;
            }

            node = node == root ? null : node.NextSibling;
        }

        return (deepest, nodes);
    }

    [GeneratedRegex("""charset\s*=\s*["']?\s*([A-Za-z0-9_-]{3,30})""", RegexOptions.IgnoreCase)]
    private static partial Regex DeclaredEncoding();
}
