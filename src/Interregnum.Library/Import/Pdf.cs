using System.Text;
using Interregnum.Library.Store;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Exceptions;

namespace Interregnum.Library.Import;

/// <summary>PDF, page by page. Words that were parted at a line's end are joined. A page that is only a picture has no text.</summary>
static class Pdf
{
    const int MostPages = 20_000;

    /// <summary>Objects within objects.</summary>
    const int Deepest = 200;

    public static Format Format { get; } = new(Kind.Pdf, [".pdf"], 128L << 20, Read) { IsRisky = true };

    /// <summary>Whether the bytes are a PDF; the mark may stand behind some others.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0;

    static Extract Read(ReadOnlyMemory<byte> bytes, string name)
    {
        try
        {
            using var pdf = PdfDocument.Open(bytes.ToArray(), new() { SkipMissingFonts = true, MaxStackDepth = Deepest });
            if (pdf.NumberOfPages > MostPages)
            {
                throw new LibraryException(Fault.Invalid, $"{name}: {pdf.NumberOfPages:N0} pages; {MostPages:N0} are the most");
            }

            var pages = new List<Page>();
            long characters = 0;
            foreach (var page in pdf.GetPages())
            {
                var text = Readable(ContentOrderTextExtractor.GetText(page));
                characters += text.Length;
                Extract.Refuse(characters, name);
                pages.Add(new(pages.Count, page.Number, text));
            }

            return new(pages.Count > 0 ? pages : [new(0, 1, "")], Details(pdf));
        }
        catch (PdfDocumentEncryptedException e)
        {
            throw new LibraryException(Fault.Invalid, $"{name}: locked by a password", "Save a copy without it.", e);
        }
    }

    static Details Details(PdfDocument pdf)
    {
        var (title, author) = (pdf.Information.Title?.Trim(), pdf.Information.Author?.Trim());
        return new()
        {
            Title = IsTitle(title) ? title : null,
            Authors = string.IsNullOrEmpty(author) ? [] : [.. author.Split(';').Select(a => PersonalName.FamilyFirst(a.Trim()))],
        };
    }

    /// <summary>Programs that make PDFs put the name of the source file there.</summary>
    static bool IsTitle(string? title) =>
        title is { Length: > 0 and <= PlainText.LongestTitle }
        && !title.StartsWith("Microsoft Word", StringComparison.OrdinalIgnoreCase)
        && !title.StartsWith("untitled", StringComparison.OrdinalIgnoreCase)
        && !SourceFiles.Contains(Path.GetExtension(title).ToLowerInvariant());

    static readonly HashSet<string> SourceFiles =
    [
        ".doc",
        ".docx",
        ".dvi",
        ".indd",
        ".pdf",
        ".qxd",
        ".rtf",
        ".tex",
        ".txt",
        ".wpd",
    ];

    static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>What was set, as it would be typed: ligatures as their letters, so that they are found, and words whole.</summary>
    internal static string Readable(string set)
    {
        var text = TextFile.Tidy(set.ReplaceLineEndings("\n")).Trim();
        for (var i = 0; i < Ligatures.Length; i++)
        {
            text = text.Replace(((char)('\uFB00' + i)).ToString(), Ligatures[i], StringComparison.Ordinal);
        }

        return Joined(text);
    }

    /// <summary><c>commit-⏎tee</c> as <c>committee⏎</c>, when a small letter stands on both sides.</summary>
    static string Joined(string text)
    {
        var joined = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var parts = text[i] is '-' or '\u00AD' && i > 0 && i + 2 < text.Length && text[i + 1] == '\n';
            if (!parts || !char.IsLower(text[i - 1]) || !char.IsLower(text[i + 2]))
            {
                joined.Append(text[i]);
                continue;
            }

            i += 2;
            while (i < text.Length && !char.IsWhiteSpace(text[i]))
            {
                joined.Append(text[i++]);
            }

            joined.Append('\n');
            i -= i < text.Length && text[i] == '\n' ? 0 : 1;
            i += i + 1 < text.Length && text[i + 1] == ' ' ? 1 : 0;
        }

        return joined.ToString();
    }
}
