using System.Xml.Linq;

namespace Interregnum.Library.Citing.Styles;

/// <summary>The styles and languages that come with the program.</summary>
static class StyleLocales
{
    const string Default = "en-US";

    static readonly (string Name, string File)[] Files =
    [
        ("chicago", "chicago-fullnote-bibliography.csl"),
        ("mhra", "modern-humanities-research-association.csl"),
        ("harvard", "harvard-cite-them-right.csl"),
        ("apa", "apa.csl"),
        ("mla", "modern-language-association.csl"),
    ];

    public static readonly IReadOnlyList<string> Styles = [.. Files.Select(f => f.Name)];

    public static Stream? OpenStyle(string name) => Array.Find(Files, f => f.Name == name).File is { } file ? Open(file) : null;

    /// <summary>The words of the style's own language, else of that language elsewhere, else American English; changed as the style says.</summary>
    public static Locale For(XElement style)
    {
        var language = (string?)style.Attribute("default-locale") ?? Default;
        var file =
            Open($"locales-{language}.xml") ?? Open($"locales-{Elsewhere(language)}.xml") ?? Open($"locales-{Default}.xml")!;
        using (file)
        {
            var changes = CitationStyle.Children(style, "locale").ToList();
            return new(
                language,
                [
                    XElement.Load(file),
                    .. new[] { "", language[..2], language }.SelectMany(l => changes.Where(c => LanguageOf(c) == l)),
                ]
            );
        }
    }

    static string LanguageOf(XElement locale) => (string?)locale.Attribute(XNamespace.Xml + "lang") ?? "";

    static string Elsewhere(string language) =>
        (language.Length >= 2 ? language[..2] : language) switch
        {
            "de" => "de-DE",
            "en" => Default,
            "es" => "es-ES",
            "fr" => "fr-FR",
            "ru" => "ru-RU",
            _ => Default,
        };

    static Stream? Open(string file) => typeof(StyleLocales).Assembly.GetManifestResourceStream(file);
}
