using System.Buffers;
using System.Globalization;
using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>What is believed of a number, as it is written: <c>0.4</c>, <c>0.4 ± 0.1</c>, <c>uniform(0.2, 0.6)</c>.</summary>
static class QuantityText
{
    static readonly SearchValues<char> InNumbers = SearchValues.Create("0123456789.-+eE");

    const string Forms = "a number, '0.4 ± 0.1' or 'uniform(0.2, 0.6)'";

    const string Range = "uniform";

    static readonly string[] PlusMinus = ["±", "+-", "+/-"];

    /// <summary>A plain finite number with a decimal point; null for anything else.</summary>
    public static double? Number(string text) =>
        !text.AsSpan().ContainsAnyExcept(InNumbers)
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

        if (text.StartsWith(Range, StringComparison.Ordinal))
        {
            var inside = text[Range.Length..].Trim();
            return inside.StartsWith('(') && inside.EndsWith(')')
                ? Both(inside[1..^1], ",", (from, to) => new Uniform(from, to))
                : null;
        }

        var sign = Array.Find(PlusMinus, s => text.Contains(s, StringComparison.Ordinal));
        return sign is null ? null : Both(text, sign, (mean, deviation) => new Around(mean, deviation));
    }

    /// <summary>What two numbers around a sign make; null when they are not two numbers.</summary>
    static Distribution? Both(string text, string sign, Func<double, double, Distribution> make)
    {
        var at = text.IndexOf(sign, StringComparison.Ordinal);
        return at >= 0 && Number(text[..at].Trim()) is { } first && Number(text[(at + sign.Length)..].Trim()) is { } second
            ? make(first, second)
            : null;
    }

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
