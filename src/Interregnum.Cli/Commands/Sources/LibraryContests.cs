using Interregnum.Contests;
using Interregnum.Library.Related;
using Interregnum.Library.Store;
using Interregnum.Scenarios;

namespace Interregnum.Cli.Commands.Sources;

/// <summary>A scenario that quotes a document.</summary>
sealed record Quotation(string Key, string Scenario, int Passages)
{
    public override string ToString() =>
        $"'{Key}' is quoted by {Scenario} ({Passages} {(Passages == 1 ? "passage" : "passages")})";
}

/// <summary>The contests that documents belong to: each bears the name of its contest as a tag.</summary>
static class LibraryContests
{
    /// <summary>Folders of the scenarios that can be named and that some document of a library belongs to, by name.</summary>
    public static IReadOnlyList<string> Of(LibraryFile library) => Named([.. library.Tags.All().Select(t => t.Name)]);

    /// <summary>What documents are evidence for: in the contest that was asked for, else in those that this document belongs to.</summary>
    public static EvidenceLinks Evidence(Scenario? asked, Document document) =>
        new(asked is not null ? [asked.Evidence] : Named(document.Tags).Select(ScenarioFolder.EvidenceOf).OfType<EvidenceFile>());

    /// <summary>Which of the scenarios that can be named quote the texts of documents.</summary>
    public static IReadOnlyList<Quotation> Quoting(IReadOnlyList<Document> documents)
    {
        var keys = documents.Where(d => d.Words > 0).Select(d => d.Key).ToHashSet();
        return keys.Count == 0
            ? []
            :
            [
                .. ScenarioFinder
                    .List(Shelf.Roots)
                    .Where(l => l.ShadowedBy is null)
                    .SelectMany(l =>
                        (ScenarioFolder.EvidenceOf(l.Folder)?.Passages ?? [])
                            .Where(p => keys.Contains(p.Source))
                            .CountBy(p => p.Source)
                            .Select(p => new Quotation(p.Key, l.Name, p.Value))
                    ),
            ];
    }

    static List<string> Named(IReadOnlyCollection<string> tags) =>
        [
            .. ScenarioFinder
                .List(Shelf.Roots)
                .Where(l => l.ShadowedBy is null && (tags.Contains(l.Name) || (l.Id is { } id && tags.Contains(id))))
                .Select(l => l.Folder),
        ];
}
