using System.Globalization;
using System.Xml.Linq;

namespace Interregnum.Library.Citing.Styles;

/// <summary>The words and dates of a language, as a locale file of CSL gives them and a style changes them.</summary>
sealed class Locale
{
    readonly record struct TermKey(string Name, string Form, bool IsPlural);

    readonly Dictionary<TermKey, string> _terms = [];
    readonly Dictionary<string, XElement> _dates = new(StringComparer.Ordinal);

    /// <param name="language">As <c>en-GB</c>.</param>
    /// <param name="layers">Elements <c>locale</c>, the weakest first.</param>
    public Locale(string language, IEnumerable<XElement> layers)
    {
        Language = language;
        foreach (var layer in layers)
        {
            Add(layer);
        }
    }

    public string Language { get; }

    public bool IsEnglish => Language.StartsWith("en", StringComparison.OrdinalIgnoreCase);

    public bool PunctuationInQuotes { get; private set; }

    public bool OrdinalsOnFirstDaysOnly { get; private set; }

    /// <summary>The date of a form (<c>text</c>, <c>numeric</c>); null when the locale has none.</summary>
    public XElement? Date(string form) => _dates.GetValueOrDefault(form);

    /// <summary>A word in a form, else in the form that CSL puts in its place; null when there is none, empty when it is meant to be.</summary>
    public string? Term(string name, string form = "long", bool isPlural = false)
    {
        for (var tried = form; ; tried = Fallback(tried))
        {
            if (_terms.TryGetValue(new(name, tried, isPlural), out var term))
            {
                return term;
            }

            if (tried == "long")
            {
                return null;
            }
        }
    }

    /// <summary><c>2nd</c>.</summary>
    public string Ordinal(int number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        var ending =
            Term($"ordinal-{number % 100:00}") is { } two && (number % 100 >= 10 || number < 10)
                ? two
                : Term($"ordinal-{number % 10:00}") ?? Term("ordinal") ?? "";
        return digits + ending;
    }

    static string Fallback(string form) =>
        form switch
        {
            "verb-short" => "verb",
            "symbol" => "short",
            _ => "long",
        };

    void Add(XElement layer)
    {
        foreach (var element in layer.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "style-options":
                    PunctuationInQuotes = (string?)element.Attribute("punctuation-in-quote") is { } inside
                        ? inside == "true"
                        : PunctuationInQuotes;
                    OrdinalsOnFirstDaysOnly = (string?)element.Attribute("limit-day-ordinals-to-day-1") is { } limit
                        ? limit == "true"
                        : OrdinalsOnFirstDaysOnly;
                    break;
                case "date":
                    _dates[(string?)element.Attribute("form") ?? "text"] = element;
                    break;
                case "terms":
                    foreach (var term in element.Elements())
                    {
                        AddTerm(term);
                    }

                    break;
            }
        }
    }

    void AddTerm(XElement term)
    {
        var (name, form) = ((string?)term.Attribute("name") ?? "", (string?)term.Attribute("form") ?? "long");
        var single = term.Elements().FirstOrDefault(e => e.Name.LocalName == "single");
        var multiple = term.Elements().FirstOrDefault(e => e.Name.LocalName == "multiple");
        _terms[new(name, form, false)] = (single ?? term).Value;
        _terms[new(name, form, true)] = (multiple ?? single ?? term).Value;
    }
}
