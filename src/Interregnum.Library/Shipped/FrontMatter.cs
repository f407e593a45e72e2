namespace Interregnum.Library.Shipped;

/// <summary>
/// What stands between two lines of three hyphens before a shipped text: lines <c>name: value</c>, lists parted by commas. It is no YAML; a line that has no
/// name is an error.
/// </summary>
/// <param name="Fields">By their names.</param>
/// <param name="Body">The text behind it.</param>
sealed record FrontMatter(IReadOnlyDictionary<string, string> Fields, string Body)
{
    const string Fence = "---";

    /// <exception cref="LibraryException">There is none, or it cannot be read.</exception>
    public static FrontMatter Read(string text, string name)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = Array.IndexOf(lines, Fence, 1);
        if (lines[0] != Fence || end < 0)
        {
            throw new LibraryException(Fault.Invalid, $"{name} does not begin with what it is, between two lines '{Fence}'");
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines[1..end])
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || !fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim()))
            {
                throw new LibraryException(Fault.Invalid, $"{name}: '{line}' is no 'name: value', or a name that was there");
            }
        }

        return new(fields, string.Join('\n', lines[(end + 1)..]).Trim() + "\n");
    }

    /// <exception cref="LibraryException">There is no such field.</exception>
    public string Require(string field, string name) =>
        Fields.GetValueOrDefault(field) is { Length: > 0 } value
            ? value
            : throw new LibraryException(Fault.Invalid, $"{name} does not say its '{field}'");

    public IReadOnlyList<string> List(string field) =>
        Fields.GetValueOrDefault(field, "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
