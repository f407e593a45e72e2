namespace Interregnum.Library.Import;

/// <summary>The bytes of a file that somebody wants to import.</summary>
static class FileBytes
{
    /// <summary>All of them. Pipes and devices are empty by their length, and so are never opened.</summary>
    /// <param name="most">A larger file is refused unread.</param>
    /// <exception cref="LibraryException">It is not there, empty, too large or not to be read.</exception>
    public static byte[] Of(string path, long most)
    {
        var name = Path.GetFileName(path);
        try
        {
            if (!File.Exists(path))
            {
                throw new LibraryException(Fault.Absent, $"there is no file '{path}'");
            }

            // Of a link, what it leads to: its own length is that of a path.
            var file = new FileInfo(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path);
            Refuse(file.Length, most, name);
            return file.Length > 0
                ? Read(file, name)
                : throw new LibraryException(Fault.Invalid, $"{name}: empty (or a pipe or a device, which are not read)");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LibraryException(Fault.Unreadable, $"{name}: cannot be read ({e.Message})", null, e);
        }
    }

    /// <summary>As many as there were; a file that is being written is not taken for one that is whole.</summary>
    static byte[] Read(FileInfo file, string name)
    {
        using var stream = file.OpenRead();
        var bytes = new byte[file.Length];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == bytes.Length && stream.ReadByte() < 0
            ? bytes
            : throw new LibraryException(Fault.Unreadable, $"{name}: it changed while it was read", "Give the command again.");
    }

    /// <exception cref="LibraryException">There are more than may be.</exception>
    public static void Refuse(long bytes, long most, string name)
    {
        if (bytes > most)
        {
            throw new LibraryException(
                Fault.Invalid,
                $"{name}: {bytes >> 20} MB is more than the {most >> 20} MB that a file of this kind may have"
            );
        }
    }
}
