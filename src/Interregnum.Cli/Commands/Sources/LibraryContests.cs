using Interregnum.Contests;
using Interregnum.Library.Related;
using Interregnum.Library.Store;
using Interregnum.Scenarios;

namespace Interregnum.Cli.Commands.Sources;

/// <summary>The contests that documents belong to: each bears the name of its contest as a tag.</summary>
static class LibraryContests
{
    /// <summary>Folders of the scenarios that can be named and that some document of a library belongs to, by name.</summary>
    public static IReadOnlyList<string> Of(LibraryFile library) => Named([.. library.Tags.All().Select(t => t.Name)]);

    /// <summary>What documents are evidence for: in the contest that was asked for, else in those that this document belongs to.</summary>
    public static EvidenceLinks Evidence(Scenario? asked, Document document) =>
        new(asked is not null ? [asked.Evidence] : Named(document.Tags).Select(ScenarioFolder.EvidenceOf).OfType<EvidenceFile>());

    static List<string> Named(IReadOnlyCollection<string> tags) =>
        [
            .. ScenarioFinder
                .List(Shelf.Roots)
                .Where(l => l.ShadowedBy is null && (tags.Contains(l.Name) || (l.Id is { } id && tags.Contains(id))))
                .Select(l => l.Folder),
        ];
}
