using System.Text.Json;
using System.Text.RegularExpressions;
using Interregnum.Runs;

namespace Interregnum.Tests.Runs;

public sealed class MergeTests : IDisposable
{
    const int Histories = 2000;

    readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(11)]
    public void Shards_put_together_are_the_run_of_one_machine(int count)
    {
        Play("whole", MadeUp.Plan(Histories));
        PlayShards(count);

        Into("merged", [.. Shards(count).Reverse()]);

        Assert.Equal(Bytes("whole"), Bytes("merged"));
    }

    [Fact]
    public void A_shard_has_no_table_and_no_odds()
    {
        Play("1", MadeUp.Plan(Histories) with { Shard = new(1, 3) });

        Assert.Equal(
            ["blocks", "log.json", "run.json"],
            Directory.EnumerateFileSystemEntries(_folder.At("1")).Select(Path.GetFileName).Where(n => n != ".lock").Order()!
        );
        Assert.Equal(JsonValueKind.Null, Document("1").GetProperty("odds").ValueKind);
    }

    [Fact]
    public void A_merge_that_was_stopped_goes_on()
    {
        Play("whole", MadeUp.Plan(Histories));
        PlayShards(3);
        using var stop = new CancellationTokenSource();
        Assert.False(
            Into(
                "merged",
                Shards(3),
                new()
                {
                    Threads = 1,
                    Stop = stop.Token,
                    Progress = _ => stop.Cancel(),
                }
            ).Effort.Complete
        );
        Assert.False(File.Exists(_folder.At("merged", "histories.csv")));

        Assert.True(Into("merged", Shards(3)).Effort.Complete);
        Assert.Equal(Bytes("whole"), Bytes("merged"));
    }

    [Fact]
    public void Shards_that_have_grown_since_are_merged_as_they_were()
    {
        Play("whole", MadeUp.Plan(Histories));
        PlayShards(3);
        using var stop = new CancellationTokenSource();
        var longer = MadeUp.Plan(9000) with { Shard = new(2, 3) };
        Play(
            "2",
            longer,
            MadeUp.Playing() with
            {
                Stop = stop.Token,
                Progress = p =>
                {
                    if (p.Done > 1500)
                    {
                        stop.Cancel();
                    }
                },
            }
        );

        Into("merged", Shards(3));

        Assert.Equal(Bytes("whole"), Bytes("merged"));
    }

    [Fact]
    public void A_missing_shard_is_named_with_the_command_that_plays_it()
    {
        PlayShards(4);

        Refused(
            "Of 4 shards 2 are missing: 2/4, 4/4. Each is played by: interregnum run small --histories 2000 --seed 7 --shard 2/4",
            "1",
            "3"
        );
    }

    [Fact]
    public void A_doubled_shard_is_named_with_both_folders()
    {
        PlayShards(2);
        Play("again", MadeUp.Plan(Histories) with { Shard = new(2, 2) });

        Refused("Shard 2/2 is given twice: .*", "1", "2", "again");
        Refused("Shard 1/2 is given twice: .*", "1", "1", "2");
    }

    public static TheoryData<string, string> Others =>
        new()
        {
            {
                "contest_hash",
                $"its contest_hash is {new string('c', 64)}, there it is {new string('a', 64)}. The scenario was edited"
            },
            { "posterior_hash", $"its posterior_hash is {new string('c', 64)}, there it is null" },
            { "engine_version", "its engine_version is 0.2.0, there it is 0.1.0[+]test" },
            { "seed", "its seed is 8, there it is 7" },
            { "milestones_hash", "its milestones_hash is c+, there it is b+" },
            { "histories", "its number of histories is 3000, there it is 2000" },
            { "shards", "its number of shards is 3, there it is 2" },
        };

    [Theory, MemberData(nameof(Others))]
    public void A_shard_of_another_run_is_refused_with_what_both_say(string what, string message)
    {
        PlayShards(2);
        var plan = MadeUp.Plan(Histories) with { Shard = new(2, 2) };
        Play(
            "other",
            what switch
            {
                "contest_hash" => plan with { ContestHash = new string('c', 64) },
                "posterior_hash" => plan with { PosteriorHash = new string('c', 64) },
                "engine_version" => plan with { EngineVersion = "0.2.0" },
                "seed" => plan with { Seed = 8 },
                "milestones_hash" => plan with { MilestonesHash = new string('c', 64) },
                "histories" => plan with { Histories = 3000 },
                _ => plan with { Shard = new(2, 3) },
            }
        );

        Refused(message, "1", "other");
    }

    [Fact]
    public void A_shard_that_is_not_played_to_its_end_is_refused_with_the_command_that_goes_on()
    {
        PlayShards(2);
        File.Delete(Block("2", 3));

        Refused("not played to its end: .*000003.bin.* --shard 2/2 --out", "1", "2");
    }

    [Theory]
    [InlineData("truncated")]
    [InlineData("bytes do not match")]
    public void A_spoilt_block_of_a_shard_is_named_and_no_table_is_written(string reason)
    {
        PlayShards(2);
        var bytes = File.ReadAllBytes(Block("2", 3));
        bytes[300] ^= 1;
        File.WriteAllBytes(Block("2", 3), reason == "truncated" ? bytes[..^1] : bytes);

        var refused = Assert.Throws<RunFolderException>(() => Into("merged", Shards(2)));

        Assert.Matches($"000003.bin' cannot be used: .*{reason}", refused.Message);
        Assert.False(File.Exists(_folder.At("merged", "histories.csv")));
        Assert.Equal(JsonValueKind.Null, Document("merged").GetProperty("odds").ValueKind);
    }

    [Fact]
    public void What_is_no_shard_is_refused()
    {
        PlayShards(2);
        Play("whole", MadeUp.Plan(Histories));
        Directory.CreateDirectory(_folder.At("empty"));

        Refused("holds a whole run", "1", "whole");
        Refused("has no run.json", "1", "empty");
        Assert.Throws<DirectoryNotFoundException>(() => Merge.Of([_folder.At("absent")]));
    }

    [Fact]
    public void A_shard_s_own_folder_is_no_place_for_the_whole()
    {
        PlayShards(2);

        var refused = Assert.Throws<RunFolderException>(() => Into("1", Shards(2)));
        Assert.Contains("its shard is 1/2, this command's is null", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    void PlayShards(int count)
    {
        foreach (var name in Shards(count))
        {
            Play(name, MadeUp.Plan(Histories) with { Shard = new(int.Parse(name), count) });
        }
    }

    static string[] Shards(int count) => [.. Enumerable.Range(1, count).Select(i => $"{i}")];

    void Play(string name, RunPlan plan, Playing? playing = null)
    {
        using var folder = RunFolder.Open(_folder.At(name), plan.Identity);
        Ensemble.Play(plan, folder, playing ?? MadeUp.Playing());
    }

    EnsembleResult Into(string name, string[] shards, Playing? playing = null)
    {
        var merge = Merge.Of([.. shards.Select(s => _folder.At(s))]);
        using var folder = RunFolder.Open(_folder.At(name), merge.Run);
        return merge.Into(folder, playing ?? new() { Threads = 2 });
    }

    void Refused(string message, params string[] shards)
    {
        var refused = Assert.Throws<RunFolderException>(() => Merge.Of([.. shards.Select(s => _folder.At(s))]));
        Assert.Matches(new Regex(message), refused.Message);
    }

    string Block(string name, int number) =>
        Directory.EnumerateFiles(_folder.At(name), $"{number:000000}.bin", SearchOption.AllDirectories).Single();

    JsonElement Document(string name) => JsonDocument.Parse(File.ReadAllBytes(_folder.At(name, "run.json"))).RootElement;

    IReadOnlyDictionary<string, string> Bytes(string name) => TemporaryFolder.Bytes(_folder.At(name));
}
