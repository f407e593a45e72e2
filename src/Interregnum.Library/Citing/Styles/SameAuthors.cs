namespace Interregnum.Library.Citing.Styles;

/// <summary>A dash for the authors of an entry who are those of the one before.</summary>
static class SameAuthors
{
    /// <param name="dash">What stands for them; null leaves all as it is.</param>
    public static IEnumerable<Output?> Replaced(string? dash, IReadOnlyList<Output?> entries)
    {
        var before = (Names: (AllNames?)null, Text: "");
        foreach (var entry in entries)
        {
            var first = entry?.All().FirstOrDefault(o => o.Meaning is AllNames);
            var names = (Names: (AllNames?)first?.Meaning, Text: first?.Render().Text ?? "");
            var isSame =
                dash is not null
                && names.Names is { } own
                && before.Names is { } others
                && own.Names.SequenceEqual(others.Names)
                && (own.Names.Count > 0 || names.Text == before.Text);
            yield return isSame ? With(entry!, names.Names!, dash!) : entry;
            before = names;
        }
    }

    static Output With(Output output, AllNames names, string dash)
    {
        if (output.Meaning is not AllNames these || !these.Names.SequenceEqual(names.Names))
        {
            return output with { Children = [.. output.Children.Select(c => With(c, names, dash))] };
        }

        var rest = names.Names.Count == 0 ? [] : output.Children.Select(c => c.Changed(o => o.Meaning is OneName ? null : o));
        return output with { Children = [Output.Leaf(dash)!, .. rest.OfType<Output>()] };
    }
}
