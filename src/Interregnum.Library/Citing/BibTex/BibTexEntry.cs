namespace Interregnum.Library.Citing.BibTex;

/// <summary>An entry as it stands in the file: its fields are still TeX.</summary>
/// <param name="Type">In small letters, without the <c>@</c>.</param>
/// <param name="Line">Where it begins, counted from 1.</param>
/// <param name="Fields">By their names in small letters; of a doubled field the first.</param>
sealed record BibTexEntry(string Type, string Key, int Line, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The first of these fields that is there.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Fields.TryGetValue(name, out var value))
            {
                return value;
            }
        }

        return null;
    }
}
