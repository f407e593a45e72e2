using System.Text;
using Interregnum.Library.Citing;
using Interregnum.Library.Citing.Styles;

namespace Interregnum.Tests.Citing.Styles;

/// <summary>Style files of users: what is read, and what of a hostile one is refused.</summary>
public sealed class CitationStyleTests
{
    static readonly CslItem Book = new CslItem("k", "book")
        .With("title", "The <i>Interregnum</i> & after")
        .With("author", [new CslName { Family = "Carr", Given = "Edward Hallett" }])
        .With("issued", CslDate.OfText("1954"));

    [Fact]
    public void A_style_of_ones_own_is_followed()
    {
        var style = Read(
            """
            <citation><layout prefix="(" suffix=")"><text macro="name"/><date variable="issued" prefix=" "><date-part name="year"/></date></layout></citation>
            <bibliography><layout suffix="."><text macro="name"/><text variable="title" font-weight="bold" prefix=". "/></layout></bibliography>
            <macro name="name"><names variable="author"><name initialize-with="." name-as-sort-order="all"/></names></macro>
            """
        );
        var made = new Bibliographer(style, [Book], [new("k")]);
        Assert.Equal("(Carr, E.H. 1954)", Assert.Single(made.Citations()).Plain);
        var entry = Assert.Single(made.Bibliography()).Text;
        Assert.Equal("Carr, E.H. <strong>The <em>Interregnum</em> &amp; after</strong>.", entry.Html);
        Assert.Equal("Carr, E.H. **The *Interregnum* & after**.", entry.Markdown);
    }

    [Theory]
    [InlineData("<notes/>", "begins with <style>")]
    [InlineData("not xml", "this is no XML")]
    [InlineData("<style xmlns='http://purl.org/net/xbiblio/csl'/>", "no <citation>")]
    [InlineData("<!DOCTYPE style [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><style>&a;</style>", "this is no XML")]
    [InlineData(
        "<style xmlns='http://purl.org/net/xbiblio/csl'><info><link rel='independent-parent' href='http://x/apa'/></info></style>",
        "points to another one, http://x/apa"
    )]
    public void What_is_no_style_is_refused_with_the_reason(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<StyleException>(() => Load(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Elements_nested_without_end_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<group>", 50_000)) + string.Concat(Enumerable.Repeat("</group>", 50_000));
        Assert.Throws<StyleException>(() => Read($"<citation><layout>{deep}</layout></citation>"));
    }

    [Fact]
    public void Macros_that_call_themselves_or_each_other_too_often_are_refused()
    {
        var loop = Read("""<macro name="a"><text macro="a"/></macro><citation><layout><text macro="a"/></layout></citation>""");
        Assert.Throws<StyleException>(() => new Bibliographer(loop, [Book], [new("k")]));
        var doubling = string.Concat(
            Enumerable
                .Range(0, 40)
                .Select(i => $"""<macro name="m{i}"><text macro="m{i + 1}"/><text macro="m{i + 1}"/></macro>""")
        );
        var bomb = Read(
            $"""{doubling}<macro name="m40"><text variable="title"/></macro><citation><layout><text macro="m0"/></layout></citation>"""
        );
        Assert.Throws<StyleException>(() => new Bibliographer(bomb, [Book], [new("k")]));
    }

    [Fact]
    public void A_work_that_is_not_there_cannot_be_cited() =>
        Assert.Throws<ArgumentException>(() => new Bibliographer(CitationStyle.Named("apa"), [Book], [new("other")]));

    [Fact]
    public void An_unknown_style_is_told_with_those_there_are() =>
        Assert.Contains(
            "chicago, mhra, harvard, apa, mla",
            Assert.Throws<StyleException>(() => CitationStyle.Named("x")).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_record_cannot_put_markup_into_a_page()
    {
        var hostile = Book.With("title", "<script>alert(1)</script><i>open").With("publisher", "\ue000&\ue001");
        var html = new Bibliographer(CitationStyle.Named("chicago"), [hostile], [new("k")]).Bibliography()[0].Text.Html;
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<i", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_with_nothing_in_it_is_cited_without_fault()
    {
        foreach (var style in CitationStyle.Shipped)
        {
            var made = new Bibliographer(CitationStyle.Named(style), [new("k", "no-such-type")], [new("k")]);
            Assert.Single(made.Citations());
            Assert.Single(made.Bibliography());
        }
    }

    static CitationStyle Read(string inside) =>
        Load($"<style xmlns='http://purl.org/net/xbiblio/csl' class='in-text'>{inside}</style>");

    static CitationStyle Load(string text) => CitationStyle.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
