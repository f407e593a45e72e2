using System.Globalization;
using Interregnum.Contests;

namespace Interregnum.Reports;

/// <summary>Author–date citations in the manner of Chicago: labels for the text, entries for the bibliography.</summary>
public sealed class AuthorDate
{
    readonly Dictionary<string, string> _labels = [];
    readonly Dictionary<string, string> _years = [];
    readonly Dictionary<string, int> _places;

    public AuthorDate(IReadOnlyList<Source> sources)
    {
        foreach (var same in sources.GroupBy(s => (Who(s), Year(s))))
        {
            var (alone, place) = (same.Count() == 1, 0);
            foreach (var source in same.OrderBy(s => s.Title, StringComparer.Ordinal).ThenBy(s => s.Key, StringComparer.Ordinal))
            {
                var year = alone ? Year(source) : Lettered(Year(source), Charts.Lettered.LetterOf(place++));
                _years[source.Key] = year;
                _labels[source.Key] = $"{Who(source)} {year}";
            }
        }

        Entries =
        [
            .. sources
                .OrderBy(s => $"{Who(s)} {Year(s)}", StringComparer.OrdinalIgnoreCase)
                .ThenBy(s => _labels[s.Key].Length)
                .ThenBy(s => _labels[s.Key], StringComparer.Ordinal)
                .ThenBy(s => s.Key, StringComparer.Ordinal),
        ];
        _places = Entries.Select((s, i) => (s.Key, i)).ToDictionary(s => s.Key, s => s.i + 1);
    }

    /// <summary>The sources in the bibliography's order.</summary>
    public IReadOnlyList<Source> Entries { get; }

    /// <summary>As it stands in the text: <c>Quill 1911, p. 31</c>.</summary>
    public string Label(Citation citation)
    {
        var label = _labels.GetValueOrDefault(citation.Source, citation.Source);
        return citation.Locator is { Length: > 0 } locator ? $"{label}, {locator}" : label;
    }

    /// <summary>The id of a source's entry on the page; its key may hold anything.</summary>
    public string Anchor(string source) => $"source-{_places[source]}";

    public string YearOf(Source source) => _years[source.Key];

    /// <summary>Whether the bibliography holds the source cited.</summary>
    public bool Knows(string source) => _labels.ContainsKey(source);

    /// <summary>The authors as the bibliography lists them: the first family name first, the others in the order of speech; editors are said to be.</summary>
    public static string Authors(Source source)
    {
        var names = source.Authors.Select((a, i) => i == 0 ? a : Spoken(a)).ToList();
        var role = (source.IsEdited, names.Count) switch
        {
            (false, _) => "",
            (true, 1) => ", ed.",
            _ => ", eds.",
        };
        return names.Count switch
        {
            0 => "",
            1 => names[0] + role,
            _ => string.Join(", ", names[..^1]) + ", and " + names[^1] + role,
        };
    }

    /// <summary>Where in a journal or series it stands: <c>52 (3)</c>; empty when that is not known.</summary>
    public static string Part(Source source) =>
        (source.Volume, source.Issue) switch
        {
            ({ Length: > 0 } volume, { Length: > 0 } issue) => $"{volume} ({issue})",
            ({ Length: > 0 } volume, _) => volume,
            (_, { Length: > 0 } issue) => $"no. {issue}",
            _ => "",
        };

    /// <summary>Whether the title stands inside a larger work, and so in quotation marks.</summary>
    public static bool IsPart(Source source) => source.Container is { Length: > 0 };

    /// <summary>Place and publisher as a sentence; empty when neither is known.</summary>
    public static string Imprint(Source source) =>
        (source.Place, source.Publisher) switch
        {
            ({ Length: > 0 } place, { Length: > 0 } publisher) => Prose.English.Sentence($"{place}: {publisher}"),
            ({ Length: > 0 } place, _) => Prose.English.Sentence(place),
            (_, { Length: > 0 } publisher) => Prose.English.Sentence(publisher),
            _ => "",
        };

    /// <summary>The address as a link; null unless it is one that a browser may safely follow.</summary>
    public static string? Link(Source source) =>
        Uri.TryCreate(source.Url ?? (source.Doi is { } doi ? $"https://doi.org/{doi}" : null), UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address.AbsoluteUri
            : null;

    static string Who(Source source) =>
        source.Authors.Count switch
        {
            0 => $"“{Short(source.Title)}”",
            1 => Family(source.Authors[0]),
            2 => $"{Family(source.Authors[0])} and {Family(source.Authors[1])}",
            3 => $"{Family(source.Authors[0])}, {Family(source.Authors[1])}, and {Family(source.Authors[2])}",
            _ => $"{Family(source.Authors[0])} et al.",
        };

    /// <summary>A title cut where its author pauses, and after six words.</summary>
    static string Short(string title)
    {
        var main = title.Split(':', ',', ';')[0].Trim();
        var words = main.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 6 ? main : string.Join(' ', words[..6]) + " …";
    }

    static string Lettered(string year, string letters) => year == "n.d." ? $"{year}-{letters}" : $"{year}{letters}";

    static string Year(Source source) =>
        source.Year switch
        {
            null => "n.d.",
            <= 0 => $"{1 - source.Year} BC",
            _ => string.Create(CultureInfo.InvariantCulture, $"{source.Year}{(source.Until is { } until ? $"–{until}" : "")}"),
        };

    static string Family(string author) => author.Split(',', 2)[0].Trim();

    static string Spoken(string author) =>
        author.Split(',', 2) is [var family, var given] ? $"{given.Trim()} {family.Trim()}" : author;
}
