namespace Interregnum.Contests;

/// <summary>Parameters of the mechanisms that move officials and the bodies they elect, in the order of <see cref="Mechanic"/>.</summary>
static class ApparatusMechanics
{
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
            "share of the gap to the constituency's mean support by which attachments drift in a month"
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
    ];
}
