using Interregnum.Contests;

namespace Interregnum.Tests.Attribution;

/// <summary>The least contest that factors can be taken from: three claimants, one office with three powers, two events.</summary>
static class SmallContest
{
    public const int Ann = 0;
    public const int Ben = 1;
    public const int Cleo = 2;

    public static Contest Small { get; } = Build();

    public static Redirect Idle(PowerKind? power = null, int? from = null, int? to = null) =>
        new(0, power, Redirection.Idle, -1, Month(from), Month(to), 1, $"idle post{(power is { } p ? " " + p : "")}");

    public static Redirect Give(int who) => new(0, null, Redirection.Given, who, null, null, 1, $"give post to {who}");

    public static Disable Disable(string mechanism, int who = -1) => new(mechanism, who, null, null, 1, $"disable {mechanism}");

    public static Level Level(Asset asset, int who) => new(asset, who, 1, $"level {asset} of {who}");

    public static Swap Swap(Asset asset, int who, int with) => new(asset, who, with, 1, $"swap {asset} of {who} with {with}");

    public static SetParameter Set(int parameter, double value) => new(parameter, value, 1, $"set {parameter} to {value}");

    public static Forbid Forbid(int who = -1) => new(who, null, null, $"forbid alliances for {who}");

    public static Block Block(int ev) => new(ev, $"block {ev}");

    public static Disclose Suppress(int ev) => new(ev, false, null, 1, $"suppress {ev}");

    public static Factor Factor(string id, Atom primary, params Atom[] others) => Factor(id, [primary], others);

    public static Factor Factor(string id, Atom[] primary, params Atom[] others) =>
        new(
            id,
            $"The {id}",
            $"the {id}",
            "",
            [Contrast("gone", primary), .. others.Select((o, i) => Contrast($"other-{i + 1}", [o]))],
            []
        );

    public static Part Part(string id, params Atom[] atoms) => new(id, $"Its {id}", $"its {id}", new Intervention(atoms));

    public static Inquiry Inquiry(IReadOnlyList<Factor> factors, int headline, int wider = 0) =>
        new()
        {
            Question = "Why did Ann succeed?",
            Subject = Ann,
            Headline = [.. Enumerable.Range(0, headline)],
            Wider = [.. Enumerable.Range(0, wider)],
            Factors = factors,
            Sham = new Intervention([Set(3, 0.41)]),
        };

    static Contrast Contrast(string id, Atom[] atoms) =>
        new(id, $"Contrast {id}", $"it had been {id}", Reach.Everybody, new Intervention(atoms));

    static Month? Month(int? month) => month is { } m ? Contests.Month.Of(1700, m) : null;

    static Contest Build() =>
        new()
        {
            Id = "small",
            Title = "Small",
            Summary = "",
            From = Contests.Month.Of(1700, 1),
            To = Contests.Month.Of(1709, 12),
            Parameters = [.. Enumerable.Range(0, 40).Select(i => new Parameter($"number.p{i}", new Fixed(0.5), 0, 1))],
            Mechanics = new MechanismParameters([]),
            Contenders = [Person("ann", 0), Person("ben", 10), Person("cleo", 20)],
            Ties = [new Tie(Ann, Ben, new Quantity(30)), new Tie(Ben, Cleo, new Quantity(31))],
            Issues = [],
            Constituencies = [],
            Bodies = [],
            Offices =
            [
                new Office
                {
                    Id = "post",
                    Name = "Post",
                    Holder = Ann,
                    FilledBy = 0,
                    Weight = new Quantity(32),
                    Powers = [Power(PowerKind.Appoints), Power(PowerKind.Informs), Power(PowerKind.Agenda)],
                },
            ],
            Ladder = [],
            Events = [Event("will"), Event("war")],
        };

    static Power Power(PowerKind kind) => new(kind, new Quantity(33), []);

    static HistoricalEvent Event(string id) =>
        new()
        {
            Id = id,
            Title = id,
            At = Contests.Month.Of(1701, 1),
            Effects = [],
        };

    /// <summary>Boldness is parameter 1 of a person's block, prestige 7, the weight of the claim 8.</summary>
    static Contender Person(string id, int first) =>
        new()
        {
            Id = id,
            Name = id,
            Role = Role.Claimant,
            Prestige = new Quantity(first + 7),
            Claims = [new Claim("blood", "", new Quantity(first + 8))],
            Record = [],
            Traits = new Traits(new(first), new(first + 1), new(first + 2), new(first + 3), new(first + 4), new(first + 5)),
            Positions = [],
            Flexibility = [],
        };
}
