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

    /// <summary>Histories 0 … this − 1 are the run; at least 1.</summary>
    public required long Histories { get; init; }

    /// <summary>The part of them that is played; null for all.</summary>
    public Shard? Shard { get; init; }

    /// <summary>
    /// The run may end earlier: as soon as half the width of the 95 % interval of its leading outcome is no more than this, 0..1;
    /// null to play all. Not for a shard, which does not know what the others have found.
    /// </summary>
    public double? HalfWidth { get; init; }

    /// <inheritdoc cref="RunIdentity.Command"/>
    public required string Command { get; init; }

    internal Looks Looks => new(Histories, HalfWidth);

    public int Claimants => Contest.ClaimantCount;

    /// <summary>What a folder of this plan says it is.</summary>
    public RunIdentity Identity =>
        new()
        {
            Contest = Contest.Id,
            From = Contest.From,
            Claimants = [.. Enumerable.Range(0, Claimants).Select(Contest.OutcomeId)],
            ContestHash = ContestHash,
            MilestonesHash = MilestonesHash,
            PosteriorHash = PosteriorHash,
            EngineVersion = EngineVersion,
            Seed = Seed,
            Design = Design.Id,
            Histories = Histories,
            Shard = Shard,
            Command = Command,
        };

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
}
