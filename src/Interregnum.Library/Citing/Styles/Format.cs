using System.Xml.Linq;

namespace Interregnum.Library.Citing.Styles;

/// <summary>What a style does to a part: affixes, delimiter, look, case, quotation marks.</summary>
sealed record Format
{
    public static readonly Format None = new();

    public string Prefix { get; init; } = "";

    public string Suffix { get; init; } = "";

    /// <summary>Between the children; null for nothing.</summary>
    public string? Delimiter { get; init; }

    public Look Look { get; init; }

    public string? TextCase { get; init; }

    public bool Quotes { get; init; }

    public bool StripPeriods { get; init; }

    /// <summary>The affixes take part in the look, as those of a layout do.</summary>
    public bool AffixesInside { get; init; }

    /// <summary>What an element of the style says.</summary>
    public static Format Of(XElement element)
    {
        string? Value(string name) => (string?)element.Attribute(name);
        var look =
            (Value("font-style") is "italic" or "oblique" ? Look.Italic : 0)
            | (Value("font-weight") == "bold" ? Look.Bold : 0)
            | (Value("font-variant") == "small-caps" ? Look.SmallCaps : 0)
            | (Value("text-decoration") == "underline" ? Look.Underline : 0)
            | (Value("vertical-align") == "sup" ? Look.Superscript : 0)
            | (Value("vertical-align") == "sub" ? Look.Subscript : 0);
        return new()
        {
            Prefix = Value("prefix") ?? "",
            Suffix = Value("suffix") ?? "",
            Delimiter = Value("delimiter"),
            Look = look,
            TextCase = Value("text-case"),
            Quotes = Value("quotes") == "true",
            StripPeriods = Value("strip-periods") == "true",
        };
    }

    /// <summary>This, and where it says nothing what <paramref name="other"/> says.</summary>
    public Format Or(Format other) =>
        new()
        {
            Prefix = Prefix.Length > 0 ? Prefix : other.Prefix,
            Suffix = Suffix.Length > 0 ? Suffix : other.Suffix,
            Delimiter = Delimiter ?? other.Delimiter,
            Look = Look | other.Look,
            TextCase = TextCase ?? other.TextCase,
            Quotes = Quotes || other.Quotes,
            StripPeriods = StripPeriods || other.StripPeriods,
        };

    /// <summary>The same without affixes and delimiter.</summary>
    public Format Bare() => this with { Prefix = "", Suffix = "", Delimiter = null };

    public StyledText Apply(StyledText text)
    {
        if (text.IsEmpty)
        {
            return text;
        }

        text = StripPeriods ? text.Without(c => c == '.') : text;
        text = AffixesInside ? Affixed(text) : text;
        text = (Look & Look.Italic) != 0 ? text.With(Look.Italic) : text;
        text = TextCase is { } name ? Casing.Apply(name, text) : text;
        text = Look is Look.Plain or Look.Italic ? text : text.With(Look);
        text = Quotes ? StyledText.Join([new($"{StyledText.Open}"), text, new($"{StyledText.Close}")]) : text;
        return AffixesInside ? text : Affixed(text);
    }

    StyledText Affixed(StyledText text)
    {
        text = Suffix.Length > 0 ? Punctuation.Joined([text, new(Suffix)]) : text;
        return Prefix.Length > 0 ? Punctuation.Joined([new(Prefix), text]) : text;
    }
}
