using System.Security.Cryptography;

namespace Interregnum.Library.Store;

/// <summary>
/// The files that were imported, as they were, in a folder beside the library: <c>library.db</c> has <c>library.originals</c>, and a file there is
/// named by the SHA-256 of its bytes, below a folder of its first two digits. Nothing of its old name is used.
/// </summary>
/// <param name="folder">The folder; made when the first file comes.</param>
public sealed class Originals(string folder)
{
    public string Folder { get; } = folder;

    /// <summary>Those of a library file.</summary>
    public static Originals Of(string library) => new(Path.ChangeExtension(library, ".originals"));

    /// <summary>64 small hexadecimal digits.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Where the original of a document lies or would lie.</summary>
    /// <param name="hash">As <see cref="HashOf"/> gives it.</param>
    public string PathOf(string hash, Kind kind) => Path.Combine(Folder, hash[..2], hash + Extension(kind));

    /// <summary>Keeps a file. It is there entirely or not at all, whatever interrupts.</summary>
    public void Keep(string hash, Kind kind, ReadOnlySpan<byte> bytes)
    {
        var path = PathOf(hash, kind);
        if (File.Exists(path))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = $"{path}.{Environment.ProcessId}.part";
        try
        {
            File.WriteAllBytes(part, bytes);
            File.Move(part, path, overwrite: true);
        }
        catch (IOException)
        {
            File.Delete(part);
            throw;
        }
    }

    /// <summary>Deletes an original, if it is there.</summary>
    public void Discard(string hash, Kind kind)
    {
        var path = PathOf(hash, kind);
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    static string Extension(Kind kind) =>
        kind switch
        {
            Kind.Markdown => ".md",
            Kind.Html => ".html",
            Kind.Docx => ".docx",
            Kind.Pdf => ".pdf",
            _ => ".txt",
        };
}
