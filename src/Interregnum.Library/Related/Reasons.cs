using Interregnum.Library.Search;
using Interregnum.Library.Store;
using Microsoft.Data.Sqlite;

namespace Interregnum.Library.Related;

/// <summary>Says why documents go with one of them.</summary>
/// <param name="connection">Of the library.</param>
/// <param name="document">The one.</param>
/// <param name="pages">Its text.</param>
sealed class Reasons(SqliteConnection connection, Document document, IReadOnlyList<Page> pages)
{
    /// <summary>Of one kind.</summary>
    const int Most = 5;

    /// <summary>Shared terms that are looked at.</summary>
    const int Terms = 20;

    readonly DatedNames _dated = DatedNames.Of(pages);
    readonly Dictionary<string, string> _written = Written(document, pages);

    /// <param name="shared">The terms that both have, by what they add to the likeness.</param>
    public List<Reason> For(Document other, IReadOnlyList<Page> text, IReadOnlyList<int> shared)
    {
        var reasons = new List<Reason>();
        var (terms, names) = Words([.. shared.Take(Terms)]);
        var dated = DatedNames.Of(text);
        Add(reasons, ReasonKind.Terms, terms);
        Add(reasons, ReasonKind.Names, names);
        Add(reasons, ReasonKind.Dates, Dates(dated));
        Add(reasons, ReasonKind.Citations, Citations(other, dated));
        Add(reasons, ReasonKind.Authors, Authors(document).Intersect(Authors(other), StringComparer.Ordinal));
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

    (List<string> Terms, List<string> Names) Words(IReadOnlyList<int> shared)
    {
        var (terms, names) = (new List<string>(), new List<string>());
        foreach (var term in shared)
        {
            var (stem, word, isName) = connection
                .Rows(
                    row => (row.GetString(0), row.GetString(1), !row.IsDBNull(2)),
                    "SELECT stem, word, sound FROM term WHERE id = $1",
                    term
                )
                .Single();
            if (!word.All(char.IsDigit))
            {
                var shown = _written.GetValueOrDefault(stem, word);
                (isName && char.IsUpper(shown[0]) ? names : terms).Add(shown);
            }
        }

        return (terms, names);
    }

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

    IEnumerable<string> Citations(Document other, DatedNames dated)
    {
        if (Cites(_dated, other))
        {
            yield return $"{document.Key} cites {other.Key}";
        }

        if (Cites(dated, document))
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

    /// <summary>How the document writes each stem most often.</summary>
    static Dictionary<string, string> Written(Document document, IReadOnlyList<Page> pages)
    {
        var forms = new Dictionary<string, (string Word, int Count)>(StringComparer.Ordinal);
        foreach (var text in pages.Select(p => p.Text).Prepend(document.Title))
        {
            foreach (var token in Tokens.Of(text))
            {
                var word = text.Substring(token.Start, token.Length);
                forms[word] = (token.Text, forms.GetValueOrDefault(word).Count + 1);
            }
        }

        return forms
            .GroupBy(f => Stem.Of(f.Value.Word), StringComparer.Ordinal)
            .ToDictionary(
                stem => stem.Key,
                stem =>
                    stem.OrderByDescending(f => f.Value.Count).ThenByDescending(f => f.Key, StringComparer.Ordinal).First().Key,
                StringComparer.Ordinal
            );
    }
}
