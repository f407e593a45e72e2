using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>What contest.yaml says. With errors on its page, a contest that only serves to look up ids.</summary>
/// <param name="Window">Null when it could not be read.</param>
/// <param name="Written">The parameters that the author wrote, with their places.</param>
sealed record ContestReading(Contest Contest, Window? Window, IReadOnlyList<Written> Written, Page Page);

/// <summary>Reads contest.yaml: the ids of every section first, then the sections, which refer to one another by index.</summary>
static class ContestFile
{
    /// <summary>What the page says; null when it has no mapping to read or lacks a section that others refer to.</summary>
    public static ContestReading? Read(Page page)
    {
        if (FormatVersion.Open(page, "the contest") is not { } contest)
        {
            return null;
        }

        var id = contest.Require("id");
        var (title, summary, founder) = (contest.Require("title"), contest.Require("summary"), contest.Optional("founder"));
        var window = Window.Read(contest);
        var issues = contest.Optional("issues");
        var people = contest.Require("people");
        var ties = contest.Optional("ties");
        var (constituencies, bodies) = (contest.Require("constituencies"), contest.Require("bodies"));
        var (offices, ladder) = (contest.Optional("offices"), contest.Optional("ladder"));
        var (events, mechanics) = (contest.Optional("events"), contest.Optional("parameters"));
        contest.Close();

        if (!id.IsMissing && id.Scalar("an id") is not null)
        {
            Names.IsId(id);
        }

        var sorted = PeopleSection.Sorted(people);
        var draft = new Draft
        {
            Window = window,
            People = Names.Declared("person", sorted, "nobody"),
            ClaimantCount = (sorted ?? []).Count(PeopleSection.IsClaimant),
            Issues = Names.Declared("issue", Entries(issues, needed: false)),
            Constituencies = Names.Declared("constituency", Entries(constituencies), "all"),
            Bodies = Names.Declared("body", Entries(bodies)),
            Kinds = BodiesSection.KindsOf(Entries(bodies) ?? []),
            Offices = Names.Declared("office", Entries(offices, needed: false)),
            Rungs = Names.Declared("rung", Entries(ladder, needed: false)),
        };
        var read = new Contest
        {
            Id = id.Node is ScalarNode scalar ? scalar.Text : "",
            Title = title.Text(),
            Summary = summary.Text(),
            Founder = founder.TextOrNull(),
            From = window?.From ?? new Month(0),
            To = window?.To ?? new Month(0),
            Issues = IssuesSection.Read(issues, draft),
            Contenders = PeopleSection.Read(sorted ?? [], people, draft),
            Ties = TiesSection.Read(ties, draft),
            Constituencies = ConstituenciesSection.Read(constituencies, draft),
            Bodies = BodiesSection.Read(bodies, draft),
            Offices = OfficesSection.Read(offices, draft),
            Ladder = LadderSection.Read(ladder, draft),
            Events = EventsSection.Read(events, draft),
            Mechanics = MechanicsSection.Read(mechanics, draft),
            Parameters = draft.Parameters.All,
        };
        BodyUses.Check(bodies, read);
        Field[] needed = [people, constituencies, bodies];
        Field[] optional = [issues, offices, ladder, events];
        var complete = needed.All(f => f.IsSequence) && optional.All(f => f.IsMissing || f.IsSequence);
        return complete ? new(read, window, draft.Parameters.Written, page) : null;
    }

    /// <summary>A list's entries for their ids; null when it is needed and absent, or not a list.</summary>
    static IReadOnlyList<Field>? Entries(Field list, bool needed = true)
    {
        if (list.IsMissing && !needed)
        {
            return [];
        }

        var (page, name) = (list.Page, list.Name);
        return list.Node is SequenceNode sequence ? [.. sequence.Items.Select(n => new Field(page, n, name))] : null;
    }
}
