using System.Security.Cryptography;
using System.Text;
using Interregnum.Library.Citing;
using Interregnum.Library.Import;
using Interregnum.Library.Reading;
using Interregnum.Library.Store;

namespace Interregnum.Library.Shipped;

/// <summary>
/// The sources that come with a contest: the records of <c>sources/bibliography.json</c> and the texts of <c>sources/texts/</c>. A library is given them once;
/// what a later version adds comes later, and what somebody has removed or changed stays so.
/// </summary>
/// <param name="Contest">The contest's name, which each document bears as a tag.</param>
/// <param name="Folder">Its folder <c>sources</c>.</param>
public sealed record ShippedSources(string Contest, string Folder)
{
    const string Texts = "texts";

    string BibliographyPath => Path.Combine(Folder, "bibliography.json");

    /// <summary>The sources of every contest of a folder that ships texts.</summary>
    public static IEnumerable<ShippedSources> Of(string scenarios) =>
        !Directory.Exists(scenarios)
            ? []
            : new DirectoryInfo(scenarios)
                .EnumerateDirectories()
                .Select(f => f.FullName)
                .Order(StringComparer.Ordinal)
                .Select(f => new ShippedSources(Path.GetFileName(f), Path.Combine(f, "sources")))
                .Where(s => Directory.Exists(Path.Combine(s.Folder, Texts)));

    /// <summary>Writes what the library was not given before, all of it or nothing.</summary>
    /// <returns>How many documents came in; 0 when the library has had them all.</returns>
    /// <exception cref="LibraryException">A file cannot be read as what it should be.</exception>
    public int TakeInto(LibraryFile library, TimeProvider time)
    {
        var files = Files();
        var hash = HashOf(files);
        if (library.Connection.Value<string>("SELECT hash FROM shipped WHERE contest = $1", Contest) == hash)
        {
            return 0;
        }

        var drafts = Read(files);
        return library.Atomically(() =>
        {
            var count = drafts.Count(d => Take(library, d, time));
            library.Connection.Execute("INSERT OR REPLACE INTO shipped (contest, hash) VALUES ($1, $2)", Contest, hash);
            return count;
        });
    }

    /// <summary>Every document, as it would come into a library.</summary>
    public IReadOnlyList<Draft> Read() => Read(Files());

    List<Draft> Read(List<(string Name, byte[] Bytes)> files)
    {
        var bibliography = References.Read(ReferenceFormat.CslJson, Encoding.UTF8.GetString(files[0].Bytes));
        if (bibliography.Faults is [var fault, ..])
        {
            throw new LibraryException(Fault.Invalid, $"{BibliographyPath}:{fault.Line}: {fault.Message}");
        }

        // A text that evidence cites has a record in the bibliography too; the text says it all.
        List<Draft> texts = [.. files.Skip(1).Select(f => TextOf(f.Name, f.Bytes))];
        var keys = texts.Select(t => t.Item.Id).ToHashSet();
        return [.. bibliography.Items.Where(i => !keys.Contains(i.Id)).Select(i => Draft.OfReference(i, [Contest])), .. texts];
    }

    /// <summary>Writes one document, unless it was given before or its key is in use.</summary>
    static bool Take(LibraryFile library, Draft draft, TimeProvider time)
    {
        var isNew = library.Connection.Execute("INSERT OR IGNORE INTO shipped_key (key) VALUES ($1)", draft.Item.Id) > 0;
        if (
            !isNew
            || library.Documents.Find(draft.Item.Id) is not null
            || (draft.Hash is { } hash && library.Documents.WithOriginal(hash) is not null)
        )
        {
            return false;
        }

        if (draft.Hash is { } original && library.Path is { } path)
        {
            Originals.Of(path).Keep(original, draft.Kind, draft.Original.Span);
        }

        library.Documents.Add(draft.ToDocument(draft.Item, time.GetUtcNow()), draft.Pages);
        return true;
    }

    /// <summary>A text of the project's own: the record says so, and what it is about.</summary>
    Draft TextOf(string name, byte[] bytes)
    {
        var matter = FrontMatter.Read(Encoding.UTF8.GetString(bytes), name);
        var text = Markdig.Markdown.ToPlainText(matter.Body).Trim();
        var item = new CslItem(matter.Require("key", name), "document")
            .With("title", matter.Require("title", name))
            .With("author", [CslName.Institution(matter.Require("author", name))])
            .With("genre", matter.Require("kind", name))
            .With("issued", CslDate.OfText(matter.Require("date", name)))
            .With("annote", matter.Require("rests-on", name))
            .With("references", string.Join(", ", matter.List("about")))
            .With("language", "en");
        return new()
        {
            Kind = Kind.Markdown,
            Item = item,
            Tags =
            [
                .. matter
                    .List("tags")
                    .Append(Contest)
                    .Append(matter.Require("kind", name))
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ],
            FileName = name,
            Hash = Originals.HashOf(bytes),
            Original = bytes,
            Pages = [new(0, null, text)],
            Words = Words.Count(text),
            ReadingLevel = Lix.Of(text),
        };
    }

    /// <summary>The bibliography, then the texts by name.</summary>
    List<(string Name, byte[] Bytes)> Files() =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Folder, Texts), "*.md")
                .Order(StringComparer.Ordinal)
                .Prepend(BibliographyPath)
                .Select(f => (Path.GetFileName(f), File.ReadAllBytes(f))),
        ];

    static string HashOf(List<(string Name, byte[] Bytes)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, bytes) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(SHA256.HashData(bytes));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
