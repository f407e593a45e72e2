using Interregnum.Findings;
using Interregnum.Reports;
using Interregnum.Reports.Prose;

namespace Interregnum.Tests.Reports;

/// <summary>What is said of models built otherwise, by what of them was held against the record.</summary>
public sealed class OtherModelsTests
{
    static readonly FitFinding Usual = new(1000, 863.1, new(5e-5, 4.6e-5, 5.4e-5), null, "interregnum calibrate salt-league");

    [Fact]
    public void Without_any_calibration_it_says_so_and_shows_no_fit()
    {
        var dossier = Read(MadeUpFindings.Normal);

        Assert.False(OtherModels.Fitted(dossier));
        Assert.Contains("None of these forms was held against the record", Text(dossier), StringComparison.Ordinal);
    }

    [Fact]
    public void Forms_that_were_not_calibrated_are_named() => Golden.Matches(Text(Read(WithFits(2))));

    [Fact]
    public void All_of_them_calibrated_is_said_in_a_sentence() =>
        Assert.Contains("Each was held against the same record by itself", Text(Read(WithFits(3))), StringComparison.Ordinal);

    [Fact]
    public void The_whole_order_counts_where_the_first_place_is_kept()
    {
        // Of the made-up variants the first two keep the order and the last turns it round.
        Assert.Contains(
            "the whole order of the factors is the same in two of the three",
            Text(Read(WithFits(0))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_form_that_was_chosen_is_part_of_what_the_others_stand_beside()
    {
        var scenario = MadeUpContest.Scenario;
        var chosen = scenario with { Contest = scenario.Contest with { Variants = [new("opinion", "independent")] } };

        Assert.Equal("usual", OtherModels.Chosen(Read(MadeUpFindings.Normal)));
        Assert.Equal(
            "usual, but opinion=independent",
            OtherModels.Chosen(new(chosen, MadeUpFindings.Normal, ReportTests.Context))
        );
    }

    [Fact]
    public async Task The_table_of_fits_stands_in_the_page_with_its_commands()
    {
        var page = await Report.Render(MadeUpContest.Scenario, WithFits(2), ReportTests.Context);

        Assert.Contains("Table: how well each model fits the record", page, StringComparison.Ordinal);
        Assert.Contains("interregnum calibrate salt-league --variant patronage=blind", page, StringComparison.Ordinal);
        Assert.Contains("not calibrated", page, StringComparison.Ordinal);
    }

    /// <summary>The first variants with a fit: better than the usual model, worse, and not to be told from it.</summary>
    static Verdict WithFits(int count)
    {
        Estimate[] support = [new(1.8, 1.6, 2), new(0.25, 0.2, 0.31), new(1.02, 0.9, 1.16)];
        return MadeUpFindings.Normal with
        {
            Fit = Usual,
            Variants =
            [
                .. MadeUpFindings.Normal.Variants.Select(
                    (v, i) =>
                        i >= count
                            ? v
                            : v with
                            {
                                Fit = Usual with
                                {
                                    Support = support[i],
                                    Command = $"interregnum calibrate salt-league --variant {v.Mechanism}={v.Form}",
                                },
                            }
                ),
            ],
        };
    }

    static Dossier Read(Verdict verdict) => new(MadeUpContest.Scenario, verdict, ReportTests.Context);

    static string Text(Dossier dossier) =>
        string.Join(
            "\n\n",
            [
                .. OtherModels.Of(dossier),
                .. OtherModels.Fit(dossier),
                .. OtherModels
                    .Fits(dossier)
                    .Select(f => $"{f.Mechanism} {f.Form} {(f.Fit is { } fit ? OtherModels.OfAMillion(fit.Acceptance) : "–")}"),
            ]
        ) + "\n";
}
