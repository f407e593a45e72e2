using System.Globalization;
using System.Text;

namespace Interregnum.Library.Citing.Ris;

/// <summary>Records as RIS. What RIS has no tag for stays behind: docs/citations.md lists what goes.</summary>
static class RisWriter
{
    public static string Write(IReadOnlyList<CslItem> items)
    {
        var text = new StringBuilder();
        foreach (var item in items)
        {
            Append(text, item);
        }

        return text.ToString();
    }

    static void Append(StringBuilder text, CslItem item)
    {
        Line(text, "TY", RisTags.TypeOf(item.Type));
        Line(text, "ID", item.Id);
        foreach (var variable in item.Fields)
        {
            if (variable == "page")
            {
                Pages(text, item.Text(variable) ?? "");
            }
            else if (variable == "issued" && item.Date(variable) is { } issued)
            {
                Issued(text, issued);
            }
            else if (RisTags.TagOf(item.Type, variable) is { } tag)
            {
                foreach (var value in Values(item, variable))
                {
                    Line(text, tag, value);
                }
            }
        }

        text.Append("ER  - \n\n");
    }

    static IEnumerable<string> Values(CslItem item, string variable) =>
        CslVariables.Names.Contains(variable) ? item.Names(variable).Select(RisItem.Write)
        : CslVariables.Dates.Contains(variable)
            ? item.Date(variable) is { } date ? [RisDate.Write(date)]
                : []
        : item.Text(variable) is not { } text ? []
        : variable == "keyword" ? text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : [text];

    static void Issued(StringBuilder text, CslDate date)
    {
        if (date.From is { Year: > 0 } from)
        {
            Line(text, "PY", from.Year.ToString("0000", CultureInfo.InvariantCulture));
        }

        Line(text, "DA", RisDate.Write(date));
    }

    /// <summary>First and last page apart where there is one span.</summary>
    static void Pages(StringBuilder text, string page)
    {
        var ends = page.Replace('–', '-').Split('-', StringSplitOptions.TrimEntries);
        if (ends is [{ Length: > 0 } from, { Length: > 0 } to] && from != to)
        {
            Line(text, "SP", from);
            Line(text, "EP", to);
        }
        else
        {
            Line(text, "SP", page);
        }
    }

    static void Line(StringBuilder text, string tag, string value)
    {
        if (value.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{tag}  - {value.ReplaceLineEndings(" ")}\n");
        }
    }
}
