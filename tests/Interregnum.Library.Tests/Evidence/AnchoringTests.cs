using FsCheck.Xunit;
using Interregnum.Library.Evidence;
using Interregnum.Library.Store;

namespace Interregnum.Library.Tests.Evidence;

public sealed class AnchoringTests
{
    const string First = "The council met in May. It was cold, and nobody spoke. The treasurer named the bailiffs of the north.";
    const string Second = "It was cold, and nobody spoke. Then the guard came in, and the council rose.";

    static readonly IReadOnlyList<Page> Pages = [new(0, 7, First), new(1, 8, Second)];

    [Fact]
    public void Words_are_found_with_their_page_their_place_and_what_stands_around_them()
    {
        var found = Anchoring.Find(Pages, new("the guard came in"))!;
        Assert.Equal(
            (8, 1, Second.IndexOf("the guard", StringComparison.Ordinal), 1),
            (found.Page, found.Position, found.Start, found.Places)
        );
        Assert.Equal(("It was cold, and nobody spoke. Then", ", and the council rose."), (found.Before, found.After));
    }

    [Theory]
    [InlineData("Then", "the guard", 8)]
    [InlineData("met in May.", "It was", 7)]
    public void Of_the_same_words_at_two_places_those_around_them_decide(string before, string quote, int page)
    {
        var anchor = new Anchor(page == 8 ? "nobody spoke. Then the guard" : "It was cold, and nobody spoke.")
        {
            Before = before,
            After = quote,
        };
        Assert.Equal(page, Anchoring.Find(Pages, anchor)!.Page);
    }

    [Fact]
    public void Without_words_around_them_the_page_decides() =>
        Assert.Equal(8, Anchoring.Find(Pages, new("nobody spoke.") { Page = 8, Start = 20 })!.Page);

    [Fact]
    public void After_another_import_they_are_found_though_page_lines_and_marks_are_others()
    {
        var was = Anchoring.Find(Pages, new("It was cold, and nobody spoke") { Page = 8 })!;
        var anchor = new Anchor(was.Words)
        {
            Before = was.Before,
            After = was.After,
            Page = was.Page,
            Start = was.Start,
        };
        IReadOnlyList<Page> again =
        [
            new(
                0,
                null,
                "Preface.\n\nThe council met. It was cold, and nobody spoke.\nAs before:\nit was cold, and no-\nbody spoke. Then the “guard” came\n\tin"
            ),
        ];
        var plain = Anchoring.Find(again, anchor)!;
        Assert.Equal((Finding.Moved, (int?)null), (plain.How, plain.Page));
        var broken = Anchoring.Find(again, new("nobody spoke. Then the \"guard\" came in"))!;
        Assert.Equal("no-\nbody", again[0].Text.Substring(broken.Start, 8));
    }

    [Fact]
    public void A_quotation_runs_over_the_end_of_a_page() =>
        Assert.Equal(7, Anchoring.Find(Pages, new("the bailiffs of the north. It was cold"))!.Page);

    [Fact]
    public void A_misread_letter_or_two_are_said_and_other_words_are_not_found()
    {
        Assert.Equal((Finding.Changed, "The treasurer named the bailiffs"), Told("Tne treasurer namcd the bailiffs"));
        Assert.Null(Anchoring.Find(Pages, new("The treasurer was never asked by anybody at all")));
        Assert.Null(Anchoring.Find(Pages, new("  ")));
        Assert.Null(Anchoring.Find([], new("anything at all")));
    }

    [Fact]
    public void What_stands_where_it_stood_is_the_same() =>
        Assert.Equal(
            Finding.Same,
            Anchoring
                .Find(Pages, new("Then the guard") { Page = 8, Start = Second.IndexOf("Then", StringComparison.Ordinal) })!
                .How
        );

    [Property(MaxTest = 200)]
    public bool Any_stretch_of_a_text_is_found_where_it_was_by_what_was_noted_of_it(int from, int length)
    {
        var start = Math.Abs(from % 60);
        var quote = First.Substring(start, 12 + Math.Abs(length % 25)).Trim();
        var found = Anchoring.Find(Pages, new(quote) { Page = 7, Start = start })!;
        var again = Anchoring.Find(
            [new(0, 1, "A new title page."), .. Pages.Select(p => p with { Position = p.Position + 1, Number = p.Number + 1 })],
            new(found.Words)
            {
                Before = found.Before,
                After = found.After,
                Page = found.Page,
                Start = found.Start,
            }
        )!;
        return again.Start == found.Start && again.Page == 8 && again.How == Finding.Moved;
    }

    static (Finding, string) Told(string quote)
    {
        var found = Anchoring.Find(Pages, new(quote))!;
        return (found.How, found.Words);
    }
}
