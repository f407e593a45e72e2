using Interregnum.Contests;
using Interregnum.Scenarios;

namespace Interregnum.Cluster.Tests;

/// <summary>The scenarios of this repository.</summary>
static class Shipped
{
    public static Scenario Read(string name) => ScenarioFolder.Read(Folder(name)).Scenario!;

    public static string Folder(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Interregnum.slnx")))
            {
                return Path.Combine(folder.FullName, "scenarios", name);
            }
        }

        throw new DirectoryNotFoundException($"No Interregnum.slnx above {AppContext.BaseDirectory}");
    }
}
