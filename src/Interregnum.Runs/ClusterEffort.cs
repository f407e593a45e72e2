namespace Interregnum.Runs;

/// <summary>What other machines did for a command.</summary>
/// <param name="Silos">Every silo that played for it, in the order in which they were met.</param>
/// <param name="Resent">Blocks that were asked for again because a silo was gone or did not answer.</param>
/// <param name="LongestWait">The longest time in which blocks were out and none came back.</param>
public sealed record ClusterEffort(IReadOnlyList<SiloEffort> Silos, long Resent, TimeSpan LongestWait);

/// <summary>What one silo did.</summary>
/// <param name="Name">The machine's name and the process's number there.</param>
/// <param name="Threads">Threads that it plays on.</param>
/// <param name="Blocks">Blocks that came from it and were used.</param>
public sealed record SiloEffort(string Name, int Threads, long Blocks);
