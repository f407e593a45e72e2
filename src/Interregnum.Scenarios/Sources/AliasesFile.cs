namespace Interregnum.Scenarios;

/// <summary>
/// Reads <c>sources/aliases.yaml</c>: sets of names under which a search finds the same, as <c>- [Stalin, Koba, Dzhugashvili]</c>. They concern
/// finding documents only; the engine does not know them.
/// </summary>
public static class AliasesFile
{
    public const string File = "sources/" + Name;

    public const string Name = "aliases.yaml";

    const int FewestNames = 2;

    /// <summary>The sets of a scenario's folder; none where it has no such file.</summary>
    public static (IReadOnlyList<IReadOnlyList<string>> Sets, IReadOnlyList<Problem> Problems) Of(string folder) =>
        Of(folder, File);

    /// <summary>The sets of the file beside a library; none where there is no such file.</summary>
    public static (IReadOnlyList<IReadOnlyList<string>> Sets, IReadOnlyList<Problem> Problems) Beside(string folder) =>
        Of(folder, Name);

    /// <summary>The sets in the file's order; what is wrong is reported on the page.</summary>
    internal static IReadOnlyList<IReadOnlyList<string>> Read(Page page)
    {
        if (FormatVersion.Open(page, "the list of aliases") is not { } file)
        {
            return [];
        }

        var sets = file.Require("aliases")
            .Items()
            .Select(s => (IReadOnlyList<string>)[.. s.Items(FewestNames).Select(n => n.Text())]);
        IReadOnlyList<IReadOnlyList<string>> read = [.. sets];
        file.Close();
        return read;
    }

    static (IReadOnlyList<IReadOnlyList<string>> Sets, IReadOnlyList<Problem> Problems) Of(string folder, string name)
    {
        if (PageFile.Load(folder, name, needed: false) is not { } page)
        {
            return ([], []);
        }

        var sets = Read(page);
        return (page.HasErrors ? [] : sets, [.. page.Problems]);
    }
}
