using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>Reads milestones.yaml: dated facts to hold histories against. They never reach the engine.</summary>
static class MilestonesFile
{
    static readonly string[] Confidences = ["high", "medium", "low"];

    /// <param name="contest">Null when contest.yaml could not be read; nothing is read then but the file's form.</param>
    public static IReadOnlyList<Milestone> Read(Page page, ContestReading? contest, IReadOnlyList<Source>? sources)
    {
        if (FormatVersion.Open(page, "the list of milestones") is not { } file)
        {
            return [];
        }

        var list = file.Require("milestones");
        file.Close();
        var items = list.IsMissing ? [] : list.Items();
        Names.Declared("milestone", items);
        var citations = new Citations(sources);
        return contest is null ? [] : [.. items.Select(m => One(m, contest, citations))];
    }

    static Milestone One(Field field, ContestReading contest, Citations citations)
    {
        var milestone = field.Section("a milestone");
        var (id, episode, text) = (milestone.Require("id"), milestone.Require("episode"), milestone.Require("text"));
        var (at, measureField) = (milestone.Require("at"), milestone.Require("measure"));
        var (value, tolerance, discrepancy) = (
            milestone.Require("value"),
            milestone.Optional("tolerance"),
            milestone.Optional("discrepancy")
        );
        var (use, confidence, cite) = (milestone.Require("use"), milestone.Require("confidence"), milestone.Optional("cite"));
        milestone.Close();
        var (measure, unit) = Measures.Read(measureField, contest.Contest);
        var month = measure is Unmeasured ? Window.Month(at) : at.MonthWithin(contest.Window);
        var read = new Milestone(
            id.Text(),
            episode.Text(),
            text.Text(),
            month ?? contest.Contest.From,
            measure,
            Measures.Value(value, unit, contest),
            Error(tolerance),
            Error(discrepancy),
            (Use)use.Word("fit", "input", "report_only"),
            Confidences[confidence.Word(Confidences)],
            cite.IsMissing ? null : citations.One(cite)
        );
        Check(read, unit, field, use);
        return read;
    }

    static double Error(Field field)
    {
        if (field.IsMissing || field.Scalar("a number") is not { } text)
        {
            return 0;
        }

        var number = QuantityText.Number(text);
        if (number is null or < 0)
        {
            field.Report(
                Diagnostic.MalformedQuantity,
                $"'{field.Name}' is a number that is not negative; found {field.Node!.Kind}"
            );
        }

        return number is >= 0 ? number.Value : 0;
    }

    static void Check(Milestone milestone, Unit unit, Field field, Field use)
    {
        if (use.IsMissing)
        {
            return;
        }

        if (milestone is { Measure: Winner, Use: not Use.ReportOnly })
        {
            var message = $"the milestone '{milestone.Id}' names the outcome, which is never fitted";
            use.Report(Diagnostic.ReportOnly, message, "write 'use: report_only'");
        }
        else if (milestone is { Measure: Unmeasured, Use: Use.Fit })
        {
            var message = $"the milestone '{milestone.Id}' is not measured and cannot be fitted";
            use.Report(Diagnostic.ReportOnly, message, "write 'use: report_only'");
        }
        else if (milestone is { Use: Use.Fit, Tolerance: 0, Discrepancy: 0 } && unit is Unit.Share or Unit.Count or Unit.Month)
        {
            var message = $"the milestone '{milestone.Id}' is fitted and may miss by nothing at all";
            field.Report(Diagnostic.NoError, message, "give it a tolerance or a discrepancy");
        }
    }
}
