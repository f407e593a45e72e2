using System.Text;
using System.Text.Json;

namespace Interregnum.Acceptance;

/// <summary>A cluster of silos plays what one machine plays, byte for byte, whatever happens to it meanwhile.</summary>
[Trait("Category", "Long")]
public sealed class SiloTests : Workplace
{
    [Fact]
    public async Task Two_silos_leave_what_one_machine_leaves()
    {
        using var redis = await Redis.In(Folder);
        using var one = await LiveSilo.Start(Folder, "--redis", redis.Address);
        using var two = await LiveSilo.Start(Folder, "--redis", redis.Address);
        string[][] commands =
        [
            ["run", "two-heirs", "--histories", "20000", "--do", "disable fear"],
            ["explain", "two-heirs", "--draws", "64"],
            ["attribute", "two-heirs", "--draws", "32", "--through", "patronage"],
            [
                "sensitivity",
                "two-heirs",
                "--draws",
                "40",
                "--trajectories",
                "2",
                "--dice",
                "4",
                "--variant",
                "opinion=independent",
            ],
            ["whatif", "two-heirs", "--do", "disable fear", "--histories", "2048"],
            ["compare", "two-heirs", "--first", "disable fear", "--histories", "2048"],
        ];
        foreach (var command in commands)
        {
            var (here, there) = ($"{command[0]}-here", $"{command[0]}-there");
            (await Run([.. command, "--quiet", "--out", here])).Ends(0);
            (await Run([.. command, "--quiet", "--out", there, "--cluster", redis.Address])).Ends(0);

            Assert.Equal(Blocks.Fingerprint(At(here)), Blocks.Fingerprint(At(there)));
            Assert.Equal(Log(there, "blocks").GetInt64(), BySilo(there).Sum(s => s.Value));
            Assert.All(BySilo(there), silo => Assert.True(silo.Value > 0, $"{silo.Key} played nothing of {command[0]}"));
        }

        Assert.Equal(0, await one.Stop());
        Assert.Contains("has left", one.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_scenarios_are_held_against_each_other_by_a_cluster()
    {
        using var redis = await Redis.In(Folder);
        using var silo = await LiveSilo.Start(Folder, "--redis", redis.Address);
        (await Run("new", "one")).Ends(0);
        (await Run("new", "other")).Ends(0);
        var contest = At("other", "contest.yaml");
        File.WriteAllText(
            contest,
            File.ReadAllText(contest).Replace("turnover: 0.03", "turnover: 0.06", StringComparison.Ordinal)
        );
        string[] command = ["compare", "./one", "./other", "--histories", "1024", "--quiet", "--out"];
        (await Run([.. command, "here"])).Ends(0);
        (await Run([.. command, "there", "--cluster", redis.Address])).Ends(0);

        Assert.Equal(Blocks.Fingerprint(At("here")), Blocks.Fingerprint(At("there")));
        Assert.Equal(8, BySilo("there").Sum(s => s.Value) + BySilo("there/second").Sum(s => s.Value));
    }

    [Fact]
    public async Task A_calibrated_contest_is_played_on_its_posterior()
    {
        using var redis = await Redis.In(Folder);
        using var silo = await LiveSilo.Start(Folder, "--redis", redis.Address);
        string[] command = ["run", "ussr-1922", "--histories", "1024", "--quiet", "--out"];
        (await Run([.. command, "here"])).Ends(0);
        (await Run([.. command, "there", "--cluster", redis.Address])).Ends(0);

        Assert.Equal(Blocks.Fingerprint(At("here")), Blocks.Fingerprint(At("there")));
    }

    [Fact]
    public async Task One_silo_killed_one_joining_late_redis_restarted_and_a_client_that_dies_change_nothing()
    {
        const int Histories = 400_000;
        string[] command = ["run", "two-heirs", "--histories", $"{Histories}", "--out"];
        (await Run([.. command, "here", "--quiet"])).Ends(0);
        using var redis = await Redis.In(Folder);
        using var killed = await LiveSilo.Start(Folder, "--redis", redis.Address);
        using var steady = await LiveSilo.Start(Folder, "--redis", redis.Address);
        using var third = await LiveSilo.Start(Folder, "--redis", redis.Address);
        string[] there = [.. command, "there", "--cluster", redis.Address];
        var dying = Interregnum(there).KillWhen(() => Blocks.Finished(At("there")) > 50);
        Assert.True(await dying, "the client was done before it was killed");
        var reused = Blocks.Finished(At("there"));

        LiveSilo? late = null;
        var client = Run(there);
        await UntilPlayed(reused + 100);
        killed.Kill();
        await UntilPlayed(reused + 300);
        late = await LiveSilo.Start(Folder, "--redis", redis.Address);
        using var joined = late;
        await UntilPlayed(Blocks.Finished(At("there")) + 100);
        await redis.Restart(TimeSpan.FromSeconds(2), keeps: true);
        await UntilPlayed(Blocks.Finished(At("there")) + 100);
        await redis.Restart(TimeSpan.FromSeconds(2), keeps: false);
        var answer = (await client).Ends(0);

        Assert.Equal(Blocks.Fingerprint(At("here")), Blocks.Fingerprint(At("there")));
        Assert.Contains($"silo {killed.Name} is gone", answer.Error, StringComparison.Ordinal);
        Assert.Contains($"silo {joined.Name} has joined", answer.Error, StringComparison.Ordinal);
        Assert.True(BySilo("there")[joined.Name] > 0, "the silo that joined late played nothing");
        Assert.Equal(
            Log("there", "blocks").GetInt64() - Log("there", "blocks_reused").GetInt64(),
            BySilo("there").Sum(s => s.Value)
        );
        Assert.InRange(Log("there", "blocks_reused").GetInt64(), 50, Histories / 256);
        Assert.InRange(Log("there", "cluster").GetProperty("longest_wait_seconds").GetDouble(), 0, 10);

        async Task UntilPlayed(int blocks)
        {
            while (Blocks.Finished(At("there")) < blocks)
            {
                Assert.False(
                    client.IsCompleted,
                    $"the run ended before anything could happen to it: {(client.IsCompleted ? await client : null)}"
                );
                await Task.Delay(20);
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Silos_that_start_after_redis_was_restarted_play_together_with_those_that_were_there(bool redisKeeps)
    {
        using var redis = await Redis.In(Folder);
        using var first = await LiveSilo.Start(Folder, "--redis", redis.Address);
        using var second = await LiveSilo.Start(Folder, "--redis", redis.Address);
        await redis.Restart(TimeSpan.FromSeconds(2), redisKeeps);
        using var late = await LiveSilo.Start(Folder, "--redis", redis.Address);

        // A command that starts at once may meet the late silo alone: the others list themselves anew within some seconds.
        var before = TimeProvider.System.GetTimestamp();
        for (var i = 0; ; i++)
        {
            (await Run("run", "two-heirs", "--histories", "20000", "--quiet", "--out", $"{i}", "--cluster", redis.Address)).Ends(
                0
            );
            if (BySilo($"{i}").Count == 3)
            {
                break;
            }

            Assert.True(
                TimeProvider.System.GetElapsedTime(before) < TimeSpan.FromMinutes(2),
                $"only {BySilo($"{i}").Count} silos"
            );
        }

        Assert.All([first, second, late], silo => Assert.DoesNotContain("joins again", silo.Said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_redis_that_does_not_answer_and_one_without_silos_end_it_with_74()
    {
        string[] command = ["run", "two-heirs", "--histories", "256", "--quiet", "--out", "here", "--cluster"];
        var nobody = $"127.0.0.1:{Redis.FreePort()}";
        foreach (
            var unanswered in (string[][])
                [
                    [.. command, nobody],
                    ["silo", "--redis", nobody],
                ]
        )
        {
            var answer = (await Run(unanswered)).Ends(74);
            Assert.Contains($"Redis does not answer at {nobody}", answer.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("AbortOnConnectFail", answer.Error, StringComparison.Ordinal);
        }

        using var redis = await Redis.In(Folder);
        var empty = (await Run([.. command, redis.Address])).Ends(74);
        Assert.Contains($"interregnum silo --redis {redis.Address}", empty.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(At("here", "histories.csv")));
    }

    [Fact]
    public async Task A_command_and_a_silo_of_another_version_are_refused_with_both_versions()
    {
        using var redis = await Redis.In(Folder);
        using var silo = await LiveSilo.Start(Folder, "--redis", redis.Address);
        var version = (await Run("--version")).Ends(0).Out.Trim();
        var other = await OtherVersion(version);

        string[][] commands =
        [
            ["silo", "--redis", redis.Address],
            ["run", $"{Checkout.Root}/scenarios/two-heirs", "--cluster", redis.Address],
        ];
        foreach (var command in commands)
        {
            var refused = (await Shell.Run(Folder, $"dotnet app/Interregnum.Cli.dll {string.Join(' ', command)}")).Ends(65);
            Assert.Contains(version, refused.Error, StringComparison.Ordinal);
            Assert.Contains(other, refused.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Beyond_this_machine_silos_speak_only_with_whoever_holds_their_secret()
    {
        using var redis = await Redis.In(Folder);
        var here = (await Shell.Run(Folder, "hostname -I")).Out.Split(' ')[0].Trim();
        Assert.SkipUnless(System.Net.IPAddress.TryParse(here, out var address), "This machine has no address but loopback.");
        await Shell.Run(Folder, "for f in ours theirs; do head -c 32 /dev/urandom | base64 > $f; done; echo short > short");
        string[] silos = ["--redis", redis.Address, "--address", here, "--secret", "ours"];
        using var one = await LiveSilo.Start(Folder, silos);
        using var two = await LiveSilo.Start(Folder, silos);
        string[] command = ["run", "two-heirs", "--histories", "4000", "--quiet", "--out"];
        (await Run([.. command, "here"])).Ends(0);
        (await Run([.. command, "there", "--cluster", redis.Address, "--secret", "ours"])).Ends(0);

        Assert.Equal(Blocks.Fingerprint(At("here")), Blocks.Fingerprint(At("there")));
        Assert.Equal(2, BySilo("there").Count);
        Assert.Empty(await AnswerInPlain(address!, one.Port));
        await Refused("this command holds none");
        await Refused("this command holds", "--secret", "theirs");
        await Refused("it needs 32 to 4096", "--secret", "short");
        (await Run([.. command, "x", "--cluster", redis.Address, "--secret", "absent"])).Ends(66);
        var foreign = (await Run("silo", "--redis", redis.Address, "--secret", "theirs")).Ends(65);
        Assert.Contains("this silo holds", foreign.Error, StringComparison.Ordinal);

        async Task Refused(string message, params string[] options) =>
            Assert.Contains(
                message,
                (await Run([.. command, "refused", "--cluster", redis.Address, .. options])).Ends(65).Error,
                StringComparison.Ordinal
            );
    }

    [Theory]
    [InlineData("--secret FILE", "run", "two-heirs", "--cluster", "10.0.0.1")]
    [InlineData("--secret FILE", "silo", "--redis", "10.0.0.1")]
    [InlineData("--secret FILE", "silo", "--redis", "localhost", "--address", "10.0.0.1")]
    [InlineData("--address", "silo", "--redis", "localhost", "--address", "here")]
    [InlineData("--telemetry", "list", "--telemetry", "everywhere")]
    [InlineData("--cluster", "run", "two-heirs", "--cluster", "no host")]
    [InlineData("--redis", "silo", "--redis", "host:99999")]
    [InlineData("--redis", "silo")]
    public async Task What_is_no_address_is_a_mistake_in_the_command(string option, params string[] command) =>
        Assert.Contains(option, (await Run(command)).Ends(2).Error, StringComparison.Ordinal);

    /// <summary>What a silo says to somebody who speaks to it without TLS.</summary>
    static async Task<byte[]> AnswerInPlain(System.Net.IPAddress address, int port)
    {
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync(address, port);
        var stream = client.GetStream();
        await stream.WriteAsync("hello, silo; let me in\n"u8.ToArray());
        var said = new byte[256];
        try
        {
            // An alert of TLS is all that may come: it begins with 21.
            var read = await stream.ReadAsync(said).AsTask().WaitAsync(TimeSpan.FromSeconds(30));
            return read > 0 && said[0] == 21 ? [] : said[..read];
        }
        catch (IOException)
        {
            return [];
        }
    }

    /// <summary>A copy of the program in <c>app</c> that says it is of another version.</summary>
    async Task<string> OtherVersion(string version)
    {
        var launch = Path.Combine(Checkout.Root, "artifacts", "launch");
        var build = (await File.ReadAllTextAsync(Path.Combine(launch, "current"))).Trim();
        await Shell.Run(Folder, $"cp -r '{Path.Combine(launch, build)}' app");
        var bytes = await File.ReadAllBytesAsync(At("app", "Interregnum.dll"));
        var place = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(version));
        var other = version[..^1] + (version[^1] == '0' ? '1' : '0');
        Encoding.UTF8.GetBytes(other).CopyTo(bytes, place);
        await File.WriteAllBytesAsync(At("app", "Interregnum.dll"), bytes);
        return other;
    }

    Dictionary<string, long> BySilo(string folder) =>
        Log(folder, "cluster")
            .GetProperty("silos")
            .EnumerateArray()
            .ToDictionary(s => s.GetProperty("name").GetString()!, s => s.GetProperty("blocks").GetInt64());

    JsonElement Log(string folder, string field)
    {
        using var log = JsonDocument.Parse(File.ReadAllBytes(At(folder, "log.json")));
        return log.RootElement.GetProperty(field).Clone();
    }
}
