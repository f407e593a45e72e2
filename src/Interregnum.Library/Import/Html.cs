using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
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

    /// <summary>Old pages forget to close what they open; more than this is no mistake.</summary>
    const int MostUnclosed = 5_000;

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

    /// <summary>The main part of a page, in HTML that has not been made safe.</summary>
    /// <exception cref="LibraryException">It is nested too deeply.</exception>
    internal static string MainPart(ReadOnlySpan<byte> bytes, string name)
    {
        var source = Decode(bytes, name);
        var page = Parse(source, name);
        var article = new SmartReader.Reader(Nowhere, source).GetArticle();
        return article.IsReadable ? article.Content : Plain(page).InnerHtml;
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
        if (MostOpen(source) is var open and > MostUnclosed)
        {
            throw TooDeep(open, name);
        }

        var page = new HtmlParser().ParseDocument(source);
        var (depth, nodes) = Extent(page);
        return depth > Deepest ? throw TooDeep(depth, name)
            : nodes > MostNodes
                ? throw new LibraryException(Fault.Invalid, $"{name}: it has {nodes:N0} nodes; {MostNodes:N0} are the most")
            : page;
    }

    static LibraryException TooDeep(int depth, string name) =>
        new(Fault.Invalid, $"{name}: its elements are nested {depth:N0} deep; {Deepest} is the most");

    /// <summary>
    /// The most elements open at once, by a look at the source alone: a parser takes time with the square of it. Elements that need no end are not
    /// counted.
    /// </summary>
    static int MostOpen(string source)
    {
        var (open, most) = (0, 0);
        for (var at = source.IndexOf('<'); at >= 0 && at + 1 < source.Length; at = source.IndexOf('<', at + 1))
        {
            var isEnd = source[at + 1] == '/';
            var name = source.AsSpan(at + (isEnd ? 2 : 1));
            var length = name.IndexOfAnyExcept(TagLetters);
            name = length < 0 ? name : name[..length];
            if (name.Length == 0 || NeedNoEnd.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            {
                continue;
            }

            open = Math.Max(0, open + (isEnd ? -1 : 1));
            most = Math.Max(most, open);
        }

        return most;
    }

    static readonly SearchValues<char> TagLetters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-:"
    );

    static readonly HashSet<string> NeedNoEnd = new(
        (
            "area base br col embed hr img input link meta param source track wbr "
            + "p li dt dd td th tr tbody thead tfoot option optgroup colgroup rt rp html head body"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

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
