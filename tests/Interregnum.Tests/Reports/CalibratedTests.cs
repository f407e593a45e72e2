using Interregnum.Contests;
using Interregnum.Findings;
using Interregnum.Reports;
using Interregnum.Reports.Prose;

namespace Interregnum.Tests.Reports;

/// <summary>What the report says of a calibration that never was.</summary>
public sealed class CalibratedTests
{
    static readonly ReportContext Context = ReportTests.Context with { PosteriorHash = new string('a', 64) };

    static readonly CalibrationFinding Calibration = new()
    {
        Command = "interregnum calibrate salt-league --particles 1000 --seed 1",
        Seed = 1,
        Generations = [new(0, 0, 0, 1000, 1000, 1000), new(1, 1, 2.5, 61_000, 1000, 780)],
        LogEvidence = -9.3,
        Parameters =
        [
            new("opinion.gratitude", 1, 0.3, 1.3, 0.15),
            new("people.ines.prestige", 0.5, 0.1, 0.49, 0.098),
            new("coalitions.error", 0.1, 0.05, 0.14, 0.047),
        ],
        Facts = [.. MadeUpFindings.Normal.Milestones.Select(m => new PredictiveFinding(m, m, m with { Reached = true }))],
        HoldOuts = MadeUpHoldOuts.All,
    };

    [Fact]
    public void A_ranking_that_calibration_changes_is_told_in_the_first_paragraph()
    {
        var dossier = Read(Populations([0.30, 0.10, 0.02], [0.08, 0.21, 0.02], [0.02, 0.30, 0.01]));

        Assert.Contains("Calibration changes the ranking", Answer.Sentence(dossier), StringComparison.Ordinal);
        Golden.Matches(Text(dossier));
    }

    [Fact]
    public void One_that_it_does_not_change_is_not_told_there()
    {
        var dossier = Read(Populations([0.30, 0.10, 0.02], [0.28, 0.11, 0.02], [0.10, 0.12, 0.01]));

        Assert.DoesNotContain("Calibration", Answer.Sentence(dossier), StringComparison.Ordinal);
        Golden.Matches(Text(dossier));
    }

    [Fact]
    public void A_change_behind_the_first_place_is_told_as_that() =>
        Assert.Contains(
            "though not its first place",
            Answer.Sentence(Read(Populations([0.30, 0.10, 0.02], [0.30, 0.01, 0.02], [0.3, 0.2, 0.1]))),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task The_posterior_is_shown_with_and_without_the_end_that_was_not_fitted()
    {
        var end = new FinalLeaderFinding(
            "m09",
            "ines",
            new(0.31, 0.28, 0.34),
            412.7,
            [.. Calibration.Parameters.Select((p, i) => p with { Mean = p.Mean + (0.1 * i * p.PriorDeviation) })],
            [.. Calibration.Facts.Select(f => new FactWithLeader(f.Prior.Id, new(0.62, 0.6, 0.65)))]
        );
        var scenario = Scenario with { Calibration = Calibration with { FinalLeader = end } };
        var verdict = MadeUpFindings.Normal with
        {
            Populations =
            [
                .. Populations([0.30, 0.10, 0.02], [0.28, 0.11, 0.02], [0.3, 0.1, 0]),
                Population(PopulationFinding.WithFinalLeader, [0.4, 0.5, 0], settled: false),
            ],
        };
        Golden.Matches(string.Join("\n\n", Calibrated.WithItsEnd(new(scenario, verdict, Context))) + "\n");
        var page = await Report.Render(scenario, verdict, Context);

        Assert.Contains("in this case, with its end", page, StringComparison.Ordinal);
        Assert.Contains("posterior with its end", page, StringComparison.Ordinal);
        Assert.Contains("62&#x202F;% (60–65)", page, StringComparison.Ordinal);
        Assert.Contains("are selected by their outcome, so the values there are larger", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_section_stands_in_the_page_with_its_picture_and_its_tables()
    {
        var verdict = MadeUpFindings.Normal with
        {
            Populations = Populations([0.30, 0.10, 0.02], [0.28, 0.11, 0.02], [0.3, 0.1, 0]),
        };
        var page = await Report.Render(Scenario, verdict, Context);

        Assert.Contains("id=\"calibration\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#calibration\"", page, StringComparison.Ordinal);
        Assert.Contains("fig-posterior", page, StringComparison.Ordinal);
        Assert.Contains("0.98: not identified", page, StringComparison.Ordinal);
        Assert.Contains("that agree with the record, and with fresh dice", page, StringComparison.Ordinal);
        Assert.Contains("1,000 histories of the prior and as many of the posterior", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing is calibrated yet", page, StringComparison.Ordinal);
        Assert.DoesNotContain("selected by their outcome", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_foretold_is_told_with_its_noise_and_the_same_test_once() =>
        Golden.Matches(string.Join("\n\n", HoldOuts.Of(MadeUpHoldOuts.InTurn)) + "\n");

    [Fact]
    public async Task Every_score_of_a_hold_out_stands_in_the_table_with_its_interval()
    {
        var scenario = Scenario with { Calibration = Calibration with { HoldOuts = MadeUpHoldOuts.InTurn } };
        var verdict = MadeUpFindings.Normal with { Populations = Populations([0.3, 0.1, 0], [0.3, 0.1, 0], [0.3, 0.1, 0]) };
        var page = await Report.Render(scenario, verdict, Context);

        Assert.Contains("−1.20 (−1.35 to −1.05)", page, StringComparison.Ordinal);
        Assert.Contains("&#x2B;1.20 (1.05 to 1.35)", page, StringComparison.Ordinal);
        Assert.Equal(3, page.Split("calibrated less before").Length - 1);
    }

    [Fact]
    public async Task Without_a_calibration_there_is_none()
    {
        var page = await ReportTests.Rendered(MadeUpFindings.Normal);

        Assert.DoesNotContain("id=\"calibration\"", page, StringComparison.Ordinal);
        Assert.Contains("before any calibration", page, StringComparison.Ordinal);
    }

    static Scenario Scenario => MadeUpContest.Scenario with { Calibration = Calibration };

    static Dossier Read(IReadOnlyList<PopulationFinding> populations) =>
        new(Scenario, MadeUpFindings.Normal with { Populations = populations }, Context);

    static string Text(Dossier dossier) =>
        string.Join(
            "\n\n",
            [
                Answer.Sentence(dossier),
                .. Calibrated.Populations(dossier),
                .. Calibrated.Parameters(dossier),
                .. HoldOuts.Of(dossier.Scenario.Calibration!.HoldOuts),
                .. Calibrated.Shown(dossier).Select(p => $"{p.Path} {Calibrated.Ratio(p)}"),
            ]
        ) + "\n";

    static IReadOnlyList<PopulationFinding> Populations(params double[][] values) =>
        [
            Population(PopulationFinding.BeforeCalibration, values[0], settled: true),
            Population(PopulationFinding.InGeneral, values[1], settled: true),
            Population(PopulationFinding.InThisCase, values[2], settled: false),
        ];

    static PopulationFinding Population(string name, double[] values, bool settled)
    {
        var factors = MadeUpFindings
            .Normal.Factors.Zip(values, (f, v) => new PopulationFactor(f.Id, new Estimate(v, v - 0.02, v + 0.02)))
            .ToList();
        var leader = factors.MaxBy(f => f.Shapley.Value)!.Id;
        return new(name, 512, 1024, new(0.4, 0.37, 0.43), factors, leader, settled ? 0.999 : 0.8, settled);
    }
}
