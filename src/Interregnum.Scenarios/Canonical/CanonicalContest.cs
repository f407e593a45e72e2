using Interregnum.Contests;
using static Interregnum.Scenarios.CanonicalJson;

namespace Interregnum.Scenarios;

/// <summary>A contest and its inquiry as canonical JSON: references by id, numbers by path, lists in their order (sums are taken in it).</summary>
sealed class CanonicalContest
{
    readonly Contest _contest;

    CanonicalContest(Contest contest) => _contest = contest;

    public static CanonicalJson Json(Contest contest, Inquiry inquiry)
    {
        var canonical = new CanonicalContest(contest);
        return Map(("contest", canonical.Whole()), ("inquiry", canonical.Asked(inquiry)));
    }

    CanonicalJson Whole() =>
        Map([
            ("bodies", Entries(_contest.Bodies, b => b.Id, Body)),
            ("constituencies", Entries(_contest.Constituencies, c => c.Id, Constituency)),
            ("events", List(_contest.Events, Event)),
            ("from", Of(_contest.From.ToString())),
            ("id", Of(_contest.Id)),
            ("issues", Entries(_contest.Issues, i => i.Id, i => Steps(i.Salience, Path))),
            ("ladder", List(_contest.Ladder, Rung)),
            ("offices", Entries(_contest.Offices, o => o.Id, Office)),
            ("parameters", Map(_contest.Parameters, p => p.Path, Parameter)),
            ("people", Entries(_contest.Contenders, c => c.Id, Person)),
            ("ties", Ids(_contest.Ties.Select(t => _contest.Parameters[t.Trust.Index].Path))),
            ("to", Of(_contest.To.ToString())),
            .. Variants(),
        ]);

    /// <summary>Left out where there are none, so that contests from before there were any keep their hash.</summary>
    (string, CanonicalJson)[] Variants() =>
        _contest.Variants.Count == 0
            ? []
            : [("variants", Ids(_contest.Variants.Select(v => v.ToString()).Order(StringComparer.Ordinal)))];

    CanonicalJson Asked(Inquiry inquiry) =>
        Map(
            ("factors", Entries(inquiry.Factors, f => f.Id, Factor)),
            ("headline", Ids(inquiry.Headline.Select(f => inquiry.Factors[f].Id))),
            ("sham", Atoms(inquiry.Sham)),
            ("subject", Of(Contender(inquiry.Subject))),
            ("wider", Ids(inquiry.Wider.Select(f => inquiry.Factors[f].Id)))
        );

    static CanonicalJson Factor(Factor factor) =>
        Map(
            ("contrasts", List(factor.Contrasts, c => Map(("do", Atoms(c.Do)), ("id", Of(c.Id)), ("reach", Of($"{c.Reach}"))))),
            ("parts", List(factor.Parts, p => Map(("do", Atoms(p.Do)), ("id", Of(p.Id)))))
        );

    static CanonicalJson Atoms(Intervention intervention) =>
        Ids(intervention.Atoms.Select(a => a.Text).Order(StringComparer.Ordinal));

    static CanonicalJson Parameter(Parameter parameter) =>
        Map(
            ("high", Of(parameter.High)),
            ("low", Of(parameter.Low)),
            (
                "prior",
                parameter.Prior switch
                {
                    Around around => Map(("deviation", Of(around.Deviation)), ("mean", Of(around.Mean))),
                    Uniform uniform => Map(("from", Of(uniform.From)), ("to", Of(uniform.To))),
                    var known => Of(known.Centre),
                }
            )
        );

    CanonicalJson Person(Contender person) =>
        Map(
            ("claims", Ids(person.Claims.Select(c => c.Id))),
            ("flexibility", List(person.Flexibility, Path)),
            ("patron", Of(Contender(person.Patron))),
            ("record", Ids(person.Record.Select(c => c.Id))),
            ("role", Of($"{person.Role}"))
        );

    CanonicalJson Constituency(Constituency constituency) =>
        Map(
            ("chief", Of(Contender(constituency.Chief))),
            ("chief_patron", Of(Contender(constituency.ChiefPatron))),
            ("officials", Of(constituency.Officials))
        );

