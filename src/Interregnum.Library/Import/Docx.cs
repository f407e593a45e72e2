using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Interregnum.Library.Store;

namespace Interregnum.Library.Import;

/// <summary>
/// Word's DOCX: paragraphs, tables by row, footnotes and endnotes at the end. It has no pages until it is laid out, so the text is one stretch.
/// The archive's parts are weighed before one is read, nothing is unpacked to disk, and no part outside the archive is followed.
/// </summary>
static class Docx
{
    const int MostParts = 5_000;
    const long MostBytesUnpacked = 256L << 20;
    const long MostCharactersInPart = 64L << 20;
    const int Deepest = 256;

    public static Format Format { get; } = new(Kind.Docx, [".docx"], 64L << 20, Read) { IsRisky = true };

    /// <summary>Whether the bytes are an archive.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8);

    static Extract Read(ReadOnlyMemory<byte> bytes, string name)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        Weigh(stream, name);
        using var word = WordprocessingDocument.Open(stream, false, new() { MaxCharactersInPart = MostCharactersInPart });
        var main =
            word.MainDocumentPart ?? throw new LibraryException(Fault.Invalid, $"{name}: the archive holds no Word document");
        var text = new StringBuilder();
        foreach (var part in new OpenXmlPart?[] { main, main.FootnotesPart, main.EndnotesPart }.OfType<OpenXmlPart>())
        {
            Append(text, part, name);
        }

        var properties = word.PackageProperties;
        return Extract.Of(
            TextFile.Tidy(text.ToString().Trim()),
            new()
            {
                Title = string.IsNullOrWhiteSpace(properties.Title) ? null : properties.Title.Trim(),
                Authors = string.IsNullOrWhiteSpace(properties.Creator)
                    ? []
                    : [PersonalName.FamilyFirst(properties.Creator.Trim())],
            }
        );
    }

    /// <summary>Unpacks every part into nothing, to know its size: what the archive says of it may be a lie.</summary>
    static void Weigh(Stream stream, string name)
    {
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
        {
            if (archive.Entries.Count > MostParts)
            {
                throw new LibraryException(
                    Fault.Invalid,
                    $"{name}: {archive.Entries.Count:N0} parts; {MostParts:N0} are the most"
                );
            }

            var buffer = new byte[64 << 10];
            long unpacked = 0;
            foreach (var entry in archive.Entries)
            {
                using var part = entry.Open();
                for (int read; (read = part.Read(buffer)) > 0; )
                {
                    unpacked += read;
                    if (unpacked > MostBytesUnpacked)
                    {
                        throw new LibraryException(
                            Fault.Invalid,
                            $"{name}: {stream.Length >> 10:N0} kB that unpack to more than {MostBytesUnpacked >> 20} MB"
                        );
                    }
                }
            }
        }

        stream.Position = 0;
    }

    /// <summary>The words of a part, one paragraph a line. It is read forwards, never as a tree.</summary>
    static void Append(StringBuilder text, OpenXmlPart part, string name)
    {
        using var stream = part.GetStream();
        using var xml = XmlReader.Create(
            stream,
            new()
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = MostCharactersInPart,
            }
        );
        while (xml.Read())
        {
            if (xml.Depth > Deepest)
            {
                throw new LibraryException(Fault.Invalid, $"{name}: its elements are nested more than {Deepest} deep");
            }

            Append(text, xml);
            Extract.Refuse(text.Length, name);
        }
    }

    static void Append(StringBuilder text, XmlReader xml)
    {
        switch (xml.NodeType, xml.LocalName)
        {
            case (XmlNodeType.Element, "t"):
                if (xml.Read() && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                {
                    text.Append(xml.Value);
                }

                break;
            case (XmlNodeType.Element, "tab"):
                text.Append('\t');
                break;
            case (XmlNodeType.Element, "noBreakHyphen"):
                text.Append('-');
                break;
            case (XmlNodeType.Element, "br" or "cr"):
            case (XmlNodeType.EndElement, "p"):
                text.Append('\n');
                break;
        }
    }
}
