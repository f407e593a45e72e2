using Interregnum.Library.Store;

namespace Interregnum.Library.Import;

/// <summary>A file that somebody wants to import, with its bytes and not yet read as anything.</summary>
/// <param name="Name">Without its folder.</param>
/// <param name="Hash">SHA-256 of the bytes, as <see cref="Originals.HashOf"/> gives it.</param>
sealed record SourceFile(string Path, string Name, byte[] Bytes, string Hash)
{
    /// <exception cref="LibraryException">It is not there, empty, too large or not to be read.</exception>
    public static SourceFile Open(string path)
    {
        var bytes = FileBytes.Of(path, Formats.Named(path)?.MostBytes ?? Formats.MostBytes);
        return new(path, System.IO.Path.GetFileName(path), bytes, Originals.HashOf(bytes));
    }
}
