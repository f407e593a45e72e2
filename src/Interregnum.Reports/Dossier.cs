using Interregnum.Contests;
using Interregnum.Findings;
using Interregnum.Reports.Prose;

namespace Interregnum.Reports;

/// <summary>A scenario and what was found about it, with the look-ups that sentences and charts need.</summary>
public sealed class Dossier
{
    readonly Dictionary<string, Factor> _factors;
    readonly Dictionary<string, string> _contenders;
    readonly Dictionary<string, int> _passages;
    readonly Lazy<ILookup<Provenance, Passage>> _behind;

    public Dossier(Scenario scenario, Verdict verdict, ReportContext context)
    {
        (Scenario, Verdict, Context) = (scenario, verdict, context);
        _factors = scenario.Inquiry.Factors.ToDictionary(f => f.Id);
        _contenders = scenario.Contest.Contenders.ToDictionary(c => c.Id, c => c.Name);
        _passages = scenario.Evidence.Passages.Select((p, i) => (p.Id, i)).ToDictionary(p => p.Id, p => p.i + 1);
        _behind = new(Behind);
        Citations = new(Cited());
        Headline = new(verdict);
    }

    public Scenario Scenario { get; }

    public Verdict Verdict { get; }

    public ReportContext Context { get; }

    /// <summary>The sources that the report cites, labelled.</summary>
    public AuthorDate Citations { get; }

    public Headline Headline { get; }

    public Contest Contest => Scenario.Contest;

    public EvidenceFile Evidence => Scenario.Evidence;

    /// <summary>Name of the contender whom the question is about.</summary>
    public string Subject => NameOf(Verdict.Subject);

    /// <summary>How often the subject prevails with everything as it was.</summary>
    public Estimate Chance => ChanceIn(Verdict.Odds, Verdict.Subject);

    /// <summary>Whether its parameters were held against the record first.</summary>
    public bool IsCalibrated => Context.PosteriorHash is not null;

    /// <summary>The cabinet whose seated claimants form coalitions.</summary>
    public Body Leading => Contest.Bodies.Single(b => b.Leading);

    /// <summary>Ids of the claimants, in the contest's order.</summary>
    public IEnumerable<string> Claimants => Contest.Contenders.Take(Contest.ClaimantCount).Select(c => c.Id);

    /// <summary>How often the subject prevails with one headline factor taken away; null when that was not measured.</summary>
    public Estimate? ChanceWithout(string factor) =>
        Verdict.Without.FirstOrDefault(w => w.Factor == factor) is { } without ? ChanceIn(without.Odds, Verdict.Subject) : null;

    /// <summary>A contender's name; <c>nobody</c> is his own name.</summary>
    public string NameOf(string contender) => _contenders.GetValueOrDefault(contender, contender);

    public string NamesOf(IEnumerable<string> contenders) => English.Join(contenders.Select(NameOf));

    /// <summary>A factor as it is described; null when the scenario knows it no longer.</summary>
    public Factor? Described(string factor) => _factors.GetValueOrDefault(factor);

    /// <summary>A factor's name, as in a heading.</summary>
    public string FactorName(string factor) => English.Typeset(_factors.GetValueOrDefault(factor)?.Name ?? factor);

    /// <summary>A factor as it stands in a sentence.</summary>
    public string Phrase(string factor) => English.Typeset(_factors.GetValueOrDefault(factor)?.Phrase ?? factor);

    /// <summary>What stands in a factor's place, as it stands after "if"; the factor's removal when it is not described.</summary>
    public string If(string factor, string contrast) =>
        English.Typeset(ContrastOf(factor, contrast)?.Phrase ?? $"{Phrase(factor)} had been taken away");

    public Contrast? ContrastOf(string factor, string contrast) =>
        _factors.GetValueOrDefault(factor)?.Contrasts.FirstOrDefault(c => c.Id == contrast);

    /// <summary>The first contrast of a headline factor, as it stands after "if".</summary>
    public string If(FactorFinding factor) => If(factor.Id, factor.Contrast);

    /// <summary>Evidence about a factor with one stance, in the scenario's order.</summary>
    public IReadOnlyList<EvidenceItem> EvidenceOn(string factor, Stance stance) =>
        [.. Evidence.Items.Where(e => e.About == factor && e.Stance == stance)];

    /// <summary>The number of a passage among those quoted, from 1; null when none has this id.</summary>
    public int? PassageNumber(string? passage) =>
        passage is not null && _passages.TryGetValue(passage, out var number) ? number : null;

