using System.Diagnostics.Metrics;

namespace Interregnum.Cluster;

/// <summary>What a cluster's work tells to whoever listens in a command or a silo.</summary>
static class ClusterTelemetry
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "Interregnum.Cluster";

    static readonly Meter Meter = new(Name);

    /// <summary>In a command.</summary>
    public static readonly Counter<long> Resent = Meter.CreateCounter<long>(
        "interregnum.cluster.blocks_resent",
        "{block}",
        "Blocks asked for again because a silo was gone or did not answer"
    );

    /// <summary>In a command.</summary>
    public static readonly UpDownCounter<long> Silos = Meter.CreateUpDownCounter<long>(
        "interregnum.cluster.silos",
        "{silo}",
        "Silos that a command gives blocks to"
    );

    /// <summary>In a silo.</summary>
    public static readonly Histogram<double> BlockSeconds = Meter.CreateHistogram<double>(
        "interregnum.silo.block.duration",
        "s",
        "What a block took a thread of the silo"
    );

    /// <summary>In a silo.</summary>
    public static readonly UpDownCounter<long> Waiting = Meter.CreateUpDownCounter<long>(
        "interregnum.silo.blocks_waiting",
        "{block}",
        "Blocks that a silo has in hand"
    );
}
