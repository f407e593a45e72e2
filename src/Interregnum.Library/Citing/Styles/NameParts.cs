using System.Xml.Linq;

namespace Interregnum.Library.Citing.Styles;

/// <summary>One name: its parts in the order that the style, the script and the place in the list ask for.</summary>
static class NameParts
{
    public static Output? Of(Evaluation at, NameSettings settings, Format format, CslName name, bool isFirst)
    {
        var family = Part(settings.Name, "family");
        return Output.Group(
            format with
            {
                Delimiter = null,
            },
            name.Literal.Length > 0
                ? Output.Group(family, Output.Leaf(name.Literal))
                : Person(at, settings, name, isFirst, family, Part(settings.Name, "given")),
            new OneName(name)
        );
    }

    static Output? Person(Evaluation at, NameSettings settings, CslName name, bool isFirst, Format family, Format given)
    {
        var shown = at.Work.Shown.TryGetValue(name, out var hint) ? hint : (Given?)null;
        var isLong = settings.Form != "short" || shown is Given.Initials or Given.Whole || (shown is not null && isFirst);
        var whole = shown is Given.Whole || (shown is Given.WholeIfFirst && isFirst);
        Output? Family(string text) => Output.Group(family with { Prefix = "", Suffix = "" }, Output.Leaf(text));
        Output? GivenPart(string text) => Output.Group(given with { Prefix = "", Suffix = "" }, Output.Leaf(text));
        Output? AsFamily(Output? inner) => Output.Group(new() { Prefix = family.Prefix, Suffix = family.Suffix }, inner);
        Output? AsGiven(Output? inner) => Output.Group(new() { Prefix = given.Prefix, Suffix = given.Suffix }, inner);

        var last = Family(name.Family);
        if (!PersonName.HasGivenFirst(name) && name.Family.Length > 0)
        {
            return isLong ? Output.Group(Format.None, [AsFamily(last), AsGiven(GivenPart(name.Given))]) : AsFamily(last);
        }

        var (kept, dropped) = (Family(name.NonDroppingParticle), GivenPart(name.DroppingParticle));
        if (!isLong)
        {
            return AsFamily(Spaced(kept, last));
        }

        var first = GivenPart(GivenName(at, settings, name, whole));
        var suffix = Output.Leaf(name.Suffix);
        var isSorted = at.SortKey is not null || settings.SortOrder == "all" || (settings.SortOrder == "first" && isFirst);
        var demoted = at.Style.Option("demote-non-dropping-particle") is null or "display-and-sort";
        return (isSorted, demoted) switch
        {
            (true, false) => Separated(settings, AsFamily(Spaced(kept, last)), AsGiven(Spaced(first, dropped)), suffix),
            (true, true) => Separated(settings, AsFamily(last), AsGiven(Spaced(Spaced(first, dropped), kept)), suffix),
            _ => name.CommaSuffix
                ? Spaced(AsGiven(first), AsFamily(Separated(settings, Spaced(dropped, Spaced(kept, last)), suffix)))
                : Spaced(AsGiven(first), AsFamily(Spaced(Spaced(dropped, Spaced(kept, last)), suffix))),
        };
    }

    static string GivenName(Evaluation at, NameSettings settings, CslName name, bool whole) =>
        name.Family.Length > 0 && settings.InitializeWith is { } ending
            ? PersonName.Initials(
                name.Given,
                ending,
                at.Style.Option("initialize-with-hyphen") != "false",
                whole || !settings.Initialize
            )
            : name.Given;

    /// <summary>What the style says of the family or given part of names.</summary>
    static Format Part(XElement? name, string part) =>
        name is null ? Format.None
        : CitationStyle.Children(name, "name-part").FirstOrDefault(p => (string?)p.Attribute("name") == part) is { } found
            ? Format.Of(found)
        : Format.None;

    /// <summary>With a space between, unless the first ends as d’ and al- do.</summary>
    static Output? Spaced(Output? first, Output? second) =>
        first is null ? second
        : second is null ? first
        : Output.Group(
            new() { Delimiter = first.Render().Last is '’' or '\'' or '-' or '–' or '\u00a0' ? null : " " },
            [first, second]
        );

    static Output? Separated(NameSettings settings, params ReadOnlySpan<Output?> parts) =>
        Output.Group(new() { Delimiter = settings.SortSeparator }, parts.ToArray());
}
