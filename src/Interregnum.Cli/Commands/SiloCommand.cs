using System.CommandLine;
using System.Net;
using Interregnum.Cli.Clustering;
using Interregnum.Cluster;

namespace Interregnum.Cli.Commands;

/// <summary><c>silo</c>: one machine's part in a cluster.</summary>
static class SiloCommand
{
    public static Command Build(Session session)
    {
        var redis = new Option<string>("--redis")
        {
            HelpName = "HOST[:PORT]",
            Description = "The Redis in which the cluster is listed; rediss://HOST:PORT for TLS",
            Required = true,
        };
        redis.Validators.Add(ClusterOptions.DemandRedis);
        var address = new Option<string>("--address")
        {
            HelpName = "IP",
            Description = "Where others find this silo",
            DefaultValueFactory = _ => "127.0.0.1",
        };
        address.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !IPAddress.TryParse(text, out _))
            {
                result.AddError($"--address takes an address of this machine, as 10.0.0.7, not '{text}'");
            }
        });
        var port = Inputs.Maybe("--port", "N", "Port for silos; N + 1 is for commands [default: two that are free]", 1, 65534);
        var (threads, secret) = (Inputs.Threads(), ClusterOptions.Secret());
        var command = new Command("silo", "Play for commands on other machines, until it is stopped")
        {
            redis,
            address,
            port,
            secret,
            threads,
        };
        command.Validators.Add(result =>
        {
            var leaves =
                result.GetValue(redis) is { } listed && ClusterOptions.IsElsewhere(listed)
                || IPAddress.TryParse(result.GetValue(address), out var at) && !IPAddress.IsLoopback(at);
            if (leaves && result.GetValue(secret) is null)
            {
                result.AddError("--redis or --address leaves this machine, which takes --secret FILE");
            }
        });
        Help.AddExamples(
            command,
            ["silo --redis localhost", "silo --redis 10.0.0.1:6379 --address 10.0.0.7 --port 11111 --secret secret"]
        );
        command.SetAction(parsed =>
            Run(
                session,
                new(
                    RedisAddress.Parse(parsed.GetRequiredValue(redis))!,
                    IPAddress.Parse(parsed.GetRequiredValue(address)),
                    (int?)parsed.GetValue(port),
                    Inputs.ThreadsOf(parsed, threads),
                    ClusterOptions.Held(parsed.GetValue(secret))
                )
            )
        );
        return command;
    }

    static int Run(Session session, SiloRequest request)
    {
        Silo.Run(request, line => session.Error.WriteLine($"interregnum: {line}"), session.Stopping);
        return ExitCode.Done;
    }
}
