using Interregnum.Library.Related;
using Interregnum.Library.Search;
using Interregnum.Library.Shipped;
using Interregnum.Library.Store;
using Interregnum.Scenarios;

namespace Interregnum.Tests.Shipped;

/// <summary>
/// What somebody finds on the first day. Who wrote the search judged the answers, by reading the texts: a floor under later changes, not a measure
/// of search (that is <c>bench/search</c>).
/// </summary>
public sealed class ShippedSearchTests(ShippedSearchTests.FirstDay day) : IClassFixture<ShippedSearchTests.FirstDay>
{
    public sealed class FirstDay : IDisposable
    {
        public FirstDay()
        {
            var folder = Path.Combine(ShippedSourcesTests.Scenarios(), "ussr-1922");
            new ShippedSources("ussr-1922", Path.Combine(folder, "sources")).TakeInto(Library, TimeProvider.System);
            var aliases = new Aliases(AliasesFile.Of(folder).Sets);
            Searcher = new(Library, aliases);
            Finder = new(Library, aliases) { Links = new([ScenarioFolder.EvidenceOf(folder)!]) };
        }

        public LibraryFile Library { get; } = LibraryFile.InMemory();

        public Searcher Searcher { get; }

        public RelatedFinder Finder { get; }

        public void Dispose() => Library.Dispose();
    }

    [Theory]
    [InlineData("circular flow", "note-circular-flow", "abstract-daniels-1957", "abstract-harris-2005")]
    [InlineData("General Secretary appointments", "abstract-harris-2005", "harris-2005")]
    [InlineData("Lenin's Testament", "note-testament", "sakharov-2003")]
    [InlineData("who read the Testament in May 1924", "note-testament")]
    [InlineData("Letter to the Congress", "note-testament", "abstract-lewin-1968")]
    [InlineData("Georgian affair", "note-georgian-affair", "abstract-lewin-1968")]
    [InlineData("Red Army Bonaparte", "note-trotsky-army", "abstract-deutscher-1959")]
    [InlineData("triumvirate", "note-triumvirate")]
    [InlineData("troika", "note-triumvirate")]
    [InlineData("Zinov'ev Leningrad", "note-leningrad-1925")]
    [InlineData("Sinowjew", "note-triumvirate", "note-united-opposition")]
    [InlineData("Dzerzhinskii", "note-georgian-affair")]
    [InlineData("Krupskaia", "note-georgian-affair")]
    [InlineData("ban on factions", "note-ban-on-factions", "abstract-daniels-1960")]
    [InlineData("Declaration of the 46", "note-triumvirate")]
    [InlineData("socialism in one country", "carr-1958", "carr-1959")]
    [InlineData("Lenin enrolment", "note-lenin-levy")]
    [InlineData("Bukharin grain crisis", "abstract-cohen-1973", "note-right")]
    [InlineData("United Opposition expulsion", "note-united-opposition")]
    [InlineData("nomenklatura", "korzhikhina-figatner-1993", "note-circular-flow")]
    [InlineData("cult of Lenin", "note-use-of-lenin", "tumarkin-1983")]
    [InlineData("Lenin's illness", "note-lenin-illness")]
    [InlineData("early or late lock-in", "note-early-late")]
    [InlineData("memoirs of Bazhanov", "bazhanov-1930")]
    [InlineData("Moscow party organisation Uglanov", "abstract-merridale-1990")]
    [InlineData("secret department cipher", "abstract-rosenfeldt-2009")]
    [InlineData("\"circular flow of power\" NOT author:interregnum", "")]
    [InlineData("author:kotkin", "kotkin-2014")]
    [InlineData("Trotsky year:1930", "trotsky-1930")]
    [InlineData("tag:testament tag:georgia", "abstract-lewin-1968", "note-georgian-affair")]
    public void A_historian_s_query_finds_what_answers_it_among_the_first_three(string query, params string[] answers)
    {
        var first = day.Searcher.Find(query, 3).Results.Select(r => r.Key).ToList();

        Assert.All(answers.Where(a => a.Length > 0), a => Assert.Contains(a, first));
        Assert.True(answers[0].Length > 0 || first.Count == 0);
    }

    [Theory]
    [InlineData("note-circular-flow", "abstract-daniels-1957", "abstract-harris-2005")]
    [InlineData("daniels-1957", "abstract-daniels-1957", "abstract-daniels-1960")]
    [InlineData("note-georgian-affair", "abstract-lewin-1968")]
    [InlineData("note-testament", "note-use-of-lenin", "note-votes")]
    [InlineData("kotkin-2014", "abstract-kotkin-2014", "note-early-late")]
    [InlineData("cohen-1973", "abstract-cohen-1973", "note-right")]
    [InlineData("note-united-opposition", "note-triumvirate", "note-votes")]
    [InlineData("stalin-works-6", "stalin-works-5", "stalin-works-7")]
    public void A_document_leads_to_others_about_the_same(string key, params string[] related)
    {
        var results = day.Finder.Similar(key, 5).Results;

        Assert.All(related, r => Assert.Contains(r, results.Select(d => d.Key)));
        Assert.All(results, r => Assert.NotEmpty(r.Because));
    }

    [Fact]
    public void No_reason_is_what_the_project_says_of_every_text()
    {
        string[] boilerplate = ["project", "written", "scenario's", "yaml", "authors", "abstract"];
        foreach (var document in day.Library.Documents.List("ussr-1922").Where(d => d.Words > 0))
        {
            var said = day.Finder.Similar(document.Key, 5).Results.SelectMany(r => r.Because).SelectMany(b => b.What);
            Assert.Empty(said.Intersect(boilerplate, StringComparer.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void A_factor_leads_to_what_is_evidence_for_it()
    {
        var interest = new Interest("position in the party", [], null) { Factor = "position" };

        var results = day.Finder.Relevant("kotkin-2014", interest, 20).Results;

        Assert.Contains("daniels-1957", results.Select(r => r.Key));
        Assert.Contains("abstract-daniels-1957", results.Select(r => r.Key));
        Assert.Contains(results, r => r.Because.Any(b => b.Kind == ReasonKind.Evidence && b.What.Contains("factor position")));
    }
}
