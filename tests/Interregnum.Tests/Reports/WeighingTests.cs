using Interregnum.Findings;
using Interregnum.Reports;
using Interregnum.Reports.Prose;

namespace Interregnum.Tests.Reports;

/// <summary>The three answers: said side by side, and where they part, said so.</summary>
public sealed class WeighingTests
{
    static readonly Verdict Settled = MadeUpFindings.Normal;

    static string Leader => Settled.LeadingFactor;

    [Fact]
    public void Where_all_name_one_factor_they_agree()
    {
        var said = Said(Documents(Leader, 9, 4), Historians(Leader));

        Assert.StartsWith("They agree: the twins put ", said[1], StringComparison.Ordinal);
        Assert.Contains("not witnesses independent of one another", said[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Where_two_name_different_factors_the_disagreement_is_said_and_nothing_is_averaged()
    {
        var said = Said(Documents("ledger", 9, 4), Historians(Leader));

        Assert.StartsWith("They do not agree, and nothing here averages them: ", said[1], StringComparison.Ordinal);
        Assert.Contains("the documents put her use of the Foundress’s ledger first", said[1], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Documents_that_do_not_tell_two_factors_apart_name_none()
    {
        var said = Said(Documents(Leader, 2, -4), Historians(Leader));

        Assert.Contains("They do not tell ", said[0], StringComparison.Ordinal);
        Assert.Contains("the documents put no factor first beyond doubt", said[1], StringComparison.Ordinal);
        Assert.DoesNotContain("agree", said[1], StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(4, "weakly")]
    [InlineData(14, "clearly")]
    [InlineData(24, "strongly")]
    public void A_lead_has_a_word_for_its_size(double by, string word) =>
        Assert.Contains($" {word} (", Said(Documents(Leader, by, by - 3), Historians(Leader))[0], StringComparison.Ordinal);

    [Fact]
    public void A_factor_of_which_twins_and_documents_say_opposite_things_is_named()
    {
        var harmful = Settled.Factors.First(f => f.Shapley.High < 0).Id;
        var said = Said(
            new([new(harmful, new(9, 5, 13), 9, 2, 2)], [new("e1", harmful, 0.8, 0.1, 9, 3, null)], null),
            Historians(Leader)
        );

        Assert.Contains(
            said,
            s => s.Contains("they say opposite things: the twins find that it lowered", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_heaviest_items_of_each_factor_come_first_whichever_way_they_speak()
    {
        WeightFinding Weight(string item, string factor, double decibels) => new(item, factor, 0.5, 0.5, decibels, 3, null);
        var found = Documents(Leader, 9, 4) with
        {
            Weights = [Weight("a", "ledger", 1), Weight("b", Leader, 2), Weight("c", Leader, -5), Weight("d", Leader, 3)],
        };

        Assert.Equal(["c", "d", "b", "a"], WeighingTable.Heaviest(found).Select(w => w.Item));
    }

    [Fact]
    public void A_terminal_gets_the_sums_and_the_agreement()
    {
        var dossier = Dossier(Documents(Leader, 9, 4), Historians(Leader));

        Assert.Equal(
            [
                $"Documents, in decibels: {Leader} +9.0 (4.0 to 14.0), ledger 0.0 (−3.0 to 3.0)",
                Said(dossier)[1].Split(" They ")[0],
            ],
            Weighing.Lines(dossier)
        );
        Assert.Empty(Weighing.Lines(new(MadeUpContest.Scenario, Settled with { Documents = null }, ReportTests.Context)));
    }

    static DocumentsFinding Documents(string first, double by, double low)
    {
        var second = first == "ledger" ? Leader : "ledger";
        return new(
            [new(first, new(by, low, (2 * by) - low), by, 2, 2), new(second, new(0, -3, 3), 0, 1, 1)],
            [new("e1", first, 0.8, 0.1, by, 3, null)],
            new(first, second, new(by, low, (2 * by) - low))
        );
    }

    static HistoriansFinding Historians(string favourite) => new(9, [new(favourite, 6, 1.2, 9), new("other", 3, 2.5, 9)]);

    static Dossier Dossier(DocumentsFinding documents, HistoriansFinding historians) =>
        new(MadeUpContest.Scenario, Settled with { Documents = documents, Historians = historians }, ReportTests.Context);

    static IReadOnlyList<string> Said(DocumentsFinding documents, HistoriansFinding historians) =>
        Said(Dossier(documents, historians));

    static IReadOnlyList<string> Said(Dossier dossier) => Weighing.Of(dossier, dossier.Verdict.Documents!);
}
