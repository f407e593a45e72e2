using System.Globalization;
using Interregnum.Contests;
using Interregnum.Library.Store;

namespace Interregnum.Library.Claims;

/// <summary>What a scenario itself holds to be so, as claims to compare texts with: its events, the dates of its milestones, the sizes of its bodies, and what its evidence says.</summary>
public static class ContestFacts
{
    /// <summary>How a source within the scenario begins: <c>ussr-1922/event lenin-dies</c>.</summary>
    public static string SourceOf(Scenario scenario, string what) => $"{scenario.Contest.Id}/{what}";

    /// <summary>Whether a claim's source is the scenario and not a document.</summary>
    public static bool IsOwn(Scenario scenario, StatedClaim claim) =>
        claim.Place.Source.StartsWith($"{scenario.Contest.Id}/", StringComparison.Ordinal);

    public static IReadOnlyList<StatedClaim> Of(Scenario scenario, NameBook names) =>
        [
            .. scenario.Contest.Events.SelectMany(e => Event(scenario, e, names)),
            .. scenario.Milestones.SelectMany(m => Milestone(scenario, m)),
            .. scenario.Contest.Bodies.SelectMany(b => Sizes(scenario, b)),
            .. scenario.Evidence.Items.SelectMany(i =>
                ClaimReader.Read(SourceOf(scenario, $"evidence {i.Id}"), [Whole(i.Says)], names)
            ),
            .. scenario.Evidence.Corrections.SelectMany(
                (c, i) => ClaimReader.Read(SourceOf(scenario, $"correction {i + 1}"), [Whole(c.Finding)], names)
            ),
        ];

    /// <summary>The event itself, and what its title says of people: read as an entry of a chronology.</summary>
    static IEnumerable<StatedClaim> Event(Scenario scenario, HistoricalEvent e, NameBook names)
    {
        if (e.Until is not null || e.At.Year is < 1000 or > 9999)
        {
            return [];
        }

        var source = SourceOf(scenario, $"event {e.Id}");
        var entry = $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(e.At.OfYear)} {e.At.Year}: {e.Title}.";
        var own = new StatedClaim(
            e.Id,
            Relation.Happened,
            null,
            new DateValue(ClaimDate.Of(e.At)),
            new(source, null, 0, 0, entry)
        );
        var told = ClaimReader.Read(source, [Whole(entry)], names).Where(c => c.Relation != Relation.Happened);
        return IsEarlier(e) ? told : told.Prepend(own);
    }

    /// <summary>Its title gives another date: what is in force, or comes back, took place then and not when the event sets in.</summary>
    static bool IsEarlier(HistoricalEvent e) =>
        DateSpan.Of(Tokens.Of(e.Title), null).Exists(d => d.Date.Contradicts(ClaimDate.Of(e.At)));

    static IEnumerable<StatedClaim> Milestone(Scenario scenario, Milestone milestone)
    {
        var contest = scenario.Contest;
        (int Who, Relation Relation, string? About)? told = milestone.Measure switch
        {
            LosesSeat seat => (seat.Who, Relation.LeftBody, contest.Bodies[seat.Body].Id),
            LosesOffice office => (office.Who, Relation.LeftOffice, contest.Offices[office.Office].Id),
            IsExpelled expelled => (expelled.Who, Relation.Expelled, null),
            _ => null,
        };
        if (told is { } fact)
        {
            var place = new ClaimPlace(SourceOf(scenario, $"milestone {milestone.Id}"), null, 0, 0, milestone.Text);
            var date = ClaimDate.Of(new Month((int)milestone.Value));
            yield return new(contest.Contenders[fact.Who].Id, fact.Relation, fact.About, new DateValue(date), place);
        }
    }

    static IEnumerable<StatedClaim> Sizes(Scenario scenario, Body body)
    {
        foreach (var step in body.Size)
        {
            var text = $"{body.Name}: {step.Value} members from {step.From}.";
            var place = new ClaimPlace(SourceOf(scenario, $"body {body.Id}"), null, 0, 0, text);
            yield return new(
                body.Id,
                Relation.Count,
                body.Kind == BodyKind.Assembly ? "delegates" : "members",
                new NumberValue(step.Value),
                place
            )
            {
                When = ClaimDate.Of(step.From),
            };
        }
    }

    static Page Whole(string text) => new(0, null, text);
}
