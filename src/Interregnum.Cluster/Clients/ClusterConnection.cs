using Interregnum.Runs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;

namespace Interregnum.Cluster;

/// <summary>A cluster that plays a command's blocks.</summary>
public sealed class ClusterConnection : IDisposable
{
    readonly IHost _host;
    readonly Seats _seats;
    readonly Roster _roster;
    readonly Dispatch _dispatch;

    ClusterConnection(IHost host, string key, ScenarioParcel parcel, Action<string> tell, CancellationToken stop)
    {
        _host = host;
        _seats = new();
        var client = host.Services.GetRequiredService<IClusterClient>();
        _roster = new(client, _seats, key, tell);
        _dispatch = new(client, _seats, _roster, parcel, stop);
    }

    /// <summary>Who plays the blocks.</summary>
    public Elsewhere Elsewhere => new((design, header) => _dispatch.Play(design, header).GetAwaiter().GetResult(), Log);

    /// <summary>Finds the silos and speaks to them.</summary>
    /// <param name="secret">What the cluster's silos hold; null only where they are all on this machine.</param>
    /// <param name="outAtOnce">Blocks that will be asked for at the same time.</param>
    /// <param name="tell">Takes a line for whoever watches.</param>
    /// <param name="stop">When it is cancelled, blocks that no silo has yet are given up, the others are waited for.</param>
    /// <exception cref="ClusterException">Redis or the silos cannot be reached, or are of another version.</exception>
    public static ClusterConnection Open(
        RedisAddress redis,
        Secret? secret,
        ScenarioParcel parcel,
        int outAtOnce,
        Action<string> tell,
        CancellationToken stop
    )
    {
        // Every block that is out holds a thread; what comes back must find another.
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, outAtOnce + Environment.ProcessorCount), ports);
        return Connect(redis, secret, parcel, tell, stop).GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        _roster.Dispose();
        _host.StopAsync().GetAwaiter().GetResult();
        _host.Dispose();
        _seats.Dispose();
    }

    static async Task<ClusterConnection> Connect(
        RedisAddress redis,
        Secret? secret,
        ScenarioParcel parcel,
        Action<string> tell,
        CancellationToken stop
    )
    {
        var members = await Membership.Read(redis);
        DemandAny(redis, members.Count);
        Kinship.Demand(members, secret, "this command");
        var host = new HostBuilder()
            .UseOrleansClient(client =>
                client
                    .Configure<ClusterOptions>(Membership.Configure)
                    .Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = TimeSpan.FromSeconds(5))
                    .Configure<ClientMessagingOptions>(options => options.ResponseTimeout = Dispatch.LongestAnswer)
                    .Configure<ClientConnectionOptions>(options => Secure(options, secret))
                    .AddActivityPropagation()
                    .UseRedisClustering(options => options.ConfigurationOptions = redis.Options())
            )
            .Build();
        try
        {
            await host.StartAsync(stop);
            var connection = new ClusterConnection(host, SiloCard.KeyOf(secret), parcel, tell, stop);
            await connection._roster.Start();
            return connection;
        }
        catch (Exception failed) when (failed is not ClusterException and not OperationCanceledException)
        {
            host.Dispose();
            throw new ClusterException(
                ClusterFault.Unreachable,
                $"no silo of the cluster at {redis} can be spoken to: {failed.Message}"
            );
        }
    }

    static void DemandAny(RedisAddress redis, int silos)
    {
        if (silos == 0)
        {
            throw new ClusterException(
                ClusterFault.Unreachable,
                $"Redis at {redis} lists no silo",
                $"Start one on each machine: interregnum silo --redis {redis}"
            );
        }
    }

    static void Secure(ClientConnectionOptions options, Secret? secret)
    {
        if (secret is not null)
        {
            options.ConfigureConnection(connections => SecretLine.Open(connections, secret));
        }
    }

    ClusterEffort Log() => new(_seats.Efforts, _dispatch.Resent, _dispatch.LongestWait);
}
