using FsCheck.Xunit;
using Interregnum.Contests;
using Interregnum.Findings;
using Interregnum.Tests.Reports;
using Interregnum.Tracing;

namespace Interregnum.Tests.Tracing;

public sealed class DocumentsTests
{
    static readonly Inquiry Asked = MadeUpContest.Scenario.Inquiry;

    /// <summary>Ten to one is ten decibels, two to one about three, a hundred to one twenty; turned round, the same below zero.</summary>
    [Theory]
    [InlineData(0.5, 0.05, 10)]
    [InlineData(0.99, 0.0099, 20)]
    [InlineData(0.8, 0.4, 3.0102999566398120)]
    [InlineData(0.4, 0.8, -3.0102999566398120)]
    [InlineData(0.3, 0.3, 0)]
    public void An_item_weighs_ten_times_the_decimal_logarithm_of_its_likelihood_ratio(
        double decisive,
        double not,
        double decibels
    ) => Assert.Equal(decibels, new Weight("office", decisive, not, 0, "").Decibels, 1e-12);

    [Fact]
    public void Independent_items_add_up_and_their_allowances_by_the_root_of_the_squares()
    {
        var factor = Sum(Item("a", null, 0.5, 0.05, 3), Item("b", null, 0.05, 0.5, 4), Item("c", null, 0.5, 0.05, 0));

        Assert.Equal(("stewardship", 3, 3), (factor.Id, factor.Items, factor.Clusters));
        Near((10, 5, 15), factor.Sum);
        Assert.Equal(10, factor.Once, 1e-12);
    }

    [Fact]
    public void A_cluster_counts_once_in_one_of_the_two_sums_and_the_range_holds_both()
    {
        var factor = Sum(Item("a", "posts", 0.5, 0.05, 2), Item("b", "posts", 0.5, 0.05, 2), Item("c", null, 0.5, 0.05, 2));

        Assert.Equal((3, 2), (factor.Items, factor.Clusters));
        Assert.Equal(20, factor.Once, 1e-12);
        Near((30, 20 - Math.Sqrt(8), 30 + Math.Sqrt(12)), factor.Sum);
    }

    [Fact]
    public void The_lead_is_that_of_the_questions_factors_and_their_doubts_are_independent()
    {
        var found = Documents.Of(
            Evidence([
                Item("a", null, 0.5, 0.05, 3),
                Item("b", null, 0.8, 0.4, 4) with
                {
                    Weights = [new("pacts", 0.8, 0.4, 4, "")],
                },
                Item("c", null, 0.99, 0.001, 1) with
                {
                    Weights = [new("tariff", 0.99, 0.001, 1, "")],
                },
            ]),
            Asked
        )!;

        Assert.Equal(["tariff", "stewardship", "pacts"], found.Factors.Select(f => f.Id));
        Assert.Equal(("stewardship", "pacts"), (found.Lead!.First, found.Lead.Second));
        Near((6.989700043360188, 1.989700043360188, 11.989700043360188), found.Lead.By);
    }

    [Fact]
    public void A_lead_that_hangs_on_a_cluster_counted_twice_is_in_doubt()
    {
        EvidenceItem Pacts(string id) => Item(id, null, 1, 1, 0) with { Weights = [new("pacts", 0.8, 0.1, 1, "")] };
        var lead = Documents
            .Of(Evidence([Item("a", "posts", 0.5, 0.05, 1), Item("b", "posts", 0.5, 0.05, 1), Pacts("c")]), Asked)!
            .Lead!;

        Assert.Equal("stewardship", lead.First);
        Near((20 - 9.030899869919436, 10 - 9.030899869919436 - Math.Sqrt(2), 20 - 9.030899869919436 + Math.Sqrt(3)), lead.By);
        Assert.True(lead.By.Low < 0);
    }

    [Fact]
    public void Where_nothing_is_weighed_nothing_is_found()
    {
        Assert.Null(Documents.Of(Evidence([Item("a", null, 0.5, 0.05, 3) with { Weights = [] }]), Asked));
        Assert.Null(Documents.Of(Evidence([Item("a", null, 0.5, 0.05, 3)]), Asked)!.Lead);
    }

    [Property(MaxTest = 200)]
    public void More_evidence_for_a_factor_never_lowers_its_sum(byte decisive, byte not, byte more)
    {
        double Probability(byte b) => (b + 1) / 257.0;
        var (one, other) = (Probability(decisive), Probability(not));
        var higher = Math.Min(0.999, one + (more / 1000.0));

        Assert.True(Sum(Item("a", null, higher, other, 1)).Sum.Value >= Sum(Item("a", null, one, other, 1)).Sum.Value);
    }

    [Fact]
    public void Equals_in_a_ranking_share_the_mean_of_their_places()
    {
        HistorianView View(string decisive, params string[][] ranking) =>
            new("A.", "B", decisive, new("c", null, Checked.No)) { Ranking = ranking };
        var evidence = Evidence([]) with
        {
            Historians =
            [
                View("stewardship", ["stewardship"], ["pacts", "other"], ["ledger"]),
                View("stewardship", ["pacts", "stewardship"]),
                View("other"),
            ],
        };

        var found = Historians.Of(evidence, Asked)!;

        Assert.Equal(3, found.Coded);
        Assert.Equal(
            [
                new RankedFactor("stewardship", 2, 1.25, 2),
                new RankedFactor("other", 1, 2.5, 1),
                new RankedFactor("pacts", 0, 2, 2),
                new RankedFactor("ledger", 0, 4, 1),
            ],
            found.Factors
        );
        Assert.Null(Historians.Of(Evidence([]), Asked));
    }

    static WeighedFactor Sum(params EvidenceItem[] items) => Assert.Single(Documents.Of(Evidence(items), Asked)!.Factors);

    static EvidenceItem Item(string id, string? cluster, double decisive, double not, double allowance) =>
        new(id, "stewardship", Stance.Context, "", [])
        {
            Weights = [new("stewardship", decisive, not, allowance, "")],
            Cluster = cluster,
        };

    static EvidenceFile Evidence(IReadOnlyList<EvidenceItem> items) => new(items, [], [], [], []);

    static void Near((double Value, double Low, double High) expected, Decibels found)
    {
        Assert.Equal(expected.Value, found.Value, 1e-9);
        Assert.Equal(expected.Low, found.Low, 1e-9);
        Assert.Equal(expected.High, found.High, 1e-9);
    }
}
