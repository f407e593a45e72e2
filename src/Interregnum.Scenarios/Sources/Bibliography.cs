using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>Reads sources/bibliography.json: a list of CSL-JSON items. Fields that a citation does not need are left alone.</summary>
static class Bibliography
{
    public const string File = "sources/bibliography.json";

    /// <summary>The sources in the file's order; what is wrong is reported on the page.</summary>
    public static IReadOnlyList<Source> Read(Page page)
    {
        if (page.HasErrors || JsonTree.Of(page) is not { } root)
        {
            return [];
        }

        var keys = new HashSet<string>(StringComparer.Ordinal);
        var sources = new List<Source>();
        foreach (var item in new Field(page, root, "the bibliography").Items())
        {
            if (Item(item) is not { } source)
            {
                continue;
            }

            if (!keys.Add(source.Key))
            {
                item.Peek("id").Report(Diagnostic.DuplicateId, $"the source '{source.Key}' is listed already");
            }

            sources.Add(source);
        }

        return sources;
    }

    static Source? Item(Field item)
    {
        var source = item.Section("a source");
        if (source.IsMissing)
        {
            return null;
        }

        var edited = !source.Holds("author") && source.Holds("editor");
        var authors = source.Optional(edited ? "editor" : "author");
        var issued = source.Optional("issued");
        var (year, until) = Years(issued);
        var read = new Source(
            source.Require("id").Text(),
            source.Require("type").Text(),
            [.. (authors.IsMissing ? [] : authors.Items()).Select(Person)],
            source.Require("title").Text(),
            source.Optional("container-title").TextOrNull(),
            source.Optional("publisher").TextOrNull(),
            source.Optional("publisher-place").TextOrNull(),
            year,
            Address(source.Optional("URL"))
        )
        {
            About = Keys(source.Optional("references").TextOrNull()),
            Until = until,
            IsEdited = edited,
            Volume = source.Optional("volume").TextOrNull(),
            Issue = source.Optional("issue").TextOrNull(),
            Doi = source.Optional("DOI").TextOrNull(),
            Note = source.Optional("note").TextOrNull(),
        };
        source.Close(othersAllowed: true);
        return read;
    }

    /// <summary>Those between commas; words that are no keys lead nowhere and do no harm.</summary>
    static string[] Keys(string? list) =>
        list?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>The family name first; an institution as it is.</summary>
    static string Person(Field field)
    {
        var name = field.Section("a name");
        if (name.Holds("literal"))
        {
            return name.Optional("literal").Text();
        }

        var (family, given) = (name.Require("family").Text(), name.Optional("given").TextOrNull());
        name.Close(othersAllowed: true);
        return given is null ? family : $"{family}, {given}";
    }

    /// <summary>The years of <c>date-parts</c>, the second where it is a later one; or the first of a date written as text.</summary>
    static (int? From, int? Until) Years(Field issued)
    {
        if (issued.IsMissing)
        {
            return (null, null);
        }

        var date = issued.Section("a date");
        string?[] texts =
            date.Holds("raw") ? [date.Optional("raw").TextOrNull()]
            : date.Holds("literal") ? [date.Optional("literal").TextOrNull()]
            : [.. Parts(date.Require("date-parts"))];
        date.Close(othersAllowed: true);
        var (from, until) = (FirstNumber(texts.FirstOrDefault()), FirstNumber(texts.ElementAtOrDefault(1)));
        return (from, until > from ? until : null);
    }

    /// <summary>The first run of digits, with a minus before it.</summary>
    static int? FirstNumber(ReadOnlySpan<char> text)
    {
        var start = text.IndexOfAnyInRange('0', '9');
        if (start < 0)
        {
            return null;
        }

        var end = text[start..].IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? text[start..] : text.Slice(start, end);
        return int.TryParse(digits, out var year) ? (start > 0 && text[start - 1] == '-' ? -year : year) : null;
    }

    /// <summary>The year that each of the dates begins with.</summary>
    static IEnumerable<string?> Parts(Field dates) =>
        (dates.IsMissing ? [] : dates.Items(atLeast: 1)).Select(d => d.Items(atLeast: 1) is [var year, ..] ? year.Text() : null);

    static string? Address(Field field)
    {
        var address = field.TextOrNull();
        if (address is null)
        {
            return null;
        }

        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            return address;
        }

        field.Report(Diagnostic.Link, $"'{ScalarNode.Short(address)}' is not an http or https address");
        return null;
    }
}
