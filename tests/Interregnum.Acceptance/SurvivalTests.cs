using System.Security.Cryptography;
using System.Text.Json;

namespace Interregnum.Acceptance;

/// <summary>Whatever stops a run, the same command ends it with the bytes of one that was never stopped.</summary>
public sealed class SurvivalTests : Workplace
{
    static readonly string[] Short = ["run", "two-heirs", "--histories", "2000", "--quiet", "--out"];

    [Fact, Trait("Category", "Long")]
    public async Task Killed_at_twenty_random_moments_it_ends_with_the_same_bytes()
    {
        string[] arguments = ["run", "two-heirs", "--histories", "20000", "--quiet", "--out"];
        var start = (await Timed("run", "two-heirs", "--histories", "8", "--quiet", "--out", "start"));
        var whole = await Timed([.. arguments, "whole"]);
        var latest = (int)(start + (whole / 10)).TotalMilliseconds;
        var moments = new List<int>();
        var alive = 0;
        for (var i = 0; i < 20; i++)
        {
            moments.Add(RandomNumberGenerator.GetInt32(latest));
            alive += await Interregnum([.. arguments, "parts"]).KillAfter(TimeSpan.FromMilliseconds(moments[^1])) ? 1 : 0;
        }

        // On a busy machine no random moment need lie behind the first block.
        await Interregnum([.. arguments, "parts"]).KillWhen(() => Blocks.Finished(At("parts")) > 0);
        (await Run([.. arguments, "parts"])).Ends(0);
        var told = $"killed after {string.Join(", ", moments)} ms";
        Assert.True(alive > 10, $"only {alive} times was there anything to kill; {told}");
        Assert.True(Log("parts", "blocks_reused") > 0, told);
        Assert.True(Blocks.Fingerprint(At("whole")).SequenceEqual(Blocks.Fingerprint(At("parts"))), $"other bytes; {told}");
    }

    [Fact]
    public async Task Killed_while_it_writes_its_tables_it_leaves_the_tables_of_before()
    {
        (await Run([.. Short, "here"])).Ends(0);
        var before = Blocks.Fingerprint(At("here"));
        await Shell.Run(
            Folder,
            $"'{Checkout.Program}' {string.Join(' ', Short)} here & until [ -e here/histories.csv.tmp ] || ! kill -0 $!; do :; done; kill -9 $!; wait $!"
        );
        foreach (var left in Directory.EnumerateFiles(At("here"), "*.tmp"))
        {
            File.Delete(left);
        }

        Assert.Equal(before, Blocks.Fingerprint(At("here")));

        (await Run([.. Short, "here"])).Ends(0);
        Assert.Equal(before, Blocks.Fingerprint(At("here")));
    }

    /// <summary>A limit on the size of a file stands in for a disk that takes no more, first of a block's size and then of a table's.</summary>
    [Theory]
    [InlineData(8, 0)]
    [InlineData(64, 8)]
    public async Task Where_nothing_more_can_be_written_it_ends_with_74_and_goes_on_when_it_can(int kilobytes, int blocks)
    {
        (await Run([.. Short, "whole"])).Ends(0);

        // The runtime's own large file would be the first that is refused.
        var refused = await Shell.Run(
            Folder,
            $"trap '' XFSZ; ulimit -f {kilobytes}; export DOTNET_EnableWriteXorExecute=0; '{Checkout.Program}' {string.Join(' ', Short)} parts"
        );
        AssertRefused(refused, "parts", blocks);
        (await Run([.. Short, "parts"])).Ends(0);

        Assert.Equal(blocks, Log("parts", "blocks_reused"));
        Assert.Equal(Blocks.Fingerprint(At("whole")), Blocks.Fingerprint(At("parts")));
    }

