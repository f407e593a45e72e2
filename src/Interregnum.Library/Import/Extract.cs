using Interregnum.Library.Store;

namespace Interregnum.Library.Import;

/// <summary>What a file says, and what it says of itself.</summary>
/// <param name="Pages">The text; at least one page, though it may be empty.</param>
/// <param name="Guess">What can be told of its title, authors and year; whoever imports may know better.</param>
public sealed record Extract(IReadOnlyList<Page> Pages, Details Guess)
{
    /// <summary>Characters of a document's text: some ten million words.</summary>
    const long MostCharacters = 64L << 20;

    /// <summary>A text without pages.</summary>
    public static Extract Of(string text, Details guess) => new([new(0, null, text)], guess);

    /// <summary>Ends the reading of a file that has more text than a document may have.</summary>
    /// <exception cref="LibraryException">It has.</exception>
    public static void Refuse(long characters, string name)
    {
        if (characters > MostCharacters)
        {
            throw new LibraryException(Fault.Invalid, $"{name}: more than {MostCharacters >> 20} million characters of text");
        }
    }
}
