namespace Interregnum.Scenarios;

/// <summary>The first line of every file of a scenario: <c>interregnum: 1</c>.</summary>
static class FormatVersion
{
    /// <summary>The version of the format that this program reads.</summary>
    public const int Current = 1;

    const string Key = "interregnum";

    /// <summary>A page's mapping, its version checked; null when there is none to read or another program is needed, which is reported.</summary>
    /// <param name="what">What the file describes, for messages.</param>
    public static Section? Open(Page page, string what)
    {
        if (page.HasErrors || YamlTree.Of(page) is not { } root)
        {
            return null;
        }

        if (root is not MappingNode map)
        {
            page.Report(
                root.At,
                Diagnostic.WrongType,
                $"{what} needs a mapping of keys; found {root.Kind}",
                $"begin with '{Key}: {Current}'"
            );
            return null;
        }

        var version = new Field(page, map, page.Name).Peek(Key);
        if (version.IsMissing)
        {
            page.Report(
                Mark.Start,
                Diagnostic.Version,
                "the file does not say which version of the format it has",
                $"begin with '{Key}: {Current}'"
            );
        }
        else if (!IsCurrent(version))
        {
            return null;
        }

        var section = new Section(new Field(page, map, page.Name), what);
        section.Optional(Key);
        return section;
    }

    static bool IsCurrent(Field version)
    {
        if (version.Node is not ScalarNode scalar || !int.TryParse(scalar.Text, out var number) || number < 1)
        {
            version.Report(
                Diagnostic.Version,
                $"the version of the format is a whole number; found {version.Node!.Kind}",
                $"write '{Key}: {Current}'"
            );
            return false;
        }

        if (number > Current)
        {
            version.Report(
                Diagnostic.Version,
                $"this file has version {number} of the format; this program reads version {Current}",
                "update interregnum, or write the file in version 1"
            );
        }

        return number == Current;
    }
}
