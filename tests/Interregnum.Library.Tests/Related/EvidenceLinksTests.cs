using Interregnum.Contests;
using Interregnum.Library.Related;
using Interregnum.Tests.Library.Search;

namespace Interregnum.Tests.Library.Related;

/// <summary>What two documents are evidence for is a reason to read both.</summary>
public sealed class EvidenceLinksTests : IDisposable
{
    readonly Shelf _shelf = new Shelf()
        .With("memoir", "The clerk wrote down every appointment.")
        .With("ledger", "A ledger of salt and flour.")
        .With("history", "Appointments made the party, and the clerk knew it.")
        .With("diary", "It rained on Tuesday.");

    public void Dispose() => _shelf.Dispose();

    [Theory]
    [InlineData(BearingKind.Parameter, "patronage.rate", "parameter patronage.rate")]
    [InlineData(BearingKind.Factor, "treasury", "factor treasury")]
    [InlineData(BearingKind.Event, "funeral", "event funeral")]
    public void Passages_that_bear_on_the_same_are_a_reason(BearingKind of, string on, string reason) =>
        Assert.Equal(
            [reason],
            Reason("memoir", "history", Evidence() with { Passages = [Passage("memoir", of, on), Passage("history", of, on)] })
        );

    [Fact]
    public void Passages_that_bear_on_different_things_are_none() =>
        Assert.Empty(
            Reason(
                "memoir",
                "history",
                Evidence() with
                {
                    Passages =
                    [
                        Passage("memoir", BearingKind.Factor, "treasury"),
                        Passage("history", BearingKind.Event, "treasury"),
                    ],
                }
            )
        );

    [Fact]
    public void A_passage_goes_with_the_source_of_its_parameter() =>
        Assert.Equal(
            ["parameter patronage.north.rate"],
            Reason(
                "memoir",
                "history",
                Evidence() with
                {
                    Passages = [Passage("memoir", BearingKind.Parameter, "patronage.north.rate")],
                    Provenance = [new("patronage.*.rate", Cite("history"), "counted")],
                }
            )
        );

    [Fact]
    public void Citations_of_one_factor_and_sources_of_one_date_are_reasons_parameters_first() =>
        Assert.Equal(
            ["parameter offices.clerk.power", "event funeral", "factor treasury"],
            Reason(
                "memoir",
                "history",
                Evidence() with
                {
                    Items = [new("one", "treasury", Stance.For, "Says.", [Cite("memoir"), Cite("history")])],
                    Provenance =
                    [
                        new("events.funeral.at", Cite("memoir"), "read"),
                        new("events.funeral.at", Cite("history"), "read"),
                        new("offices.clerk.power", Cite("memoir"), "read"),
                        new("offices.clerk.power", Cite("history"), "read"),
                    ],
                }
            )
        );

    [Fact]
    public void Ids_of_two_contests_are_not_the_same_thing() =>
        Assert.Empty(
            Reason(
                "memoir",
                "history",
                Evidence() with
                {
                    Passages = [Passage("memoir", BearingKind.Factor, "treasury")],
                },
                Evidence() with
                {
                    Passages = [Passage("history", BearingKind.Factor, "treasury")],
                }
            )
        );

    [Fact]
    public void What_shares_evidence_and_no_word_comes_after_what_shares_words()
    {
        EvidenceLinks links = new([
            Evidence() with
            {
                Passages =
                [
                    Passage("memoir", BearingKind.Parameter, "patronage.rate"),
                    Passage("diary", BearingKind.Parameter, "patronage.rate"),
                ],
            },
        ]);
        var finder = new RelatedFinder(_shelf.Library, _shelf.Aliases) { Links = links };

        Assert.Equal(["history", "diary"], finder.Similar("memoir", 5).Results.Select(r => r.Key));
        Assert.Equal(["history"], finder.Similar("memoir", 1).Results.Select(r => r.Key));
        Assert.Equal("It rained on Tuesday.", finder.Similar("memoir", 5).Results[1].Excerpt);
    }

    [Fact]
    public void Evidence_for_a_factor_is_relevant_to_it_whatever_its_words()
    {
        EvidenceLinks links = new([Evidence() with { Passages = [Passage("ledger", BearingKind.Factor, "treasury")] }]);
        var finder = new RelatedFinder(_shelf.Library, _shelf.Aliases) { Links = links };

        var results = finder.Relevant("memoir", new("who held the purse", [], null) { Factor = "treasury" }, 5).Results;

        Assert.Equal("ledger", Assert.Single(results).Key);
        Assert.Equal(["factor treasury"], Assert.Single(results[0].Because).What);
    }

    [Fact]
    public void Sentences_about_a_factor_lead_to_what_uses_their_words()
    {
        var interest = new Interest("purse", [], null) { Told = "Salt was weighed. Salt paid the clerk. It rained once." };

        var results = _shelf.Finder.Relevant("memoir", interest, 5).Results;

        Assert.Equal("ledger", Assert.Single(results).Key);
        Assert.Equal(["salt"], Assert.Single(results[0].Because).What, StringComparer.OrdinalIgnoreCase);
    }

    IEnumerable<string> Reason(string one, string other, params EvidenceFile[] evidence)
    {
        var finder = new RelatedFinder(_shelf.Library, _shelf.Aliases) { Links = new(evidence) };
        var found = finder.Similar(one, 5).Results.Single(r => r.Key == other);
        return found.Because.Where(b => b.Kind == ReasonKind.Evidence).SelectMany(b => b.What);
    }

    static EvidenceFile Evidence() => new([], [], [], [], []);

    static Citation Cite(string source) => new(source, null, Checked.No);

    static Passage Passage(string source, BearingKind of, string on) =>
        new($"{source}-{on}", source, "words", Checked.No, [new(of, on, Direction.For, BearingStrength.Weak, null)]);
}
