using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Interregnum.Runs;

/// <summary>
/// Files that are there whole or not at all: written under a temporary name in their own folder, flushed to the disk, renamed, and
/// the renaming flushed too.
/// </summary>
static partial class WholeFile
{
    /// <summary>What a file is called until it is whole; such a name left behind is of no value.</summary>
    public const string TemporarySuffix = ".tmp";

    public static void Write(string path, Action<FileStream> content)
    {
        var temporary = path + TemporarySuffix;
        try
        {
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
            {
                content(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
            FlushFolder(Path.GetDirectoryName(path)!);
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException || IsTooLarge(refused))
        {
            Abandon(temporary);
            throw new IOException($"'{path}' cannot be written: {refused.Message.TrimEnd('.')}. {Remedy(refused)}", refused);
        }
        catch
        {
            Abandon(temporary);
            throw;
        }
    }

    /// <summary>.NET takes a file larger than the file system or the user's limit allows (EFBIG) for an argument out of range.</summary>
    static bool IsTooLarge(Exception refused) => refused is ArgumentOutOfRangeException { ParamName: "value" };

    static string Remedy(Exception refused) =>
        refused is UnauthorizedAccessException or DirectoryNotFoundException or FileNotFoundException
            ? "Choose a folder that you may write to, with --out."
            : "What was finished is kept: make room there, and the same command goes on.";

    /// <summary>On a full disk what was begun would be in the way. Where it cannot be removed either, its name says that it is worth nothing.</summary>
    static void Abandon(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            // The caller is told why the file could not be written, which is what matters.
        }
    }

    /// <summary>Makes a folder, with those above it, and flushes each new name to the disk.</summary>
    public static void MakeFolder(string path)
    {
        try
        {
            Make(path);
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            throw new IOException(
                $"The folder '{path}' cannot be made: {refused.Message} Choose another one with --out.",
                refused
            );
        }
    }

    static void Make(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        var above = Path.GetDirectoryName(path);
        if (string.IsNullOrEmpty(above))
        {
            Directory.CreateDirectory(path);
            return;
        }

        Make(above);
        Directory.CreateDirectory(path);
        FlushFolder(above);
    }

    /// <summary>
    /// A renaming lasts only once the folder itself is flushed. .NET opens no folder as a file, hence the one native call; where
    /// folders cannot be opened (Windows) the file system's journal does it.
    /// </summary>
    static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var handle = new SafeFileHandle(Open(folder, ReadOnly), ownsHandle: true);
        if (handle.IsInvalid)
        {
            throw new IOException($"The folder '{folder}' cannot be opened: {Marshal.GetLastPInvokeErrorMessage()}.");
        }

        RandomAccess.FlushToDisk(handle);
    }

    const int ReadOnly = 0;

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);
}
