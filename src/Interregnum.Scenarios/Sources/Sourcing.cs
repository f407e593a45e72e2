using Interregnum.Contests;

namespace Interregnum.Scenarios;

/// <summary>What a strict check asks besides: that events, factors and milestones say where they come from. Numbers are asked always (<see cref="Provenances"/>).</summary>
static class Sourcing
{
    /// <param name="contest">Read without an error.</param>
    /// <param name="evidence">Null when there is none, or it could not be read.</param>
    public static void Check(
        ContestReading contest,
        Page? factorsPage,
        Inquiry? inquiry,
        Page? milestonesPage,
        IReadOnlyList<Milestone> milestones,
        EvidenceFile? evidence
    )
    {
        CheckEvents(contest, evidence);
        foreach (var factor in inquiry?.Factors.Where(f => !HasEvidence(f, evidence)) ?? [])
        {
            Report(
                factorsPage!,
                "factors",
                factor.Id,
                $"nothing in {ScenarioFolder.Evidence} is about the factor '{factor.Id}'",
                "give it an item, or link a passage"
            );
        }

        foreach (var milestone in milestones.Where(m => m.Citation is null))
        {
            Report(
                milestonesPage!,
                "milestones",
                milestone.Id,
                $"the milestone '{milestone.Id}' names no source",
                "give it 'cite'"
            );
        }
    }

    static void CheckEvents(ContestReading contest, EvidenceFile? evidence)
    {
        var events = contest.Contest.Events.Where(e => !HasSource(e, evidence)).ToList();
        if (events.Count == 0)
        {
            return;
        }

        var which =
            events.Count == 1 ? $"the event '{events[0].Id}' names" : $"{events.Count} events such as '{events[0].Id}' name";
        var remedy =
            $"give 'events.{(events.Count == 1 ? events[0].Id : "*")}.at' a source or 'assumption' under 'parameters' in {ScenarioFolder.Evidence}, or link a passage";
        contest.Page.Report(PlaceOf(contest.Page, "events", events[0].Id), Diagnostic.UndatedEvent, $"{which} no source", remedy);
    }

    static bool HasSource(HistoricalEvent e, EvidenceFile? evidence) =>
        evidence is not null
        && (
            evidence.Provenance.Any(p => p.Dates(e.Id))
            || evidence.Passages.Any(p => p.Bears.Any(b => b.Of == BearingKind.Event && b.On == e.Id))
        );

    static bool HasEvidence(Factor factor, EvidenceFile? evidence) =>
        evidence is not null
        && (
            evidence.Items.Any(i => i.About == factor.Id || i.Weights.Any(w => w.Factor == factor.Id))
            || evidence.Passages.Any(p => p.Bears.Any(b => b.Of == BearingKind.Factor && b.On == factor.Id))
        );

    static void Report(Page page, string list, string id, string message, string suggestion) =>
        page.Report(PlaceOf(page, list, id), Diagnostic.NoEvidence, message, suggestion);

    /// <summary>Where an entry of a list says its id. The page is parsed once more: only a strict check asks.</summary>
    static Mark PlaceOf(Page page, string list, string id)
    {
        var entries = new Field(page, YamlTree.Of(page), page.Name).Peek(list);
        return entries.IsSequence
            ? entries
                .Items()
                .Select(e => e.Peek("id"))
                .FirstOrDefault(f => f.Node is ScalarNode { Text: var text } && text == id)
                ?.At
                ?? entries.At
            : Mark.Start;
    }
}
