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
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                throw new LibraryException(Fault.Absent, $"there is no file '{path}'");
            }

            Refuse(file.Length, most, name);
            return file.Length > 0 ? File.ReadAllBytes(path) : throw new LibraryException(Fault.Invalid, $"{name}: empty");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LibraryException(Fault.Unreadable, $"{name}: cannot be read ({e.Message})", null, e);
        }
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
