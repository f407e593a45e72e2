using Interregnum.Contests;

namespace Interregnum.Runs;

/// <summary>
/// Which run a folder holds, and what its documents need to know of the contest: what <c>run.json</c> says, apart from the odds. It
/// can be read back, so that shards are put together where the scenario is not.
/// </summary>
public sealed record RunIdentity
{
    /// <summary>The contest's id.</summary>
    public required string Contest { get; init; }

    /// <summary>The contest's first month.</summary>
    public required Month From { get; init; }

    /// <summary>Ids of the claimants in the contest's order; an outcome is an index into them.</summary>
    public required IReadOnlyList<string> Claimants { get; init; }

    /// <inheritdoc cref="RunPlan.ContestHash"/>
    public required string ContestHash { get; init; }

    /// <inheritdoc cref="RunPlan.MilestonesHash"/>
    public required string MilestonesHash { get; init; }

    /// <inheritdoc cref="RunPlan.PosteriorHash"/>
    public required string? PosteriorHash { get; init; }

    public required string EngineVersion { get; init; }

    public required long Seed { get; init; }

    /// <summary><see cref="Runs.Design.Id"/> of the world whose whole rows the tables hold.</summary>
    public required string Design { get; init; }

    /// <summary>Histories of the whole run, whatever part of them is in the folder; at least 1.</summary>
    public required long Histories { get; init; }

    /// <summary>The part of the run that the folder holds; null for all of it.</summary>
    public required Shard? Shard { get; init; }

    /// <summary>The whole run's command as printed, without <c>--threads</c>, <c>--out</c> and <c>--shard</c>.</summary>
    public required string Command { get; init; }

    /// <summary>How an outcome is written: a claimant's id, or <c>nobody</c> below 0.</summary>
    public string OutcomeId(int outcome) => outcome < 0 ? "nobody" : Claimants[outcome];

    /// <summary>Blocks of the whole run, the last one perhaps not full.</summary>
    public long Blocks => (Histories + HistoryBlock.Histories - 1) / HistoryBlock.Histories;

    /// <summary>Blocks of the folder's part.</summary>
    internal long OwnBlocks => Shard?.BlocksOf(Blocks) ?? Blocks;

    /// <summary>The number of one of these.</summary>
    internal long OwnBlock(long place) => Shard?.Block(place) ?? place;

    /// <summary>Histories of the folder's part.</summary>
    internal long OwnHistories
    {
        get
        {
            var blocks = OwnBlocks;
            return blocks == 0 ? 0 : ((blocks - 1) * HistoryBlock.Histories) + HistoriesIn(OwnBlock(blocks - 1));
        }
    }

    /// <summary>Histories of one of the run's blocks.</summary>
    internal int HistoriesIn(long block) => (int)Math.Min(HistoryBlock.Histories, Histories - (block * HistoryBlock.Histories));

    /// <summary>What a block of the tables must say it is.</summary>
    internal BlockHeader Header(long block) => Header(Design, rows: true, block, HistoriesIn(block));

    /// <summary>What a block of this contest, seed and engine must say it is.</summary>
    internal BlockHeader Header(string design, bool rows, long block, int histories) =>
        new()
        {
            ContestHash = ContestHash,
            PosteriorHash = PosteriorHash,
            EngineVersion = EngineVersion,
            Seed = Seed,
            Design = design,
            Rows = rows,
            Claimants = Claimants.Count,
            Number = block,
            Count = histories,
        };
}
