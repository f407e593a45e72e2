using Interregnum.Contests;
using Interregnum.Scenarios;

namespace Interregnum.Tests.Scenarios;

public sealed class BibliographyTests
{
    [Theory]
    [InlineData("""{"date-parts": [[1992], [1993]]}""", 1992, 1993)]
    [InlineData("""{"date-parts": [[1992, 3], [1992, 5]]}""", 1992, null)]
    [InlineData("""{"date-parts": [["1992"]]}""", 1992, null)]
    [InlineData("""{"literal": "about 1992"}""", 1992, null)]
    public void A_work_of_several_years_has_the_first_and_the_last(string issued, int from, int? until)
    {
        var source = Read($$"""{"id": "a", "type": "book", "title": "A", "issued": {{issued}}}""");

        Assert.Equal((from, until), (source.Year, source.Until));
    }

    [Fact]
    public void What_a_citation_needs_is_read_whether_it_is_a_number_or_not()
    {
        var source = Read(
            """{"id": "a", "type": "article", "title": "A", "editor": [{"family": "B"}], "volume": 12, "issue": "3", "DOI": "10.1000/a", "note": "in part"}"""
        );

        Assert.True(source.IsEdited);
        Assert.Equal(("12", "3", "10.1000/a", "in part"), (source.Volume, source.Issue, source.Doi, source.Note));
    }

    static Source Read(string item)
    {
        using var folder = new Scratch();
        folder.Take(Path.Combine(Folders.Shipped, "two-heirs"));
        var bibliography = folder.At("sources/bibliography.json");
        var cited = File.ReadAllText(bibliography).Trim()[1..^1];
        File.WriteAllText(bibliography, $"[{cited}, {item}]");
        return ScenarioFolder.Read(folder.Path).Scenario!.Evidence.Sources.Single(s => s.Key == "a");
    }
}
