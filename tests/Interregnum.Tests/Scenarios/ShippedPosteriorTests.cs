using System.Globalization;
using Interregnum.Calibration;
using Interregnum.Contests;
using Interregnum.Findings;
using Interregnum.Mechanisms;
using Interregnum.Reports.Prose;
using Interregnum.Scenarios;

namespace Interregnum.Tests.Scenarios;

/// <summary>The page of validation says what the shipped posteriors say; it is written from them.</summary>
public sealed class ShippedPosteriorTests
{
    const string Begin =
        "<!-- foretold: written by ShippedPosteriorTests from the shipped posteriors; GOLDEN=accept rewrites it -->";
    const string End = "<!-- end of foretold -->";

    static readonly string Folder = Path.Combine(Folders.Shipped, "ussr-1922");
    static readonly Scenario Scenario = ScenarioFolder.Read(Folder).Scenario!;

    [Fact]
    public void What_the_calibration_of_the_first_contest_found_is_documented()
    {
        var models = Models().ToList();
        var usual = models[0].Finding;
        var expected = string.Join(
            '\n',
            [.. Usual(usual), "", .. Foretold(usual.HoldOuts), "", Learnt(usual), "", Ended(usual), "", .. Table(models, usual)]
        );
        var path = Path.Combine(Folders.Repository, "docs", "validation.md");
        var text = File.ReadAllText(path);
        var from = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = text.IndexOf(End, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("GOLDEN") == "accept")
        {
            File.WriteAllText(path, $"{text[..from]}\n{expected}\n{text[to..]}");
            return;
        }

        Assert.Equal(text[from..to].Trim(), expected);
    }

    /// <summary>The usual model and those built otherwise that have a posterior, with what was found.</summary>
    static IEnumerable<(string Name, CalibrationFinding Finding)> Models()
    {
        foreach (var forms in Forms.All.Select(f => (Variant[])[f.Variant]).Prepend([]))
        {
            var path = Path.Combine(Folder, PosteriorFile.NameOf(forms));
            if (File.Exists(path))
            {
                var reading = PosteriorFile.Read(path, ScenarioFolder.With(Scenario, forms));
                Assert.True(reading.Problem is null, reading.Problem?.Message);
                yield return (forms is [var form] ? $"{form}" : "usual", reading.Finding!);
            }
        }
    }

    static IEnumerable<string> Usual(CalibrationFinding found) =>
        [
            $"Made by `{found.Command}` ({found.Generations.Sum(g => g.Simulations):n0} histories for the posterior, {found.Generations[^1].Accepted:n0} accepted, worth {(int)found.Generations[^1].EffectiveSize:n0}).",
        ];

    static IEnumerable<string> Foretold(IReadOnlyList<HoldOutFinding> held) =>
        [
            "| foretold | facts | forecast | log score (95 %) | CRPS (95 %) | covered by 90 % (width) |",
            "| --- | ---: | --- | ---: | ---: | ---: |",
            .. held.SelectMany(h => Foretold(h, HoldOutReading.SameAs(h, held))),
            "",
            string.Join("\n\n", HoldOuts.Of(held)),
        ];

    static IEnumerable<string> Foretold(HoldOutFinding h, HoldOutFinding? same) =>
        same is not null
            ? [$"| `{h.Id}` | {h.Facts} | the same test as `{same.Id}` | | | |"]
            :
            [
                $"| `{h.Id}` | {h.Facts} | calibrated | {HoldOuts.Score(h.Calibrated.LogScore)} | {HoldOuts.Score(h.Calibrated.Crps)} | {Covers(h.Calibrated)} |",
                $"| | | prior | {HoldOuts.Score(h.Prior.LogScore)} | {HoldOuts.Score(h.Prior.Crps)} | {Covers(h.Prior)} |",
                $"| | | no mechanism | {HoldOuts.Score(h.Baseline.LogScore)} | {HoldOuts.Score(h.Baseline.Crps)} | {Covers(h.Baseline)} |",
                $"| | | calibrated less prior | {HoldOuts.Difference(h.OverPrior.LogScore)} | {HoldOuts.Difference(h.OverPrior.Crps)} | |",
                $"| | | calibrated less no mechanism | {HoldOuts.Difference(h.OverBaseline.LogScore)} | {HoldOuts.Difference(h.OverBaseline.Crps)} | |",
            ];

    static string Learnt(CalibrationFinding found)
    {
        var identified = found.Parameters.Where(p => p.IsIdentified).OrderBy(p => p.Ratio).ToList();
        var ratios = found.Parameters.Select(p => p.Ratio).Order().ToList();
        var list =
            identified.Count == 0 ? "" : $": {string.Join(", ", identified.Select(p => $"`{p.Path}` ({Number(p.Ratio)})"))}";
        return $"Of {found.Parameters.Count} uncertain parameters {identified.Count} are identified, their posterior deviation at most 0.9 of the prior's{list}. Half of all ratios lie between {Number(ratios[ratios.Count / 4])} and {Number(ratios[3 * ratios.Count / 4])}; "
            + "the report's picture of the posterior has a table of every one.";
    }

    static string Ended(CalibrationFinding found) =>
        found.FinalLeader is not { } end
            ? "Of the end on record nothing is kept."
            : $"With and without the end: `{end.Leader}` prevails in {Share(end.Share)} of the accepted histories, by weight, though that was not fitted; weighed by it, too, they are worth {(int)end.EffectiveSize:n0} instead of {(int)found.Generations[^1].EffectiveSize:n0}, and "
                + $"{end.Parameters.Count(p => p.IsIdentified)} parameters instead of {found.Parameters.Count(p => p.IsIdentified)} count as identified.";

    static IEnumerable<string> Table(IReadOnlyList<(string Name, CalibrationFinding Finding)> models, CalibrationFinding usual) =>
        [
            "| model | accepted (worth) | accepted of a million histories of the prior (95 %) | support beside the usual model (95 %) | identified | made by |",
            "| --- | ---: | ---: | ---: | ---: | --- |",
            .. models.Select(m =>
            {
                var fit = m.Finding.Fit(usual);
                var support =
                    m.Finding == usual
                        ? "–"
                        : $"{Number(fit.Support!.Value)} ({Number(fit.Support.Low)} to {Number(fit.Support.High)})";
                return $"| {m.Name} | {fit.Accepted:n0} ({(int)fit.EffectiveSize:n0}) | {1e6 * fit.Acceptance.Value:n0} ({1e6 * fit.Acceptance.Low:n0} to {1e6 * fit.Acceptance.High:n0}) | {support} | "
                    + $"{m.Finding.Parameters.Count(p => p.IsIdentified)} | `{fit.Command}` |";
            }),
        ];

    static string Covers(ForecastScore score) =>
        $"{100 * score.Covered:0} % ({score.Width.ToString("0.0", CultureInfo.InvariantCulture)})";

    static string Share(Estimate share) => $"{100 * share.Value:0} % ({100 * share.Low:0}–{100 * share.High:0})";

    static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture).Replace('-', '−');
}
