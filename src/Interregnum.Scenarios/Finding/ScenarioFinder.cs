namespace Interregnum.Scenarios;

/// <summary>A scenario that can be named on the command line.</summary>
/// <param name="Name">What to write to get it: its folder's name.</param>
/// <param name="Id">As its contest.yaml has it; null when the head of the file does not show it.</param>
/// <param name="Title">The same of the title.</param>
/// <param name="Folder">Its path.</param>
/// <param name="ShadowedBy">The folder that is found instead under this name; null when this one is.</param>
public sealed record Listed(string Name, string? Id, string? Title, string Folder, Origin Origin, string? ShadowedBy);

/// <summary>Finds scenarios by name or path.</summary>
public static class ScenarioFinder
{
    /// <summary>The folder that an argument means; null when there is none.</summary>
    /// <param name="argument">
    /// With a slash, or an existing folder: a path (that of a contest.yaml means its folder). Otherwise a name: of a folder below the
    /// roots, or, where no folder has it, the id of a contest there.
    /// </param>
    public static string? Find(string argument, ScenarioRoots roots)
    {
        if (argument.Length == 0)
        {
            return null;
        }

        if (Path.GetFileName(argument) == ScenarioFolder.Contest && File.Exists(argument))
        {
            return Path.GetDirectoryName(argument) is { Length: > 0 } folder ? folder : ".";
        }

        if (argument.Contains('/', StringComparison.Ordinal) || Directory.Exists(argument))
        {
            return Directory.Exists(argument) ? Tidy(argument) : null;
        }

        foreach (var (_, root) in roots.InOrder)
        {
            if (HoldsContest(Path.Combine(root, argument)))
            {
                return Path.Combine(root, argument);
            }
        }

        return List(roots).FirstOrDefault(l => l.Id == argument)?.Folder;
    }

    /// <summary>Whether two paths lead to one folder.</summary>
    public static bool IsSame(string one, string other) => Real(one) == Real(other);

    static string Real(string folder) => PageFile.Real(new DirectoryInfo(Path.GetFullPath(folder))).TrimEnd('/');

    /// <summary>Every scenario below the roots, by root and name. Only the heads of the files are read.</summary>
    public static IReadOnlyList<Listed> List(ScenarioRoots roots)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var listed = new List<Listed>();
        foreach (var (origin, root) in roots.InOrder.DistinctBy(r => Path.GetFullPath(r.Folder)))
        {
            foreach (var folder in Folders(root))
            {
                var name = Path.GetFileName(folder);
                var (id, title) = ContestHead.Of(Path.Combine(folder, ScenarioFolder.Contest));
                listed.Add(new(name, id, title, folder, origin, found.GetValueOrDefault(name)));
                found.TryAdd(name, folder);
            }
        }

        return listed;
    }

    /// <summary>The name that somebody may have meant who wrote one that is not found; null when none is near.</summary>
    public static string? Nearest(string argument, ScenarioRoots roots) =>
        Scenarios.Nearest.Word(argument, List(roots).Select(l => l.Name));

    static IEnumerable<string> Folders(string root)
    {
        try
        {
            return Directory.Exists(root) ? Directory.GetDirectories(root).Where(HoldsContest).Order(StringComparer.Ordinal) : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    static bool HoldsContest(string folder) => File.Exists(Path.Combine(folder, ScenarioFolder.Contest));

    static string Tidy(string folder) => folder.Length > 1 ? folder.TrimEnd('/') : folder;
}
