namespace Interregnum.Runs;

/// <summary>Why other machines did not play.</summary>
public enum ClusterFault
{
    /// <summary>They cannot be reached: a wrong address, a server or a network that is down, no machine there.</summary>
    Unreachable,

    /// <summary>They are of another engine version, hold another secret, or read the scenario otherwise.</summary>
    Foreign,

    /// <summary>They were there and are gone; the same command goes on when they are back.</summary>
    Lost,
}

/// <summary>Other machines cannot play what is asked of them.</summary>
public sealed class ClusterException(ClusterFault fault, string message, string? remedy = null) : Exception(message)
{
    public ClusterFault Fault { get; } = fault;

    /// <summary>What to do about it; null when the message says it.</summary>
    public string? Remedy { get; } = remedy;
}
