using System.Xml.Linq;

namespace Interregnum.Library.Citing.Styles;

/// <summary><c>choose</c>: the first branch whose conditions hold.</summary>
static class Choose
{
    public static IEnumerable<Output> Evaluate(Evaluation at, XElement choose)
    {
        foreach (var branch in choose.Elements())
        {
            if (branch.Name.LocalName == "else" || Holds(at, branch))
            {
                return at.Children(branch);
            }
        }

        return [];
    }

    static bool Holds(Evaluation at, XElement branch)
    {
        var conditions = branch.Attributes().SelectMany(a => Conditions(at, a.Name.LocalName, a.Value));
        return (string?)branch.Attribute("match") switch
        {
            "any" => conditions.Any(c => c),
            "none" => !conditions.Any(c => c),
            _ => conditions.All(c => c),
        };
    }

    static IEnumerable<bool> Conditions(Evaluation at, string kind, string values)
    {
        foreach (var value in values.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (kind)
            {
                case "type":
                    yield return at.Work.Type == value;
                    break;
                case "variable":
                    yield return at.Has(value);
                    break;
                case "is-numeric":
                    yield return at.Text(value) is { IsEmpty: false } text && IsNumeric(text.Text);
                    break;
                case "is-uncertain-date":
                    yield return at.Date(value)?.Circa ?? false;
                    break;
                case "locator":
                    yield return (at.LocatorKind ?? "page").Replace(' ', '-') == value;
                    break;
                case "position":
                    yield return at.Positions.Contains(value);
                    break;
                case "disambiguate":
                    yield return at.Work.IsAmbiguous == (value == "true");
                    break;
            }
        }
    }

    /// <summary>Each part that commas, hyphens and ampersands make holds a digit and no space: <c>2</c>, <c>2a</c>, <c>2-3</c>; not <c>second</c>.</summary>
    static bool IsNumeric(string text) =>
        text.Replace(", ", ",", StringComparison.Ordinal)
            .Replace("& ", "&", StringComparison.Ordinal)
            .Replace(" &", "&", StringComparison.Ordinal)
            .Split(',', '-', '&')
            .All(part => part.Any(char.IsDigit) && !part.Any(char.IsWhiteSpace));
}
