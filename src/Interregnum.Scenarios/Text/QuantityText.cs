using System.Globalization;
using System.Text.RegularExpressions;
using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>What is believed of a number, as it is written: <c>0.4</c>, <c>0.4 ± 0.1</c>, <c>uniform(0.2, 0.6)</c>.</summary>
static partial class QuantityText
{
    const string Forms = "a number, '0.4 ± 0.1' or 'uniform(0.2, 0.6)'";

    [GeneratedRegex(@"^(.+?)\s*(?:±|\+-|\+/-)\s*(.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex AroundForm();

    [GeneratedRegex(@"^uniform\s*\(\s*([^,]+?)\s*,\s*([^,]+?)\s*\)$", RegexOptions.CultureInvariant)]
    private static partial Regex UniformForm();

    /// <summary>A plain finite number with a decimal point; null for anything else.</summary>
    public static double? Number(string text) =>
        text.All(c => char.IsAsciiDigit(c) || c is '.' or '-' or '+' or 'e' or 'E')
        && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : null;

    /// <summary>A field's belief about a number; <c>Fixed(low)</c> when it is absent or wrong, which is reported.</summary>
    public static Distribution Read(Field field, double low, double high)
    {
        if (field.Scalar(Forms) is not { } text)
        {
            return new Fixed(low);
        }

        if (Parse(text) is not { } belief)
        {
            field.Report(
                Diagnostic.MalformedQuantity,
                $"'{field.Name}' needs {Forms}; found {field.Node!.Kind}",
                Suggestion(text)
            );
            return new Fixed(low);
        }

        Check(field, belief, low, high);
        return belief;
    }

    static Distribution? Parse(string text)
    {
        if (Number(text) is { } number)
        {
            return new Fixed(number);
        }

        if (UniformForm().Match(text) is { Success: true } uniform)
        {
            return Both(uniform, (from, to) => new Uniform(from, to));
        }

        return AroundForm().Match(text) is { Success: true } around ? Both(around, (mean, sd) => new Around(mean, sd)) : null;
    }

    static Distribution? Both(Match match, Func<double, double, Distribution> make) =>
        Number(match.Groups[1].Value) is { } first && Number(match.Groups[2].Value) is { } second ? make(first, second) : null;

    static void Check(Field field, Distribution belief, double low, double high)
    {
        var (from, to) = belief switch
        {
            Uniform uniform => (uniform.From, uniform.To),
            _ => (belief.Centre, belief.Centre),
        };
        if (belief is Around { Deviation: <= 0 } || (belief is Uniform && from >= to))
        {
            var text = belief is Around { Deviation: < 0 } ? "a standard deviation is positive" : "the distribution has no width";
            text = from > to ? "the lower end of a uniform distribution comes first" : text;
            var number = belief is Around ? belief.Centre : from;
            var known = $"write '{number}' for a number taken as known";
            field.Report(Diagnostic.NoWidth, $"'{field.Name}': {text}", from > to ? null : known);
        }
        else if (from < low || to > high)
        {
            var bounds = $"it lies between {low} and {high}";
            field.Report(Diagnostic.OutOfBounds, $"'{field.Name}' is {field.Node!.Kind}; {bounds}");
        }
    }

    static string? Suggestion(string text)
    {
        if (text.StartsWith("uniform(", StringComparison.Ordinal) && !text.Contains(')', StringComparison.Ordinal))
        {
            return "inside braces or brackets put it in quotes: 'uniform(0.2, 0.6)'";
        }

        if (text.EndsWith('%') && Number(text[..^1].Trim()) is { } percent)
        {
            return $"write {percent / 100}";
        }

        var point = text.Replace(',', '.');
        return point != text && Parse(point) is not null ? $"write {point}" : null;
    }
}
