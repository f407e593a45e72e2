namespace Interregnum.Contests;

/// <summary>Parameters of the mechanisms that move the contenders, in the order of <see cref="Mechanic"/>: after those of the apparatus.</summary>
static class LeadershipMechanics
{
    public static IReadOnlyList<MechanicName> Names { get; } =
    [
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
            "monthly rate at which rulers consider a motion against a dangerous outsider; times his boldness, that of an outsider against them"
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
            "standard deviation of the error with which a majority is counted beforehand, and of the logarithm of others' power in bargaining"
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
            "share of the key offices in his and his followers' hands above which he does"
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
