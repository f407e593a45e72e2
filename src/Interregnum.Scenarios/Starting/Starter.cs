using System.Text.RegularExpressions;

namespace Interregnum.Scenarios;

/// <summary>What became of an attempt to start a scenario.</summary>
/// <param name="Folder">The new folder's path.</param>
/// <param name="Files">The files in it, by path within it; empty when it was refused.</param>
/// <param name="Refusal">Why nothing was written and what to do; null when it was.</param>
public sealed record Started(string Folder, IReadOnlyList<string> Files, string? Refusal)
{
    /// <summary>Whether it was refused because something of that name is there already.</summary>
    public bool IsTaken { get; init; }
}

/// <summary>A commented scenario that runs as it is, to be changed into one's own.</summary>
public static partial class Starter
{
    const string Prefix = "starter/";

    [GeneratedRegex(@"^id: .*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex(@"^title: .*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    /// <summary>Writes the folder <c>PARENT/NAME</c> in one step. Nothing that exists is touched.</summary>
    /// <param name="name">An id; the contest's id becomes the same.</param>
    /// <param name="parent">An existing folder.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static Started Write(string name, string parent = ".")
    {
        var folder = Path.Combine(parent, name);
        if (!Names.IsId(name))
        {
            return new(
                folder,
                [],
                $"'{name}' cannot be an id: a letter and then letters, digits and hyphens, all small, 64 at most. Choose another name."
            );
        }

        if (Path.Exists(folder))
        {
            return new(folder, [], $"{folder} exists already and is left as it is. Choose another name, or move it away.")
            {
                IsTaken = true,
            };
        }

        var draft = Path.Combine(parent, $".{name}.new-{Environment.ProcessId}");
        try
        {
            var files = WriteFiles(name, draft);
            Directory.Move(draft, folder);
            return new(folder, files, null);
        }
        finally
        {
            if (Directory.Exists(draft))
            {
                Directory.Delete(draft, recursive: true);
            }
        }
    }

    static List<string> WriteFiles(string name, string folder)
    {
        var assembly = typeof(Starter).Assembly;
        var files = new List<string>();
        foreach (var resource in assembly.GetManifestResourceNames().Where(r => r.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            var file = resource[Prefix.Length..].Replace('\\', '/');
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file))!);
            File.WriteAllText(Path.Combine(folder, file), Renamed(file, reader.ReadToEnd(), name));
            files.Add(file);
        }

        files.Sort(StringComparer.Ordinal);
        return files;
    }

    /// <summary>The example's text under the new name.</summary>
    static string Renamed(string file, string text, string name)
    {
        var local = text.Replace("$schema=../../schema/", "$schema=schema/", StringComparison.Ordinal);
        return file == ScenarioFolder.Contest
            ? Title().Replace(Id().Replace(local, $"id: {name}", 1), $"title: {TitleOf(name)}", 1)
            : local;
    }

    /// <summary>"my-contest" as "My contest".</summary>
    static string TitleOf(string name) => $"{char.ToUpperInvariant(name[0])}{name[1..].Replace('-', ' ')}";
}
