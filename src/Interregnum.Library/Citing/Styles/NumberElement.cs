using System.Globalization;
using System.Xml.Linq;

namespace Interregnum.Library.Citing.Styles;

/// <summary><c>number</c>: as digits, ordinal or Roman.</summary>
static class NumberElement
{
    static readonly (int Value, string Sign)[] Roman =
    [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];

    const int MostRoman = 3999;

    public static Output? Evaluate(Evaluation at, XElement element)
    {
        var variable = (string?)element.Attribute("variable") ?? "";
        var form = (string?)element.Attribute("form") ?? "numeric";
        var text = at.Ask(variable);
        return text is null
            ? null
            : at.Formatted(
                element,
                Output.Group(Format.None, PageRange.Parts(text.Text).Select(p => Output.Leaf(Part(at, p, form))))
            );
    }

    /// <summary>A number in its form; what is no number stays: <c>2E</c>.</summary>
    static string Part(Evaluation at, string part, string form) =>
        !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (part == "-" ? "–" : part)
            : form switch
            {
                "ordinal" => at.Words.Ordinal(number),
                "long-ordinal" => (number is >= 1 and <= 10 ? at.Words.Term($"long-ordinal-{number:00}") : null)
                    ?? at.Words.Ordinal(number),
                "roman" when number <= MostRoman => Numeral(number),
                _ => number.ToString(CultureInfo.InvariantCulture),
            };

    static string Numeral(int number)
    {
        var numeral = "";
        foreach (var (value, sign) in Roman)
        {
            for (; number >= value; number -= value)
            {
                numeral += sign;
            }
        }

        return numeral;
    }
}
