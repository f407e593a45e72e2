using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>What contest.yaml says. With errors on its page, a contest that only serves to look up ids.</summary>
/// <param name="Window">Null when it could not be read.</param>
/// <param name="Written">The parameters that the author wrote, with their places.</param>
/// <param name="IdAt">Where its id stands.</param>
sealed record ContestReading(Contest Contest, Window? Window, IReadOnlyList<Written> Written, Page Page, Mark IdAt);

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

        var sections = new Sections(contest);
        contest.Close();
        var window = Window.Read(sections.From, sections.To);
        var sorted = PeopleSection.Sorted(sections.People);
        var draft = Draft(sections, sorted, window);
        var read = Contest(sections, sorted ?? [], draft);
        BodyUses.Check(sections.Bodies, read);
        return sections.AreComplete ? new(read, window, draft.Parameters.Written, page, sections.Id.At) : null;
    }

    static Draft Draft(Sections sections, IReadOnlyList<Field>? sorted, Window? window) =>
        new()
        {
            Window = window,
            People = Names.Declared("person", sorted, "nobody"),
            ClaimantCount = (sorted ?? []).Count(PeopleSection.IsClaimant),
            Issues = Names.Declared("issue", Entries(sections.Issues, needed: false)),
            Constituencies = Names.Declared("constituency", Entries(sections.Constituencies), "all"),
            Bodies = Names.Declared("body", Entries(sections.Bodies)),
            Kinds = BodiesSection.KindsOf(Entries(sections.Bodies) ?? []),
            Offices = Names.Declared("office", Entries(sections.Offices, needed: false)),
            Rungs = Names.Declared("rung", Entries(sections.Ladder, needed: false)),
        };

    static Contest Contest(Sections sections, IReadOnlyList<Field> sorted, Draft draft) =>
        new()
        {
            Id = Id(sections.Id),
            Title = sections.Title.Text(),
            Summary = sections.Summary.Text(),
            Founder = sections.Founder.TextOrNull(),
            From = draft.Window?.From ?? new Month(0),
            To = draft.Window?.To ?? new Month(0),
            Issues = IssuesSection.Read(sections.Issues, draft),
            Contenders = PeopleSection.Read(sorted, sections.People, draft),
            Ties = TiesSection.Read(sections.Ties, draft),
            Constituencies = ConstituenciesSection.Read(sections.Constituencies, draft),
            Bodies = BodiesSection.Read(sections.Bodies, draft),
            Offices = OfficesSection.Read(sections.Offices, draft),
            Ladder = LadderSection.Read(sections.Ladder, draft),
            Events = EventsSection.Read(sections.Events, draft),
            Mechanics = MechanicsSection.Read(sections.Mechanics, draft),
            Variants = VariantsSection.Read(sections.Variants),
            Parameters = draft.Parameters.All,
        };

    static string Id(Field field)
    {
        var id = field.Scalar("an id") ?? "";
        return id.Length > 0 && Names.IsId(field) ? id : "";
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

    /// <summary>The keys of the file, in its order.</summary>
    sealed class Sections(Section contest)
    {
        public Field Id { get; } = contest.Require("id");

        public Field Title { get; } = contest.Require("title");

        public Field Summary { get; } = contest.Require("summary");

        public Field Founder { get; } = contest.Optional("founder");

        public Field From { get; } = contest.Require("from");

        public Field To { get; } = contest.Require("to");

        public Field Issues { get; } = contest.Optional("issues");

        public Field People { get; } = contest.Require("people");

        public Field Ties { get; } = contest.Optional("ties");

        public Field Constituencies { get; } = contest.Require("constituencies");

        public Field Bodies { get; } = contest.Require("bodies");

        public Field Offices { get; } = contest.Optional("offices");

        public Field Ladder { get; } = contest.Optional("ladder");

        public Field Events { get; } = contest.Optional("events");

        public Field Mechanics { get; } = contest.Optional("parameters");

        public Field Variants { get; } = contest.Optional("variants");

        /// <summary>Whether every section that others refer to could be read.</summary>
        public bool AreComplete =>
            Array.TrueForAll([People, Constituencies, Bodies], f => f.IsSequence)
            && Array.TrueForAll([Issues, Offices, Ladder, Events], f => f.IsMissing || f.IsSequence);
    }
}
