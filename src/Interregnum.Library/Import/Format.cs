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
);
