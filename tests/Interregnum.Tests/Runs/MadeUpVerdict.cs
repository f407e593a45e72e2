using Interregnum.Findings;

namespace Interregnum.Tests.Runs;

/// <summary>A verdict with every field filled, and some of what may be unknown unknown. Its numbers mean nothing.</summary>
static class MadeUpVerdict
{
    static readonly string[] Outcomes = ["ann-lee", "bob", "cy", "nobody"];

    public static Verdict Whole { get; } =
        new()
        {
            Question = "Why did Ann win?",
            Subject = "ann-lee",
            Criterion = "The one that adds most.",
            Population = "in general",
            Seed = 7,
            Draws = 512,
            Histories = 4096,
            Odds = Odds(0.5, 0.25, 0.125, 0.125),
            OddsTwelveMonthsBefore = Odds(0.25, 0.25, 0.25, 0.25),
            OddsTwelveMonthsAfter = Odds(0.75, 0.25, 0, 0),
            Factors =
            [
                Factor("office", "The office, as \"she\" held it", 0.1 + 0.2) with
                {
                    Parts =
                    [
                        new("files", "The files", new(0.1, 0.05, 0.15), 0.02, 512),
                        new("rest", "The rest", new(0.2, 0.1, 0.3), 0.03, 512),
                    ],
                },
                Factor("legacy", "The legacy", -0.05) with
                {
                    Necessity = null,
                    Sufficiency = null,
                    SufficiencyAlone = null,
                    NecessityBounds = null,
                },
            ],
            Wider = [Factor("luck", "Luck, and what comes with it", 1e-7)],
            WiderHistories = 1024,
            Sham = new(0.08, 0.06, 0.1),
            Reroll = null,
            Variants =
            [
                new(
                    "opinion",
                    "independent",
                    new(0.2, 0.18, 0.22),
                    [new("post", new(0.05, 0.02, 0.08), 0.015)],
                    "post",
                    0.97,
                    512
                ),
            ],
            Contrasts =
            [
                new(
                    "office",
                    "given-to-bob",
                    "Given to Bob",
                    new(0.2, 0.1, 0.3),
                    0.04,
                    "legacy",
                    new("office", new(0.1, -0.05, 0.25)),
                    [new(0.2, 0.1, 0.3), new(0.3, 0.2, 0.4)],
                    512
                ),
            ],
            Worlds = [World(0.1), World(0.4, "office"), World(0.05, "legacy"), World(1.0 / 3, "office", "legacy")],
            WiderWorlds = [World(0.2), World(0.2000001, "luck")],
            Interactions = [new("office", "legacy", new(0.01, -0.02, 0.04), 0.015)],
            LeadingFactor = "office",
            LookUp = new(
                "office",
                "legacy",
                42,
                32,
                31,
                0.02,
                [
                    new("opinion.gratitude", 0.5, 2, new(0.004, 0, 0.009), [new(1.25, 1, 1.5)]),
                    new("fear.speed", 0, 1, new(0, 0, 0), []),
                ]
            ),
            Confidence = 0.97,
            Settled = true,
            Without = [new("office", Odds(0.2, 0.3, 0.4, 0.1))],
            Medoid = new(17, 0.21, Story(17)),
            Documents = new(
                [new("office", new(4.5, 1.5, 7.5), 4.5, 2, 2), new("legacy", new(-2, -5, 1), -2, 1, 1)],
                [
                    new("e1", "office", 0.8, 0.4, 3, 2, "posts"),
                    new("e2", "office", 0.7, 0.5, 1.5, 2, null),
                    new("e3", "legacy", 0.4, 0.6, -2, 3, null),
                ],
                new("office", "legacy", new(6.5, 2, 11))
            ),
            Historians = new(3, [new("office", 2, 1.5, 2), new("other", 1, null, 0)]),
            Milestones =
            [
                new(
                    "fall",
                    "Bob falls",
                    "month",
                    20406,
                    new(0.8, 0.76, 0.84),
                    20404,
                    20400,
                    20410,
                    new(0.6, 0.55, 0.65),
                    true,
                    "fit"
                ),
                new(
                    "mood",
                    "The mood",
                    "none",
                    0,
                    new(0, 0, 1),
                    null,
                    null,
                    null,
                    new(0, 0, 1),
                    false,
                    "report_only",
                    "nobody measured it"
                ),
            ],
            WorldsPlayed = 6,
            HistoriesPlayed = 20000,
        };

    public static Chronicle Story(long number) =>
        new(
            number,
            "ann-lee",
            "1700-09",
            [
                new(
                    "1700-01",
                    [0.5, 0.3, 0.2],
                    [0.4, 0.3, 0.3],
                    [0.4, 0.35, 0.25],
                    [0.1, 0.2, 0.3],
                    [0.9, 0.5, 0.1],
                    ["ann-lee", "cy"],
                    [
                        ["bob"],
                    ],
                    new Dictionary<string, IReadOnlyList<string>> { ["high-council"] = ["ann-lee", "bob"] },
                    new Dictionary<string, string?> { ["general-secretary"] = "ann-lee", ["treasurer"] = null },
                    0.05,
                    null
                ),
            ],
            [new("1700-01", "votes", "vote", ["ann-lee"], ["bob"], "high-council", "censure", 7, 2, 1, true)]
        );

    static Odds[] Odds(params double[] shares) =>
        [.. shares.Zip(Outcomes, (share, id) => new Odds(id, new(share, share * 0.9, share)))];

    static WorldFinding World(double share, params string[] present) => new(present, new(share, share * 0.9, share));

    static FactorFinding Factor(string id, string name, double value) =>
        new()
        {
            Id = id,
            Name = name,
            Contrast = "idle",
            Shapley = new(value, value - 0.02, value + 0.02),
            StandardError = 0.01,
            Necessity = new(0.6, 0.5, 0.7),
            Sufficiency = new(0.3, 0.2, 0.4),
            SufficiencyAlone = new(0.1, 0, 0.2),
            Benefit = new(0.25, 0.2, 0.3),
            Harm = new(0.05, 0.04, 0.06),
            NecessityBounds = new(0.4, 0.9),
            FirstShare = 0.9,
            Parts = [],
        };
}
