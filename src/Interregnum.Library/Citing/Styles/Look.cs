namespace Interregnum.Library.Citing.Styles;

/// <summary>How a character looks, and what a style may not do to it.</summary>
[Flags]
enum Look : byte
{
    Plain = 0,
    Italic = 1,
    Bold = 2,
    SmallCaps = 4,
    Underline = 8,
    Superscript = 16,
    Subscript = 32,

    /// <summary>Its case stays, whatever the style asks of a title.</summary>
    CaseKept = 64,
}
