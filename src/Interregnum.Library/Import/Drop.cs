using Interregnum.Library.Store;

namespace Interregnum.Library.Import;

/// <summary>What became, or would become, of a file that was dropped.</summary>
public enum Fate
{
    /// <summary>It is in the library now.</summary>
    Added,

    /// <summary>The library held it before, byte for byte.</summary>
    Held,

    /// <summary>It could not be read; the library is as it was.</summary>
    Refused,
}

/// <summary>One file of an import.</summary>
/// <param name="Path">Of the file.</param>
/// <param name="Document">The document it became or was already; null when it was refused.</param>
/// <param name="Why">Why it was refused; null otherwise.</param>
public sealed record Dropped(string Path, Fate Fate, Document? Document, LibraryException? Why);

/// <summary>An import of many files: each is added, was held already, or is refused, and none of them harms another.</summary>
public static class Drop
{
    /// <summary>The files that paths mean: a file itself, and below a folder every file that does not begin with a dot, in order of their names. Links below a folder are passed over.</summary>
    /// <exception cref="LibraryException">A path leads nowhere.</exception>
    public static IEnumerable<string> Files(IEnumerable<string> paths) => paths.SelectMany(Files);

    /// <summary>Imports files one after the other.</summary>
    /// <param name="given">What is known of all of them, such as tags.</param>
    /// <param name="stop">Looked at between two files; what was added stays.</param>
    public static IEnumerable<Dropped> Into(
        LibraryFile library,
        IEnumerable<string> files,
        Details given,
        TimeProvider time,
        CancellationToken stop
    )
    {
        var importer = new Importer(library, time);
        foreach (var file in files)
        {
            stop.ThrowIfCancellationRequested();
            yield return One(importer, file, given);
        }
    }

    static Dropped One(Importer importer, string file, Details given)
    {
        try
        {
            var draft = Draft.OfFile(file, given);
            return importer.Held(draft) is { } held
                ? new(file, Fate.Held, held, null)
                : new(file, Fate.Added, importer.Add(draft), null);
        }
        catch (LibraryException refusal)
        {
            return new(file, Fate.Refused, null, refusal);
        }
    }

    static IEnumerable<string> Files(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        return Directory.Exists(path)
            ? Below(new DirectoryInfo(path)).Select(f => f.FullName)
            : throw new LibraryException(Fault.Absent, $"there is no file or folder '{path}'");
    }

    static IEnumerable<FileInfo> Below(DirectoryInfo folder) =>
        folder
            .EnumerateFiles(
                "*",
                new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint }
            )
            .OrderBy(f => f.FullName, StringComparer.Ordinal);
}
