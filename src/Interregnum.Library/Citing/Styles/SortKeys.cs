using System.Globalization;
using System.Xml.Linq;

namespace Interregnum.Library.Citing.Styles;

/// <summary>The order of a list of works. What has no key comes last.</summary>
static class SortKeys
{
    /// <param name="section"><c>bibliography</c> or <c>citation</c>.</param>
    public static IReadOnlyList<Work> Sorted(CitationStyle style, XElement section, IReadOnlyList<Work> works)
    {
        var keys = CitationStyle.Child(section, "sort") is { } sort ? CitationStyle.Children(sort, "key").ToList() : [];
        if (keys.Count == 0)
        {
            return works;
        }

        var values = works.ToDictionary(w => w, w => keys.Select(k => Value(new(style, w, section) { SortKey = k }, k)).ToList());
        return [.. works.Order(Comparer<Work>.Create((a, b) => Compare(keys, values[a], values[b])))];
    }

    static int Compare(List<XElement> keys, List<string[]?> a, List<string[]?> b)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            var order = (a[i], b[i]) switch
            {
                (null, null) => 0,
                (null, _) => 1,
                (_, null) => -1,
                var (x, y) => Collation.Compare(x, y) * ((string?)keys[i].Attribute("sort") == "descending" ? -1 : 1),
            };
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    static string[]? Value(Evaluation at, XElement key)
    {
        if ((string?)key.Attribute("macro") is { } macro)
        {
            return Collation.Words(
                at.Style.Macro(macro) is { } element ? Output.Group(Format.None, at.Children(element))?.Render().Text ?? "" : ""
            );
        }

        var variable = (string?)key.Attribute("variable") ?? "";
        return at.Names(variable) is { Count: > 0 } names
                ? Collation.Words(
                    string.Join(",", names.Select(n => Sorted(n, at.Style.Option("demote-non-dropping-particle") == "never")))
                )
            : at.Date(variable) is { } date ? [Sortable(date)]
            : at.Text(variable) is { } text ? Collation.Words(text.Text)
            : null;
    }

    static string Sorted(CslName name, bool withParticle) =>
        name.Literal.Length > 0 ? name.Literal
        : !PersonName.HasGivenFirst(name) ? $"{name.Family} {name.Given}"
        : withParticle ? $"{name.NonDroppingParticle}{name.Family} {name.DroppingParticle} {name.Given} {name.Suffix}"
        : $"{name.Family} {name.DroppingParticle}{name.NonDroppingParticle} {name.Given} {name.Suffix}";

    /// <summary>Dates as letters and digits that sort as dates do; years before Christ come first and backwards.</summary>
    static string Sortable(CslDate date)
    {
        static string Day(CslDay day) =>
            (day.Year < 0 ? $"n{999_999_999 + day.Year:000000000}" : $"p{day.Year:000000000}")
            + string.Create(CultureInfo.InvariantCulture, $"{(day.Season > 0 ? 12 + day.Season : day.Month):00}{day.Day:00}");
        return date.From is { } from ? Day(from) + (date.To is { } to ? Day(to) : "") : "";
    }
}