    CanonicalJson Body(Body body) =>
        Map(
            ("candidates", Contenders(body.Candidates)),
            ("candidates_size", Steps(body.CandidateSize, Of)),
            ("elected_by", Of(BodyId(body.ElectedBy))),
            ("kind", Of($"{body.Kind}")),
            ("leading", Of(body.Leading)),
            ("members", Contenders(body.Members)),
            ("size", Steps(body.Size, Of))
        );

    CanonicalJson Office(Office office) =>
        Map(
            ("filled_by", Of(BodyId(office.FilledBy))),
            ("holder", Of(Contender(office.Holder))),
            ("powers", Map(office.Powers, p => $"{p.Kind}", p => Ids(Covered(p)))),
            ("through", Of(BodyId(office.Through)))
        );

    IEnumerable<string> Covered(Power power) =>
        power.Over.Select(o => power.Kind == PowerKind.Agenda ? _contest.Bodies[o].Id : _contest.Constituencies[o].Id);

    CanonicalJson Rung(Rung rung) =>
        Map(
            ("after", Ids(rung.After.Select(r => _contest.Ladder[r].Id))),
            ("bodies", Ids(rung.Bodies.Select(b => _contest.Bodies[b].Id))),
            ("id", Of(rung.Id)),
            ("of", Of(BodyId(rung.Of))),
            ("sanction", Of($"{rung.Sanction}"))
        );

    CanonicalJson Event(HistoricalEvent happening) =>
        Map(
            ("at", Of(happening.At.ToString())),
            ("document", Of(happening.Exposure is not null)),
            ("effects", List(happening.Effects, Effect)),
            ("id", Of(happening.Id)),
            (
                "question",
                happening.Question is { } question
                    ? Ids([Contender(question.Against)!, _contest.Ladder[question.Rung].Id])
                    : Of(null)
            ),
            ("until", Of(happening.Until?.ToString()))
        );

    CanonicalJson Effect(Effect effect) =>
        effect switch
        {
            LegacyShift e => Map(("legacy", Path(e.By))),
            SalienceShift e => Map(("salience", Path(e.By)), ("issue", Issue(e.Issue))),
            OpinionShift e => Map(("opinion", Path(e.By)), ("issue", Issue(e.Issue)), ("over", Over(e.Over))),
            PrestigeShift e => Map(("prestige", Path(e.By)), ("who", Of(Contender(e.Who)))),
            LegitimacyShift e => Map(("legitimacy", Path(e.By)), ("who", Of(Contender(e.Who)))),
            TrustShift e => Map(("trust", Path(e.By)), ("between", Contenders([e.From, e.To]))),
            Leaves e => Map(("leaves", Of(Contender(e.Who)))),
            Incapacitated e => Map(
                ("incapacitated", Of(Contender(e.Who))),
                ("months", e.Months is { } months ? Of(months) : Of(null))
            ),
            Convenes e => Map(("convenes", Of(BodyId(e.Body)))),
            Renewal e => Map(("renewal", Path(e.Share)), ("over", Over(e.Over))),
            Ban e => Map(("ban", Of(e.On))),
            Tension e => Map(("tension", Path(e.By)), ("months", Of(e.Months))),
            Abolished e => Map(("abolished", Of(_contest.Offices[e.Office].Id))),
            _ => throw new ArgumentOutOfRangeException(nameof(effect), effect, "Expected a kind of effect that is hashed."),
        };

    CanonicalJson Path(Quantity quantity) => Of(_contest.Parameters[quantity.Index].Path);

    CanonicalJson Issue(int issue) => Of(_contest.Issues[issue].Id);

    CanonicalJson Over(IReadOnlyList<int> constituencies) => Ids(constituencies.Select(c => _contest.Constituencies[c].Id));

    CanonicalJson Contenders(IEnumerable<int> people) => Ids(people.Select(p => _contest.Contenders[p].Id));

    string? Contender(int index) => index < 0 ? null : _contest.Contenders[index].Id;

    string? BodyId(int index) => index < 0 ? null : _contest.Bodies[index].Id;

    static CanonicalJson Steps<T>(IReadOnlyList<Step<T>> steps, Func<T, CanonicalJson> value) =>
        Map(steps, s => s.From.ToString(), s => value(s.Value));

    static CanonicalJson Entries<T>(IEnumerable<T> items, Func<T, string> id, Func<T, CanonicalJson> value) =>
        List(items, i => Map(("id", Of(id(i))), ("is", value(i))));
}
