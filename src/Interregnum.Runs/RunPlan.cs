using Interregnum.Contests;

namespace Interregnum.Runs;

/// <summary>One run: what is played, under which seed, how often, and by which command. Equal plans give equal bytes.</summary>
public sealed record RunPlan
{
    public required Contest Contest { get; init; }

    /// <summary>SHA-256 of what the engine reads, 64 hexadecimal digits.</summary>
    public required string ContestHash { get; init; }

    /// <summary>SHA-256 of the milestones. Recorded; the engine does not read them, so another one is no other run.</summary>
    public required string MilestonesHash { get; init; }

    /// <summary>SHA-256 of the posterior the parameters are drawn from; null for the prior.</summary>
    public string? PosteriorHash { get; init; }

    public string EngineVersion { get; init; } = Runs.EngineVersion.Current;

    /// <summary>0 is a seed.</summary>
    public required long Seed { get; init; }

    /// <summary>The world whose whole rows the folder's tables hold.</summary>
    public required Design Design { get; init; }

    /// <summary>Histories 0 … this − 1 are played; at least 1.</summary>
    public required long Histories { get; init; }

    /// <summary>The command as printed, without <c>--threads</c> and <c>--out</c>.</summary>
    public required string Command { get; init; }

    public int Claimants => Contest.ClaimantCount;

    /// <summary>Blocks of the table's histories, the last one perhaps not full.</summary>
    public long Blocks => (Histories + HistoryBlock.Histories - 1) / HistoryBlock.Histories;

    /// <summary>The plan of a command over a scenario that was read and checked.</summary>
    /// <param name="do">What is done to the contest.</param>
    public static RunPlan Of(Scenario scenario, Intervention @do, long seed, long histories, string command) =>
        new()
        {
            Contest = scenario.Contest,
            ContestHash = scenario.ContestHash,
            MilestonesHash = scenario.MilestonesHash,
            Design = Design.WholeRows(scenario.Contest, @do),
            PosteriorHash = scenario.Contest.Posterior?.Hash,
            Seed = seed,
            Histories = histories,
            Command = command,
        };

    /// <summary>Histories of one of its blocks.</summary>
    internal int HistoriesIn(long block) => (int)Math.Min(HistoryBlock.Histories, Histories - (block * HistoryBlock.Histories));

    /// <summary>What a block of this contest, seed and engine must say it is.</summary>
    internal BlockHeader Header(Design design, long block, int histories) =>
        new()
        {
            ContestHash = ContestHash,
            PosteriorHash = PosteriorHash,
            EngineVersion = EngineVersion,
            Seed = Seed,
            Design = design.Id,
            Rows = design.Rows,
            Claimants = Claimants,
            Number = block,
            Count = histories,
        };
}
