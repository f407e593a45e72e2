namespace Interregnum.Library.Import;

/// <summary>What can be imported, and of which kind a file is: by what it holds first, then by its name.</summary>
static class Formats
{
    static readonly IReadOnlyList<Format> All = [PlainText.Format, Markdown.Format, Html.Format, Docx.Format, Pdf.Format];

    /// <summary>Kinds of file that are known by their first bytes and cannot be imported.</summary>
    static readonly IReadOnlyList<(byte[] Mark, string Name, string? Remedy)> Strange =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a picture (PNG)", null),
        ([0xFF, 0xD8, 0xFF], "a picture (JPEG)", null),
        ([.. "GIF8"u8], "a picture (GIF)", null),
        ([0xD0, 0xCF, 0x11, 0xE0], "a document of Word 97 or another old Office program", "Save it as DOCX."),
        ([.. "{\\rtf"u8], "RTF", "Save it as DOCX."),
        ([0x7F, .. "ELF"u8], "a program", null),
        ([.. "MZ"u8, 0x90], "a program", null),
        ([0x1F, 0x8B], "a compressed file (gzip)", "Unpack it first."),
        ([.. "SQLite format 3\0"u8], "an SQLite database", null),
    ];

    /// <summary>Every extension, in the order of the formats.</summary>
    public static IEnumerable<string> Extensions => All.SelectMany(f => f.Extensions);

    /// <summary>The largest file that any of them takes.</summary>
    public static long MostBytes { get; } = All.Max(f => f.MostBytes);

    /// <summary>The format of a file by its name; null when there is none.</summary>
    public static Format? Named(string path)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        return All.FirstOrDefault(f => f.Extensions.Contains(extension));
    }

    /// <summary>The format of a file by its first bytes, and where they do not tell by its name.</summary>
    /// <exception cref="LibraryException">It cannot be imported, or is not what its name says.</exception>
    public static Format Of(ReadOnlySpan<byte> bytes, string name)
    {
        foreach (var (mark, kind, remedy) in Strange)
        {
            if (bytes.StartsWith(mark))
            {
                throw new LibraryException(Fault.Invalid, $"{name}: this is {kind}, which cannot be imported", remedy);
            }
        }

        var named = Named(name);
        var held =
            Pdf.Is(bytes) ? Pdf.Format
            : Docx.IsArchive(bytes) ? Docx.Format
            : IsHtml(bytes) && named != Markdown.Format ? Html.Format
            : null;
        return (held, named) switch
        {
            ({ } format, _) => format,
            (null, null) => throw Unknown(name),
            (null, { } format) when format == Pdf.Format || format == Docx.Format => throw Misnamed(name, format),
            (null, { } format) => format,
        };
    }

    static bool IsHtml(ReadOnlySpan<byte> bytes)
    {
        var head = System
            .Text.Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 256)])
            .TrimStart('\u00EF', '\u00BB', '\u00BF');
        head = head.TrimStart();
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    static LibraryException Unknown(string name) =>
        new(Fault.Invalid, $"{name}: a file of this kind cannot be imported", $"What can be: {string.Join(", ", Extensions)}.");

    static LibraryException Misnamed(string name, Format format) =>
        new(
            Fault.Invalid,
            $"{name}: called {format.Extensions[0]}, but there is no {format.Extensions[0][1..].ToUpperInvariant()} in it"
        );
}
