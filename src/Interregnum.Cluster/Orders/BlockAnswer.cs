namespace Interregnum.Cluster;

/// <summary>How an order ended.</summary>
enum Ending
{
    /// <summary>The block is there.</summary>
    Played,

    /// <summary>The silo has not these files of the scenario: the same order with them is played.</summary>
    LacksScenario,

    /// <summary>The silo is about to leave the cluster: another one plays it.</summary>
    Leaving,

    /// <summary>It will never play this, and says why.</summary>
    Refused,
}

/// <summary>What a silo answers.</summary>
/// <param name="Block">The bytes of the block's file, with its own SHA-256 at the end; empty when there is none.</param>
/// <param name="Why">Why it was refused; null when it was not.</param>
[GenerateSerializer, Immutable]
sealed record BlockAnswer([property: Id(0)] Ending Ending, [property: Id(1)] byte[] Block, [property: Id(2)] string? Why = null)
{
    public static BlockAnswer Without(Ending ending) => new(ending, []);

    public static BlockAnswer Refused(string why) => new(Ending.Refused, [], why);
}
