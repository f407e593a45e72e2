namespace Interregnum.Library.Store;

/// <summary>What a document was before it came into the library. The file has the name in small letters.</summary>
public enum Kind
{
    /// <summary>A bibliographic record without a text.</summary>
    Reference,
    Text,
    Markdown,
    Html,
    Docx,
    Pdf,
}