    /// <summary>Where a citation leads: to the passage that it names, else to those that stand behind it, the nearest to the work first.</summary>
    /// <param name="behind">Passages that bear on what it is given for.</param>
    public IReadOnlyList<Lead> Leads(Citation citation, IReadOnlyList<Passage> behind) =>
        PassageNumber(citation.Passage) is { } named
            ? [new(named, WayOf(citation, Evidence.Passages[named - 1]))]
            :
            [
                .. behind
                    .Select(p => new Lead(_passages[p.Id], WayOf(citation, p)))
                    .Distinct()
                    .OrderBy(l => l.Way)
                    .ThenBy(l => l.Number),
            ];

    /// <summary>Where each citation of the report leads, passages themselves aside; empty for one that leads to its work alone.</summary>
    public IEnumerable<IReadOnlyList<Lead>> AllLeads => Given().Select(c => Leads(c.Citation, c.Behind));

    /// <summary>Passages that bear on numbers, or speak for dates of events, that an entry covers.</summary>
    public IReadOnlyList<Passage> PassagesBehind(Provenance provenance) => [.. _behind.Value[provenance]];

    /// <summary>Passages that bear on something, each with how it does.</summary>
    public IReadOnlyList<(Passage Passage, Bearing Bearing)> PassagesOn(BearingKind kind, string id) =>
        [
            .. Evidence.Passages.SelectMany(
                p => p.Bears.Where(b => b.Of == kind && b.On == id),
                (passage, bearing) => (passage, bearing)
            ),
        ];

    /// <summary>Passages that bear on a dated fact.</summary>
    public IReadOnlyList<Passage> PassagesOn(Milestone milestone) =>
        [.. PassagesOn(BearingKind.Milestone, milestone.Id).Select(p => p.Passage)];

    /// <summary>A command about this scenario, with the run's seed.</summary>
    public string Command(string verb, string rest = "") =>
        $"interregnum {verb} {Context.ScenarioName}{(rest.Length > 0 ? " " : "")}{rest} --seed {Verdict.Seed}{(Context.Prior ? " --prior" : "")}";

    LeadWay WayOf(Citation citation, Passage passage) =>
        passage.Source == citation.Source ? LeadWay.Quoted
        : Evidence.Sources.Any(s => s.Key == passage.Source && s.About.Contains(citation.Source)) ? LeadWay.SummedUp
        : LeadWay.Elsewhere;

    ILookup<Provenance, Passage> Behind() =>
        Evidence
            .Passages.SelectMany(
                p => p.Bears.Select(OriginOf).OfType<Provenance>().Distinct(),
                (passage, origin) => (passage, origin)
            )
            .ToLookup(p => p.origin, p => p.passage);

    /// <summary>Where the number or the date comes from on which a passage bears.</summary>
    Provenance? OriginOf(Bearing bearing) =>
        bearing switch
        {
            { Of: BearingKind.Parameter } => Evidence.ProvenanceOf(bearing.On),
            { Of: BearingKind.Event, Direction: Direction.For } => Evidence.ProvenanceOf($"events.{bearing.On}.at"),
            _ => null,
        };

    /// <summary>The sources that the report cites somewhere, in the scenario's order.</summary>
    IReadOnlyList<Source> Cited()
    {
        var cited = Given()
            .Select(c => c.Citation)
            .Concat(Evidence.Passages.Select(Passages.Citation))
            .Select(c => c.Source)
            .ToHashSet();
        return [.. Evidence.Sources.Where(s => cited.Contains(s.Key))];
    }

    /// <summary>The citations that the report gives, with the passages that bear on what they are given for.</summary>
    IEnumerable<(Citation Citation, IReadOnlyList<Passage> Behind)> Given()
    {
        var told = Verdict.Factors.Select(f => f.Id).ToHashSet();
        var milestones = Verdict.Milestones.Select(m => m.Id).ToHashSet();
        var alone = Evidence
            .Items.Where(i => told.Contains(i.About) || i.Weights.Count > 0)
            .SelectMany(i => i.Citations)
            .Concat(Evidence.Corrections.SelectMany(c => c.Citations))
            .Concat(Evidence.Historians.Select(h => h.Citation))
            .Select(c => (c, (IReadOnlyList<Passage>)[]));
        var numbers = Evidence.Provenance.Where(p => p.Citation is not null).Select(p => (p.Citation!, PassagesBehind(p)));
        var facts = Scenario
            .Milestones.Where(m => milestones.Contains(m.Id) && m.Citation is not null)
            .Select(m => (m.Citation!, PassagesOn(m)));
        return alone.Concat(numbers).Concat(facts);
    }

    static Estimate ChanceIn(IReadOnlyList<Odds> odds, string contender) => odds.First(o => o.Id == contender).Probability;
}
