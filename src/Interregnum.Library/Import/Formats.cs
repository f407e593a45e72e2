namespace Interregnum.Library.Import;

/// <summary>What can be imported.</summary>
static class Formats
{
    static readonly IReadOnlyList<Format> All = [PlainText.Format, Markdown.Format];

    /// <summary>Every extension, in the order of the formats.</summary>
    public static IEnumerable<string> Extensions => All.SelectMany(f => f.Extensions);

    /// <summary>The format of a file by its name; null when there is none.</summary>
    public static Format? Named(string path)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        return All.FirstOrDefault(f => f.Extensions.Contains(extension));
    }
}
