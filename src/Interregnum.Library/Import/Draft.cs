using Interregnum.Library.Reading;
using Interregnum.Library.Store;

namespace Interregnum.Library.Import;

/// <summary>A document that has been read and not yet been written into a library.</summary>
/// <param name="Details">What was said of it, and for the rest what was guessed.</param>
/// <param name="Original">Its bytes; empty for a record alone.</param>
public sealed record Draft(
    Kind Kind,
    string? FileName,
    string? Hash,
    Details Details,
    IReadOnlyList<Page> Pages,
    int Words,
    double? ReadingLevel,
    ReadOnlyMemory<byte> Original
)
{
    /// <summary>Longer ones are cut.</summary>
    const int LongestTitle = 500;

    /// <summary>A bibliographic record without a text.</summary>
    /// <exception cref="LibraryException">It has no title.</exception>
    public static Draft OfReference(Details details) =>
        string.IsNullOrWhiteSpace(details.Title)
            ? throw new LibraryException(Fault.Invalid, "a record without a file needs a title", "Give it with --title.")
            : new(Kind.Reference, null, null, details, [], 0, null, default);

    /// <summary>Reads a file.</summary>
    /// <param name="given">What is known of it; it goes before what the file says of itself.</param>
    /// <param name="apart">Reads risky files; null when this process may take the risk.</param>
    /// <exception cref="LibraryException">It is not there, too large, of an unknown kind or cannot be read as what it seems to be.</exception>
    public static Draft OfFile(string path, Details given, ReaderProcess? apart = null)
    {
        var name = Path.GetFileName(path);
        var bytes = Bytes(path, name);
        var format = Formats.Of(bytes, name);
        Refuse(bytes.Length, format.MostBytes, name);
        var extract = format.IsRisky && apart is not null ? apart.Read(bytes, name) : format.ReadOrRefuse(bytes, name);
        var text = string.Join('\n', extract.Pages.Select(p => p.Text));
        var details = given.Or(extract.Guess);
        details = details with
        {
            Title = Cut(details.Title ?? Path.GetFileNameWithoutExtension(name)),
            Language = details.Language ?? Language.Of(text),
        };
        return new(
            format.Kind,
            name,
            Originals.HashOf(bytes),
            details,
            extract.Pages,
            Reading.Words.Count(text),
            Lix.Of(text),
            bytes
        );
    }

    /// <summary>The bytes of a file that is not too large. Pipes and devices are empty by their length, and so are never opened.</summary>
    static byte[] Bytes(string path, string name)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                throw new LibraryException(Fault.Absent, $"there is no file '{path}'");
            }

            Refuse(file.Length, Formats.Named(path)?.MostBytes ?? Formats.MostBytes, name);
            return file.Length > 0 ? File.ReadAllBytes(path) : throw new LibraryException(Fault.Invalid, $"{name}: empty");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LibraryException(Fault.Unreadable, $"{name}: cannot be read ({e.Message})", null, e);
        }
    }

    static void Refuse(long bytes, long most, string name)
    {
        if (bytes > most)
        {
            throw new LibraryException(
                Fault.Invalid,
                $"{name}: {bytes >> 20} MB is more than the {most >> 20} MB that a file of this kind may have"
            );
        }
    }

    static string Cut(string title) => title.Length <= LongestTitle ? title : title[..LongestTitle];
}
