using System.Xml.Linq;

namespace Interregnum.Library.Citing.Styles;

/// <summary>The names of one variable with what joins them: delimiters, "and", "et al.", and the label.</summary>
static class NameList
{
    public static Output? Of(Evaluation at, NamesLook look, XElement element, string variable, IReadOnlyList<CslName> names)
    {
        var settings = new NameSettings(at, look.Name);
        var format = (look.Name is null ? Format.None : Format.Of(look.Name)).Or(Format.Of(element).Bare());
        var shown = names.Select((n, i) => NameParts.Of(at, settings, format, n, isFirst: i == 0)).ToList();
        var label =
            look.Label is null || at.SortKey is not null ? null : LabelElement.Evaluate(at, look.Label, variable, names.Count);
        var list = Joined(at, look, settings, format, shown, names);
        return Output.Group(Format.None, look.LabelFirst ? [label, .. list] : [.. list, label], new AllNames(variable, names));
    }

    static IEnumerable<Output?> Joined(
        Evaluation at,
        NamesLook look,
        NameSettings settings,
        Format format,
        List<Output?> shown,
        IReadOnlyList<CslName> names
    )
    {
        var count = shown.Count;
        var most = Most(at, settings, names);
        var delimiter = Delimiter(settings, format);
        var etAl = EtAl(at, look, settings, delimiter, count, most);
        for (var i = 0; i < count; i++)
        {
            if (most == 0)
            {
                yield break;
            }

            var isLast = i == count - 1;
            if (i == 0 || (isLast && settings.UsesLast && most <= i))
            {
                yield return shown[i];
            }
            else if (most < i)
            {
                continue;
            }
            else if (most == i)
            {
                yield return at.SortKey is null ? etAl : null;
            }
            else
            {
                var before =
                    at.SortKey is not null ? ""
                    : isLast ? BeforeLast(at, settings, format, delimiter, count)
                    : delimiter;
                yield return Output.Group(new() { Prefix = before }, shown[i]);
            }
        }
    }

    /// <summary>How many names stand before "et al."; null when all stand.</summary>
    static int? Most(Evaluation at, NameSettings settings, IReadOnlyList<CslName> names) =>
        settings.Least is { } least && names.Count >= least
            ? (
                at.Work.NamesBeforeEtAl > 0 && settings.UseFirst is { } first
                    ? Math.Max(first, at.Work.NamesBeforeEtAl)
                    : settings.UseFirst
            )
        : names[^1].Literal == "others" && names.Count > 1 ? names.Count - 1
        : null;

    static string Delimiter(NameSettings settings, Format format)
    {
        var delimiter = settings.Delimiter;
        delimiter = format.Suffix.StartsWith(' ') ? delimiter.TrimStart() : delimiter;
        return format.Prefix.EndsWith(' ') ? delimiter.TrimEnd() : delimiter;
    }

    static string BeforeLast(Evaluation at, NameSettings settings, Format format, string delimiter, int count)
    {
        var and = settings.And switch
        {
            "symbol" => at.Words.Term("and", "symbol") is { Length: > 0 } symbol and not "and" ? symbol : "&",
            not null => at.Words.Term("and"),
            null => null,
        };
        if (and is null)
        {
            return delimiter;
        }

        var before = settings.PrecedesLast switch
        {
            "always" => delimiter,
            "never" => "",
            "after-inverted-name" => settings.SortOrder == "all" || (settings.SortOrder == "first" && count < 3) ? delimiter : "",
            _ => count > 2 ? delimiter : "",
        };
        var space = before.EndsWith(' ') || (before.Length == 0 && format.Suffix.EndsWith(' ')) ? "" : " ";
        return before + space + and + (format.Prefix.StartsWith(' ') ? "" : " ");
    }

    static Output? EtAl(Evaluation at, NamesLook look, NameSettings settings, string delimiter, int count, int? most)
    {
        var before = settings.PrecedesEtAl switch
        {
            "always" => delimiter,
            "never" => " ",
            "after-inverted-name" => settings.SortOrder == "all" || (settings.SortOrder == "first" && most is null or < 2)
                ? delimiter
                : " ",
            _ => count > 2 && most > 1 ? delimiter : " ",
        };
        if (look.EtAl is { } element)
        {
            var format = Format.Of(element);
            var term = (string?)element.Attribute("term") ?? "et-al";
            return Output.Group(
                format with
                {
                    Prefix = (before + format.Prefix).Replace("  ", " ", StringComparison.Ordinal),
                },
                Output.Leaf(at.Words.Term(term) ?? "")
            );
        }

        return Output.Group(new() { Prefix = before }, Output.Leaf(settings.UsesLast ? "… " : at.Words.Term("et-al") ?? ""));
    }
}
