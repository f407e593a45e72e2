using System.Xml.Linq;

namespace Interregnum.Library.Citing.Styles;

/// <summary><c>label</c>: the word for what a number counts or what a person did, in the right number.</summary>
static class LabelElement
{
    public static Output? Evaluate(Evaluation at, XElement element) =>
        Evaluate(at, element, (string?)element.Attribute("variable") ?? "", 0);

    /// <param name="people">How many there are, where the label is of names.</param>
    public static Output? Evaluate(Evaluation at, XElement element, string variable, int people)
    {
        var form = (string?)element.Attribute("form") ?? "long";
        var plural = (string?)element.Attribute("plural");
        var (term, value) = (variable, at.Locator) switch
        {
            ("locator", { } locator) => (at.LocatorKind ?? "page", locator),
            ("page", { } locator) => ("page", locator),
            _ => (variable, at.Text(variable)?.Text),
        };
        if (people == 0 && value is null)
        {
            return null;
        }

        var isPlural = plural switch
        {
            "always" => true,
            "never" => false,
            _ => people > 0 ? people > 1 : IsPlural(variable, value!),
        };
        return Output.Leaf(at.Words.Term(term, form, isPlural) ?? "") is { Text: { } word } found
            ? Output.Group(WithoutSecondStop(Format.Of(element), word), found)
            : null;
    }

    static bool IsPlural(string variable, string value) =>
        variable == "number-of-volumes"
            ? value is not ("1" or "0") || PageRange.Parts(value).Count > 1
            : !value.Contains("\\-", StringComparison.Ordinal) && PageRange.Parts(value).Count > 1;

    /// <summary>A term that ends in a full stop takes none from the suffix.</summary>
    static Format WithoutSecondStop(Format format, StyledText word) =>
        format.Suffix.StartsWith('.') && word.Last == '.' && !format.StripPeriods
            ? format with
            {
                Suffix = format.Suffix[1..],
            }
            : format;
}
