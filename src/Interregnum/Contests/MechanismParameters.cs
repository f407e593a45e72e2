namespace Interregnum.Contests;

/// <summary>
/// The parameters of the mechanisms, which contests share (traits and positions belong to a contest). <c>docs/model.md</c> gives
/// each its formula; <see cref="Names"/> lists them with their bounds and default priors.
/// </summary>
public sealed class MechanismParameters(IReadOnlyList<Quantity> quantities)
{
    /// <summary>The quantity of a parameter of <see cref="Names"/>, by its place there.</summary>
    public Quantity this[Mechanic mechanic] => quantities[(int)mechanic];

    /// <summary>Path, bounds and what an author who says nothing gets, in the order of <see cref="Mechanic"/>.</summary>
    public static IReadOnlyList<MechanicName> Names { get; } = [.. ApparatusMechanics.Names, .. LeadershipMechanics.Names];
}

/// <summary>A parameter of the mechanisms: its path, the bounds of its meaning, its default prior, and what it is.</summary>
public sealed record MechanicName(Mechanic Mechanic, string Path, double Low, double High, Distribution Default, string Meaning);

/// <summary>The parameters of the mechanisms, in the order of the month.</summary>
public enum Mechanic
{
    IntelligenceGain,
    IntelligenceDecay,
    PatronageFading,
    PatronageDismissal,
    PatronageShield,
    PatronageSpread,
    PatronageChiefs,
    FearDossier,
    FearConcentration,
    FearUnanimity,
    FearSpeed,
    OpinionGratitude,
    OpinionPrestige,
    OpinionLegitimacy,
    OpinionIssues,
    OpinionNoise,
    OpinionPersistence,
    OpinionConformity,
    OpinionPressure,
    OpinionSelf,
    StrengthTemperature,
    AssembliesLean,
    AssembliesRetention,
    AssembliesPurge,
    AssembliesSlate,
    CoalitionThreshold,
    CoalitionGain,
    CoalitionTrust,
    CoalitionIssues,
    CoalitionDanger,
    CoalitionLoyalty,
    CoalitionError,
    CoalitionTaste,
    CoalitionTastePersistence,
    CoalitionTerm,
    CoalitionThreat,
    CoalitionBonding,
    BlocThreat,
    BlocEnmity,
    ChallengeInitiative,
    ChallengeGain,
    ChallengeVoice,
    ChallengePenalty,
    ChallengeWaiting,
    ChallengeBelief,
    ChallengeVoteNoise,
    ChallengeAbstention,
    ChallengeCost,
    ChallengeMark,
    ChallengeEnmity,
    ChallengeCapitulation,
    DoctrineGain,
    DoctrineAttack,
    DoctrineBan,
    DoctrineFounder,
    PositionsSpeed,
    PositionsCredibility,
    DominanceBodies,
    DominanceOffices,
    DominanceMonths,
}
