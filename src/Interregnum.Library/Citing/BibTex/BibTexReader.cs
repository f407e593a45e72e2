using System.Text.Json.Nodes;

namespace Interregnum.Library.Citing.BibTex;

/// <summary>BibTeX and BibLaTeX into records.</summary>
static class BibTexReader
{
    static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static ReferenceList Read(string text)
    {
        var parser = new BibTexParser(text);
        var entries = parser.Entries().ToList();
        var byKey = new Dictionary<string, BibTexEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries.Where(e => e.Key.Length > 0))
        {
            byKey.TryAdd(entry.Key, entry);
        }

        var items = entries.Where(e => e.Type is not ("xdata" or "set")).Select(e => Item(Inheriting(e, byKey))).ToList();
        var faults =
            entries.Count == 0 && parser.Faults.Count == 0 && text.AsSpan().Trim().Length > 0
                ? [new ReferenceFault(1, "no entry of BibTeX was found, as '@book{key, …}'")]
                : parser.Faults;
        return new(items, faults);
    }

    /// <summary>The entry with what it takes over from the one its <c>crossref</c> names: a chapter from its book.</summary>
    static BibTexEntry Inheriting(BibTexEntry entry, Dictionary<string, BibTexEntry> byKey)
    {
        if (entry.First("crossref") is not { } key || !byKey.TryGetValue(key.Trim(), out var parent) || parent == entry)
        {
            return entry;
        }

        var fields = new Dictionary<string, string>(entry.Fields, StringComparer.Ordinal);
        foreach (var (name, value) in parent.Fields)
        {
            var own = (name, entry.Type) switch
            {
                ("title", "article") => "journal",
                ("title", _) => "booktitle",
                ("subtitle", _) => "booksubtitle",
                ("author", "inbook") => "bookauthor",
                _ => name,
            };
            if (own is not ("shorttitle" or "abstract" or "keywords" or "note" or "pages" or "crossref" or "author"))
            {
                fields.TryAdd(own, value);
            }
        }

        return entry with
        {
            Fields = fields,
        };
    }

    static CslItem Item(BibTexEntry entry)
    {
        var kind = BibTexFields.KindOf(entry.Type, entry.First("entrysubtype")?.Trim().ToLowerInvariant());
        var item = new CslItem(entry.Key, kind);
        var others = new JsonObject();
        foreach (var (field, tex) in entry.Fields)
        {
            if (BibTexFields.Apart.Contains(field))
            {
                continue;
            }

            var variable = BibTexFields.VariableOf(entry.Type, field);
            if (variable is null || item.Has(variable))
            {
                others[field] = TexText.Decode(tex);
            }
            else
            {
                item = Set(item, variable, tex);
            }
        }

        item = Titles(item, entry);
        item = item.With("issued", Issued(entry));
        item = item.Has("genre") ? item : item.With("genre", Degree(entry.Type));
        return others.Count == 0 ? item : item.WithCustom(others);
    }

    static CslItem Set(CslItem item, string variable, string tex) =>
        CslVariables.Names.Contains(variable) ? item.With(variable, BibTexNames.Read(tex))
        : CslVariables.Dates.Contains(variable) ? item.With(variable, CslDate.OfText(TexText.DecodeVerbatim(tex)))
        : variable == "page" ? item.With(variable, TexText.Decode(tex).Replace('–', '-'))
        : item.With(variable, BibTexFields.IsVerbatim(variable) ? TexText.DecodeVerbatim(tex) : TexText.Decode(tex));

    /// <summary>A subtitle belongs to its title.</summary>
    static CslItem Titles(CslItem item, BibTexEntry entry)
    {
        foreach (var (field, variable) in new[] { ("subtitle", "title"), ("booksubtitle", "container-title") })
        {
            if (entry.First(field) is { } tex)
            {
                var title = item.Text(variable);
                var link =
                    title is null ? ""
                    : title is [.., '?' or '!' or ':'] ? " "
                    : ": ";
                item = item.With(variable, title + link + TexText.Decode(tex));
            }
        }

        return item;
    }

    static string? Degree(string entry) =>
        entry switch
        {
            "phdthesis" => "PhD thesis",
            "mastersthesis" => "Master's thesis",
            _ => null,
        };

    /// <summary>BibLaTeX's <c>date</c>; else year, month and day; else the words of <c>year</c>.</summary>
    static CslDate? Issued(BibTexEntry entry)
    {
        if (entry.First("date") is { } date)
        {
            return CslDate.OfText(TexText.DecodeVerbatim(date));
        }

        if (entry.First("year") is not { } tex || TexText.Decode(tex) is not { Length: > 0 } year)
        {
            return null;
        }

        var read = CslDate.OfText(year.Replace('–', '/'));
        if (read is not { From: { Month: 0, Season: 0 } from, To: null })
        {
            return read.From is null ? new(null, Words: year) : read;
        }

        var (month, day) = Month(TexText.Decode(entry.First("month") ?? ""), entry.First("day"));
        return read with { From = CslDay.Checked(from.Year, month, day) ?? from };
    }

    /// <summary>Month and day of what people write there: <c>5</c>, <c>May</c>, <c>21 May</c>, <c>May 21</c>; 0 for what is not said.</summary>
    static (int Month, int Day) Month(string text, string? day)
    {
        var (month, dayOfMonth) = (0, 0);
        foreach (var word in text.Split([' ', '\u00a0', '.', ',', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            var named = word.Length >= 3 ? Array.IndexOf(Months, word[..3].ToLowerInvariant()) + 1 : 0;
            if (named > 0)
            {
                (month, dayOfMonth) = (named, month > 0 ? month : dayOfMonth);
            }
            else if (int.TryParse(word.TrimEnd('s', 't', 'n', 'd', 'r', 'h', '~'), out var number) && number is > 0 and <= 31)
            {
                (month, dayOfMonth) = month == 0 && number <= 12 ? (number, dayOfMonth) : (month, number);
            }
        }

        return (
            month,
            month > 0 && dayOfMonth == 0 && int.TryParse(day, out var said) ? said
            : month > 0 ? dayOfMonth
            : 0
        );
    }
}
