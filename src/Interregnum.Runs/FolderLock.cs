using System.Globalization;

namespace Interregnum.Runs;

/// <summary>
/// Keeps a second writer out of a run's folder. The system holds the lock for the process, so that it is gone when the process is,
/// however it ended; the file stays, empty.
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
        var path = Path.Combine(folder, FileName);
        FileStream held;
        try
        {
            held = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException busy) when (InUse.Contains(busy.HResult))
        {
            throw new IOException(
                $"The folder '{folder}' is in use by another process{HolderOf(path)}. Wait for it to end, or choose another folder with --out."
            );
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            throw new IOException(
                $"The folder '{folder}' cannot be written to: {refused.Message} Choose another one with --out.",
                refused
            );
        }

        held.SetLength(0);
        held.Write(System.Text.Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
        return new(held);
    }

    public void Dispose()
    {
        _held.SetLength(0);
        _held.Dispose();
    }

    static string HolderOf(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file);
            return int.TryParse(reader.ReadToEnd(), CultureInfo.InvariantCulture, out var process) ? $" (process {process})" : "";
        }
        catch (IOException)
        {
            return "";
        }
    }
}
