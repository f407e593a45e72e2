using System.Net;
using Interregnum.Runs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using StackExchange.Redis;

namespace Interregnum.Cluster;

/// <summary>Who is in a cluster, read from its list before anybody is spoken to.</summary>
static class Membership
{
    /// <summary>All silos of one Redis are one cluster.</summary>
    const string Name = "interregnum";

    /// <summary>How often a silo writes that it is there; three times this without a sign and it is taken for gone.</summary>
    static readonly TimeSpan Sign = TimeSpan.FromSeconds(5);

    const int SignsMissed = 3;

    public static void Configure(ClusterOptions options) => (options.ClusterId, options.ServiceId) = (Name, Name);

    /// <summary>
    /// A silo that is gone is found out within some five seconds: two of its neighbours miss three of its answers each, or its only neighbour
    /// does.
    /// </summary>
    public static void Configure(ClusterMembershipOptions options)
    {
        options.ProbeTimeout = TimeSpan.FromSeconds(1);
        options.MinProbeTimeout = TimeSpan.FromSeconds(1);
        options.MaxProbeTimeout = TimeSpan.FromSeconds(2);
        options.NumMissedProbesLimit = 3;
        options.TableRefreshTimeout = TimeSpan.FromSeconds(5);
        options.IAmAliveTablePublishTimeout = Sign;
        options.NumMissedTableIAmAliveLimit = SignsMissed;
        options.DefunctSiloExpiration = TimeSpan.FromHours(1);
        options.DefunctSiloCleanupPeriod = TimeSpan.FromMinutes(10);
        options.MaxJoinAttemptTime = TimeSpan.FromMinutes(1);
    }

    /// <summary>Has a silo keep the list for the others, should Redis lose it.</summary>
    public static void Keep(IServiceCollection services)
    {
        var table = services.Last(s => s.ServiceType == typeof(IMembershipTable)).ImplementationFactory!;
        services.AddSingleton<IMembershipTable>(provider => new KeptMembership(
            (IMembershipTable)table(provider),
            provider.GetRequiredService<ILocalSiloDetails>().SiloAddress
        ));
    }

    /// <summary>The silos that have given a sign of late.</summary>
    /// <exception cref="ClusterException">Redis cannot be reached.</exception>
    public static async Task<IReadOnlyList<(IPEndPoint At, SiloCard? Card)>> Read(RedisAddress redis)
    {
        try
        {
            using var host = new HostBuilder()
                .UseOrleans(silo =>
                    silo.Configure<ClusterOptions>(Configure)
                        .UseRedisClustering(options => options.ConfigurationOptions = redis.Options())
                )
                .Build();
            var table = host.Services.GetRequiredService<IMembershipTable>();
            await table.InitializeMembershipTableAsync(tryInitTableVersion: true);
            var now = TimeProvider.System.GetUtcNow().UtcDateTime;
            var members = (await table.ReadAllAsync()).Members.Select(m => m.Item1);
            return
            [
                .. members
                    .Where(m => m.Status == SiloStatus.Active && now - m.IAmAliveTime < SignsMissed * Sign)
                    .Select(m => (m.SiloAddress.Endpoint, SiloCard.Parse(m.SiloName))),
            ];
        }
        catch (Exception failed) when (IsOfRedis(failed))
        {
            throw Unreachable(redis, failed);
        }
    }

    public static ClusterException Unreachable(RedisAddress redis, Exception failed) =>
        new(
            ClusterFault.Unreachable,
            $"Redis does not answer at {redis}: {Reason(Innermost(failed))}",
            "Say where it listens, as HOST:PORT; redis-cli -h HOST -p PORT ping tells whether it does."
        );

    public static bool IsOfRedis(Exception failed) =>
        failed is RedisException or TimeoutException or System.Net.Sockets.SocketException
        || (failed.InnerException is { } inner && IsOfRedis(inner));

    /// <summary>What went wrong, without what its library advises programmers to do about it.</summary>
    static string Reason(Exception failed) => failed.Message.Split('\n')[0].Split(" To allow ")[0].TrimEnd('.', ' ');

    static Exception Innermost(Exception failed) => failed.InnerException is { } inner ? Innermost(inner) : failed;
}
