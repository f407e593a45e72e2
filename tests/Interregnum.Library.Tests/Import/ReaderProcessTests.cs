using Interregnum.Library;
using Interregnum.Library.Import;

namespace Interregnum.Tests.Library;

/// <summary>A process apart costs one file, whatever becomes of it.</summary>
public sealed class ReaderProcessTests
{
    [Fact]
    public void A_reader_that_never_answers_is_ended_and_the_file_refused()
    {
        using var reader = new ReaderProcess(["sleep", "1000"], TimeSpan.FromMilliseconds(200));

        var refusal = Assert.Throws<LibraryException>(() => reader.Read("%PDF-"u8.ToArray(), "a.pdf"));

        Assert.Contains("takes more than", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_that_breaks_is_replaced_for_the_next_file()
    {
        using var reader = new ReaderProcess(["false"]);

        for (var i = 0; i < 2; i++)
        {
            var refusal = Assert.Throws<LibraryException>(() => reader.Read(new byte[100_000], "a.pdf"));
            Assert.Contains("broke the reader", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_is_served_is_what_was_asked()
    {
        using var asked = new MemoryStream();
        ReaderMessages.Ask(asked, "a.html", "<html><body><p>One.</p></body></html>"u8);
        ReaderMessages.Ask(asked, "b.pdf", "no such thing"u8);
        asked.Position = 0;
        using var answered = new MemoryStream();

        ReaderServer.Serve(asked, answered);

        answered.Position = 0;
        Assert.Equal("One.", ReaderMessages.Answered(answered)!.Extract!.Pages.Single().Text);
        Assert.Contains("no PDF in it", ReaderMessages.Answered(answered)!.Refusal, StringComparison.Ordinal);
        Assert.Null(ReaderMessages.Answered(answered));
    }
}
