using System.Runtime.CompilerServices;
using Interregnum.Scenarios;

namespace Interregnum.Tests.Scenarios;

/// <summary>Folders of this repository and folders made for one test.</summary>
static class Folders
{
    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    public static string Shipped { get; } = Path.Combine(Repository, "scenarios");

    public static string Schemas { get; } = Path.Combine(Repository, "schema");

    /// <summary>The sound scenario that the broken ones differ from in one file or more.</summary>
    public static string Base { get; } = Path.Combine(Here(), "Base");

    public static string Broken { get; } = Path.Combine(Here(), "Broken");

    /// <summary>The sound scenario's text of a file.</summary>
    public static string BaseText(string file) => File.ReadAllText(Path.Combine(Base, file));

    /// <summary>Reads the sound scenario with some of its files changed.</summary>
    public static Reading ReadBase(params (string File, Func<string, string> Change)[] changes)
    {
        using var folder = new Scratch();
        folder.Take(Base);
        foreach (var (file, change) in changes)
        {
            var before = File.ReadAllText(folder.At(file));
            var after = change(before);
            Assert.NotEqual(before, after);
            File.WriteAllText(folder.At(file), after);
        }

        return ScenarioFolder.Read(folder.Path);
    }

    static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

/// <summary>A folder that is gone after the test.</summary>
sealed class Scratch : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("interregnum-").FullName;

    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Copies a folder's files into it, or into a folder of it, over those that are there.</summary>
    public void Take(string folder, string into = "")
    {
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            var to = At(System.IO.Path.Combine(into, System.IO.Path.GetRelativePath(folder, file)));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(to)!);
            File.Copy(file, to, overwrite: true);
        }
    }

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(name))!);
        File.WriteAllBytes(At(name), System.Text.Encoding.UTF8.GetBytes(text));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
