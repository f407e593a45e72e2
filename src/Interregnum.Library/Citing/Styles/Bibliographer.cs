namespace Interregnum.Library.Citing.Styles;

/// <summary>Cites works in a style and lists them. Works are told apart among those given, as within one paper.</summary>
public sealed class Bibliographer
{
    readonly CitationStyle _style;
    readonly Dictionary<string, Work> _works;
    readonly IReadOnlyList<Cited> _cited;
    readonly IReadOnlyList<Work> _sorted;

    /// <param name="items">Every work of the paper; of two with one key the last.</param>
    /// <param name="cited">The citations in their order; each is one of its own. Keys that no item has are an error.</param>
    /// <exception cref="StyleException">The style asks for the impossible, as macros without end.</exception>
    /// <exception cref="ArgumentException">A citation names a work that is not there.</exception>
    public Bibliographer(CitationStyle style, IEnumerable<CslItem> items, IReadOnlyList<Cited> cited)
    {
        (_style, _cited) = (style, cited);
        _works = items
            .Select(i => new Work(i))
            .GroupBy(w => w.Id, StringComparer.Ordinal)
            .ToDictionary(w => w.Key, w => w.Last(), StringComparer.Ordinal);
        if (cited.FirstOrDefault(c => !_works.ContainsKey(c.Key)) is { } stranger)
        {
            throw new ArgumentException($"no work has the key '{stranger.Key}'", nameof(cited));
        }

        _sorted = style.Bibliography is { } bibliography
            ? SortKeys.Sorted(style, bibliography, [.. _works.Values])
            : [.. _works.Values];
        new Disambiguation(style, _works.Values, _sorted, works => Rendered(works)).Run();
    }

    /// <summary>The citations, each as a note or as what stands in the text.</summary>
    public IReadOnlyList<FormattedText> Citations() =>
        [
            .. Positions
                .Of(_cited, _style.IsNoteStyle)
                .Select(
                    (positions, i) =>
                    {
                        var text =
                            Output.Group(LayoutFormat(_style.Citation), Cite(_cited[i], positions))?.Render() ?? StyledText.Empty;
                        return Finished(_style.IsNoteStyle ? Casing.Apply("capitalize-first", text) : text);
                    }
                ),
        ];

    /// <summary>The list of works in the style's order; empty when the style makes none.</summary>
    public IReadOnlyList<(string Key, FormattedText Text)> Bibliography()
    {
        if (_style.Bibliography is not { } bibliography || Layout(bibliography) is not { } layout)
        {
            return [];
        }

        var entries = _sorted.Select(w =>
            Output.Group(LayoutFormat(bibliography), new Evaluation(_style, w, bibliography).Children(layout))
        );
        return
        [
            .. SameAuthors
                .Replaced((string?)bibliography.Attribute("subsequent-author-substitute"), [.. entries])
                .Select((entry, i) => (_sorted[i].Id, Finished(entry?.Render() ?? StyledText.Empty))),
        ];
    }

    /// <summary>All citations without their places in the works, then works that are not cited: among these works must differ.</summary>
    IEnumerable<(Work Work, Output? Output)> Rendered(IEnumerable<Work> all)
    {
        var bare = _cited.Select(c => new Cited(c.Key)).ToList();
        var cited = bare.Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        var ghosts = all.Where(w => !cited.Contains(w.Id)).Select(w => new Cited(w.Id));
        return Positions
            .Of(bare, _style.IsNoteStyle)
            .Select((p, i) => (_works[bare[i].Key], Cite(bare[i], p)))
            .Concat(ghosts.Select(g => (_works[g.Key], Cite(g, Positions.First))));
    }

    Output? Cite(Cited cited, IReadOnlyCollection<string> positions)
    {
        var at = new Evaluation(_style, _works[cited.Key], _style.Citation)
        {
            Positions = positions,
            Locator = cited.Locator,
            LocatorKind = cited.LocatorKind,
        };
        return Layout(_style.Citation) is { } layout ? Output.Group(Format.None, at.Children(layout)) : null;
    }

    FormattedText Finished(StyledText text) =>
        new(QuotationMarks.Shaped(_style.Words.PunctuationInQuotes ? Punctuation.InsideQuotes(text) : text, _style.Words));

    static System.Xml.Linq.XElement? Layout(System.Xml.Linq.XElement section) => CitationStyle.Child(section, "layout");

    static Format LayoutFormat(System.Xml.Linq.XElement section) =>
        Layout(section) is { } layout ? Format.Of(layout) with { AffixesInside = true } : Format.None;
}
