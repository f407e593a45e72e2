using Interregnum.Cluster;
using Interregnum.Contests;
using Interregnum.Mechanisms;
using Interregnum.Runs;

namespace Interregnum.Cli.Clustering;

/// <summary>A scenario with the words that found it.</summary>
/// <param name="Scenario">As it was typed.</param>
/// <param name="Read">What was read, with its posteriors.</param>
/// <param name="Variants">Mechanisms in other forms, as they were typed.</param>
sealed record OpenScenario(string Scenario, Scenario Read, IReadOnlyList<string> Variants);

/// <summary>Who plays a command's blocks: this machine, or a cluster. What a cluster needs is loaded only where there is one.</summary>
sealed class Workforce : IDisposable
{
    readonly Elsewhere? _elsewhere;
    readonly IDisposable? _connection;

    Workforce(Elsewhere? elsewhere, IDisposable? connection)
    {
        (_elsewhere, _connection) = (elsewhere, connection);
    }

    /// <summary>How it plays.</summary>
    /// <param name="threads">Threads of this machine, or blocks that are out at once.</param>
    public Playing Playing(int threads, CancellationToken stop) =>
        new()
        {
            Threads = threads,
            Elsewhere = _elsewhere,
            Stop = stop,
        };

    /// <summary>This machine.</summary>
    static Workforce Here => new(null, null);

    /// <param name="cluster">Null to play here.</param>
    /// <param name="outAtOnce">Blocks that are asked for at the same time.</param>
    /// <exception cref="ClusterException">The cluster cannot be reached, or is of another version or secret.</exception>
    public static Workforce Of(
        Session session,
        ClusterRequest? cluster,
        int outAtOnce,
        OpenScenario scenario,
        CancellationToken stop
    ) => cluster is null ? Here : Connected(session, cluster, outAtOnce, scenario, stop);

    public void Dispose() => _connection?.Dispose();

    static Workforce Connected(
        Session session,
        ClusterRequest cluster,
        int outAtOnce,
        OpenScenario scenario,
        CancellationToken stop
    )
    {
        var parcel = ScenarioParcel.Of(
            Shelf.FolderOf(scenario.Scenario),
            scenario.Read,
            [.. scenario.Variants.Select(v => Forms.Named(v)!)]
        );
        var connection = ClusterConnection.Open(
            RedisAddress.Parse(cluster.Redis)!,
            ClusterOptions.Held(cluster.Secret),
            parcel,
            outAtOnce,
            line => Tell(session.Terminal, line),
            stop
        );
        return new(connection.Elsewhere, connection);
    }

    /// <summary>A line between the redrawings of the progress, which it may be drawn over.</summary>
    static void Tell(Terminal terminal, string line) =>
        terminal.Error.WriteLine($"{(terminal.Live ? "\r\u001b[K" : "")}interregnum: {line}");
}
