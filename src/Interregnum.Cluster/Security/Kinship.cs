using System.Net;
using Interregnum.Runs;

namespace Interregnum.Cluster;

/// <summary>What must hold of a cluster's silos before they are spoken to.</summary>
static class Kinship
{
    /// <param name="members">Those that are listed.</param>
    /// <param name="secret">What is held here.</param>
    /// <param name="here">Who asks, in words.</param>
    /// <exception cref="ClusterException">One is of another version, holds another secret, or lies on another machine while there is no secret.</exception>
    public static void Demand(IReadOnlyList<(IPEndPoint At, SiloCard? Card)> members, Secret? secret, string here)
    {
        foreach (var (at, card) in members)
        {
            if (card?.Engine != EngineVersion.Current)
            {
                throw new ClusterException(
                    ClusterFault.Foreign,
                    $"the cluster's silo at {at} has the engine {card?.Engine ?? "of another program"}, {here} has {EngineVersion.Current}",
                    "A cluster is of one version: start all of it from the same one."
                );
            }

            if (card.Key != SiloCard.KeyOf(secret))
            {
                throw new ClusterException(
                    ClusterFault.Foreign,
                    $"the cluster's silo at {at} {Held(card)}, {here} {Held(secret)}",
                    "Give every silo and every command the same --secret FILE."
                );
            }

            if (secret is null && !IPAddress.IsLoopback(at.Address))
            {
                throw new ClusterException(
                    ClusterFault.Foreign,
                    $"the cluster's silo at {at} is on another machine, and there is no secret to speak to it with",
                    "Start the cluster with --secret FILE."
                );
            }
        }
    }

    static string Held(SiloCard card) => card.Key == SiloCard.KeyOf(null) ? "holds no secret" : $"holds the secret {card.Key}";

    static string Held(Secret? secret) => secret is null ? "holds none" : $"holds {secret.Fingerprint}";
}
