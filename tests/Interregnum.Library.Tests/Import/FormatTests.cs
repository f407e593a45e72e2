using System.Text;
using Interregnum.Library;
using Interregnum.Library.Import;
using Interregnum.Library.Store;

namespace Interregnum.Tests.Library;

/// <summary>Web pages, PDF and DOCX: their text, what they say of themselves, and what is refused.</summary>
public sealed class FormatTests
{
    const string Article = """
        <!DOCTYPE html><html lang="en-GB"><head><title>The Fall | A Site</title><meta name="author" content="Jane Doe">
        <meta property="article:published_time" content="2004-05-06"><link rel="canonical" href="https://example.org/fall"></head>
        <body><nav><a href="/">Home</a> <a href="/about">About us</a></nav><div class="sidebar">Subscribe now</div><article><h1>The Fall</h1>
        <p>In the autumn of 1923 the secretariat had gained the upper hand, and the committees, one after another, came to be filled with those whom it had
        appointed, and nobody objected.</p><p onclick="alert(1)">A second paragraph, longer, of the same sort, with commas, and with many words that tell a reader
        something, so that it counts as the main text of this page.<script>alert("run")</script></p><ul><li>one</li><li>two</li></ul></article>
        <footer>Copyright</footer></body></html>
        """;

    [Fact]
    public void The_main_text_of_a_web_page_is_without_what_is_around_it()
    {
        var read = Read(Article, "page.html");

        var text = read.Pages.Single().Text;
        Assert.StartsWith("In the autumn of 1923 the secretariat", text, StringComparison.Ordinal);
        Assert.EndsWith("\none\ntwo", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Subscribe", text, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", text, StringComparison.Ordinal);
        Assert.Equal(
            ("The Fall", 2004, "en", "https://example.org/fall"),
            (read.Guess.Title, read.Guess.Year, read.Guess.Language, read.Guess.Address)
        );
        Assert.Equal(["Doe, Jane"], read.Guess.Authors);
    }

    [Fact]
    public void A_page_without_a_main_text_is_its_body_without_chrome()
    {
        var read = Read(
            "<html><body><nav>Home</nav><p>A short note.</p><script>x</script><footer>Copyright</footer></body></html>",
            "page.html"
        );

        Assert.Equal("A short note.", read.Pages.Single().Text);
    }

    [Fact]
    public void A_page_is_read_in_the_encoding_that_it_declares()
    {
        var page = "<html><head><meta charset=\"koi8-r\"></head><body><p>Съезд партии</p></body></html>";

        Assert.Equal("Съезд партии", Read(Encodings.Named("koi8-r")!.GetBytes(page), "page.html").Pages.Single().Text);
    }

    [Theory]
    [InlineData("<p onclick=\"x()\">a<script>y()</script></p>", "<p>a</p>")]
    [InlineData("<a href=\"javascript:x()\">a</a>", "<a>a</a>")]
    [InlineData("<a href=\"https://example.org/\">a</a>", "<a href=\"https://example.org/\">a</a>")]
    [InlineData("<img src=\"https://spy/\" onerror=\"x()\">a", "a")]
    [InlineData("<b style=\"background:url(https://spy)\">a</b>", "<b>a</b>")]
    [InlineData("<svg><script>x()</script></svg><iframe src=\"https://spy\"></iframe>a", "a")]
    [InlineData("<form action=\"https://spy\"><input name=\"a\">a</form>", "")]
    public void Html_is_shown_without_what_runs_or_is_fetched(string hostile, string safe) =>
        Assert.Equal(safe, SafeHtml.Cleaned(hostile));

    [Fact]
    public void A_pdf_is_read_page_by_page()
    {
        var read = Read(TestFiles.Pdf("The funeral", "Second page, on the com-\nmittee of inquiry."), "a.pdf");

        Assert.Equal([1, 2], read.Pages.Select(p => p.Number!.Value));
        Assert.Equal("The funeral", read.Pages[0].Text);
        Assert.Equal("Second page, on the committee\nof inquiry.", read.Pages[1].Text);
    }

    [Theory]
    [InlineData("the o\uFB03cial \uFB01le", "the official file")]
    [InlineData("the com-\nmittee of\ninquiry", "the committee\nof\ninquiry")]
    [InlineData("Brest-\nLitovsk", "Brest-\nLitovsk")]
    [InlineData("the end-\n", "the end-")]
    public void What_a_printer_did_to_words_is_undone(string set, string text) => Assert.Equal(text, Pdf.Readable(set));

    [Fact]
    public void A_docx_is_read_with_its_tables_and_notes()
    {
        var read = Read(TestFiles.Docx("First.", "Second, with a\ttab."), "a.docx");

        Assert.Equal("First.\nSecond, with a\ttab.", read.Pages.Single().Text);
        Assert.Equal(("A plan", "Doe, Jane"), (read.Guess.Title, read.Guess.Authors.Single()));
    }

    [Fact]
    public void What_a_file_holds_goes_before_its_name()
    {
        Assert.Equal(Kind.Pdf, Formats.Of(TestFiles.Pdf("Text"), "a.txt").Kind);
        Assert.Equal(Kind.Docx, Formats.Of(TestFiles.Docx("Text"), "a.pdf").Kind);
        Assert.Equal(Kind.Html, Formats.Of(Encoding.UTF8.GetBytes(Article), "a.txt").Kind);
        Assert.Equal(Kind.Markdown, Formats.Of("# Title"u8, "a.MD").Kind);
    }

    [Theory]
    [InlineData("a.pdf", "no PDF in it")]
    [InlineData("a.docx", "no DOCX in it")]
    [InlineData("a.zip", "cannot be imported")]
    [InlineData("a", "cannot be imported")]
    public void A_name_that_its_file_does_not_bear_out_is_refused(string name, string why) =>
        Assert.Contains(why, Assert.Throws<LibraryException>(() => Formats.Of("text"u8, name)).Message, StringComparison.Ordinal);

    [Fact]
    public void Markup_nested_too_deeply_is_refused()
    {
        var page = $"<html><body>{string.Concat(Enumerable.Repeat("<div>", 100_000))}x";

        Assert.Contains("nested", Refusal(Encoding.UTF8.GetBytes(page), "a.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_that_unpacks_to_too_much_is_refused() =>
        Assert.Contains("unpack to more than", Refusal(TestFiles.Bomb(300), "a.docx"), StringComparison.Ordinal);

    [Fact]
    public void An_archive_that_is_no_docx_is_refused()
    {
        var archive = TestFiles.Archive(("../../evil.txt", "x"u8.ToArray()));

        Refusal(archive, "a.docx");
        Assert.False(File.Exists("../../evil.txt"));
    }

    static Extract Read(string text, string name) => Read(Encoding.UTF8.GetBytes(text), name);

    static Extract Read(byte[] bytes, string name) => Formats.Of(bytes, name).ReadOrRefuse(bytes, name);

    static string Refusal(byte[] bytes, string name) => Assert.Throws<LibraryException>(() => Read(bytes, name)).Message;
}
