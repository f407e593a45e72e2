namespace Interregnum.Library.Citing.Styles;

/// <summary>A part of a citation before it becomes text: what it is made of, and what it stands for.</summary>
/// <param name="Text">Of a leaf; null for a group.</param>
/// <param name="Children">Of a group.</param>
/// <param name="Meaning">Names, one name, a date, a year's letter …; null for mere text.</param>
sealed record Output(Format Format, StyledText? Text, IReadOnlyList<Output> Children, object? Meaning = null)
{
    public static Output? Leaf(StyledText text) => text.IsEmpty ? null : new(Format.None, text, []);

    public static Output? Leaf(string text) => Leaf(new StyledText(text));

    /// <summary>Null when nothing is in it.</summary>
    public static Output? Group(Format format, IEnumerable<Output?> children, object? meaning = null)
    {
        var kept = children.OfType<Output>().ToList();
        return kept.Count == 0 ? null : new(format, null, kept, meaning);
    }

    public static Output? Group(Format format, Output? child, object? meaning = null) => Group(format, [child], meaning);

    /// <summary>This and everything in it, from outside to inside and from the beginning to the end.</summary>
    public IEnumerable<Output> All() => Children.SelectMany(c => c.All()).Prepend(this);

    /// <summary>The same with some parts replaced; null takes a part out.</summary>
    public Output? Changed(Func<Output, Output?> change)
    {
        var inner =
            Children.Count == 0 ? this : this with { Children = [.. Children.Select(c => c.Changed(change)).OfType<Output>()] };
        return inner.Text is null && inner.Children.Count == 0 ? null : change(inner);
    }

    public StyledText Render()
    {
        if (Text is { } text)
        {
            return Format.Apply(text);
        }

        IReadOnlyList<StyledText> parts = [.. Children.Select(c => c.Render()).Where(t => !t.IsEmpty)];
        return Format.Apply(
            Punctuation.Joined(Format.Delimiter is { } delimiter ? Punctuation.Delimited(parts, delimiter) : parts)
        );
    }
}

/// <summary>Everybody whom one variable names.</summary>
sealed record AllNames(string Variable, IReadOnlyList<CslName> Names)
{
    public bool Equals(AllNames? other) => other is not null && Variable == other.Variable && Names.SequenceEqual(other.Names);

    public override int GetHashCode() => HashCode.Combine(Variable, Names.Count);
}

/// <summary>One of them.</summary>
sealed record OneName(CslName Name);

/// <summary>The letter behind a year that tells two works apart.</summary>
sealed record YearLetter(int Number);

/// <summary>A word of the language.</summary>
sealed record TermWord(string Term);
