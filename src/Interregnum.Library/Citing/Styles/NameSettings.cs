using System.Globalization;
using System.Xml.Linq;

namespace Interregnum.Library.Citing.Styles;

/// <summary>What holds for a list of names: said by the element, the layout or the whole style, in this order; while sorting by the key before all.</summary>
sealed record NameSettings(Evaluation At, XElement? Name)
{
    public string Form => Value("form", "name-form") ?? "long";

    public string Delimiter => Value("delimiter", "name-delimiter") ?? ", ";

    public string? And => Value("and");

    public string PrecedesLast => Value("delimiter-precedes-last") ?? "contextual";

    public string PrecedesEtAl => Value("delimiter-precedes-et-al") ?? "contextual";

    public string? InitializeWith => Value("initialize-with");

    public bool Initialize => Value("initialize") != "false";

    public string? SortOrder => Value("name-as-sort-order");

    public string SortSeparator => Value("sort-separator") ?? ", ";

    public bool UsesLast => (Key("names-use-last") ?? Value("et-al-use-last")) == "true";

    /// <summary>From how many names on they are shortened; null for never.</summary>
    public int? Least => Number(Key("names-min") ?? Again("et-al-subsequent-min") ?? Value("et-al-min"));

    /// <summary>How many stand then.</summary>
    public int? UseFirst => Number(Key("names-use-first") ?? Again("et-al-subsequent-use-first") ?? Value("et-al-use-first"));

    string? Again(string name) => !At.InBibliography && At.Positions.Contains("subsequent") ? Value(name) : null;

    string? Key(string name) => (string?)At.SortKey?.Attribute(name);

    string? Value(string name, string? inherited = null) =>
        (string?)Name?.Attribute(name) ?? (string?)At.Layout.Attribute(inherited ?? name) ?? At.Style.Option(inherited ?? name);

    static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
