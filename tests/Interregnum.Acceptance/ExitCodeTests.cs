using System.Globalization;

namespace Interregnum.Acceptance;

/// <summary>The table of <c>docs/exit-codes.md</c>, line by line.</summary>
public sealed class ExitCodeTests : Workplace
{
    public static TheoryData<int> Codes => [.. Documented()];

    [Theory, MemberData(nameof(Codes))]
    public async Task A_documented_code_is_what_the_process_ends_with(int code)
    {
        var answer = (await Provoke(code)).Ends(code);

        Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
        Assert.Equal(code is 0 or 1, answer.Error.Length == 0);
    }

    [Fact]
    public async Task An_internal_fault_shows_its_trace_when_asked()
    {
        var answer = (await Faulty("--debug")).Ends(70);

        Assert.Contains("   at ", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_doctor_who_finds_something_broken_names_the_fix()
    {
        var answer = (await Interregnum("doctor").With("TMPDIR", At("absent")).Run()).Ends(1);

        Assert.Contains("Set TMPDIR", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_is_an_output_error() =>
        (await Shell.Run(Folder, $"'{Checkout.Program}' --help > /dev/full")).Ends(74);

    [Theory]
    [InlineData(2, "lits 2>/dev/full")]
    [InlineData(2, "lits 2>&-")]
    [InlineData(66, "explain no-such-contest 2>/dev/full")]
    [InlineData(74, "--help >/dev/full 2>/dev/full")]
    public async Task An_error_that_cannot_be_told_still_has_its_code(int code, string command) =>
        (await Shell.Run(Folder, $"'{Checkout.Program}' {command}")).Ends(code);

    [Theory]
    [InlineData("sensitivity two-heirs --pairs abc")]
    [InlineData("sensitivity two-heirs --pairs -1")]
    [InlineData("sensitivity two-heirs --draws abc --pairs 40")]
    [InlineData("run two-heirs --secret file")]
    [InlineData("sources export --format foo")]
    public async Task What_options_say_together_is_checked_where_each_can_be_read(string command)
    {
        var answer = (await Shell.Run(Folder, $"'{Checkout.Program}' {command}")).Ends(2);

        Assert.StartsWith("interregnum: ", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', answer.Error);
    }

    [Fact]
    public async Task Without_a_home_nothing_is_written_where_one_stands()
    {
        (await Shell.Run(Folder, $"env -u HOME -u INTERREGNUM_HOME '{Checkout.Program}' list")).Ends(0);

        Assert.Empty(Directory.EnumerateFileSystemEntries(Folder));
    }

    [Fact]
    public async Task A_reader_who_stops_early_is_no_error() =>
        (await Shell.Run(Folder, $"set -o pipefail; '{Checkout.Program}' --help | head -1")).Ends(0);

    [Fact]
    public async Task Terminating_is_interrupting() =>
        (
            await Interregnum("run", "two-heirs", "--histories", "100000000", "--out", "here")
                .InterruptWhen(_ => Blocks.Finished(At("here")) > 0, System.Runtime.InteropServices.PosixSignal.SIGTERM)
        ).Ends(130);

    Task<Answer> Provoke(int code) =>
        code switch
        {
            0 => Run("doctor"),
            1 => Interregnum("doctor").With("TMPDIR", At("absent")).Run(),
            2 => Run("lits"),
            65 => Invalid(),
            66 => Run("explain", "no-such-contest"),
            70 => Faulty(),
            74 => NotAFolder(),
            75 => Run("run", "two-heirs", "--histories", "100000000", "--max-time", "1", "--out", "here"),
            130 => Interregnum("run", "two-heirs", "--histories", "100000000", "--out", "here")
                .InterruptWhen(_ => Blocks.Finished(At("here")) > 0),
            _ => throw new ArgumentOutOfRangeException(nameof(code), code, "docs/exit-codes.md has a code that no test provokes"),
        };

    async Task<Answer> Invalid()
    {
        Directory.CreateDirectory(At("broken"));
        await File.WriteAllTextAsync(At("broken", "contest.yaml"), "interregnum: 1\nacters: []\n");
        return await Run("explain", "./broken");
    }

    Task<Answer> NotAFolder()
    {
        File.WriteAllText(At("file"), "");
        return Run("run", "two-heirs", "--histories", "8", "--out", "file/folder");
    }

    /// <summary>A build with one file of it destroyed.</summary>
    async Task<Answer> Faulty(params IReadOnlyList<string> arguments)
    {
        var launch = Path.Combine(Checkout.Root, "artifacts", "launch");
        var build = (await File.ReadAllTextAsync(Path.Combine(launch, "current"))).Trim();
        var script = $"cp -r '{Path.Combine(launch, build)}' app && : > app/YamlDotNet.dll && ";
        return await Shell.Run(
            Folder,
            $"{script} dotnet app/Interregnum.Cli.dll check '{Checkout.Root}/scenarios/two-heirs' {string.Join(' ', arguments)}"
        );
    }

    static IEnumerable<int> Documented() =>
        File.ReadLines(Path.Combine(Checkout.Root, "docs", "exit-codes.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length > 3 && int.TryParse(cells[1], CultureInfo.InvariantCulture, out _))
            .Select(cells => int.Parse(cells[1], CultureInfo.InvariantCulture));
}
