using Interregnum.Contests;
using Interregnum.Mechanisms;

namespace Interregnum.Scenarios;

/// <summary>What reading a folder gave.</summary>
/// <param name="Scenario">Null when there is an error.</param>
/// <param name="Problems">Errors and warnings by file, in the order of each file.</param>
public sealed record Reading(Scenario? Scenario, IReadOnlyList<Problem> Problems);

/// <summary>Reads the files of a scenario, as <c>docs/scenario-format.md</c> describes them.</summary>
public static class ScenarioFolder
{
    public const string Contest = "contest.yaml";
    public const string Factors = "factors.yaml";
    public const string Evidence = "evidence.yaml";
    public const string Milestones = "milestones.yaml";

    /// <summary>What <see cref="Read"/> reads, by their paths in the folder, without the aliases, which concern finding documents only. Posteriors are read beside them.</summary>
    public static IReadOnlyList<string> Files { get; } = [Contest, Factors, Evidence, Milestones, Bibliography.File];

    /// <summary>Reads a folder and reports everything that is wrong with it at once. Throws for nothing that a folder can hold.</summary>
    /// <param name="folder">Its path; problems name their files by it.</param>
    /// <param name="roots">Where scenarios are found by name, to warn of an id that leads elsewhere; null not to look.</param>
    /// <param name="strict">Whether to warn of events, factors and milestones without a source, too.</param>
    public static Reading Read(string folder, ScenarioRoots? roots = null, bool strict = false) =>
        ReadWith(folder, PageFile.Load(folder, Evidence, needed: false), roots, strict);

    /// <param name="evidencePage">What stands for evidence.yaml; null for none.</param>
    internal static Reading ReadWith(string folder, Page? evidencePage, ScenarioRoots? roots, bool strict)
    {
        var contestPage = PageFile.Load(folder, Contest, needed: true)!;
        var factorsPage = PageFile.Load(folder, Factors, needed: false);
        var milestonesPage = PageFile.Load(folder, Milestones, needed: false);
        var sourcesPage = PageFile.Load(folder, Bibliography.File, needed: false);
        var aliasesPage = PageFile.Load(folder, AliasesFile.File, needed: false);

        var contest = ContestFile.Read(contestPage);
        var factors = factorsPage is null ? null : FactorsFile.Read(factorsPage, contest);
        var sources = sourcesPage is null ? [] : Bibliography.Read(sourcesPage);
        var known = sourcesPage is { HasErrors: true } ? null : sources;
        var inquiry = factorsPage is null ? Inquiry.None : factors?.Inquiry;
        var record = milestonesPage is null ? MilestonesReading.None : MilestonesFile.Read(milestonesPage, contest, known);
        var facts = milestonesPage is { HasErrors: true } ? null : record.Milestones;
        var evidence = evidencePage is null ? null : EvidenceReader.Read(evidencePage, inquiry, known, contest?.Contest, facts);

        var aliases = aliasesPage is null ? [] : AliasesFile.Read(aliasesPage);

        Page?[] pages = [contestPage, factorsPage, evidencePage, milestonesPage, sourcesPage, aliasesPage];
        var present = pages.OfType<Page>().ToList();
        if (contest is { Page.HasErrors: false })
        {
            Provenances.Check(contest, evidence);
            Clashes.CheckDice(contest);
            if (strict)
            {
                Sourcing.Check(contest, factorsPage, inquiry, milestonesPage, record.Milestones, evidence?.File);
            }

            Clashes.CheckName(contest, folder, roots);
            if (factors is { Page.HasErrors: false })
            {
                Clashes.Check(contest.Contest, factors);
            }
        }

        var problems = present.SelectMany(p => p.Problems).ToList();
        if (contest is null || inquiry is null || present.Exists(p => p.HasErrors))
        {
            return new(null, problems);
        }

        var file = evidence?.File ?? new([], [], [], [], sources);
        var milestones = record.Milestones;
        var (contestHash, milestonesHash) = (Hash.Of(contest.Contest, inquiry), Hash.Of(contest.Contest, milestones));
        var scenario = new Scenario(contest.Contest, inquiry, file, milestones, contestHash, milestonesHash);
        problems.AddRange(PosteriorFile.Check(folder, scenario));
        return new(scenario with { HoldOuts = record.HoldOuts, Aliases = aliases }, problems);
    }

    /// <summary>
    /// What a folder's evidence.yaml says, without the contest that it is about: nothing is held against it. Null where there is no such file, or it
    /// has errors.
    /// </summary>
    public static EvidenceFile? EvidenceOf(string folder) =>
        PageFile.Load(folder, Evidence, needed: false) is { } page
        && EvidenceReader.Read(page, null, null, null, null) is { } evidence
            ? page.HasErrors
                ? null
                : evidence.File
            : null;

    /// <summary>
    /// The same scenario with some mechanisms in other forms: another contest, with a hash of its own and no posterior. What the scenario
    /// chose itself stands for the other mechanisms.
    /// </summary>
    public static Scenario With(Scenario scenario, IReadOnlyList<Variant> chosen)
    {
        if (chosen.All(scenario.Contest.Variants.Contains))
        {
            return scenario;
        }

        var kept = scenario.Contest.Variants.Where(v => chosen.All(c => c.Mechanism != v.Mechanism));
        HashSet<Variant> all = [.. kept, .. chosen];
        var contest = scenario.Contest with
        {
            Variants = [.. Forms.All.Select(f => f.Variant).Where(all.Contains)],
            Posterior = null,
        };
        return scenario with
        {
            Contest = contest,
            ContestHash = Hash.Of(contest, scenario.Inquiry),
            MilestonesHash = Hash.Of(contest, scenario.Milestones),
            Calibration = null,
            CalibratedVariants = [],
        };
    }
}
