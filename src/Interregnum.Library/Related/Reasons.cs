using Interregnum.Library.Search;
using Interregnum.Library.Store;
using Microsoft.Data.Sqlite;

namespace Interregnum.Library.Related;

/// <summary>Says why documents go with one of them.</summary>
/// <param name="connection">Of the library.</param>
/// <param name="document">The one.</param>
/// <param name="pages">Its text.</param>
/// <param name="links">What documents are evidence for.</param>
sealed class Reasons(SqliteConnection connection, Document document, IReadOnlyList<Page> pages, EvidenceLinks links)
{
    /// <summary>Of one kind.</summary>
    const int Most = 5;

    /// <summary>Shared terms that are looked at.</summary>
    public const int Terms = 20;

    /// <summary>Who wrote more than a tenth of a library, and more documents than this, does not tell two of them apart from the rest.</summary>
    const int MostByOne = 10;

    readonly DatedNames _dated = DatedNames.Of(pages);

    /// <param name="shared">The stems that both have, by what they add to the likeness.</param>
    /// <param name="wanted">The same.</param>
    public List<Reason> For(Document other, IReadOnlyList<Page> text, IReadOnlyList<string> shared, Wanted wanted)
    {
        var reasons = new List<Reason>();
        var (terms, names) = Words(shared, Writing.Of(document.Title, pages, wanted), Writing.Of(other.Title, text, wanted));
        var dated = DatedNames.Of(text);
        Add(reasons, ReasonKind.Terms, terms);
        Add(reasons, ReasonKind.Names, names);
        Add(reasons, ReasonKind.Dates, Dates(dated));
        Add(reasons, ReasonKind.Citations, Citations(other, dated));
        Add(reasons, ReasonKind.Evidence, links.Common(document.Key, other.Key));
        Add(reasons, ReasonKind.Authors, Authors(document).Intersect(Authors(other), StringComparer.Ordinal).Where(IsRare));
        return reasons;
    }

    static void Add(List<Reason> reasons, ReasonKind kind, IEnumerable<string> what)
    {
        var most = what.Take(Most).ToList();
        if (most.Count > 0)
        {
            reasons.Add(new(kind, most));
        }
    }

    static (List<string> Terms, List<string> Names) Words(IReadOnlyList<string> shared, Writing one, Writing other)
    {
        var (terms, names) = (new List<string>(), new List<string>());
        foreach (var stem in shared)
        {
            var shown = one.Of(stem) ?? other.Of(stem) ?? stem;
            if (IsTelling(shown))
            {
                (one.IsName(stem) || other.IsName(stem) ? names : terms).Add(shown);
            }
        }

        return (terms, names);
    }

    /// <summary>Numbers, one letter or two, and months say nothing on their own.</summary>
    static bool IsTelling(string word) =>
        !word.All(c => char.IsDigit(c) || "IVXLC".Contains(c, StringComparison.Ordinal))
        && (word.Length > 2 || !char.IsAsciiLetterOrDigit(word[0]))
        && !DatedNames.IsMonth(word);

    /// <summary>Months before years, and no year whose month is named.</summary>
    IEnumerable<string> Dates(DatedNames other)
    {
        var both = _dated.Dates.Intersect(other.Dates, StringComparer.Ordinal).ToList();
        var months = both.Where(d => d.Contains(' ', StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        var years = both.Where(d =>
            !d.Contains(' ', StringComparison.Ordinal) && !months.Exists(m => m.EndsWith(d, StringComparison.Ordinal))
        );
        return months.Concat(years.Order(StringComparer.Ordinal));
    }

    bool IsRare(string author)
    {
        const string Written = "SELECT count(*) FROM document WHERE instr('; ' || author || ';', '; ' || $1 || ';')";
        var count = connection.Value<long>(Written, author);
        return count <= MostByOne || count * MostByOne <= connection.Value<long>("SELECT count(*) FROM document");
    }

    IEnumerable<string> Citations(Document other, DatedNames dated)
    {
        if (Abstract.Of(document.Csl).About.Contains(other.Key))
        {
            yield return $"{document.Key} is about {other.Key}";
        }
        else if (Cites(_dated, other))
        {
            yield return $"{document.Key} cites {other.Key}";
        }

        if (Abstract.Of(other.Csl).About.Contains(document.Key))
        {
            yield return $"{other.Key} is about {document.Key}";
        }
        else if (Cites(dated, document))
        {
            yield return $"{other.Key} cites {document.Key}";
        }

        foreach (var key in Common(dated).Where(k => k != document.Key && k != other.Key).Order(StringComparer.Ordinal))
        {
            yield return $"both cite {key}";
        }
    }

    static bool Cites(DatedNames text, Document cited) =>
        cited.Year is { } year && Authors(cited).Exists(a => text.Names.Contains((Surname(a), year)));

    /// <summary>Documents of the library that both cite.</summary>
    HashSet<string> Common(DatedNames dated)
    {
        var common = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pairs in _dated.Names.Intersect(dated.Names).GroupBy(p => p.Year))
        {
            var issued = connection.Rows(
                row => (Key: row.GetString(0), Author: row.GetString(1)),
                "SELECT key, author FROM document WHERE year = $1 AND author <> ''",
                pairs.Key
            );
            common.UnionWith(
                issued.Where(i => pairs.Any(p => Split(i.Author).Exists(a => Surname(a) == p.Name))).Select(i => i.Key)
            );
        }

        return common;
    }

    static List<string> Authors(Document document) => Split(document.Author);

    static List<string> Split(string authors) => [.. authors.Split("; ", StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The family name as it stands in a text: the last word before the comma.</summary>
    static string Surname(string author)
    {
        var words = Tokens.Of(author.Split(',')[0]).ToList();
        return words.Count == 0 ? "" : words[^1].Text;
    }
}
