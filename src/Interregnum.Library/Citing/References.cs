namespace Interregnum.Library.Citing;

/// <summary>The three formats in which references come and go.</summary>
public enum ReferenceFormat
{
    CslJson,
    BibTex,
    Ris,
}

/// <summary>
/// Files of references alone: BibTeX and BibLaTeX (<c>.bib</c>), RIS (<c>.ris</c>), CSL-JSON (<c>.json</c>).
/// Importing one is <c>References.Named(path)</c>, then <c>References.Read(format, text)</c>, then a free key for each item by <see cref="CitationKeys"/>.
/// Reading throws nothing on hostile input: what is wrong is in <see cref="ReferenceList.Faults"/>.
/// </summary>
public static class References
{
    /// <summary>A longer file is refused whole.</summary>
    public const int MostCharacters = 64 << 20;

    /// <summary>Entries beyond this are left out, and said to be.</summary>
    public const int MostItems = 100_000;

    internal static readonly string TooMany = $"only the first {MostItems:N0} entries were read";

    /// <summary>The format that a file's name stands for; null when it is none of them.</summary>
    public static ReferenceFormat? Named(string path) =>
        Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".bib" or ".bibtex" => ReferenceFormat.BibTex,
            ".ris" => ReferenceFormat.Ris,
            ".json" or ".csljson" => ReferenceFormat.CslJson,
            _ => null,
        };

    /// <summary>Reads a file's text, which has been decoded already.</summary>
    public static ReferenceList Read(ReferenceFormat format, string text)
    {
        if (text.Length > MostCharacters)
        {
            return new(
                [],
                [new(1, $"{text.Length >> 20} million characters are more than the {MostCharacters >> 20} million read")]
            );
        }

        text = text.TrimStart('\ufeff');
        return format switch
        {
            ReferenceFormat.BibTex => BibTex.BibTexReader.Read(text),
            ReferenceFormat.Ris => Ris.RisReader.Read(text),
            _ => CslJson.Read(text),
        };
    }

    /// <summary>Writes items; what each format keeps is in docs/citations.md. Ends with a line break.</summary>
    public static string Write(ReferenceFormat format, IReadOnlyList<CslItem> items) =>
        format switch
        {
            ReferenceFormat.BibTex => BibTex.BibTexWriter.Write(items),
            ReferenceFormat.Ris => Ris.RisWriter.Write(items),
            _ => CslJson.Write(items),
        };
}
