using System.Xml;
using System.Xml.Linq;

namespace Interregnum.Library.Citing.Styles;

/// <summary>
/// A style of citing as a file of the Citation Style Language 1.0 says it. Five come with the program (<see cref="Shipped"/>), any other can be loaded.
/// What of CSL is not understood is in docs/citations.md.
/// </summary>
public sealed class CitationStyle
{
    /// <summary>Of a style file, in bytes; the longest of the CSL project has a tenth of it.</summary>
    const int MostBytes = 2 << 20;

    const int Deepest = 100;

    readonly Dictionary<string, XElement> _macros;

    CitationStyle(XElement root)
    {
        Root = root;
        _macros = Children(root, "macro")
            .GroupBy(m => (string?)m.Attribute("name") ?? "", StringComparer.Ordinal)
            .ToDictionary(m => m.Key, m => m.First(), StringComparer.Ordinal);
        Citation = Child(root, "citation") ?? throw new StyleException("the style has no <citation>");
        Bibliography = Child(root, "bibliography");
        Title = Child(root, "info") is { } info ? Child(info, "title")?.Value.Trim() ?? "" : "";
        Words = StyleLocales.For(root);
        PlacesYearLetter = root.Descendants().Any(e => (string?)e.Attribute("variable") == "year-suffix");
    }

    /// <summary>What the style calls itself.</summary>
    public string Title { get; }

    /// <summary>Works are cited in notes, not in the text.</summary>
    public bool IsNoteStyle => (string?)Root.Attribute("class") == "note";

    /// <summary>Whether the style makes a list of works; some only cite.</summary>
    public bool HasBibliography => Bibliography is not null;

    internal XElement Root { get; }

    internal XElement Citation { get; }

    internal XElement? Bibliography { get; }

    internal Locale Words { get; }

    /// <summary>The style says itself where the letter behind a year stands.</summary>
    internal bool PlacesYearLetter { get; }

    /// <summary>The names of the styles that come with the program.</summary>
    public static IReadOnlyList<string> Shipped => StyleLocales.Styles;

    /// <summary>A style that comes with the program.</summary>
    /// <exception cref="StyleException">There is none of that name.</exception>
    public static CitationStyle Named(string name) =>
        StyleLocales.OpenStyle(name) is { } stream
            ? Read(stream)
            : throw new StyleException(
                $"there is no style '{name}'; what comes with the program is {string.Join(", ", Shipped)}"
            );

    /// <summary>Reads a file of CSL. Nothing outside it is read, whatever it asks for.</summary>
    /// <exception cref="StyleException">It is no style, or one that depends on another file.</exception>
    public static CitationStyle Read(Stream stream)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MostBytes,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        };
        try
        {
            using var reader = XmlReader.Create(stream, settings);
            return Of(XDocument.Load(new ShallowReader(reader, Deepest), LoadOptions.PreserveWhitespace).Root!);
        }
        catch (XmlException fault)
        {
            throw new StyleException($"this is no XML: {fault.Message.TrimEnd('.')}");
        }
    }

    /// <summary>The macro of that name, or null.</summary>
    internal XElement? Macro(string name) => _macros.GetValueOrDefault(name);

    /// <summary>A setting of the whole style.</summary>
    internal string? Option(string name) => (string?)Root.Attribute(name);

    internal static XElement? Child(XElement element, string name) => Children(element, name).FirstOrDefault();

    internal static IEnumerable<XElement> Children(XElement element, string name) =>
        element.Elements().Where(e => e.Name.LocalName == name);

    static CitationStyle Of(XElement root)
    {
        if (root.Name.LocalName != "style")
        {
            throw new StyleException($"a style of CSL begins with <style>, not with <{root.Name.LocalName}>");
        }

        var parent = Child(root, "info") is { } info
            ? Children(info, "link").FirstOrDefault(l => (string?)l.Attribute("rel") == "independent-parent")
            : null;
        return parent is null
            ? new(root)
            : throw new StyleException(
                $"the style only points to another one, {(string?)parent.Attribute("href")}: load that one"
            );
    }
}
