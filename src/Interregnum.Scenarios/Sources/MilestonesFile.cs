using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>What milestones.yaml says.</summary>
sealed record MilestonesReading(IReadOnlyList<Milestone> Milestones, IReadOnlyList<HoldOut> HoldOuts)
{
    public static MilestonesReading None { get; } = new([], []);
}

/// <summary>Reads milestones.yaml: dated facts to hold histories against. They never reach the engine.</summary>
static class MilestonesFile
{
    static readonly string[] Confidences = ["high", "medium", "low"];

    /// <param name="contest">Null when contest.yaml could not be read; nothing is read then but the file's form.</param>
    public static MilestonesReading Read(Page page, ContestReading? contest, IReadOnlyList<Source>? sources)
    {
        if (FormatVersion.Open(page, "the list of milestones") is not { } file)
        {
            return MilestonesReading.None;
        }

        var (list, kept) = (file.Require("milestones"), file.Optional("hold-outs"));
        file.Close();
        var items = list.IsMissing ? [] : list.Items();
        Names.Declared("milestone", items);
        var citations = new Citations(sources);
        if (contest is null)
        {
            return MilestonesReading.None;
        }

        IReadOnlyList<Milestone> milestones = [.. items.Select(m => One(m, contest, citations))];
        FittedFacts.CheckRange(list, milestones, contest.Contest);
        return new(milestones, HoldOutsSection.Read(kept, milestones));
    }

    static Milestone One(Field field, ContestReading contest, Citations citations)
    {
        var milestone = field.Section("a milestone");
        var (id, episode, text) = (milestone.Require("id"), milestone.Require("episode"), milestone.Require("text"));
        var (at, measureField) = (milestone.Require("at"), milestone.Require("measure"));
        var (value, tolerance, discrepancy, absent) = (
            milestone.Require("value"),
            milestone.Optional("tolerance"),
            milestone.Optional("discrepancy"),
            milestone.Optional("absent")
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
        )
        {
            Absent = absent.IsMissing ? null : Error(absent),
        };
        if (!use.IsMissing)
        {
            FittedFacts.Check(read, unit, contest, field, use);
        }

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
}
