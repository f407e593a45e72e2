using Interregnum.Findings;

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

    /// <summary>Names under which the same person or thing is found in documents; read by the library, never by the engine.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Aliases { get; init; } = [];

    /// <summary>What the calibration found that <see cref="Contest.Posterior"/> comes from; null without one.</summary>
    public CalibrationFinding? Calibration { get; init; }

    /// <summary>The forms of mechanisms that have a posterior of their own; a form without one is played from the prior.</summary>
    public IReadOnlyList<CalibratedVariant> CalibratedVariants { get; init; } = [];
}
