using Interregnum.Library.Store;

namespace Interregnum.Library.Import;

/// <summary>A kind of file that can be imported. A new one is a file beside this and a line in <see cref="Formats"/>.</summary>
/// <param name="Extensions">In small letters with their dot.</param>
/// <param name="MostBytes">A larger file is refused unread.</param>
/// <param name="Read">Reads the bytes of a file; the name is for messages. Throws <see cref="LibraryException"/>.</param>
sealed record Format(
    Kind Kind,
    IReadOnlyList<string> Extensions,
    long MostBytes,
    Func<ReadOnlyMemory<byte>, string, Extract> Read
)
{
    /// <summary>Whether a hostile file can make its parser take all time or memory, or break the process. Such files are read in a process apart where there is one (<see cref="ReaderProcess"/>).</summary>
    public bool IsRisky { get; init; }

    /// <summary>Reads the bytes of a file; whatever its parser trips over is said as a refusal.</summary>
    /// <exception cref="LibraryException">It cannot be read.</exception>
    public Extract ReadOrRefuse(ReadOnlyMemory<byte> bytes, string name)
    {
        try
        {
            return Read(bytes, name);
        }
        catch (Exception e) when (e is not LibraryException and not OutOfMemoryException)
        {
            var why = e.Message.ReplaceLineEndings(" ");
            why = why.Length <= LongestReason ? why : why[..LongestReason] + "…";
            throw new LibraryException(Fault.Invalid, $"{name}: damaged, or not what its kind should be ({why})", null, e);
        }
    }

    const int LongestReason = 150;
}
