using Interregnum.Library.Citing;
using Interregnum.Library.Reading;
using Interregnum.Library.Store;

namespace Interregnum.Library.Import;

/// <summary>A document that has been read and not yet been written into a library.</summary>
public sealed record Draft
{
    /// <summary>Longer ones are cut.</summary>
    const int LongestTitle = 500;

    public required Kind Kind { get; init; }

    /// <summary>What was said of it, and for the rest what was guessed; without an id, unless one was given.</summary>
    public required CslItem Item { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The name of its file, without the folder; null for a record alone.</summary>
    public string? FileName { get; init; }

    /// <summary>SHA-256 of its bytes; null for a record alone.</summary>
    public string? Hash { get; init; }

    /// <summary>Its bytes; empty for a record alone.</summary>
    public ReadOnlyMemory<byte> Original { get; init; }

    public IReadOnlyList<Page> Pages { get; init; } = [];

    public int Words { get; init; }

    public double? ReadingLevel { get; init; }

    /// <summary>A bibliographic record without a text.</summary>
    /// <exception cref="LibraryException">It has no title.</exception>
    public static Draft OfReference(CslItem item, IReadOnlyList<string> tags) =>
        string.IsNullOrWhiteSpace(item.Text("title"))
            ? throw new LibraryException(Fault.Invalid, "a record without a file needs a title", "Give it with --title.")
            : new()
            {
                Kind = Kind.Reference,
                Item = item,
                Tags = tags,
            };

    /// <summary>Reads a file.</summary>
    /// <param name="given">What is known of it; it goes before what the file says of itself.</param>
    /// <param name="apart">Reads risky files; null when this process may take the risk.</param>
    /// <exception cref="LibraryException">It is not there, too large, of an unknown kind or cannot be read as what it seems to be.</exception>
    public static Draft OfFile(string path, Details given, ReaderProcess? apart = null) =>
        OfFile(SourceFile.Open(path), given, apart);

    internal static Draft OfFile(SourceFile file, Details given, ReaderProcess? apart)
    {
        var (name, bytes) = (file.Name, file.Bytes);
        var format = Formats.Of(bytes, name);
        FileBytes.Refuse(bytes.Length, format.MostBytes, name);
        var extract = format.IsRisky && apart is not null ? apart.Read(bytes, name) : format.ReadOrRefuse(bytes, name);
        var text = string.Join('\n', extract.Pages.Select(p => p.Text));
        var words = Reading.Words.Count(text);
        if (words == 0)
        {
            throw new LibraryException(
                Fault.Invalid,
                $"{name}: there is no text in it",
                "Pages that are pictures have to be recognised (OCR) first; `sources add --title` adds a record alone."
            );
        }

        var details = given.Or(extract.Guess);
        details = details with
        {
            Title = Cut(details.Title ?? Path.GetFileNameWithoutExtension(name)),
            Language = details.Language ?? Language.Of(text),
        };
        return new()
        {
            Kind = format.Kind,
            Item = details.ToItem(),
            Tags = details.Tags,
            FileName = name,
            Hash = file.Hash,
            Original = bytes,
            Pages = extract.Pages,
            Words = words,
            ReadingLevel = Lix.Of(text),
        };
    }

    /// <summary>As the library will hold it.</summary>
    /// <param name="item">Its record, with the key.</param>
    public Document ToDocument(CslItem item, DateTimeOffset added) =>
        Document.Of(item) with
        {
            Kind = Kind,
            Original = Hash,
            FileName = FileName,
            Words = Words,
            ReadingLevel = ReadingLevel,
            Added = added,
            Tags = Tags,
        };

    static string Cut(string title) => title.Length <= LongestTitle ? title : title[..LongestTitle];
}
