using Interregnum.Contests;
using Interregnum.Scenarios;
using Interregnum.Tests.Scenarios;

namespace Interregnum.Tests.Worlds;

/// <summary>
/// A made-up contest in which everything happens: coalitions, blocs, motions, elections, vacancies, events by hazard, uncertain
/// numbers. Something can be added in front of each list, so that every place in a list moves.
/// </summary>
static class Struggle
{
    /// <param name="people">Entries before the other people's.</param>
    /// <param name="last">Entries after them.</param>
    /// <param name="claims">Claims of a lieutenant, which nobody asks about.</param>
    /// <param name="ties">Entries before the other ties.</param>
    /// <param name="events">Entries before the other events'.</param>
    public static Contest With(string people = "", string last = "", string claims = "", string ties = "", string events = "")
    {
        var reading = Folders.ReadBase(("contest.yaml", _ => Text(people, last, claims, ties, events)));
        return reading.Scenario?.Contest ?? throw new InvalidOperationException(ProblemText.Of(reading.Problems));
    }

    static string Text(string people, string last, string claims, string ties, string events) =>
        $$$"""
            interregnum: 1
            id: struggle
            title: A struggle
            summary: Made up.
            founder: the founder
            from: 1900-01
            to: 1902-12
            issues:
              - {id: tempo, name: Tempo, low: slow, high: fast, salience: 0.5 ± 0.2}
            people:
              {{{people}}}
              - id: ada
                name: Ada
                role: claimant
                prestige: 0.5 ± 0.1
                traits: {ambition: 0.5 ± 0.2, boldness: 0.8 ± 0.2, caution: 0.2 ± 0.2, organising: 0.6 ± 0.2, theory: 0.5 ± 0.2, foresight: 0.5 ± 0.2}
                claims:
                  - {id: daughter, what: She is his daughter, weight: 0.4 ± 0.1}
                positions: {tempo: 0.2 ± 0.1}
                flexibility: 0.5
              - id: ben
                name: Ben
                role: claimant
                prestige: 0.5 ± 0.1
                traits: {ambition: 0.5 ± 0.2, boldness: 0.7 ± 0.2, caution: 0.3 ± 0.2, organising: 0.5 ± 0.2, theory: 0.5 ± 0.2, foresight: 0.5 ± 0.2}
                record:
                  - {id: desertion, what: He deserted him, weight: 0.3 ± 0.1}
                positions: {tempo: -0.2 ± 0.1}
                flexibility: 0.5
              - id: dov
                name: Dov
                role: claimant
                prestige: 0.4 ± 0.1
                traits: {ambition: 0.7 ± 0.2, boldness: 0.6 ± 0.2, caution: 0.4 ± 0.2, organising: 0.7 ± 0.2, theory: 0.3 ± 0.2, foresight: 0.3 ± 0.2}
                positions: {tempo: 0.4 ± 0.2}
                flexibility: 0.8
              - id: eve
                name: Eve
                role: claimant
                prestige: 0.4 ± 0.1
                traits: {ambition: 0.4 ± 0.2, boldness: 0.9 ± 0.2, caution: 0.1 ± 0.1, organising: 0.4 ± 0.2, theory: 0.8 ± 0.2, foresight: 0.7 ± 0.2}
                positions: {tempo: -0.5 ± 0.2}
                flexibility: 0.2
              - {id: cora, name: Cora, role: lieutenant, patron: ada, positions: {tempo: 0}, claims: [{{{claims}}}]}
              - {id: finn, name: Finn, role: lieutenant, patron: dov, positions: {tempo: 0.3 ± 0.2}}
              - {id: gwen, name: Gwen, role: lieutenant, positions: {tempo: -0.1 ± 0.2}}
              {{{last}}}
            ties:
              {{{ties}}}
              - {from: ada, to: ben, trust: -0.3 ± 0.2}
              - {from: ben, to: eve, trust: 0.3 ± 0.2}
              - {from: dov, to: gwen, trust: 0.2 ± 0.2}
            constituencies:
              - {id: north, name: North, officials: 24, turnover: 0.03 ± 0.01, autonomy: 0.4 ± 0.1, chief: cora, attachments: {ada: 0.3 ± 0.2}, positions: {tempo: 0.1 ± 0.1}}
              - {id: south, name: South, officials: 20, turnover: 0.03 ± 0.01, autonomy: 0.4 ± 0.1, chief: {patron: eve}, attachments: {eve: 0.4 ± 0.2}, positions: {tempo: -0.2 ± 0.1}}
            bodies:
              - {id: diet, name: The diet, kind: assembly, weight: 0.5, size: 20}
              - {id: board, name: The board, kind: council, elected-by: diet, weight: 1, size: 12, members: [ada, ben]}
              - {id: cabinet, name: The cabinet, kind: cabinet, elected-by: board, leading: true, weight: 1, size: 6, members: [ada, ben, dov, eve, cora]}
            offices:
              - id: secretary
                name: Secretary
                holder: ada
                filled-by: board
                weight: 1
                powers:
                  appoints: {over: all, reach: 0.5 ± 0.1}
                  informs: {over: [north], reach: 0.3}
              - id: herald
                name: Herald
                holder: ben
                filled-by: board
                weight: 0.5
                powers:
                  teaches: {reach: 0.6 ± 0.1}
              - id: marshal
                name: Marshal
                holder: dov
                filled-by: board
                weight: 0.5
                powers:
                  polices: {over: all, reach: 0.3 ± 0.1}
            ladder:
              - {id: reprimand, name: A reprimand, sanction: censure, bodies: [board], majority: 0.5}
              - {id: dismissal, name: Loss of office, sanction: office, bodies: [board, cabinet], majority: 0.5}
              - {id: removal, name: Loss of the seat, sanction: seat, of: cabinet, bodies: [diet], majority: 0.5, after: [dismissal]}
            events:
              {{{events}}}
              - {id: session, title: The diet meets, at: 1900-06, effects: [convenes: {body: diet}]}
              - id: testament
                title: The testament is read
                at: {from: 1900-09, to: 1901-12, rate: 0.1 ± 0.03}
                document: {exposure: 0.5 ± 0.1}
                effects:
                  - legitimacy: {who: ben, by: -0.3 ± 0.1}
                question: {against: ben, rung: dismissal}
              - {id: famine, title: Famine, at: {from: 1900-03, to: 1902-06, rate: 0.05 ± 0.02}, effects: [salience: {issue: tempo, by: 0.3 ± 0.1}]}
              - {id: second-session, title: The diet meets again, at: 1901-10, effects: [convenes: {body: diet}]}
            """;
}
