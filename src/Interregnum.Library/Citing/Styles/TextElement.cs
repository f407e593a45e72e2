using System.Xml.Linq;

namespace Interregnum.Library.Citing.Styles;

/// <summary><c>text</c>: a variable, a macro, a term or a fixed text.</summary>
static class TextElement
{
    public static Output? Evaluate(Evaluation at, XElement element)
    {
        string? Value(string name) => (string?)element.Attribute(name);
        if (Value("macro") is { } macro)
        {
            return at.Macro(element, macro);
        }

        return at.Formatted(
            element,
            Value("variable") is { } variable ? Variable(at, variable, Value("form") == "short")
                : Value("term") is { } term ? Term(at, term, Value("form") ?? "long", Value("plural") == "true")
                : Value("value") is { } value ? Output.Leaf(value)
                : null
        );
    }

    /// <summary>The letter that tells works of a year apart, wherever it stands first.</summary>
    public static Output? YearLetter(Evaluation at)
    {
        if (at.Work.YearLetter == 0 || at.YearLetterIsUsed || at.Style.PlacesYearLetter)
        {
            return null;
        }

        at.YearLetterIsUsed = true;
        return Letter(at.Work.YearLetter);
    }

    static Output? Letter(int number)
    {
        var letters =
            number <= 26
                ? $"{(char)('a' + number - 1)}"
                : $"{(char)('a' + ((number - 1) / 26) - 1)}{(char)('a' + ((number - 1) % 26))}";
        return Output.Group(Format.None, Output.Leaf(letters), new YearLetter(number));
    }

    static Output? Variable(Evaluation at, string variable, bool isShort)
    {
        if (variable == "year-suffix")
        {
            return at.Work.YearLetter > 0 ? Letter(at.Work.YearLetter) : null;
        }

        var text = isShort ? at.Ask(variable + "-short") ?? at.Ask(variable) : at.Ask(variable);
        if (at.InSubstitute)
        {
            at.UseUp(variable);
        }

        return text is null ? null
            : variable is "page" || (variable is "locator" && at.LocatorKind is null or "page") ? PageRange.Of(at, text.Text)
            : variable == "locator" ? Output.Leaf(text.Text.Replace('-', '–'))
            : Output.Leaf(text);
    }

    static Output? Term(Evaluation at, string term, string form, bool isPlural)
    {
        var word = Output.Leaf(at.Words.Term(term, form, isPlural) ?? "");
        var letter = term == "no date" ? YearLetter(at) : null;
        var space = letter is not null && form == "long" ? Output.Leaf(" ") : null;
        return Output.Group(Format.None, [word, space, letter], new TermWord(term));
    }
}
