using Interregnum.Library.Appraising;
using Interregnum.Library.Store;

namespace Interregnum.Library.Tests.Appraising;

public sealed class AppraisalsTests : IDisposable
{
    readonly LibraryFile _library = LibraryFile.InMemory();

    public AppraisalsTests() => _library.Atomically(() => _library.Documents.Add(Memoir, [new Page(0, null, "It was cold.")]));

    static Document Memoir { get; } =
        new()
        {
            Key = "memoir",
            Csl = """{"id":"memoir","type":"book","title":"<b>A memoir</b>"}""",
            Title = "<b>A memoir</b>",
        };

    [Fact]
    public void A_part_that_is_written_leaves_the_others_as_they_were()
    {
        Appraisals.Write(_library, "memoir", new("Who ran it?") { Origin = "A clerk", Value = "He was there" });
        Appraisals.Write(_library, "memoir", new("Who ran it?") { Value = "He sat in the next room" });
        Appraisals.Write(_library, "memoir", new("When?") { Limitation = "Written ten years after" });
        Assert.Equal(
            [
                new("When?") { Limitation = "Written ten years after" },
                new("Who ran it?") { Origin = "A clerk", Value = "He sat in the next room" },
            ],
            Appraisals.Of(_library, "memoir")
        );
    }

    [Fact]
    public void Words_are_those_of_the_parts() =>
        Assert.Equal(5, (new Appraisal("Who, when and why?") { Origin = "A clerk", Value = "He was there" }).Words);

    [Fact]
    public void It_goes_with_its_question_and_with_its_document()
    {
        Appraisals.Write(_library, "memoir", new("Who?") { Origin = "A clerk" });
        Assert.False(Appraisals.Remove(_library, "memoir", "When?"));
        Assert.True(Appraisals.Remove(_library, "memoir", "Who?"));
        Appraisals.Write(_library, "memoir", new("Who?") { Origin = "A clerk" });
        _library.Documents.Remove("memoir");
        Assert.Empty(Appraisals.Of(_library, "memoir"));
    }

    [Fact]
    public void Nothing_is_written_of_a_document_that_is_not_there() =>
        Assert.Equal(
            Fault.Absent,
            Assert.Throws<LibraryException>(() => Appraisals.Write(_library, "nobody", new("Who?"))).Fault
        );

    [Fact]
    public void A_page_to_hand_in_runs_nothing_that_a_text_holds()
    {
        var page = AppraisalPage.Html(
            Memoir,
            [new("<script>alert(1)</script>") { Origin = "<img src=x onerror=alert(1)>" }],
            null
        );
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.Contains(
            "**Origin.** A clerk",
            AppraisalPage.Markdown(Memoir, [new("Who?") { Origin = "A clerk" }], null),
            StringComparison.Ordinal
        );
    }

    public void Dispose() => _library.Dispose();
}
