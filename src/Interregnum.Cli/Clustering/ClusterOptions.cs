using System.CommandLine;
using System.CommandLine.Parsing;
using Interregnum.Cluster;
using Interregnum.Runs;

namespace Interregnum.Cli.Clustering;

/// <summary>Which cluster plays.</summary>
/// <param name="Redis">Where its silos are listed, as it was typed.</param>
/// <param name="Secret">The file with what its silos hold; null where they are all on this machine.</param>
sealed record ClusterRequest(string Redis, string? Secret)
{
    /// <summary>Adds to a command what it takes to go on where it stopped.</summary>
    public CommandText Onto(CommandText command) => command.With("--cluster", Redis).WithAny("--secret", Secret);
}

/// <summary>The options that go with it.</summary>
sealed class ClusterOptions
{
    readonly Option<string?> _cluster = new("--cluster")
    {
        HelpName = "HOST[:PORT]",
        Description = "Have the silos play that are listed in the Redis there; --threads is then how many blocks are out at once",
    };

    readonly Option<string?> _secret = Secret();

    public void AddTo(Command command)
    {
        _cluster.Validators.Add(DemandRedis);
        command.Add(_cluster);
        command.Add(_secret);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_cluster) is { } redis && result.GetValue(_secret) is null && IsElsewhere(redis))
            {
                result.AddError($"--cluster {redis} leaves this machine, which takes --secret FILE");
            }
            else if (result.GetValue(_cluster) is null && result.GetValue(_secret) is not null)
            {
                result.AddError("--secret goes with --cluster: nothing leaves this process without it");
            }
        });
    }

    /// <returns>Null to play here.</returns>
    public ClusterRequest? Read(ParseResult parsed) =>
        parsed.GetValue(_cluster) is { } redis ? new(redis, parsed.GetValue(_secret)) : null;

    /// <summary>What only the silos and commands of one cluster hold.</summary>
    public static Option<string?> Secret() =>
        new("--secret")
        {
            HelpName = "FILE",
            Description = "The secret that the cluster's silos and commands share; needed where anything leaves this machine",
        };

    /// <summary>The secret in a file.</summary>
    /// <param name="path">Null when none was given.</param>
    /// <exception cref="CommandFailure">There is no such file (66).</exception>
    /// <exception cref="ClusterException">It is no secret that could be trusted.</exception>
    public static Secret? Held(string? path) =>
        path is null ? null
        : File.Exists(path) ? Cluster.Secret.Read(path)
        : throw new CommandFailure(
            ExitCode.NotFound,
            $"there is no file '{path}' with the cluster's secret",
            "Make one, and copy it to each machine: head -c 32 /dev/urandom | base64 > secret"
        );

    /// <summary>Refuses what is no address of a Redis.</summary>
    public static void DemandRedis(OptionResult result)
    {
        if (result.Tokens is [{ Value: var text }] && RedisAddress.Parse(text) is null)
        {
            result.AddError(
                $"{result.Option.Name} takes where Redis listens, as HOST, HOST:6379 or rediss://HOST:6379, not '{text}'"
            );
        }
    }

    /// <summary>Whether a Redis is on another machine.</summary>
    public static bool IsElsewhere(string redis) => RedisAddress.Parse(redis) is { IsLoopback: false };
}
