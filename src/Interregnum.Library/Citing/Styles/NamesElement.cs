using System.Xml.Linq;

namespace Interregnum.Library.Citing.Styles;

/// <summary><c>names</c>: everybody of some variables, or what stands in for them.</summary>
static class NamesElement
{
    public static Output? Evaluate(Evaluation at, XElement element)
    {
        var look = at.Inherited is { } outer ? NamesLook.Of(element).Or(outer) : NamesLook.Of(element);
        var variables = Variables(at, element, look);
        var asked = variables.Select(v => (Variable: v, Names: at.AskNames(v == "editortranslator" ? "editor" : v))).ToList();
        if (asked.TrueForAll(a => a.Names.Count == 0))
        {
            return at.InSubstitute || CitationStyle.Child(element, "substitute") is not { } substitute
                ? null
                : Substituted(at, element, substitute, look);
        }

        var outputs = asked
            .Where(a => a.Names.Count > 0)
            .Select(a => NameList.Of(at, look, element, a.Variable, a.Names))
            .ToList();
        if (at.InSubstitute)
        {
            foreach (var (variable, names) in asked.Where(a => a.Names.Count > 0))
            {
                at.UseUp(variable == "editortranslator" ? "editor" : variable);
            }
        }

        if (new NameSettings(at, look.Name).Form == "count")
        {
            return Output.Leaf($"{outputs.OfType<Output>().SelectMany(o => o.All()).Count(o => o.Meaning is OneName)}");
        }

        var format = Format.Of(element);
        var delimiter = format.Delimiter ?? (string?)at.Layout.Attribute("names-delimiter") ?? at.Style.Option("names-delimiter");
        return Output.Group(
            new()
            {
                Prefix = format.Prefix,
                Suffix = format.Suffix,
                Delimiter = delimiter,
            },
            outputs
        );
    }

    /// <summary>Editors who are the translators too have one label, where the language has a word for it.</summary>
    static string[] Variables(Evaluation at, XElement element, NamesLook look)
    {
        var variables = ((string?)element.Attribute("variable") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!variables.Contains("editor") || !variables.Contains("translator"))
        {
            return variables;
        }

        var form = (string?)look.Label?.Attribute("form") ?? "long";
        return
            at.AskNames("editor").SequenceEqual(at.AskNames("translator"))
            && at.Words.Term("editortranslator", form) is { Length: > 0 }
            ? ["editortranslator", .. variables.Where(v => v is not ("editor" or "translator"))]
            : variables;
    }

    static Output? Substituted(Evaluation at, XElement element, XElement substitute, NamesLook look)
    {
        var (inside, inherited) = (at.InSubstitute, at.Inherited);
        (at.InSubstitute, at.Inherited) = (true, look);
        var first = substitute.Elements().Select(e => at.Element(e).ToList()).FirstOrDefault(o => o.Count > 0);
        (at.InSubstitute, at.Inherited) = (inside, inherited);
        return first is null ? null
            : first[0].All().Any(o => o.Meaning is AllNames) ? Output.Group(Format.Of(element), first)
            : Output.Group(Format.Of(element), Output.Group(Format.None, first, new AllNames("", [])));
    }
}
