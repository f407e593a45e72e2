using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Interregnum.Tests.Library;

/// <summary>Files made for a test.</summary>
static class TestFiles
{
    /// <summary>A PDF with one page for each text, whose lines are set one below the other.</summary>
    public static byte[] Pdf(params IReadOnlyList<string> pages)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        foreach (var text in pages)
        {
            var page = builder.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
            var lines = text.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                page.AddText(lines[i], 12, new PdfPoint(50, 700 - (14 * i)), font);
            }
        }

        return builder.Build();
    }

    /// <summary>A DOCX titled "A plan" by Jane Doe, with a paragraph for each text.</summary>
    public static byte[] Docx(params IReadOnlyList<string> paragraphs)
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, DocumentFormat.OpenXml.WordprocessingDocumentType.Document))
        {
            var body = new Body(paragraphs.Select(Paragraph));
            word.AddMainDocumentPart().Document = new Document(body);
            word.PackageProperties.Title = "A plan";
            word.PackageProperties.Creator = "Jane Doe";
        }

        return stream.ToArray();
    }

    /// <summary>An archive with these entries.</summary>
    public static byte[] Archive(params IReadOnlyList<(string Name, byte[] Bytes)> entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A DOCX whose document unpacks to so many megabytes.</summary>
    public static byte[] Bomb(int megabytes)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry("word/document.xml", CompressionLevel.SmallestSize).Open();
            var blank = new byte[1 << 20];
            blank.AsSpan().Fill((byte)' ');
            for (var i = 0; i < megabytes; i++)
            {
                entry.Write(blank);
            }
        }

        return stream.ToArray();
    }

    static Paragraph Paragraph(string text)
    {
        var run = new Run();
        var parts = text.Split('\t');
        for (var i = 0; i < parts.Length; i++)
        {
            run.Append(i > 0 ? [new TabChar()] : []);
            run.Append(new Text(parts[i]) { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve });
        }

        return new(run);
    }
}
