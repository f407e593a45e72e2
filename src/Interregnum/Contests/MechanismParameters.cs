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
    public static IReadOnlyList<MechanicName> Names { get; } =
    [
        new(
            Mechanic.IntelligenceGain,
            "intelligence.gain",
            0,
            1,
            new Uniform(0.02, 0.12),
            "knowledge of a constituency gained in a month by full effort, as a share of what is unknown"
        ),
        new(
            Mechanic.IntelligenceDecay,
            "intelligence.decay",
            0,
            1,
            new Uniform(0.01, 0.05),
            "share of that knowledge that goes stale in a month"
        ),
        new(Mechanic.PatronageFading, "patronage.fading", 0, 1, new Uniform(0.005, 0.05), "share of gratitude lost in a month"),
        new(
            Mechanic.PatronageDismissal,
            "patronage.dismissal",
            0,
            1,
            new Uniform(0.02, 0.12),
            "monthly rate at which a known follower of an outsider loses his post to an able organiser"
        ),
        new(
            Mechanic.PatronageShield,
            "patronage.shield",
            0,
            1,
            new Uniform(0.4, 0.9),
            "how far a council seat protects its holder's post"
        ),
        new(
            Mechanic.PatronageSpread,
            "patronage.spread",
            0,
            2,
            new Uniform(0.1, 0.4),
            "standard deviation of officials' ideal points about their constituency's or their appointer's"
        ),
        new(
            Mechanic.PatronageChiefs,
            "patronage.chiefs",
            0,
            1,
            new Uniform(0.02, 0.15),
            "monthly rate at which a chief on the wrong side is replaced by an able organiser who may appoint there"
        ),
        new(
            Mechanic.FearDossier,
            "fear.dossier",
            0,
            2,
            new Uniform(0.1, 0.5),
            "part of fear that grows with what the holder of power knows"
        ),
        new(
            Mechanic.FearConcentration,
            "fear.concentration",
            0,
            2,
            new Uniform(0.1, 0.6),
            "part of fear that grows with the concentration of strength"
        ),
        new(
            Mechanic.FearUnanimity,
            "fear.unanimity",
            0,
            2,
            new Uniform(0.1, 0.5),
            "part of fear that grows with the visible unanimity of those around"
        ),
        new(
            Mechanic.FearSpeed,
            "fear.speed",
            0,
            1,
            new Uniform(0.1, 0.5),
            "share of the way to its new level that fear goes in a month"
        ),
        new(
            Mechanic.OpinionGratitude,
            "opinion.gratitude",
            0,
            10,
            new Uniform(0.5, 2),
            "support for one's patron, fresh from appointment"
        ),
        new(Mechanic.OpinionPrestige, "opinion.prestige", 0, 10, new Uniform(0.5, 1.5), "support per unit of prestige"),
        new(
            Mechanic.OpinionLegitimacy,
            "opinion.legitimacy",
            0,
            10,
            new Uniform(0.3, 1.5),
            "support per unit of legitimacy and of the legacy's weight"
        ),
        new(
            Mechanic.OpinionIssues,
            "opinion.issues",
            0,
            10,
            new Uniform(0.2, 1.2),
            "support lost per unit of salience and squared distance"
        ),
        new(
            Mechanic.OpinionNoise,
            "opinion.noise",
            0,
            5,
            new Uniform(0.3, 1),
            "stationary standard deviation of an official's own mind"
        ),
        new(
            Mechanic.OpinionPersistence,
            "opinion.persistence",
            0,
            0.999,
            new Uniform(0.8, 0.97),
            "its correlation from one month to the next"
        ),
        new(
            Mechanic.OpinionConformity,
            "opinion.conformity",
            0,
            1,
            new Uniform(0, 0.04),
            "share of the way to the constituency's mean that a mind drifts in a month"
        ),
        new(
            Mechanic.OpinionPressure,
            "opinion.pressure",
            0,
            20,
            new Uniform(2, 5),
            "scale of the public support that fear commands"
        ),
        new(Mechanic.OpinionSelf, "opinion.self", 0, 50, new Fixed(6), "a claimant's support for himself"),
        new(
            Mechanic.StrengthTemperature,
            "strength.temperature",
            0.01,
            10,
            new Uniform(0.3, 0.8),
            "how evenly a voter's support divides: 0 gives all to the first"
        ),
        new(
            Mechanic.AssembliesLean,
            "assemblies.lean",
            0.1,
            10,
            new Uniform(1, 2.5),
            "exponent by which a constituency's delegates lean to whoever dominates it"
        ),
        new(
            Mechanic.AssembliesRetention,
            "assemblies.retention",
            0,
            1,
            new Uniform(0.7, 0.95),
            "chance that a loyal member keeps his seat at an election"
        ),
        new(
            Mechanic.AssembliesPurge,
            "assemblies.purge",
            0,
            1,
            new Uniform(0.1, 0.6),
            "how much of that chance a member disloyal to the ruling coalition loses"
        ),
        new(
            Mechanic.AssembliesSlate,
            "assemblies.slate",
            0,
            20,
            new Uniform(1, 6),
            "how strongly a new seat favours clients of whoever draws up the slate"
        ),
        new(
            Mechanic.CoalitionThreshold,
            "coalitions.threshold",
            0.5,
            0.95,
            new Fixed(0.5),
            "share of strength that a winning coalition must exceed"
        ),
        new(
            Mechanic.CoalitionGain,
            "coalitions.gain",
            0,
            10,
            new Uniform(0.5, 2),
            "worth of a share of power inside a coalition"
        ),
        new(Mechanic.CoalitionTrust, "coalitions.trust", 0, 10, new Uniform(0.3, 1.5), "worth of trust among members"),
        new(Mechanic.CoalitionIssues, "coalitions.issues", 0, 10, new Uniform(0.1, 1), "cost of distance among members"),
        new(
            Mechanic.CoalitionDanger,
            "coalitions.danger",
            0,
            10,
            new Uniform(0.2, 1.5),
            "cost of leaving the strong outside, where they may combine"
        ),
        new(
            Mechanic.CoalitionLoyalty,
            "coalitions.loyalty",
            0,
            10,
            new Uniform(0.1, 1),
            "worth of keeping the present coalition"
        ),
        new(
            Mechanic.CoalitionError,
            "coalitions.error",
            0,
            5,
            new Uniform(0.02, 0.2),
            "temperature of the quantal response; 0 is no error"
        ),
        new(
            Mechanic.CoalitionTaste,
            "coalitions.taste",
            0,
            5,
            new Uniform(0.05, 0.4),
            "standard deviation of passing tastes for a coalition"
        ),
        new(
            Mechanic.CoalitionTastePersistence,
            "coalitions.taste-persistence",
            0,
            0.999,
            new Uniform(0.7, 0.95),
            "their correlation from one month to the next"
        ),
        new(
            Mechanic.CoalitionTerm,
            "coalitions.term",
            1,
            240,
            new Uniform(9, 24),
            "months after which a coalition is looked at again"
        ),
        new(
            Mechanic.CoalitionThreat,
            "coalitions.threat",
            0,
            1,
            new Uniform(0.25, 0.5),
            "share of strength at which one member alarms the others"
        ),
        new(
            Mechanic.CoalitionBonding,
            "coalitions.bonding",
            0,
            0.2,
            new Uniform(0.002, 0.02),
            "trust gained in a month of sitting together"
        ),
        new(
            Mechanic.BlocThreat,
            "blocs.threat",
            0,
            10,
            new Uniform(0.3, 1.5),
            "worth to outsiders of combining against those who rule"
        ),
        new(
            Mechanic.BlocEnmity,
            "blocs.enmity",
            0,
            10,
            new Uniform(0.3, 1.5),
            "cost of past enmity among outsiders who would combine"
        ),
        new(
            Mechanic.ChallengeInitiative,
            "challenge.initiative",
            0,
            1,
            new Uniform(0.05, 0.3),
            "monthly rate at which a coalition sure of its case moves against its most dangerous outsider"
        ),
        new(Mechanic.ChallengeGain, "challenge.gain", 0, 10, new Uniform(0.5, 2), "worth to outsiders of winning a vote"),
        new(Mechanic.ChallengeVoice, "challenge.voice", 0, 10, new Uniform(0.02, 0.3), "worth to the bold of having spoken"),
        new(Mechanic.ChallengePenalty, "challenge.penalty", 0, 10, new Uniform(0.3, 1.2), "cost to outsiders of losing a vote"),
        new(
            Mechanic.ChallengeWaiting,
            "challenge.waiting",
            0,
            10,
            new Uniform(0.1, 0.8),
            "loss feared from waiting, per unit of danger of being purged anyway"
        ),
        new(
            Mechanic.ChallengeBelief,
            "challenge.belief",
            0,
            2,
            new Uniform(0.05, 0.2),
            "standard deviation of the error with which a majority is counted beforehand"
        ),
        new(
            Mechanic.ChallengeVoteNoise,
            "challenge.vote-noise",
            0,
            10,
            new Uniform(0.2, 0.8),
            "standard deviation of a voter's passing mood at a vote"
        ),
        new(
            Mechanic.ChallengeAbstention,
            "challenge.abstention",
            0,
            5,
            new Uniform(0, 0.2),
            "half-width of the band within which a voter abstains"
        ),
        new(
            Mechanic.ChallengeCost,
            "challenge.cost",
            0,
            1,
            new Uniform(0.02, 0.12),
            "prestige lost by attacker and attacked in a public quarrel"
        ),
        new(Mechanic.ChallengeMark, "challenge.mark", 0, 2, new Uniform(0.1, 0.5), "mark of opposition left by a lost vote"),
        new(
            Mechanic.ChallengeEnmity,
            "challenge.enmity",
            0,
            2,
            new Uniform(0.1, 0.5),
            "trust lost between attacker and attacked"
        ),
        new(
            Mechanic.ChallengeCapitulation,
            "challenge.capitulation",
            0,
            1,
            new Uniform(0.02, 0.15),
            "monthly rate at which a marked and cautious outsider gives in"
        ),
        new(
            Mechanic.DoctrineGain,
            "doctrine.gain",
            0,
            0.5,
            new Uniform(0.005, 0.04),
            "legitimacy gained in a month by a full platform in able hands"
        ),
        new(
            Mechanic.DoctrineAttack,
            "doctrine.attack",
            0,
            0.5,
            new Uniform(0.005, 0.05),
            "legitimacy a target loses in a month to a full platform, per unit of record"
        ),
        new(
            Mechanic.DoctrineBan,
            "doctrine.ban",
            0,
            0.5,
            new Uniform(0.005, 0.05),
            "legitimacy lost in a month per unit of mark while opposition is banned"
        ),
        new(Mechanic.DoctrineFounder, "doctrine.founder", 0, 5, new Fixed(1), "weight of the legacy at the start"),
        new(
            Mechanic.PositionsSpeed,
            "positions.speed",
            0,
            0.5,
            new Uniform(0.005, 0.05),
            "share of the way to the officials' mean that a flexible contender goes in a month"
        ),
        new(
            Mechanic.PositionsCredibility,
            "positions.credibility",
            0,
            5,
            new Uniform(0.1, 1),
            "prestige lost per unit of position given up"
        ),
        new(
            Mechanic.DominanceBodies,
            "dominance.bodies",
            0,
            1,
            new Fixed(0.5),
            "share of strength in the deciding bodies above which a claimant dominates"
        ),
        new(
            Mechanic.DominanceOffices,
            "dominance.offices",
            0,
            1,
            new Fixed(0.5),
            "share of the key offices in his and his clients' hands above which he does"
        ),
        new(
            Mechanic.DominanceMonths,
            "dominance.months",
            1,
            120,
            new Fixed(6),
            "months that his unbroken dominance must have lasted at the horizon"
        ),
    ];
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
