using Interregnum.Contests;

namespace Interregnum.Tests.Reports;

/// <summary>A contest that nobody fought, with everything a report can speak of.</summary>
static class MadeUpContest
{
    static readonly Quantity Some = new(0);
    static readonly Traits Plain = new(Some, Some, Some, Some, Some, Some);

    public static Scenario Scenario { get; } =
        new(Contest(), Inquiry(), MadeUpEvidence.File, Milestones(), new('a', 64), new('b', 64));

    /// <summary>No founder, no evidence, no milestones, two factors of one contrast each, no wider table.</summary>
    public static Scenario Bare { get; } =
        Scenario with
        {
            Contest = Scenario.Contest with { Founder = null },
            Inquiry = Scenario.Inquiry with
            {
                Headline = [0, 1],
                Wider = [],
                Factors =
                [
                    .. Scenario
                        .Inquiry.Factors.Take(2)
                        .Select(f => f with { Contrasts = [f.Contrasts[0]], Parts = [], What = "" }),
                ],
            },
            Evidence = new([], [], [], [], []),
            Milestones = [],
        };

    /// <summary>The same contest, whose author means harm.</summary>
    public static Scenario Hostile { get; } =
        Scenario with
        {
            Contest = Scenario.Contest with
            {
                Title = "<script>alert('title')</script>",
                Contenders = [.. Scenario.Contest.Contenders.Select(c => c with { Name = $"<script>{c.Id}</script>\"'&" })],
            },
            Inquiry = Scenario.Inquiry with
            {
                Question = "</style></script><img src=x onerror=alert(1)>?",
                Factors =
                [
                    .. Scenario.Inquiry.Factors.Select(f =>
                        f with
                        {
                            Name = $"</title><svg onload=alert(1)>{f.Id}",
                            Phrase = $"the {f.Id}]]><b>",
                        }
                    ),
                ],
            },
            Evidence = Scenario.Evidence with
            {
                Sources =
                [
                    .. Scenario.Evidence.Sources.Select(s => s with { Url = "javascript:alert(1)", Title = "<i>" + s.Title }),
                ],
            },
        };

    static Contest Contest() =>
        new()
        {
            Id = "salt-league",
            Title = "Who keeps the Salt League",
            Summary = "The foundress of a trading league is dying, and four of her officers mean to follow her.",
            Founder = "the Foundress",
            From = Month.Of(1700, 1),
            To = Month.Of(1702, 12),
            Parameters =
            [
                new("people.ines.prestige", new Around(0.5, 0.1), 0, 1),
                new("people.rurik.prestige", new Uniform(0.2, 0.6), 0, 1),
                new("people.tolva.prestige", new Fixed(0.3), 0, 1),
                new("opinion.gratitude", new Uniform(0.5, 2), 0, 5),
                new("opinion.noise", new Uniform(0.1, 0.6), 0, 5),
                new("patronage.fading", new Around(0.05, 0.01), 0, 1),
            ],
            Mechanics = MechanismParameters(),
            Contenders =
            [
                Person("ines", "Ines", Role.Claimant),
                Person("rurik", "Rurik", Role.Claimant),
                Person("tolva", "Tolva", Role.Claimant),
                Person("maro", "Maro", Role.Claimant),
                Person("wen", "Wen", Role.Lieutenant) with
                {
                    Patron = 0,
                },
                Person("osk", "Osk", Role.Lieutenant) with
                {
                    Patron = 1,
                },
            ],
            Ties = [],
            Issues = [new("tariff", "The tariff", "free quays", "closed quays", [new(Month.Of(1700, 1), Some)])],
            Constituencies = [Place("quays", "The quays", 60), Place("inland", "The inland depots", 90)],
            Bodies =
            [
                Voting("moot", "The moot", BodyKind.Assembly, -1),
                Voting("bench", "The bench", BodyKind.Council, 0),
                Voting("table", "The high table", BodyKind.Cabinet, 1) with
                {
                    Leading = true,
                    Members = [0, 1, 2, 3, 4],
                },
            ],
            Offices =
            [
                Post("steward", "Steward", 0, PowerKind.Appoints),
                Post("warden", "Warden of the quays", 1, PowerKind.Polices),
            ],
            Ladder =
            [
                new("reproof", "Reproof", Sanction.Censure, [1], Some, -1, []),
                new("removal", "Loss of the seat", Sanction.Seat, [1], Some, 2, []),
            ],
            Events =
            [
                new()
                {
                    Id = "death",
                    Title = "The Foundress dies",
                    At = Month.Of(1700, 5),
                    Effects = [],
                },
                new()
                {
                    Id = "ledger-read",
                    Title = "Her ledger is read out",
                    At = Month.Of(1701, 2),
                    Effects = [],
                },
            ],
        };

