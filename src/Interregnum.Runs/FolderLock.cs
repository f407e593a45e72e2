namespace Interregnum.Runs;

/// <summary>
/// Keeps a second writer out of a run's folder. The system holds the lock for the process, so that it is gone when the process is,
/// however it ended; the file stays, empty. (To remove it would let two processes hold locks on two files of one name.)
/// </summary>
sealed class FolderLock : IDisposable
{
    public const string FileName = ".lock";

    /// <summary>What the system says of a file that another process holds: EWOULDBLOCK on Linux and on macOS, a sharing violation on Windows.</summary>
    static readonly int[] InUse = [11, 35, unchecked((int)0x8007_0020)];

    readonly FileStream _held;

    FolderLock(FileStream held)
    {
        _held = held;
    }

    /// <exception cref="IOException">Another process holds it, or the folder cannot be written to.</exception>
    public static FolderLock Take(string folder)
    {
        try
        {
            var path = Path.Combine(folder, FileName);
            return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException busy) when (InUse.Contains(busy.HResult))
        {
            throw new IOException(
                $"The folder '{folder}' is in use by another process. Wait for it to end, or choose another folder with --out.",
                busy
            );
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            throw new IOException(
                $"The folder '{folder}' cannot be written to: {refused.Message} Choose another one with --out.",
                refused
            );
        }
    }

    public void Dispose() => _held.Dispose();
}
