using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Interregnum.Tests.Reports;

/// <summary>A rendered report, read back. Its body is well-formed XML, which reading it proves.</summary>
sealed partial class ReadPage(string html)
{
    readonly XElement _body = XElement.Parse(
        html[html.IndexOf("<body", StringComparison.Ordinal)..(html.IndexOf("</body>", StringComparison.Ordinal) + 7)],
        LoadOptions.PreserveWhitespace
    );

    public string Html => html;

    public IEnumerable<XElement> Elements(params string[] names) =>
        _body.DescendantsAndSelf().Where(e => names.Length == 0 || names.Contains(e.Name.LocalName));

    /// <summary>
    /// Paragraphs and items that tell findings, each with the section it stands in: neither method, nor quotation from the scenario,
    /// nor a caption or key of a picture, nor a command.
    /// </summary>
    public IEnumerable<(string Section, string Text)> Findings() =>
        Elements("p", "li", "desc")
            .Where(e => !e.AncestorsAndSelf().Any(IsNoFinding))
            .Where(e => !e.Elements().Any(c => c.Name.LocalName is "p"))
            .Select(e => ((string?)e.Ancestors("section").FirstOrDefault()?.Attribute("id") ?? "answer", TextOf(e)));

    /// <summary>All that is read in order, without tables and pictures; headings marked as in plain text.</summary>
    public string Readable() =>
        string.Join(
            "\n",
            Elements("h1", "h2", "h3", "h4", "p", "li", "figcaption", "dt", "dd")
                .Where(e => !e.Ancestors().Any(a => a.Name.LocalName is "nav" or "table"))
                .Where(e => !e.Elements().Any(c => c.Name.LocalName is "p"))
                .Select(e => Mark(e.Name.LocalName) + TextOf(e))
        ) + "\n";

    public static string TextOf(XElement element) => Spaces().Replace(Text(element), " ").Trim();

    /// <summary>The sentences of a paragraph.</summary>
    public static IEnumerable<string> Sentences(string paragraph) => SentenceEnds().Split(paragraph).Where(s => s.Length > 0);

    static string Text(XElement element) =>
        string.Concat(
            element
                .Nodes()
                .Select(n =>
                    n is XText text ? text.Value
                    : n is XElement { Name.LocalName: not "svg" } child ? Text(child)
                    : ""
                )
        );

    static bool IsNoFinding(XElement element) =>
        element.Name.LocalName is "nav" or "footer"
        || ((string?)element.Attribute("class"))
            ?.Split(' ')
            .Any(c =>
                c
                    is "method"
                        or "key"
                        or "cited"
                        or "command"
                        or "bibliography"
                        or "corrections"
                        or "skip"
                        or "kicker"
                        or "criterion"
            ) == true
        || (string?)element.Attribute("id") is "limits";

    static string Mark(string name) =>
        name switch
        {
            "h1" => "# ",
            "h2" => "\n## ",
            "h3" => "\n### ",
            "h4" => "\n#### ",
            "li" => "- ",
            _ => "",
        };

    [GeneratedRegex(@"[ \t\r\n]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?<=[.;?]) +")]
    private static partial Regex SentenceEnds();
}