    [Fact]
    public async Task On_a_full_disk_it_ends_with_74_and_goes_on_when_there_is_room()
    {
        Directory.CreateDirectory(At("disk"));
        var mount = "unshare --map-root-user --mount bash -c 'mount -t tmpfs -o size=90k none disk";
        Assert.SkipUnless((await Shell.Run(Folder, $"{mount}'")).Code == 0, "Nobody may mount a file system here.");
        (await Run([.. Short, "whole"])).Ends(0);

        var run = $"{Checkout.Program} {string.Join(' ', Short)} disk/parts";
        var answer = await Shell.Run(
            Folder,
            $"{mount}; {run}; echo \"ended $?\"; cp -r disk/parts before; mount -o remount,size=10m disk; {run}; echo \"ended $?\"; cp -r disk/parts after'"
        );

        Assert.Equal(["ended 74", "ended 0"], answer.Out.Split('\n').Where(l => l.StartsWith("ended", StringComparison.Ordinal)));
        AssertRefused(answer with { Code = 74 }, "before", blocks: 7);
        Assert.Contains("No space left on device", answer.Error, StringComparison.Ordinal);
        Assert.Equal(7, Log("after", "blocks_reused"));
        Assert.Equal(Blocks.Fingerprint(At("whole")), Blocks.Fingerprint(At("after")));
    }

    [Fact]
    public async Task In_a_folder_that_may_only_be_read_it_ends_with_74_and_goes_on_when_it_may_write()
    {
        (await Run([.. Short, "whole"])).Ends(0);
        (await Run("run", "two-heirs", "--histories", "1024", "--quiet", "--out", "parts")).Ends(0);
        File.Delete(At("parts", "histories.csv"));

        // Permissions do not bind root, unless root gives up that right.
        var refused = await Shell.Run(
            Folder,
            "chmod 555 parts parts/blocks/*; [ $EUID != 0 ] || drop='setpriv --bounding-set=-dac_override'; "
                + $"$drop '{Checkout.Program}' {string.Join(' ', Short)} parts; code=$?; chmod 755 parts parts/blocks/*; exit $code"
        );
        AssertRefused(refused, "parts", blocks: 4);
        (await Run([.. Short, "parts"])).Ends(0);

        Assert.Equal(4, Log("parts", "blocks_reused"));
        Assert.Equal(Blocks.Fingerprint(At("whole")), Blocks.Fingerprint(At("parts")));
    }

    [Theory]
    [InlineData("truncated")]
    [InlineData("its bytes do not match its own SHA-256")]
    public async Task A_spoilt_block_is_named_and_played_again(string reason)
    {
        (await Run([.. Short, "here"])).Ends(0);
        var before = Blocks.Fingerprint(At("here"));
        var block = Directory.EnumerateFiles(At("here"), "000003.bin", SearchOption.AllDirectories).Single();
        var bytes = File.ReadAllBytes(block);
        bytes[RandomNumberGenerator.GetInt32(200, bytes.Length)] ^= (byte)(1 << RandomNumberGenerator.GetInt32(8));
        File.WriteAllBytes(block, reason == "truncated" ? bytes[..RandomNumberGenerator.GetInt32(bytes.Length)] : bytes);

        var answer = (await Run([.. Short, "here"])).Ends(0);

        Assert.Matches($"000003.bin: .*{reason}; it is played again", answer.Error);
        Assert.Equal(7, Log("here", "blocks_reused"));
        Assert.Equal(before, Blocks.Fingerprint(At("here")));
    }

    [Fact]
    public async Task Of_two_started_at_once_in_one_folder_one_plays_and_the_other_is_refused()
    {
        (await Run([.. Short, "whole"])).Ends(0);

        var both = await Task.WhenAll(Run([.. Short, "here"]), Run([.. Short, "here"]));

        Assert.Contains(both, answer => answer.Code == 0);
        Assert.All(both.Where(answer => answer.Code != 0), answer => answer.Ends(74));
        Assert.Equal(Blocks.Fingerprint(At("whole")), Blocks.Fingerprint(At("here")));
    }

