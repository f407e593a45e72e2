using Interregnum.Library.Citing;
using Interregnum.Library.Store;

namespace Interregnum.Library.Import;

/// <summary>What became, or would become, of something that was dropped.</summary>
public enum Fate
{
    /// <summary>It is in the library now.</summary>
    Added,

    /// <summary>The library held it before: the same file byte for byte, or the same record.</summary>
    Held,

    /// <summary>It could not be taken; the library is as it was.</summary>
    Refused,
}

/// <summary>One document of an import.</summary>
/// <param name="Path">Of the file that it came from.</param>
/// <param name="Document">The document it became or was already; null when it was refused.</param>
/// <param name="Why">Why it was refused; null otherwise.</param>
/// <param name="Alike">The key of another document with the same title and year, which may be another version of it; null when there is none.</param>
public sealed record Dropped(string Path, Fate Fate, Document? Document, LibraryException? Why, string? Alike = null);

/// <summary>An import of many files: each document is added, was held already, or is refused, and none of them harms another.</summary>
/// <param name="importer">Writes what is read; with <paramref name="isRehearsal"/> it is only asked.</param>
/// <param name="given">What is known of all of them, such as tags.</param>
/// <param name="apart">Reads risky files; null when this process may take the risk.</param>
/// <param name="isRehearsal">Tells what would become of everything, and writes nothing.</param>
public sealed class Drop(Importer importer, Details given, ReaderProcess? apart, bool isRehearsal = false)
{
    /// <summary>Documents that are read while others are being written.</summary>
    const int MostAhead = 4;

    /// <summary>What the library held before: those files are not read again.</summary>
    readonly IReadOnlyDictionary<string, string> _held = importer.Library.Documents.Originals();

    static readonly EnumerationOptions Listed = new()
    {
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint,
    };

    /// <summary>Keys and files that a rehearsal has given away.</summary>
    readonly Dictionary<string, Document> _rehearsed = [];

    /// <summary>The files that paths mean: a file itself, and below a folder every file that does not begin with a dot, in order of their names; a folder that cannot be listed stands for itself. Links below a folder are passed over.</summary>
    /// <exception cref="LibraryException">A path leads nowhere.</exception>
    public static IEnumerable<string> Files(IEnumerable<string> paths) => paths.SelectMany(Files);

    /// <summary>Imports files one after the other; the next are read, on another thread, while one is written.</summary>
    /// <param name="stop">Looked at between two documents; what was added stays.</param>
    public IEnumerable<Dropped> Import(IEnumerable<string> files, CancellationToken stop)
    {
        foreach (var item in Ahead.Of(files.SelectMany(Read), MostAhead))
        {
            yield return Settle(item);
            stop.ThrowIfCancellationRequested();
        }
    }

    /// <summary>What is in a file: a document, the records of a file of references, or what the library holds already.</summary>
    IEnumerable<Item> Read(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                throw new LibraryException(
                    Fault.Unreadable,
                    "the folder cannot be listed, and nothing in it was read",
                    "Give yourself the right to read it."
                );
            }

            if (References.Named(path) is { } format)
            {
                return Records(path, format);
            }

            var file = SourceFile.Open(path);
            return
            [
                _held.TryGetValue(file.Hash, out var key)
                    ? new(path, HeldAs: key)
                    : new Item(path, Draft.OfFile(file, given, apart)),
            ];
        }
        catch (LibraryException refusal)
        {
            return [new(path, Why: refusal)];
        }
    }

    /// <summary>The records of a file of references, each for itself, and what could not be read of it.</summary>
    IEnumerable<Item> Records(string path, ReferenceFormat format)
    {
        var bytes = FileBytes.Of(path, References.MostCharacters);
        var list = References.Read(format, TextFile.Read(bytes, Path.GetFileName(path)));
        return list
            .Items.Select(item => Record(path, item))
            .Concat(list.Faults.Select(f => new Item(path, Why: new(Fault.Invalid, $"line {f.Line}: {f.Message}"))));
    }

    Item Record(string path, CslItem item)
    {
        try
        {
            return new(path, Draft.OfReference(CitationKeys.IsFit(item.Id) ? item : item.With("id", ""), given.Tags));
        }
        catch (LibraryException refusal)
        {
            var which = item.Id.Length > 0 ? $"'{item.Id}': " : "";
            return new(path, Why: new(refusal.Fault, which + refusal.Message, refusal.Remedy));
        }
    }

    Dropped Settle(Item item)
    {
        if (item.Draft is null)
        {
            var held = item.HeldAs is { } key ? importer.Library.Documents.Find(key) : null;
            return new(item.Path, item.Why is null ? Fate.Held : Fate.Refused, held, item.Why);
        }

        try
        {
            return Take(item.Path, item.Draft);
        }
        catch (LibraryException refusal)
        {
            return new(item.Path, Fate.Refused, null, refusal);
        }
    }

    /// <summary>One document of a file: read, held already, or refused.</summary>
    sealed record Item(string Path, Draft? Draft = null, string? HeldAs = null, LibraryException? Why = null);

    Dropped Take(string file, Draft draft)
    {
        if ((importer.Held(draft) ?? Rehearsed(draft)) is { } held)
        {
            return new(file, Fate.Held, held, null);
        }

        var alike = importer.Alike(draft)?.Key;
        return new(file, Fate.Added, isRehearsal ? Rehearse(draft) : importer.Add(draft), null, alike);
    }

    Document? Rehearsed(Draft draft) => draft.Hash is { } hash ? _rehearsed.GetValueOrDefault(hash) : null;

    Document Rehearse(Draft draft)
    {
        var document = importer.ToAdd(
            draft,
            key => _rehearsed.ContainsKey(key) || importer.Library.Documents.RowOf(key) is not null
        );
        _rehearsed.Add(document.Key, document);
        if (draft.Hash is { } hash)
        {
            _rehearsed[hash] = document;
        }

        return document;
    }

    static IEnumerable<string> Files(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        return Directory.Exists(path)
            ? Below(new DirectoryInfo(path)).Order(StringComparer.Ordinal)
            : throw new LibraryException(Fault.Absent, $"there is no file or folder '{path}'");
    }

    /// <summary>A folder that cannot be listed stands for what is in it.</summary>
    static List<string> Below(DirectoryInfo folder)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = folder.GetFileSystemInfos("*", Listed);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            return [folder.FullName];
        }

        return [.. entries.SelectMany(e => e is DirectoryInfo inner ? Below(inner) : [e.FullName])];
    }
}
