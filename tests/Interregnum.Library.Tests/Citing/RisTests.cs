using Interregnum.Library.Citing;

namespace Interregnum.Tests.Citing;

/// <summary>RIS as catalogues give it, read into records.</summary>
public sealed class RisTests
{
    [Fact]
    public void A_record_is_read()
    {
        var read = Read(
            """
            TY  - JOUR
            AU  - Rigby, T. H.
            TI  - Early Provincial Cliques and the Rise of Stalin
            JO  - Soviet Studies
            VL  - 33
            IS  - 1
            SP  - 3
            EP  - 28
            PY  - 1981
            KW  - patronage
            KW  - provinces
            SN  - 0038-5859
            N1  - A line
            that goes on
            ER  -
            """
        );
        Assert.Empty(read.Faults);
        Assert.Equal(
            """
            {"id":"","type":"article-journal","author":[{"family":"Rigby","given":"T. H."}],"title":"Early Provincial Cliques and the Rise of Stalin",
            "container-title":"Soviet Studies","volume":"33","issue":"1","keyword":"patronage, provinces","ISSN":"0038-5859",
            "note":"A line that goes on","page":"3-28","issued":{"date-parts":[[1981]]}}
            """.ReplaceLineEndings(""),
            Assert.Single(read.Items).ToString()
        );
    }

    [Theory]
    [InlineData("DA  - 1924/05/21/", "1924-05-21")]
    [InlineData("DA  - 1924/05//", "1924-05")]
    [InlineData("PY  - 1924", "1924")]
    [InlineData("PY  - 1924///", "1924")]
    [InlineData("DA  - 1924/05/21/Spring", "1924-05-21")]
    [InlineData("PY  - n.d.", "n.d.")]
    [InlineData("DA  - 1924///1924~", "1924~")]
    public void A_date_is_read_as_it_is_meant(string line, string edtf) =>
        Assert.Equal(edtf, Read($"TY  - BOOK\n{line}\nER  - ").Items[0].Date("issued")?.Edtf());

    [Fact]
    public void An_institution_has_no_comma_or_one_at_its_end()
    {
        var names = Read("TY  - RPRT\nAU  - Central Committee\nAU  - Institute, Moscow,\nAU  - Carr, E. H.\nER  - ")
            .Items[0]
            .Names("author");
        Assert.Equal(["Central Committee", "Institute, Moscow", ""], names.Select(n => n.Literal));
    }

    [Fact]
    public void What_is_missing_or_unknown_is_told()
    {
        var read = Read("AU  - Nobody\nTY  - BOOK\nTI  - One\nXX  - 1\nXX  - 2\nTY  - BOOK\nTI  - Two");
        Assert.Equal(["One", "Two"], read.Items.Select(i => i.Text("title")));
        Assert.Equal([1, 4, 6], read.Faults.Select(f => f.Line));
        Assert.NotEmpty(Read("just words").Faults);
    }

    static ReferenceList Read(string text) => References.Read(ReferenceFormat.Ris, text);
}
