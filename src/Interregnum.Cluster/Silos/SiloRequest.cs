using System.Net;
using Interregnum.Runs;

namespace Interregnum.Cluster;

/// <summary>How a silo is to be.</summary>
/// <param name="Redis">Where its cluster is listed.</param>
/// <param name="Address">Where others find it; loopback or an address of this machine.</param>
/// <param name="Port">For other silos; the next one is for commands. Null for any two that are free.</param>
/// <param name="Threads">Threads to play on; at least 1.</param>
/// <param name="Secret">What only the cluster's silos and commands hold; null only where nothing leaves this machine.</param>
public sealed record SiloRequest(RedisAddress Redis, IPAddress Address, int? Port, int Threads, Secret? Secret)
{
    /// <summary>What it says of itself.</summary>
    internal SiloCard Card =>
        new($"{Environment.MachineName}-{Environment.ProcessId}", Threads, EngineVersion.Current, SiloCard.KeyOf(Secret));
}
