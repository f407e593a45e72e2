using System.Text.Json;
using Interregnum.Runs;

namespace Interregnum.Tests.Runs;

public sealed class EnsembleTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_same_command_leaves_the_same_bytes_on_one_thread_and_on_four()
    {
        Play("first", MadeUp.Plan(2000), MadeUp.Playing(threads: 1));
        Play("second", MadeUp.Plan(2000), MadeUp.Playing(threads: 1));
        Play("third", MadeUp.Plan(2000), MadeUp.Playing(threads: 4));

        Assert.Equal(Bytes("first"), Bytes("second"));
        Assert.Equal(Bytes("first"), Bytes("third"));
        Assert.Superset(
            new HashSet<string> { "histories.csv", "histories.parquet", "run.json" },
            new HashSet<string>(Bytes("first").Keys)
        );
    }

    [Fact]
    public void A_run_that_was_stopped_goes_on_without_playing_anything_twice()
    {
        using var stop = new CancellationTokenSource();
        var stopped = Play("parts", MadeUp.Plan(2000), Stopping(stop, after: 3));
        Assert.False(stopped.Effort.Complete);
        Assert.False(File.Exists(_folder.At("parts", "histories.csv")));
        Assert.Equal(JsonValueKind.Null, Read("parts", "run.json").GetProperty("odds").ValueKind);

        var resumed = Play("parts", MadeUp.Plan(2000), MadeUp.Playing());
        Play("whole", MadeUp.Plan(2000), MadeUp.Playing());

        Assert.Equal((8, 3), (resumed.Effort.Blocks, resumed.Effort.BlocksReused));
        Assert.Equal((2000 - (3 * 256), 3 * 256), (resumed.Effort.Played, resumed.Effort.Reused));
        Assert.Equal(Bytes("whole"), Bytes("parts"));
    }

    [Theory]
    [InlineData("truncated")]
    [InlineData("bytes do not match")]
    [InlineData("another seed")]
    public void A_spoilt_block_is_named_and_played_again(string reason)
    {
        Play("whole", MadeUp.Plan(), MadeUp.Playing());
        Play("spoilt", MadeUp.Plan(), MadeUp.Playing());
        var block = Directory.EnumerateFiles(_folder.At("spoilt", "blocks"), "000001.bin", SearchOption.AllDirectories).Single();
        Spoil(block, reason);

        var again = Play("spoilt", MadeUp.Plan(), MadeUp.Playing());

        Assert.Equal((3, 2), (again.Effort.Blocks, again.Effort.BlocksReused));
        Assert.Equal(Bytes("whole"), Bytes("spoilt"));
        var named = Read("spoilt", "log.json").GetProperty("blocks_rejected").EnumerateArray().Single().GetString()!;
        Assert.Contains("000001.bin", named, StringComparison.Ordinal);
        Assert.Contains(reason, named, StringComparison.Ordinal);
    }

    [Fact]
    public void A_longer_run_in_the_same_folder_goes_on_from_the_shorter()
    {
        Play("grown", MadeUp.Plan(300), MadeUp.Playing());
        var grown = Play("grown", MadeUp.Plan(600), MadeUp.Playing());
        Play("whole", MadeUp.Plan(600), MadeUp.Playing());

        Assert.Equal(1, grown.Effort.BlocksReused);
        Assert.Equal(Bytes("whole"), Bytes("grown"));
    }

    [Fact]
    public void A_shorter_run_in_the_same_folder_plays_nothing()
    {
        Play("cut", MadeUp.Plan(600), MadeUp.Playing());
        var cut = Play("cut", MadeUp.Plan(300), MadeUp.Playing());
        Play("short", MadeUp.Plan(300), MadeUp.Playing());

        Assert.Equal(0, cut.Effort.Played);
        Assert.Equal(
            File.ReadAllText(_folder.At("short", "histories.csv")),
            File.ReadAllText(_folder.At("cut", "histories.csv"))
        );
    }

    [Fact]
    public void Odds_are_shares_of_the_histories()
    {
        var odds = Play("here", MadeUp.Plan(1001), MadeUp.Playing(threads: 2)).Odds;
        var outcomes = File.ReadLines(_folder.At("here", "histories.csv")).Skip(1).Select(line => line.Split(',')[2]).ToList();

        Assert.Equal(["ann-lee", "bob", "cy", "nobody"], odds.Select(o => o.Id));
        Assert.All(odds, o => Assert.Equal(outcomes.Count(id => id == o.Id) / 1001.0, o.Probability.Value, 12));
        Assert.All(odds, o => Assert.InRange(o.Probability.Value, o.Probability.Low, o.Probability.High));
    }

    [Fact]
    public void Progress_counts_up_to_the_whole_run_and_names_the_leading_outcome()
    {
        var told = new List<Progress>();
        Play("here", MadeUp.Plan(1000), MadeUp.Playing(threads: 2) with { Progress = told.Add });

        Assert.Equal(4, told.Count);
        Assert.Equal(told.Select(p => p.Done).Order(), told.Select(p => p.Done));
        Assert.Equal((1000, 1000), (told[^1].Done, told[^1].Total));
        Assert.InRange(told[^1].HalfWidth, 1e-6, 0.5);
        Assert.True(told[^1].Leading is "ann-lee" or "bob" or "cy" or "nobody", told[^1].Leading);
    }

    [Fact]
    public void When_a_player_fails_the_finished_blocks_stay_and_the_folder_is_free_again()
    {
        var playing = MadeUp.Playing() with
        {
            NewPlayer = (design, seed) =>
            {
                var play = MadeUp.Player(design, seed);
                return history => history < 512 ? play(history) : throw new InvalidOperationException("out of luck");
            },
        };

        var fault = Assert.Throws<InvalidOperationException>(() => Play("here", MadeUp.Plan(), playing));
        Assert.Equal("out of luck", fault.Message);
        Assert.Equal(2, Play("here", MadeUp.Plan(), MadeUp.Playing()).Effort.BlocksReused);
    }

    [Fact]
    public void Without_a_folder_the_odds_are_the_same_and_nothing_is_written()
    {
        var kept = Play("here", MadeUp.Plan(), MadeUp.Playing());
        var told = Ensemble.Play(MadeUp.Plan(), folder: null, MadeUp.Playing());

        Assert.Equal(kept.Odds, told.Odds);
    }

    [Fact]
    public void The_document_of_a_run_says_how_to_play_it_again()
    {
        Play("here", MadeUp.Plan(), MadeUp.Playing());

        Golden.Matches(File.ReadAllText(_folder.At("here", "run.json")), "json");
    }

    public void Dispose() => _folder.Dispose();

    EnsembleResult Play(string name, RunPlan plan, Playing playing)
    {
        using var folder = RunFolder.Open(_folder.At(name), plan.Identity);
        return Ensemble.Play(plan, folder, playing);
    }

    static Playing Stopping(CancellationTokenSource stop, int after)
    {
        var blocks = 0;
        return MadeUp.Playing() with
        {
            Stop = stop.Token,
            Progress = _ =>
            {
                if (++blocks == after)
                {
                    stop.Cancel();
                }
            },
        };
    }

    void Spoil(string block, string reason)
    {
        var bytes = File.ReadAllBytes(block);
        switch (reason)
        {
            case "truncated":
                File.WriteAllBytes(block, bytes[..^5]);
                break;
            case "another seed":
                Play("foreign", MadeUp.Plan(seed: 8), MadeUp.Playing());
                File.Copy(block.Replace("spoilt", "foreign", StringComparison.Ordinal), block, overwrite: true);
                break;
            default:
                bytes[bytes.Length / 2] ^= 1;
                File.WriteAllBytes(block, bytes);
                break;
        }
    }

    IReadOnlyDictionary<string, string> Bytes(string name) => TemporaryFolder.Bytes(_folder.At(name));

    JsonElement Read(string name, string file) => JsonDocument.Parse(File.ReadAllBytes(_folder.At(name, file))).RootElement;
}