    [Fact]
    public async Task A_scenario_that_was_edited_since_is_refused_with_both_hashes_until_it_is_as_it_was()
    {
        await Shell.Run(Folder, $"cp -r '{Checkout.Root}/scenarios/two-heirs' mine");
        string[] arguments = ["run", "./mine", "--histories", "4000", "--quiet", "--out", "parts"];
        await Interregnum(arguments).InterruptWhen(_ => Blocks.Finished(At("parts")) > 0);
        var contest = File.ReadAllText(At("mine", "contest.yaml"));
        File.WriteAllText(
            At("mine", "contest.yaml"),
            contest.Replace("prestige: 0.4 ± 0.1", "prestige: 0.5 ± 0.1", StringComparison.Ordinal)
        );
        (await Run("run", "./mine", "--histories", "8", "--quiet", "--out", "other")).Ends(0);

        var refused = (await Run(arguments)).Ends(65);
        Assert.Contains(
            $"its contest_hash is {Document("parts", "contest_hash")}, this command's is {Document("other", "contest_hash")}",
            refused.Error,
            StringComparison.Ordinal
        );

        File.WriteAllText(At("mine", "contest.yaml"), contest);
        (await Run(arguments)).Ends(0);
        Assert.NotEqual(0, Log("parts", "blocks_reused"));
    }

    [Fact]
    public async Task It_plays_until_it_is_precise_the_same_on_one_thread_and_two_or_says_that_it_is_not()
    {
        string[] arguments = ["run", "two-heirs", "--until-precision", "0.02", "--json", "--quiet", "--out"];
        using var played = JsonDocument.Parse((await Run([.. arguments, "two", "--threads", "2"])).Ends(0).Out);
        (await Run([.. arguments, "one", "--threads", "1"])).Ends(0);

        var leading = played
            .RootElement.GetProperty("odds")
            .EnumerateObject()
            .MaxBy(o => o.Value.GetProperty("probability").GetDouble());
        Assert.InRange(leading.Value.GetProperty("high").GetDouble() - leading.Value.GetProperty("low").GetDouble(), 0.001, 0.04);
        Assert.Equal(Blocks.Fingerprint(At("one")), Blocks.Fingerprint(At("two")));

        var enough = (await Run([.. arguments, "few", "--histories", "300"])).Ends(75);
        Assert.Contains("after all 300 histories the leading chance is known to ±", enough.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_tells_blocks_time_and_disk_and_writes_nothing()
    {
        using var told = JsonDocument.Parse(
            (await Run("run", "two-heirs", "--histories", "2000", "--dry-run", "--json")).Ends(0).Out
        );

        Assert.Equal(8, told.RootElement.GetProperty("blocks").GetInt64());
        Assert.Equal(0, told.RootElement.GetProperty("blocks_reused").GetInt64());
        Assert.True(told.RootElement.GetProperty("seconds").GetDouble() > 0);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Folder));

        (await Run([.. Short, "here"])).Ends(0);
        var bytes = new DirectoryInfo(At("here")).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);
        Assert.InRange(told.RootElement.GetProperty("bytes").GetInt64(), bytes * 0.8, bytes * 1.2);
        Assert.Contains(
            "of which 8 are there",
            (await Run([.. Short, "here", "--dry-run"])).Ends(0).Out,
            StringComparison.Ordinal
        );
    }

    /// <summary>It ended for want of a place to write to, left whole blocks and no half-written file, and said what to do.</summary>
    void AssertRefused(Answer answer, string folder, int blocks)
    {
        answer.Ends(74);
        Assert.Contains("cannot be written", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("internal fault", answer.Error, StringComparison.Ordinal);
        Assert.Equal(blocks, Blocks.Finished(At(folder)));
        Assert.Empty(Directory.EnumerateFiles(At(folder), "*.tmp", SearchOption.AllDirectories));
        Assert.False(File.Exists(At(folder, "histories.csv")));
    }

    async Task<TimeSpan> Timed(params string[] arguments)
    {
        var began = TimeProvider.System.GetTimestamp();
        (await Run(arguments)).Ends(0);
        return TimeProvider.System.GetElapsedTime(began);
    }

    long Log(string folder, string field)
    {
        using var log = JsonDocument.Parse(File.ReadAllBytes(At(folder, "log.json")));
        return log.RootElement.GetProperty(field).GetInt64();
    }

    string? Document(string folder, string field)
    {
        using var run = JsonDocument.Parse(File.ReadAllBytes(At(folder, "run.json")));
        return run.RootElement.GetProperty(field).GetString();
    }
}
