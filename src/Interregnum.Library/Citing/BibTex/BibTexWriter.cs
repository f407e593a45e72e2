using System.Globalization;
using System.Text;

namespace Interregnum.Library.Citing.BibTex;

/// <summary>Records as BibTeX that BibLaTeX and its kin read too: UTF-8, dates both as <c>date</c> and as <c>year</c>.</summary>
static class BibTexWriter
{
    static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static string Write(IReadOnlyList<CslItem> items)
    {
        var keys = CitationKeys.ForBibTex(items);
        var text = new StringBuilder();
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(i > 0 ? "\n" : "");
            Append(text, items[i], keys[i]);
        }

        return text.ToString();
    }

    static void Append(StringBuilder text, CslItem item, string key)
    {
        var (entry, saysAll) = BibTexFields.EntryOf(item.Type);
        text.Append(CultureInfo.InvariantCulture, $"@{entry}{{{key},\n");
        if (!saysAll)
        {
            Line(text, "entrysubtype", Subtype(item.Type));
        }

        foreach (var variable in item.Fields)
        {
            if (variable is "id" or "type" or "custom")
            {
                continue;
            }

            if (variable == "issued")
            {
                Issued(text, item.Date(variable));
            }
            else if (Value(item, variable) is { Length: > 0 } value)
            {
                Line(text, BibTexFields.FieldOf(entry, variable), value);
            }
        }

        foreach (var (name, value) in item.Custom())
        {
            if (IsName(name) && CslText.Of(value) is { } said)
            {
                Line(text, name, TexText.Encode(said));
            }
        }

        text.Append("}\n");
    }

    static string? Value(CslItem item, string variable) =>
        CslVariables.Names.Contains(variable) ? BibTexNames.Write(item.Names(variable))
        : CslVariables.Dates.Contains(variable) ? item.Date(variable)?.Edtf()
        : !CslVariables.Texts.Contains(variable) || item.Text(variable) is not { } text ? null
        : BibTexFields.IsVerbatim(variable) ? TexText.EncodeVerbatim(text)
        : variable == "page" ? text.Replace("-", "--", StringComparison.Ordinal)
        : variable.EndsWith("title", StringComparison.Ordinal) ? Protected(text)
        : TexText.Encode(text);

    /// <summary>Both for BibLaTeX, which knows spans and doubt, and for what knows years only.</summary>
    static void Issued(StringBuilder text, CslDate? date)
    {
        if (date is not { From: { } from })
        {
            if (date?.Words is { } words)
            {
                Line(text, "year", TexText.Encode(words));
            }

            return;
        }

        Line(text, "date", date.Edtf());
        if (date.To is null && from.Year > 0)
        {
            Line(text, "year", from.Year.ToString(CultureInfo.InvariantCulture));
            if (from.Month > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"  month = {Months[from.Month - 1]},\n");
            }
        }
    }

    /// <summary>Braces around each word with a capital, so that no style makes it small.</summary>
    static string Protected(string title) =>
        string.Join(
            ' ',
            title.Split(' ').Select(word => word.Any(char.IsUpper) ? $"{{{TexText.Encode(word)}}}" : TexText.Encode(word))
        );

    static string Subtype(string kind) =>
        kind switch
        {
            "article-magazine" => "magazine",
            "article-newspaper" => "newspaper",
            _ => kind,
        };

    static bool IsName(string name) =>
        name.Length is > 0 and <= 64 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    static void Line(StringBuilder text, string name, string value) =>
        text.Append(CultureInfo.InvariantCulture, $"  {name} = {{{value}}},\n");
}
