using System.Globalization;
using System.Xml.Linq;

namespace Interregnum.Library.Citing.Styles;

/// <summary><c>date</c>: a day, a month, a season, a year, or a span of them with a dash where the ends begin to differ.</summary>
static class DateElement
{
    const int SeasonsFrom = 13;

    static readonly string[] Order = ["year", "month", "day"];

    /// <param name="Name"><c>year</c>, <c>month</c> or <c>day</c>.</param>
    /// <param name="Form">As <c>numeric</c>; long when the style says nothing.</param>
    sealed record Part(string Name, string Form, string Dash, Format Format);

    public static Output? Evaluate(Evaluation at, XElement element)
    {
        var date = at.AskDate((string?)element.Attribute("variable") ?? "");
        var local = (string?)element.Attribute("form") is { } form ? at.Words.Date(form) : null;
        var format = local is null ? Format.Of(element) : Format.Of(element).Or(Format.Of(local));
        if (date?.From is not { } from)
        {
            return Output.Group(format, Output.Leaf(date?.Words ?? ""));
        }

        var parts = Parts(element, local);
        var shown =
            date.To is not null || date.IsOpen
                ? Span(at, parts, from, date.To)
                : [.. parts.Select(p => One(at, p, from)).OfType<Output>()];
        if (shown.Count == 0)
        {
            at.Uncount();
        }

        return Output.Group(format, shown.Append<Output?>(TextElement.YearLetter(at)), date);
    }

    /// <summary>The parts that the element or the language lists, in that order.</summary>
    static List<Part> Parts(XElement element, XElement? local)
    {
        var own = CitationStyle.Children(element, "date-part").ToList();
        var wanted = (string?)element.Attribute("date-parts");
        var parts = local is null
            ? own.Select(p => Read(p, null))
            : CitationStyle
                .Children(local, "date-part")
                .Select(p => Read(own.Find(o => (string?)o.Attribute("name") == (string?)p.Attribute("name")) ?? p, p));
        return
        [
            .. parts.Where(p =>
                wanted switch
                {
                    "year" => p.Name == "year",
                    "year-month" => p.Name is "year" or "month",
                    _ => true,
                }
            ),
        ];
    }

    static Part Read(XElement part, XElement? local) =>
        new(
            (string?)part.Attribute("name") ?? "",
            (string?)part.Attribute("form") ?? "long",
            (string?)part.Attribute("range-delimiter") ?? "–",
            local is null ? Format.Of(part) : Format.Of(local).Or(Format.Of(part))
        );

    static List<Output> Span(Evaluation at, List<Part> parts, CslDay from, CslDay? to)
    {
        var same = Order
            .Where(o => parts.Exists(p => p.Name == o))
            .TakeWhile(o => to is { } end && Number(o, from) == Number(o, end))
            .ToList();
        var before = parts.TakeWhile(p => same.Contains(p.Name)).ToList();
        var differing = parts.Skip(before.Count).TakeWhile(p => !same.Contains(p.Name)).ToList();
        var after = parts.Skip(before.Count + differing.Count).ToList();
        var dash = differing.OrderBy(p => Array.IndexOf(Order, p.Name)).FirstOrDefault()?.Dash;

        List<Output> All(List<Part> some, CslDay day) => [.. some.Select(p => One(at, p, day)).OfType<Output>()];
        if (to is not { } last)
        {
            IEnumerable<Output?> open =
            [
                Output.Group(new() { Suffix = dash ?? "" }, WithoutLastSuffix([.. All(before, from), .. All(differing, from)])),
            ];
            return [.. open.OfType<Output>()];
        }

        var left = WithoutLastSuffix(All(differing, from));
        var right = All(differing, last);
        right = right.Count == 0 ? right : [right[0] with { Format = right[0].Format with { Prefix = "" } }, .. right.Skip(1)];
        List<Output?> middle =
            left.Count == 0
                ? [.. right]
                : [.. left.SkipLast(1), Output.Group(new() { Delimiter = dash }, [left[^1], .. right.Take(1)]), .. right.Skip(1)];
        return WithoutLastSuffix([.. All(before, from), .. middle.OfType<Output>(), .. All(after, from)]);
    }

    static List<Output> WithoutLastSuffix(List<Output> outputs) =>
        outputs.Count == 0
            ? outputs
            : [.. outputs.SkipLast(1), outputs[^1] with { Format = outputs[^1].Format with { Suffix = "" } }];

    static Output? One(Evaluation at, Part part, CslDay day)
    {
        if (Number(part.Name, day) is not { } number)
        {
            return null;
        }

        var era =
            part.Name != "year" ? null
            : number < 0 ? at.Words.Term("bc")
            : number < 1000 ? at.Words.Term("ad")
            : null;
        var shown = part.Name == "year" ? Math.Abs(number) : number;
        return Output.Group(part.Format, [Output.Leaf(Written(at, part, shown)), Output.Leaf(era ?? "")]);
    }

    static string Written(Evaluation at, Part part, int number) =>
        part.Form switch
        {
            "numeric" => number.ToString(CultureInfo.InvariantCulture),
            "numeric-leading-zeros" => number.ToString("00", CultureInfo.InvariantCulture),
            "ordinal" when !at.Words.OrdinalsOnFirstDaysOnly || number == 1 => at.Words.Ordinal(number),
            "long" or "short" when part.Name == "month" => at.Words.Term(
                number < SeasonsFrom ? $"month-{number:00}" : $"season-{number - SeasonsFrom + 1:00}",
                part.Form
            ) ?? "",
            _ => number.ToString(CultureInfo.InvariantCulture),
        };

    /// <summary>A part of a day; a season counts as a month beyond the twelfth.</summary>
    static int? Number(string part, CslDay day) =>
        part switch
        {
            "year" => day.Year,
            "month" => day.Season > 0 ? SeasonsFrom + day.Season - 1
            : day.Month > 0 ? day.Month
            : null,
            "day" => day.Day > 0 ? day.Day : null,
            _ => null,
        };
}
