using Interregnum.Library.Store;

namespace Interregnum.Library.Import;

/// <summary>What a file says, and what it says of itself.</summary>
/// <param name="Pages">The text; at least one page, though it may be empty.</param>
/// <param name="Guess">What can be told of its title, authors and year; whoever imports may know better.</param>
public sealed record Extract(IReadOnlyList<Page> Pages, Details Guess)
{
    /// <summary>A text without pages.</summary>
    public static Extract Of(string text, Details guess) => new([new(0, null, text)], guess);
}
