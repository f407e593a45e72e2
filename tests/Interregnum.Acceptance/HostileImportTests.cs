using System.Text.Json;

namespace Interregnum.Acceptance;

/// <summary>A folder of hostile files costs itself only: the sound ones among them are imported, the rest is refused with a reason.</summary>
public sealed class HostileImportTests : Workplace
{
    [Fact]
    public async Task Of_a_folder_of_hostile_files_the_sound_ones_are_imported_and_nothing_else_happens()
    {
        HostileFiles.Write(At("papers"));
        File.CreateSymbolicLink(At("papers", "50-link.txt"), "/etc/passwd");
        (await Shell.Run(Folder, "mkfifo papers/51-pipe.txt")).Ends(0);

        var answer = (await Run("sources", "import", "papers", "--json")).Ends(65);

        Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
        using var report = JsonDocument.Parse(answer.Out);
        var files = report.RootElement.GetProperty("files").EnumerateArray().ToList();
        Assert.True(files.Count > 40);
        var told = string.Join('\n', files.Select(f => $"{Name(f)}: {Fate(f)} {f.GetProperty("why").GetString()}"));
        Assert.True(HostileFiles.Sound.SetEquals(files.Where(f => Fate(f) == "added").Select(Name)), told);
        Assert.All(files.Where(f => Fate(f) == "refused"), f => Assert.NotEmpty(f.GetProperty("why").GetString()!));
        Assert.Equal(["papers", "home"], Directory.EnumerateFileSystemEntries(Folder).Select(Path.GetFileName).OrderDescending());
        Assert.False(File.Exists("/tmp/interregnum-evil.txt"));
        await The_library_is_sound(files);
    }

    async Task The_library_is_sound(List<JsonElement> files)
    {
        using var list = JsonDocument.Parse((await Run("sources", "list", "--json")).Ends(0).Out);
        Assert.Equal(HostileFiles.Sound.Count, list.RootElement.EnumerateArray().Count(d => !CameWithTheProgram(d)));

        var page = Key(files, "24-scripts.html");
        Assert.DoesNotContain("evil", (await Run("sources", "show", page, "--text")).Ends(0).Out, StringComparison.Ordinal);
        var shown = (await Run("sources", "show", page, "--html")).Ends(0).Out;
        Assert.Contains("A page that was sound.", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", shown, StringComparison.Ordinal);

        var named = (await Run("sources", "show", Key(files, "39-"))).Ends(0).Out;
        Assert.DoesNotContain('\u001b', named);

        var again = (await Run("sources", "import", "papers/00-good.txt", "papers/99-good.md")).Ends(0);
        Assert.Contains("2 held already", again.Out, StringComparison.Ordinal);
    }

    static bool CameWithTheProgram(JsonElement document) =>
        document.GetProperty("tags").EnumerateArray().Any(t => t.GetString() == "ussr-1922");

    static string Key(IEnumerable<JsonElement> files, string name) =>
        files.Single(f => Name(f).StartsWith(name, StringComparison.Ordinal)).GetProperty("key").GetString()!;

    static string Name(JsonElement file) => Path.GetFileName(file.GetProperty("path").GetString()!);

    static string Fate(JsonElement file) => file.GetProperty("fate").GetString()!;
}
