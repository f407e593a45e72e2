using Interregnum.Runs;
using Interregnum.Scenarios;

namespace Interregnum.Cli;

/// <summary>Where a run is kept.</summary>
static class Folders
{
    const int MostAlternatives = 1000;

    /// <summary>More would only repeat themselves; the log has all.</summary>
    const int MostRejected = 8;

    /// <summary>Opens the folder that was asked for; else the first of <c>runs/NAME</c>, <c>runs/NAME-2</c> … that is free or holds this very run.</summary>
    /// <param name="asked">The value of <c>--out</c>, or null.</param>
    /// <param name="name">What the folder is called when nobody named one.</param>
    public static RunFolder Open(string? asked, string name, RunPlan plan) =>
        First(asked, name, path => RunFolder.Open(path, plan.Identity));

    /// <summary>Does something with the folder that <see cref="Open"/> would open.</summary>
    /// <param name="open">Throws <see cref="RunFolderException"/> for a folder that holds another run.</param>
    public static T First<T>(string? asked, string name, Func<string, T> open)
    {
        if (asked is not null)
        {
            return open(asked);
        }

        for (var i = 1; ; i++)
        {
            try
            {
                return open(Path.Combine("runs", i == 1 ? name : $"{name}-{i}"));
            }
            catch (RunFolderException) when (i < MostAlternatives)
            {
                // It holds another run, which is nobody's to overwrite: the next name.
            }
        }
    }

    /// <summary>Names block files that were found and could not be used.</summary>
    public static void Warn(Session session, RunFolder folder)
    {
        var rejected = folder.Rejected.Order(StringComparer.Ordinal).ToList();
        foreach (var block in rejected.Take(MostRejected))
        {
            session.Error.WriteLine($"interregnum: {Printable.Of(block)}");
        }

        if (rejected.Count > MostRejected)
        {
            session.Error.WriteLine($"interregnum: and {rejected.Count - MostRejected} blocks more, named in {LogJson.FileName}");
        }
    }

    /// <summary>A path as short as it can be said from here, as a terminal may be given it.</summary>
    public static string Shown(string path)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? Printable.Of(path) : Printable.Of(relative);
    }
}
