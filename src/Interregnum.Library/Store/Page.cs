namespace Interregnum.Library.Store;

/// <summary>A stretch of a document's text.</summary>
/// <param name="Position">Its place in the document, from 0.</param>
/// <param name="Number">
/// The number of the page in the original, from 1 as a reader of the file counts; null where the original has no pages, and the whole text is one stretch.
/// </param>
/// <param name="Text">As it is searched and quoted: lines end with a line feed, no control characters.</param>
public sealed record Page(int Position, int? Number, string Text);
