using Interregnum.Library.Citing;

namespace Interregnum.Tests.Citing;

/// <summary>BibTeX as people write it, read into records.</summary>
public sealed class BibTexTests
{
    [Theory]
    [InlineData(@"Brou\'e", "Broué")]
    [InlineData(@"Brou{\'{e}}", "Broué")]
    [InlineData(@"G{\""o}del and \""{O}dipus", "Gödel and Ödipus")]
    [InlineData(@"{\'\i}", "í")]
    [InlineData(@"\v{C}apek, \c{c}a, \H{o}, \k{a}, \r{u}, \d{s}", "Čapek, ça, ő, ą, ů, ṣ")]
    [InlineData(@"stra\ss e, \ae ther, {\L}\'od\'z, \O re", "straße, æther, Łódź, Øre")]
    [InlineData(@"1917--1991 --- ``so called'' it's", "1917–1991 — “so called” it's")]
    [InlineData(@"Politics \& Society, 50\%, a\_b, \#1", "Politics & Society, 50%, a_b, #1")]
    [InlineData("The  {Soviet}\n   {Elite}", "The Soviet Elite")]
    [InlineData(@"\emph{Pravda} and \textit{Izvestiia}", "Pravda and Izvestiia")]
    [InlineData("Каменев, Л. Б.", "Каменев, Л. Б.")]
    [InlineData(@"\unknown{x}", @"\unknownx")]
    [InlineData(@"x\", @"x\")]
    [InlineData(@"\'", "")]
    public void TeX_becomes_what_a_reader_would_see(string tex, string text) =>
        Assert.Equal(text, Field($"@misc{{k, note = {{{tex}}}}}", "note"));

    [Theory]
    [InlineData("Carr, E. H.", "Carr|E. H.||")]
    [InlineData("E. H. Carr", "Carr|E. H.||")]
    [InlineData("de Gaulle, Charles", "Gaulle|Charles|de|")]
    [InlineData("Charles de Gaulle", "Gaulle|Charles|de|")]
    [InlineData("Maria von der Heide Klein", "Heide Klein|Maria|von der|")]
    [InlineData("King, Jr., Martin Luther", "King|Martin Luther||Jr.")]
    [InlineData("Plato", "Plato|||")]
    [InlineData("Михаил Горбачёв", "Горбачёв|Михаил||")]
    [InlineData("family=Beethoven, given=Ludwig, prefix=van, useprefix=true", "Beethoven|Ludwig|van|")]
    [InlineData(@"{\'E}mile Zola", "Zola|Émile||")]
    [InlineData("Jean-Paul {Du Pont}", "Du Pont|Jean-Paul||")]
    public void A_name_has_its_parts(string tex, string parts)
    {
        var name = Assert.Single(Read($"@book{{k, author = {{{tex}}}}}").Items[0].Names("author"));
        Assert.Equal(parts, $"{name.Family}|{name.Given}|{name.NonDroppingParticle}|{name.Suffix}");
    }

    [Fact]
    public void Names_are_parted_by_and_outside_braces_and_an_institution_is_one_name()
    {
        var names = Read("@book{k, author = {{Marx and Engels Institute} and Carr, E. H. and others}}").Items[0].Names("author");
        Assert.Equal(["Marx and Engels Institute", "Carr, E. H.", "others"], names.Select(n => n.ToString()));
    }

    [Theory]
    [InlineData("date = {1924-05-21}", "1924-05-21")]
    [InlineData("date = {1924-05/1925}", "1924-05/1925")]
    [InlineData("date = {1924~}", "1924~")]
    [InlineData("date = {-0043-03-15}", "-0043-03-15")]
    [InlineData("year = 1924, month = may", "1924-05")]
    [InlineData("year = 1924, month = {21 May}", "1924-05-21")]
    [InlineData("year = 1924, month = may # {~21}", "1924-05-21")]
    [InlineData("year = {1923--1924}", "1923/1924")]
    [InlineData("year = {n.d.}", "n.d.")]
    public void A_date_is_read_as_it_is_meant(string fields, string edtf) =>
        Assert.Equal(edtf, Read($"@book{{k, {fields}}}").Items[0].Date("issued")?.Edtf());

    [Fact]
    public void Macros_comments_and_both_kinds_of_brackets_are_read()
    {
        var read = Read(
            """
            Words outside an entry are a comment.
            @string{oup = "Oxford University Press"}
            @comment{ @book{hidden, title = {No}} }
            @preamble{"\newcommand{\x}{y}"}
            @Book(mawdsley-white-2000, Title = "The Soviet Elite", Publisher = oup, year = 2000)
            """
        );
        Assert.Empty(read.Faults);
        var item = Assert.Single(read.Items);
        Assert.Equal(("mawdsley-white-2000", "book", "Oxford University Press"), (item.Id, item.Type, item.Text("publisher")));
    }

    [Fact]
    public void A_chapter_takes_over_from_the_book_it_refers_to()
    {
        var read = Read(
            """
            @incollection{harris, author = {Harris, James}, title = {Stalin as General Secretary}, crossref = {new-history}}
            @book{new-history, title = {Stalin: A New History}, publisher = {CUP}, year = 2005, editor = {Davies, Sarah and Harris, James}}
            """
        );
        var chapter = read.Items[0];
        Assert.Equal(
            ("Stalin as General Secretary", "Stalin: A New History", "CUP", "2005", 2),
            (
                chapter.Text("title"),
                chapter.Text("container-title"),
                chapter.Text("publisher"),
                chapter.Date("issued")!.Edtf(),
                chapter.Names("editor").Count
            )
        );
    }

    [Fact]
    public void A_faulty_entry_is_told_with_its_line_and_costs_itself_only()
    {
        var read = Read("@book{a, title = {One}}\n@book{b, title {Two}}\n@book{c, title = {Three}}\n");
        Assert.Equal(["a", "c"], read.Items.Select(i => i.Id));
        Assert.Equal([new ReferenceFault(2, "the field 'title' has no '='")], read.Faults);
    }

    [Theory]
    [InlineData("@book{a, title = {never closed")]
    [InlineData("@book{a, title = \"never closed")]
    [InlineData("@book")]
    [InlineData("@book{")]
    [InlineData("@book{a,,,,")]
    [InlineData("@string{a = b")]
    [InlineData("no entry at all")]
    [InlineData("@book{a, title = {x}}}}}} @book{b, t}")]
    public void What_is_no_BibTeX_is_told_and_never_thrown(string text) => Assert.NotEmpty(Read(text).Faults);

    [Fact]
    public void Macros_cannot_grow_without_end()
    {
        var bomb = string.Concat(Enumerable.Range(1, 60).Select(i => $"@string{{m{i} = m{i - 1} # m{i - 1}}}\n"));
        var read = Read("@string{m0 = {0123456789}}\n" + bomb + "@book{a, title = m60}");
        Assert.Contains(read.Faults, f => f.Message.Contains("longer than", StringComparison.Ordinal));
    }

    [Fact]
    public void Deep_braces_and_accents_end()
    {
        var deep = string.Concat(Enumerable.Repeat("\\'{", 100_000)) + new string('}', 100_000);
        Assert.Single(Read($"@book{{a, title = {{{deep}}}}}").Items);
        Assert.Single(Read($"@book{{a, title = {{{new string('{', 100_000)}{new string('}', 100_000)}}}}}").Items);
    }

    static ReferenceList Read(string text) => References.Read(ReferenceFormat.BibTex, text);

    static string Field(string text, string field) => Read(text).Items[0].Text(field) ?? "";
}
