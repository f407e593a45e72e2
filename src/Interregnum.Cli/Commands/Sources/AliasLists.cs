using System.CommandLine;
using Interregnum.Library.Search;
using Interregnum.Library.Store;
using Interregnum.Scenarios;

namespace Interregnum.Cli.Commands.Sources;

/// <summary>
/// Other names that a search knows: those that lie beside the library, those of a scenario that was named, and those of the contests that the
/// library's documents belong to.
/// </summary>
static class AliasLists
{
    public static Option<string?> Contest() =>
        new("--contest") { HelpName = "SCENARIO", Description = $"Know the names of this scenario's {AliasesFile.File}, too" };

    /// <exception cref="CommandFailure">There is no such scenario (66), or its list or the one beside the library has errors (65).</exception>
    public static Aliases Of(Session session, string? contest, LibraryFile library)
    {
        var lists = new List<(IReadOnlyList<IReadOnlyList<string>> Sets, IReadOnlyList<Problem> Problems)>();
        if (library.Path is { } path)
        {
            lists.Add(AliasesFile.Beside(Path.GetDirectoryName(Path.GetFullPath(path))!));
        }

        if (contest is not null)
        {
            lists.Add(AliasesFile.Of(Shelf.FolderOf(contest)));
        }

        var problems = lists.SelectMany(l => l.Problems).ToList();
        if (problems.Count > 0)
        {
            session.Error.Write(ProblemText.Of(problems));
        }

        return problems.Exists(p => p.Severity == Severity.Error)
            ? throw new CommandFailure(ExitCode.InvalidInput, $"{AliasesFile.Name} cannot be used as it is")
            : new([.. lists.SelectMany(l => l.Sets), .. OfContests(session, library)]);
    }

    /// <summary>A list with errors, which nobody asked for here, is passed over.</summary>
    static IEnumerable<IReadOnlyList<string>> OfContests(Session session, LibraryFile library)
    {
        foreach (var folder in LibraryContests.Of(library))
        {
            var (sets, problems) = AliasesFile.Of(folder);
            if (problems.Any(p => p.Severity == Severity.Error))
            {
                var list = Path.Combine(folder, AliasesFile.File);
                session.Error.WriteLine($"interregnum: {list} has errors and was passed over; `interregnum check` names them");
            }

            foreach (var set in sets)
            {
                yield return set;
            }
        }
    }
}
