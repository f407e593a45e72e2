using System.Text.RegularExpressions;
using Interregnum.Contests;
using Interregnum.Runs;

namespace Interregnum.Tests.Runs;

public sealed class RunFolderTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_second_writer_is_kept_out_until_the_first_is_done()
    {
        using (RunFolder.Open(_folder.At("run"), MadeUp.Plan().Identity))
        {
            var refused = Assert.Throws<IOException>(() => RunFolder.Open(_folder.At("run"), MadeUp.Plan().Identity));
            Assert.Contains("in use by another process", refused.Message, StringComparison.Ordinal);
        }

        RunFolder.Open(_folder.At("run"), MadeUp.Plan().Identity).Dispose();
    }

    [Fact]
    public void A_lock_left_by_a_dead_process_does_not_matter()
    {
        Directory.CreateDirectory(_folder.At("run"));
        File.WriteAllText(_folder.At("run", ".lock"), "");

        RunFolder.Open(_folder.At("run"), MadeUp.Plan().Identity).Dispose();
    }

    public static TheoryData<string> Identities => ["contest_hash", "posterior_hash", "engine_version", "seed", "design"];

    [Theory, MemberData(nameof(Identities))]
    public void A_folder_of_another_run_is_refused_with_what_both_say(string name)
    {
        RunFolder.Open(_folder.At("run"), MadeUp.Plan().Identity).Dispose();
        var plan = MadeUp.Plan();
        var (found, other, asked) = name switch
        {
            "contest_hash" => (plan.ContestHash, plan with { ContestHash = new string('c', 64) }, new string('c', 64)),
            "posterior_hash" => ("null", plan with { PosteriorHash = new string('d', 64) }, new string('d', 64)),
            "engine_version" => (plan.EngineVersion, plan with { EngineVersion = "0.2.0" }, "0.2.0"),
            "seed" => ("7", plan with { Seed = 8 }, "8"),
            _ => (plan.Design.Id, Otherwise(plan), Otherwise(plan).Design.Id),
        };

        var refused = Assert.Throws<RunFolderException>(() => RunFolder.Open(_folder.At("run"), other.Identity));
        Assert.Contains($"its {name} is {found}, this command's is {asked}", refused.Message, StringComparison.Ordinal);
        RunFolder.Open(_folder.At("run"), plan.Identity).Dispose();
    }

    [Fact]
    public void Other_milestones_are_no_other_run()
    {
        RunFolder.Open(_folder.At("run"), MadeUp.Plan().Identity).Dispose();

        RunFolder.Open(_folder.At("run"), (MadeUp.Plan() with { MilestonesHash = new string('e', 64) }).Identity).Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[1, 2]")]
    [InlineData("{}")]
    [InlineData("{\"contest_hash\": [1]}")]
    public void A_run_json_that_says_nothing_is_refused_and_left_as_it_is(string text)
    {
        Directory.CreateDirectory(_folder.At("run"));
        File.WriteAllText(_folder.At("run", "run.json"), text);

        Assert.Throws<RunFolderException>(() => RunFolder.Open(_folder.At("run"), MadeUp.Plan().Identity));
        Assert.Equal(text, File.ReadAllText(_folder.At("run", "run.json")));
    }

    /// <summary>A shard's folder may come from anybody: its design becomes a path, its claimants the names of columns.</summary>
    [Theory]
    [InlineData("\"design\": \"", "\"design\": \"../../")]
    [InlineData("\"contest_hash\": \"aa", "\"contest_hash\": \"AA")]
    [InlineData("\"first_month\": \"", "\"first_month\": \"x")]
    [InlineData("\"ann-lee\",", "\"ann,lee\",")]
    [InlineData("\"ann-lee\",", "\"bob\",")]
    [InlineData("\"histories\": 600", "\"histories\": 0")]
    [InlineData("\"histories\": 600", "\"histories\": 1e40")]
    [InlineData("\"histories\": 600", "\"histories\": \"600\"")]
    [InlineData("\"shard\": null", "\"shard\": \"9/8\"")]
    [InlineData("\"shard\": null", "\"shard\": 1")]
    [InlineData(
        "\"engine_version\": \"0",
        "\"engine_version\": \"0123456789012345678901234567890123456789012345678901234567890123456789"
    )]
    [InlineData("\"command\":", "\"order\":")]
    public void A_run_json_that_this_program_does_not_write_is_refused(string written, string instead)
    {
        RunFolder.Open(_folder.At("run"), MadeUp.Plan().Identity).Dispose();
        var text = File.ReadAllText(_folder.At("run", "run.json"));
        Assert.Contains(written, text, StringComparison.Ordinal);
        File.WriteAllText(_folder.At("run", "run.json"), text.Replace(written, instead, StringComparison.Ordinal));

        var refused = Assert.Throws<RunFolderException>(() => RunFolder.Open(_folder.At("run"), MadeUp.Plan().Identity));
        Assert.Contains("is no run.json of this program", refused.Message, StringComparison.Ordinal);
        Assert.Throws<RunFolderException>(() => Merge.Of([_folder.At("run")]));
    }

    [Fact]
    public void A_file_that_no_run_wrote_is_not_written_over()
    {
        File.WriteAllText(_folder.At("histories.csv"), "mine");

        var refused = Assert.Throws<RunFolderException>(() => RunFolder.Open(_folder.FullPath, MadeUp.Plan().Identity));
        Assert.Contains("histories.csv", refused.Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(_folder.At("histories.csv")));
    }

    [Fact]
    public void A_folder_that_holds_something_else_is_refused_and_stays_as_it_is()
    {
        File.WriteAllText(_folder.At("notes.txt"), "mine");

        var refused = Assert.Throws<RunFolderException>(() => RunFolder.Open(_folder.FullPath, MadeUp.Plan().Identity));
        Assert.Contains("'notes.txt'", refused.Message, StringComparison.Ordinal);
        Assert.Equal("notes.txt", Path.GetFileName(Assert.Single(Directory.GetFileSystemEntries(_folder.FullPath))));
    }

    [Theory]
    [InlineData(".DS_Store")]
    [InlineData(".lock")]
    [InlineData("run.json.tmp")]
    public void What_a_file_manager_or_a_run_that_was_killed_leaves_is_not_in_the_way(string name)
    {
        File.WriteAllText(_folder.At(name), "");

        RunFolder.Open(_folder.FullPath, MadeUp.Plan().Identity).Dispose();
        Assert.True(File.Exists(_folder.At("run.json")));
    }

    [Fact]
    public void A_folder_under_a_file_is_an_input_output_error_that_names_it()
    {
        File.WriteAllText(_folder.At("file"), "");

        Refused(_folder.At("file", "run"));
        Refused(_folder.At("file", "runs", "mine"));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_an_input_output_error_that_names_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has a file system that nobody may write to.");

        Refused("/sys/interregnum");
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_an_input_output_error_that_names_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has a file system that nobody may write to.");

        Refused("/proc/tty/ldisc");
    }

    [Fact]
    public void A_document_is_there_whole_or_as_it_was_before()
    {
        using var folder = RunFolder.Open(_folder.At("run"), MadeUp.Plan().Identity);
        folder.Write("summary.json", stream => stream.Write("before"u8));
        Assert.Throws<InvalidOperationException>(() =>
            folder.Write(
                "summary.json",
                stream =>
                {
                    stream.Write("aft"u8);
                    throw new InvalidOperationException();
                }
            )
        );

        Assert.Equal("before", File.ReadAllText(_folder.At("run", "summary.json")));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Not one of the kinds that mean "there is no such file", which have another exit code.</summary>
    static void Refused(string path)
    {
        var refused = Assert.Throws<IOException>(() => RunFolder.Open(path, MadeUp.Plan().Identity));
        Assert.Contains($"'{path}", refused.Message, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(refused.Message, "--out"));
    }

    static RunPlan Otherwise(RunPlan plan) =>
        plan with
        {
            Design = Design.WholeRows(plan.Contest, new Intervention([new Freeze(null, null, "freeze coalition")])),
        };
}