    static MechanismParameters MechanismParameters() => new([]);

    static Contender Person(string id, string name, Role role) =>
        new()
        {
            Id = id,
            Name = name,
            Role = role,
            Prestige = Some,
            Claims = [],
            Record = [],
            Traits = Plain,
            Positions = [Some],
            Flexibility = [Some],
        };

    static Constituency Place(string id, string name, int officials) =>
        new()
        {
            Id = id,
            Name = name,
            Officials = officials,
            Turnover = Some,
            Autonomy = Some,
            Weight = Some,
            Attachments = [Some, Some, Some, Some],
            Positions = [Some],
        };

    static Body Voting(string id, string name, BodyKind kind, int electedBy) =>
        new()
        {
            Id = id,
            Name = name,
            Kind = kind,
            ElectedBy = electedBy,
            Weight = Some,
            Size = [new(Month.Of(1700, 1), 5)],
            CandidateSize = [],
            Members = [],
            Candidates = [],
        };

    static Office Post(string id, string name, int holder, PowerKind power) =>
        new()
        {
            Id = id,
            Name = name,
            Holder = holder,
            FilledBy = 1,
            Weight = Some,
            Powers = [new(power, Some, [0, 1])],
        };

    static Inquiry Inquiry() =>
        new()
        {
            Question = "Why did Ines come to lead the Salt League?",
            Subject = 0,
            Headline = [0, 1, 2],
            Wider = [0, 1, 2, 3, 4, 5],
            Sham = Intervention.None,
            Factors =
            [
                Asked("stewardship", "The stewardship", "her hold on the stewardship", "the stewardship had lain idle") with
                {
                    What =
                        "The steward fills the posts of the depots and the quays. Ines held the post from before the contest opened.",
                    Parts = [new("accounts", "What the accounts told her", "what the accounts told her", Intervention.None)],
                },
                Asked("pacts", "Pacts", "her pacts with the other captains", "no captain had been free to ally with another"),
                Asked("ledger", "The ledger", "her use of the Foundress’s ledger", "the ledger had spoken for nobody"),
                Asked("tariff", "The tariff", "her line on the tariff", "all had stood alike on the tariff"),
                Asked("blunders", "Rivals’ blunders", "her rivals’ blunders", "her rivals had been as careful as she"),
                Asked("temper", "Her temper", "her temper", "she had been like the others"),
            ],
        };

    static Factor Asked(string id, string name, string phrase, string otherwise) =>
        new(
            id,
            name,
            phrase,
            $"What {phrase} came to.",
            [
                new($"{id}-idle", "taken from everybody", otherwise, Reach.Everybody, Intervention.None),
                new($"{id}-hers", "taken from Ines alone", $"{otherwise} for Ines alone", Reach.Subject, Intervention.None),
                new($"{id}-rurik", "given to Rurik", $"Rurik had been given {phrase}", Reach.Rival, Intervention.None),
            ],
            []
        );

    static Milestone[] Milestones() =>
        [
            Fact("m1", "Rurik loses his seat at the high table", new LosesSeat(1, 2), Month.Of(1701, 3).Number, Use.Fit),
            Fact("m2", "share of the bench voting against Ines", new OppositionVotes(1, 6), 0.31, Use.Fit),
            Fact("m3", "members of the high table against the ruling coalition", new OppositionSeats(2), 2, Use.Fit),
            Fact("m4", "Maro still sits at the high table", new IsSeated(3, 2), 1, Use.Fit),
            Fact("m5", "who leads in the end", new Winner(), 0, Use.ReportOnly),
            Fact("m6", "hands raised in the depots", new Unmeasured("the depots hold no vote here"), 0.62, Use.ReportOnly),
        ];

    static Milestone Fact(string id, string text, Measure measure, double value, Use use) =>
        new(id, "first", text, Month.Of(1701, 3), measure, value, 1, 1, use, "high", new("quill-1911", "p. 40", Checked.No));
}
