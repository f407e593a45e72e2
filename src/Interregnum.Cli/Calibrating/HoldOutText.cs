using Interregnum.Calibration;
using Interregnum.Findings;
using Interregnum.Reports.Prose;

namespace Interregnum.Cli.Calibrating;

/// <summary>How well episodes were foretold that were kept from the fit, for the terminal.</summary>
static class HoldOutText
{
    const int Wide = 26;

    public static void Write(TextWriter output, IReadOnlyList<HoldOutFinding> held)
    {
        if (held.Count == 0)
        {
            return;
        }

        output.WriteLine(
            $"{"foretold from the other episodes", -44} {"log score (95 %)", -Wide} {"CRPS (95 %)", -Wide} 90 % covers (width)"
        );
        foreach (var fold in held)
        {
            Write(output, fold, HoldOutReading.SameAs(fold, held));
        }

        if (HoldOutReading.InTurn(held) is { } turns)
        {
            output.WriteLine($"an episode, over the {turns.Episodes} that were each left out (Student's t over them)");
            Line(output, "calibrated less prior", turns.OverPrior);
            Line(output, "calibrated less no mechanism", turns.OverBaseline);
        }

        output.WriteLine(
            "Intervals of a fold leave out a twentieth of its histories in turn; they tell nothing of other episodes"
        );
        output.WriteLine();
    }

    static void Write(TextWriter output, HoldOutFinding fold, HoldOutFinding? same)
    {
        output.WriteLine(
            $"{fold.Id} ({English.Digits(fold.Facts)} {English.Either(fold.Facts, "fact", "facts")})"
                + (same is null ? "" : $": the same test as {same.Id}")
        );
        if (same is not null)
        {
            return;
        }

        Line(output, "calibrated", fold.Calibrated);
        Line(output, "prior", fold.Prior);
        Line(output, "no mechanism", fold.Baseline);
        Line(output, "calibrated less prior", fold.OverPrior);
        Line(output, "calibrated less no mechanism", fold.OverBaseline);
    }

    static void Line(TextWriter output, string name, ForecastScore score) =>
        output.WriteLine(
            $"  {name, -42} {HoldOuts.Score(score.LogScore), -Wide} {HoldOuts.Score(score.Crps), -Wide} {Amounts.Plain(100 * score.Covered, 0)} % ({Amounts.Plain(score.Width, 1)})"
        );

    static void Line(TextWriter output, string name, ScoreDifference difference) =>
        output.WriteLine(
            $"  {name, -42} {HoldOuts.Difference(difference.LogScore), -Wide} {HoldOuts.Difference(difference.Crps)}"
        );
}
