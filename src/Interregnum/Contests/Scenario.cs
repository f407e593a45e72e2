namespace Interregnum.Contests;

/// <summary>A contest with the questions asked of it and the evidence about it. Only the contest and the inquiry reach the engine.</summary>
/// <param name="ContestHash">SHA-256 of the canonical JSON of what the engine reads, in hexadecimal.</param>
/// <param name="MilestonesHash">The same for the milestones.</param>
public sealed record Scenario(
    Contest Contest,
    Inquiry Inquiry,
    EvidenceFile Evidence,
    IReadOnlyList<Milestone> Milestones,
    string ContestHash,
    string MilestonesHash
)
{
    /// <summary>What a calibration keeps from itself to be tested on; empty when the scenario declares nothing of the kind.</summary>
    public IReadOnlyList<HoldOut> HoldOuts { get; init; } = [];

    /// <summary>What a calibration left of the prior; null when there was none, or when the prior is to be used.</summary>
    public Posterior? Posterior { get; init; }
}
