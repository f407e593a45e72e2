using System.IO.Compression;
using System.Text;

namespace Interregnum.Acceptance;

/// <summary>Files that somebody made to do harm, or that went wrong on their way; and a few that only look so.</summary>
static class HostileFiles
{
    const int Many = 100_000;

    /// <summary>Those that can be imported, by name; every other has to be refused.</summary>
    public static IReadOnlySet<string> Sound { get; } =
        new HashSet<string>
        {
            "00-good.txt",
            "24-scripts.html",
            "27-attribute.html",
            "28-cells.html",
            "29-charset.html",
            "30-page.txt",
            "34-columns.txt",
            "39-\u001b[31m; rm -rf $(pwd) '\".txt",
            "99-good.md",
        };

    /// <summary>Writes them into a folder, which is made.</summary>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, bytes) in Good().Concat(Pdfs()).Concat(Archives()).Concat(Pages()).Concat(Texts()))
        {
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
        }

        using var large = File.Create(Path.Combine(folder, "31-large.txt"));
        large.SetLength(200_000_000);
    }

    static IEnumerable<(string, byte[])> Good() =>
        [("00-good.txt", Bytes("The first\n\nIt was sound.")), ("99-good.md", Bytes("# The last\n\nIt was sound *too*."))];

    static IEnumerable<(string, byte[])> Pdfs()
    {
        var bomb = Deflated(1024, 1);
        yield return ("01-bomb.pdf", Pdf($"<< /Length {bomb.Length} /Filter /FlateDecode >>", bomb));
        var twice = Deflated(1024, 2);
        yield return ("02-bomb-twice.pdf", Pdf($"<< /Length {twice.Length} /Filter [/FlateDecode /FlateDecode] >>", twice));
        yield return ("03-nested.pdf", PdfOf("<< /Type /Catalog /Pages " + Repeat("[", Many) + Repeat("]", Many) + " >>"));
        yield return ("04-nested-names.pdf", PdfOf(Repeat("<< /A ", Many) + Repeat(" >>", Many)));
        yield return ("05-circle.pdf", PdfOf("<< /Type /Catalog /Pages 1 0 R >>"));
        yield return ("06-cut.pdf", Bytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R"));
        yield return (
            "07-table-circle.pdf",
            Bytes("%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Prev 9 >>\nstartxref\n9\n%%EOF")
        );
        yield return ("08-zeros.pdf", [.. Bytes("%PDF-1.4\n"), .. new byte[5_000_000]]);
        yield return (
            "09-locked.pdf",
            Bytes("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R /Encrypt 1 0 R >>\n%%EOF")
        );
        yield return (
            "10-numbers.pdf",
            PdfOf("<< /Type /Catalog /Pages << /Type /Pages /Count 2147483647 /Kids [ 1 0 R ] >> >>")
        );
    }

    static IEnumerable<(string, byte[])> Archives()
    {
        const string Open = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
        yield return ("11-bomb.docx", Docx(stream => Fill(stream, 1024)));
        yield return ("12-parts.docx", Archive(Enumerable.Range(0, 20_000).Select(i => ($"word/part{i}.xml", Bytes("<a/>")))));
        yield return ("13-nested.docx", Docx(Bytes(Open + Repeat("<w:p>", Many))));
        yield return (
            "14-laughs.docx",
            Docx(
                Bytes(
                    "<!DOCTYPE a [<!ENTITY b \""
                        + Repeat("x", 1000)
                        + "\"><!ENTITY c \""
                        + Repeat("&b;", 1000)
                        + "\">]><a>&c;</a>"
                )
            )
        );
        yield return ("15-outside.docx", Docx(Bytes("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")));
        yield return ("16-paths.docx", Archive([("../../evil.txt", Bytes("x")), ("/tmp/interregnum-evil.txt", Bytes("x"))]));
        yield return ("17-cut.docx", Docx(Bytes(Open))[..200]);
        yield return ("18-other.docx", Archive([("mimetype", Bytes("application/epub+zip"))]));
        yield return ("19-empty.docx", Archive([]));
        yield return ("20-text.docx", Bytes("a text that was given another name"));
        yield return ("21-archive.txt", Archive([("a.txt", Bytes("x"))]));
        yield return ("22-archive.zip", Archive([("../a.txt", Bytes("x"))]));
    }

    static IEnumerable<(string, byte[])> Pages()
    {
        yield return ("23-nested.html", Bytes("<html><body>" + Repeat("<div>", 10 * Many)));
        yield return (
            "24-scripts.html",
            Bytes(
                "<html><body onload=evil()><script>evil()</script><p onclick='evil()'>A page that was sound.<img src=x onerror=evil()>"
                    + "<iframe src='https://evil.invalid/'></iframe><a href='javascript:evil()'>more</a></p><meta http-equiv=refresh content='0;url=https://evil.invalid'></body></html>"
            )
        );
        yield return ("25-unclosed.html", Bytes("<html><body>" + Repeat("<b><font>", Many)));
        yield return ("26-table.html", Bytes("<html><body>" + Repeat("<table><tr><td>", Many)));
        yield return (
            "27-attribute.html",
            Bytes("<html><body><p title='" + Repeat("x", 20_000_000) + "'>A word.</p></body></html>")
        );
        yield return (
            "28-cells.html",
            Bytes("<html><body><table><tr>" + Repeat("<td>1</td>", Many / 50) + "</tr></table></body></html>")
        );
        yield return (
            "29-charset.html",
            Bytes("<html><head><meta charset=no-such-thing></head><body><p>A word.</p></body></html>")
        );
        yield return ("30-page.txt", Bytes("<!DOCTYPE html><html><body><p>A page under another name.</p></body></html>"));
    }

    static IEnumerable<(string, byte[])> Texts()
    {
        yield return ("32-zeros.txt", new byte[1_000_000]);
        yield return ("33-columns.csv", Bytes(Repeat("1,", 1_000_000)));
        yield return ("34-columns.txt", Bytes("columns\n" + Repeat("1,", 1_000_000)));
        yield return ("35-picture.txt", [0x89, .. Bytes("PNG\r\n\u001a\n"), .. new byte[1000]]);
        yield return ("36-program.md", [0x7F, .. Bytes("ELF"), .. new byte[1000]]);
        yield return ("37-empty.txt", []);
        yield return ("38-noise.txt", [.. Enumerable.Range(0, Many).Select(i => (byte)(i * i >> 3))]);
        yield return ("39-\u001b[31m; rm -rf $(pwd) '\".txt", Bytes("A name that was made to be obeyed."));
        yield return ("40-quoted.md", Bytes(Repeat(">", Many) + " x"));
        yield return ("41-brackets.json", Bytes(Repeat("[", Many)));
        yield return ("42-braces.bib", Bytes("@book{a, title=" + Repeat("{", Many)));
    }

    /// <summary>A PDF of one page with this stream as its content.</summary>
    static byte[] Pdf(string dictionary, byte[] stream) =>
        [
            .. Bytes(
                "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                    + $"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>\nendobj\n4 0 obj\n{dictionary}\nstream\n"
            ),
            .. stream,
            .. Bytes("\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 5 >>\n%%EOF"),
        ];

    /// <summary>A PDF whose catalogue is this.</summary>
    static byte[] PdfOf(string catalogue) =>
        Bytes($"%PDF-1.4\n1 0 obj\n{catalogue}\nendobj\ntrailer\n<< /Root 1 0 R /Size 2 >>\n%%EOF");

    static byte[] Docx(byte[] document) => Docx(stream => stream.Write(document));

    static byte[] Docx(Action<Stream> document)
    {
        const string Types =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
        const string Links =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
            + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
        return Written([
            ("[Content_Types].xml", s => s.Write(Bytes(Types))),
            ("_rels/.rels", s => s.Write(Bytes(Links))),
            ("word/document.xml", document),
        ]);
    }

    static byte[] Archive(IEnumerable<(string Name, byte[] Bytes)> entries) =>
        Written(entries.Select(e => (e.Name, (Action<Stream>)(s => s.Write(e.Bytes)))));

    static byte[] Written(IEnumerable<(string Name, Action<Stream> Write)> entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, write) in entries)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                write(entry);
            }
        }

        return stream.ToArray();
    }

    /// <summary>So many megabytes of blanks, deflated so many times over.</summary>
    static byte[] Deflated(int megabytes, int times)
    {
        using var stream = new MemoryStream();
        using (var deflate = new ZLibStream(stream, CompressionLevel.Fastest))
        {
            Fill(deflate, megabytes);
        }

        var bytes = stream.ToArray();
        for (var i = 1; i < times; i++)
        {
            using var again = new MemoryStream();
            using (var deflate = new ZLibStream(again, CompressionLevel.Fastest))
            {
                deflate.Write(bytes);
            }

            bytes = again.ToArray();
        }

        return bytes;
    }

    static void Fill(Stream stream, int megabytes)
    {
        var blanks = new byte[1 << 20];
        blanks.AsSpan().Fill((byte)' ');
        for (var i = 0; i < megabytes; i++)
        {
            stream.Write(blanks);
        }
    }

    static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);
}
