using System.CommandLine;
using Interregnum.Library.Search;
using Interregnum.Scenarios;

namespace Interregnum.Cli.Commands.Sources;

/// <summary>Other names that a search knows: those of a scenario that was named, and those that lie beside the library.</summary>
static class AliasLists
{
    public static Option<string?> Contest() =>
        new("--contest")
        {
            HelpName = "SCENARIO",
            Description = $"Know the other names that this scenario's {AliasesFile.File} lists",
        };

    /// <exception cref="CommandFailure">There is no such scenario (66), or a list has errors (65).</exception>
    public static Aliases Of(Session session, string? contest, string? library)
    {
        var beside = Path.GetDirectoryName(Path.GetFullPath(Libraries.PathOf(library)))!;
        var lists = new List<(IReadOnlyList<IReadOnlyList<string>> Sets, IReadOnlyList<Problem> Problems)>
        {
            AliasesFile.Beside(beside),
        };
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
            : new([.. lists.SelectMany(l => l.Sets)]);
    }
}
