using Interregnum.Contests;

namespace Interregnum.Tests.Mechanisms;

/// <summary>
/// A small contest to show one mechanism at a time: claimants c0, c1 …, who are all alike, lieutenants l0 …, constituencies g0 …,
/// an assembly, a council and a leading cabinet. Every number is known, and every mechanism's parameter is 0 unless a test says.
/// </summary>
sealed class Synthetic
{
    readonly List<Parameter> _parameters = [];
    readonly Dictionary<Mechanic, double> _mechanics = new()
    {
        [Mechanic.StrengthTemperature] = 1,
        [Mechanic.AssembliesLean] = 1,
        [Mechanic.AssembliesRetention] = 1,
        [Mechanic.CoalitionThreshold] = 0.5,
        [Mechanic.CoalitionGain] = 1,
        [Mechanic.CoalitionTerm] = 240,
        [Mechanic.CoalitionThreat] = 1,
        [Mechanic.DoctrineFounder] = 1,
        [Mechanic.DominanceBodies] = 0.5,
        [Mechanic.DominanceOffices] = 0.5,
        [Mechanic.DominanceMonths] = 1,
    };

    public int Claimants { get; init; } = 3;

    /// <summary>Lieutenants, each with the claimant he follows or −1.</summary>
    public int[] Lieutenants { get; init; } = [];

    /// <summary>Lieutenants, as contenders, who sit in council and cabinet beside the claimants.</summary>
    public int[] Seated { get; init; } = [];

    public int Constituencies { get; init; } = 1;

    public int Officials { get; init; } = 64;

    public int Months { get; init; } = 24;

    public int Issues { get; init; } = 1;

    /// <summary>The salience of every issue from each of these months on.</summary>
    public (int From, double Value)[] Salience { get; init; } = [(0, 1)];

    public double Turnover { get; init; }

    public double Autonomy { get; init; }

    /// <summary>Prestige of each claimant; 0 where it says nothing.</summary>
    public double[] Prestige { get; init; } = [];

    public double Foresight { get; init; } = 1;

    public double Caution { get; init; }

    public double Boldness { get; init; } = 1;

    public int CouncilSize { get; init; } = 20;

    /// <summary>Chief of each constituency, as a contender, or −1.</summary>
    public int[] Chiefs { get; init; } = [];

    /// <summary>Attachment of every official to each claimant.</summary>
    public double[] Attachments { get; init; } = [];

    public Func<Synthetic, IReadOnlyList<Office>> OfficesOf { get; init; } = _ => [];

    public Func<Synthetic, IReadOnlyList<HistoricalEvent>> EventsOf { get; init; } = _ => [];

    public Func<Synthetic, IReadOnlyList<Rung>> LadderOf { get; init; } = _ => [];

    public Func<Synthetic, IReadOnlyList<Tie>> TiesOf { get; init; } = _ => [];

    /// <summary>Indices of the three bodies.</summary>
    public const int Assembly = 0;
    public const int Council = 1;
    public const int Cabinet = 2;

    public Synthetic With(Mechanic mechanic, double value)
    {
        _mechanics[mechanic] = value;
        return this;
    }

    /// <summary>A known number.</summary>
    public Quantity Number(double value, string? path = null)
    {
        _parameters.Add(new Parameter(path ?? $"n{_parameters.Count}", new Fixed(value), -100, 100));
        return new Quantity(_parameters.Count - 1);
    }

    public Power Over(PowerKind kind, double reach, params int[] places) =>
        new(
            kind,
            Number(reach),
            places.Length > 0 || kind == PowerKind.Teaches ? places : [.. Enumerable.Range(0, Constituencies)]
        );

    public Contest Build()
    {
        var mechanics = MechanismParameters
            .Names.Select(name => Number(_mechanics.GetValueOrDefault(name.Mechanic), name.Path))
            .ToList();
        var contenders = Enumerable.Range(0, Claimants + Lieutenants.Length).Select(Contender).ToList();
        var contest = new Contest
        {
            Id = "synthetic",
            Title = "Synthetic",
            Summary = "Made up.",
            From = Month.Of(1900, 1),
            To = Month.Of(1900, 1) + (Months - 1),
            Parameters = _parameters,
            Mechanics = new MechanismParameters(mechanics),
            Contenders = contenders,
            Ties = TiesOf(this),
            Issues = [.. Enumerable.Range(0, Issues).Select(Issue)],
            Constituencies = [.. Enumerable.Range(0, Constituencies).Select(Constituency)],
            Bodies =
            [
                Body("assembly", BodyKind.Assembly, -1, 100),
                Body("council", BodyKind.Council, Assembly, CouncilSize),
                Body("cabinet", BodyKind.Cabinet, Council, Claimants + Seated.Length),
            ],
            Offices = OfficesOf(this),
            Ladder = LadderOf(this),
            Events = EventsOf(this),
        };
        return contest;
    }

    public Rung Rung(string id, Sanction sanction, int of = -1, params int[] after) =>
        new(id, id, sanction, [Council], Number(0.5), of, after);

    public static HistoricalEvent Dated(string id, int month, params Effect[] effects) =>
        new()
        {
            Id = id,
            Title = id,
            At = Month.Of(1900, 1) + month,
            Effects = effects,
        };

    Contender Contender(int person) =>
        new()
        {
            Id = person < Claimants ? $"c{person}" : $"l{person - Claimants}",
            Name = person < Claimants ? $"C{person}" : $"L{person - Claimants}",
            Role = person < Claimants ? Role.Claimant : Role.Lieutenant,
            Patron = person < Claimants ? -1 : Lieutenants[person - Claimants],
            Prestige = Number(person < Prestige.Length ? Prestige[person] : 0, $"prestige{person}"),
            Claims = [],
            Record = [],
            Traits = new Traits(Number(1), Number(Boldness), Number(Caution), Number(1), Number(1), Number(Foresight)),
            Positions = [.. Enumerable.Range(0, Issues).Select(_ => Number(0))],
            Flexibility = [.. Enumerable.Range(0, Issues).Select(_ => Number(0))],
        };

    Issue Issue(int issue) =>
        new(
            $"i{issue}",
            $"i{issue}",
            "low",
            "high",
            [.. Salience.Select(step => new Step<Quantity>(Month.Of(1900, 1) + step.From, Number(step.Value)))]
        );

    Constituency Constituency(int g) =>
        new()
        {
            Id = $"g{g}",
            Name = $"G{g}",
            Officials = Officials,
            Turnover = Number(Turnover),
            Autonomy = Number(Autonomy),
            Weight = Number(1),
            Chief = g < Chiefs.Length ? Chiefs[g] : -1,
            Attachments = [.. Enumerable.Range(0, Claimants).Select(i => Number(i < Attachments.Length ? Attachments[i] : 0))],
            Positions = [.. Enumerable.Range(0, Issues).Select(_ => Number(0))],
        };

    Body Body(string id, BodyKind kind, int electedBy, int size) =>
        new()
        {
            Id = id,
            Name = id,
            Kind = kind,
            ElectedBy = electedBy,
            Leading = kind == BodyKind.Cabinet,
            Weight = Number(kind == BodyKind.Assembly ? 0 : 1, $"weight.{id}"),
            Size = [new Step<int>(Month.Of(1900, 1), size)],
            CandidateSize = [],
            Members = kind == BodyKind.Assembly ? [] : [.. Enumerable.Range(0, Claimants), .. Seated],
            Candidates = [],
        };
}
