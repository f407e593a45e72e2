using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>The months that are played.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The horizon.</param>
readonly record struct Window(Month From, Month To)
{
    const int Longest = 1200;

    /// <summary>The window that a contest's file declares; null when it cannot be read, so that nothing is held against it.</summary>
    public static Window? Read(Field fromField, Field toField)
    {
        if (Month(fromField) is not { } from || Month(toField) is not { } to)
        {
            return null;
        }

        if (to < from)
        {
            toField.Report(Diagnostic.MonthOrder, $"the horizon {to} lies before the first month {from}");
            return null;
        }

        if (to - from >= Longest)
        {
            toField.Report(
                Diagnostic.OutsideWindow,
                $"from {from} to {to} are {to - from + 1} months; at most {Longest} are played"
            );
            return null;
        }

        return new(from, to);
    }

    /// <summary>A field's month; null when it is absent or wrong, which is reported.</summary>
    public static Month? Month(Field field)
    {
        if (field.Scalar("a month such as 1924-05") is not { } text)
        {
            return null;
        }

        var month = MonthText.Read(text, out var problem);
        if (month is null)
        {
            field.Report(Diagnostic.MalformedMonth, problem);
        }

        return month;
    }

    public bool Holds(Month month) => month >= From && month <= To;

    public override string ToString() => $"{From} to {To}";
}

static class WindowFields
{
    /// <summary>A field's month within the window; null when it is absent, wrong or outside, which is reported.</summary>
    public static Month? MonthWithin(this Field field, Window? window)
    {
        if (Window.Month(field) is not { } month)
        {
            return null;
        }

        if (window is { } played && !played.Holds(month))
        {
            field.Report(Diagnostic.OutsideWindow, $"{month} is not among the months that are played, {played}");
            return null;
        }

        return month;
    }

    /// <summary>A value that may change by month: one value, or a mapping from months to values that covers the first month.</summary>
    /// <param name="read">Reads a value; the month as text when there is a mapping, else null.</param>
    public static IReadOnlyList<Step<T>> Steps<T>(this Field field, Window? window, Func<Field, string?, T> read)
    {
        var first = window?.From ?? new Month(0);
        if (!field.IsMapping)
        {
            return [new(first, read(field, null))];
        }

        var steps = new List<Step<T>>();
        foreach (var (key, value) in field.Pairs())
        {
            var named = value with { Name = $"{field.Name} of {key.Name}" };
            if (Window.Month(key) is not { } month)
            {
                continue;
            }

            if (steps.Count > 0 && month <= steps[^1].From)
            {
                key.Report(Diagnostic.MonthOrder, $"{month} does not come after {steps[^1].From}");
            }

            if (steps.Count > 0 && month <= first && window is not null)
            {
                key.Report(
                    Diagnostic.OutsideWindow,
                    $"{month} lies before the first month {first}, and so does the month before it"
                );
            }

            if (month > (window?.To ?? month))
            {
                key.Report(Diagnostic.OutsideWindow, $"{month} lies after the horizon {window!.Value.To}");
            }

            steps.Add(new(month, read(named, month.ToString())));
        }

        if (steps.Count == 0 || (window is not null && steps[0].From > first))
        {
            field.Report(Diagnostic.OutsideWindow, $"'{field.Name}' says nothing of the first month {first}");
        }

        return steps.Count > 0 ? steps : [new(first, read(field with { Node = null }, null))];
    }
}
