namespace Interregnum.Acceptance;

/// <summary><c>./interregnum</c> builds when something changed, once, and otherwise starts at once.</summary>
public sealed class LauncherTests : Workplace
{
    static readonly string[] Sources =
    [
        "src",
        "scenarios",
        "schema",
        "eng",
        "Directory.Build.props",
        "Directory.Packages.props",
        "global.json",
        ".editorconfig",
        "interregnum",
    ];

    [Fact]
    public async Task It_starts_from_any_folder_and_through_links()
    {
        Directory.CreateDirectory(At("bin"));
        File.CreateSymbolicLink(At("bin", "one"), Checkout.Program);
        File.CreateSymbolicLink(At("two"), "bin/one");

        var answer = await Shell.Run(Folder, "./two --version && cd bin && ./one --version && PATH=$PWD:$PATH && one --version");

        Assert.Single(answer.Ends(0).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct());
    }

    [Fact, Trait("Category", "Long")]
    public async Task Two_that_start_at_once_build_once_and_a_change_builds_again()
    {
        await Copy();

        var both = (
            await Shell.Run(Folder, "./interregnum --version & one=$!; ./interregnum --version & two=$!; wait $one && wait $two")
        ).Ends(0);
        Assert.Single(both.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct());
        Assert.Single(Buildings(both));

        Assert.Empty((await Shell.Run(Folder, "./interregnum --version")).Ends(0).Error);

        var changed = (await Shell.Run(Folder, "touch src/Interregnum.Cli/Program.cs && ./interregnum --version")).Ends(0);
        Assert.Single(Buildings(changed));
        Assert.Empty((await Shell.Run(Folder, "./interregnum --version")).Ends(0).Error);
    }

    [Fact, Trait("Category", "Long")]
    public async Task A_build_that_fails_ends_with_70_and_the_compiler_s_words_and_keeps_the_last_build()
    {
        await Copy();
        (await Shell.Run(Folder, "./interregnum --version")).Ends(0);

        var broken = (await Shell.Run(Folder, "echo nonsense >> src/Interregnum.Cli/Program.cs && ./interregnum --version")).Ends(
            70
        );
        Assert.Contains("Program.cs", broken.Error, StringComparison.Ordinal);
        Assert.Empty(broken.Out);

        (await Shell.Run(Folder, "sed -i '$d' src/Interregnum.Cli/Program.cs && ./interregnum --version")).Ends(0);
    }

    static IEnumerable<string> Buildings(Answer answer) =>
        answer.Error.Split('\n').Where(line => line.Contains("interregnum: building", StringComparison.Ordinal));

    async Task Copy() =>
        (await Shell.Run(Folder, $"cd '{Checkout.Root}' && cp -r {string.Join(' ', Sources)} '{Folder}'")).Ends(0);
}
