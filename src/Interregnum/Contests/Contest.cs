namespace Interregnum.Contests;

/// <summary>
/// A struggle for power as it stood before its first month, with what happened <i>to</i> it: everything the engine reads, and
/// nothing else (no evidence, no milestones, no outcome). Contenders, constituencies, bodies and so on refer to one another by
/// their index in the lists below.
/// </summary>
public sealed record Contest
{
    /// <summary><c>[a-z][a-z0-9-]{0,63}</c>; the folder's name has no meaning.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    /// <summary>Whose legacy is claimed, for the report's prose; null when there is no founder.</summary>
    public string? Founder { get; init; }

    /// <summary>The first month played.</summary>
    public required Month From { get; init; }

    /// <summary>The horizon: the last month played, at whose end the outcome is read.</summary>
    public required Month To { get; init; }

    /// <summary>Every number of the contest, known or uncertain; <see cref="Quantity"/> points in here.</summary>
    public required IReadOnlyList<Parameter> Parameters { get; init; }

    /// <summary>
    /// What a calibration left of the parameters' priors; null for the priors themselves. Not part of what identifies a contest.
    /// </summary>
    public Posterior? Posterior { get; init; }

    public required MechanismParameters Mechanics { get; init; }

    /// <summary>Mechanisms in other forms than their usual ones, at most one of each; none in the model as it is.</summary>
    public IReadOnlyList<Variant> Variants { get; init; } = [];

    /// <summary>Claimants first (at most 12), then lieutenants (at most 40).</summary>
    public required IReadOnlyList<Contender> Contenders { get; init; }

    public required IReadOnlyList<Tie> Ties { get; init; }

    public required IReadOnlyList<Issue> Issues { get; init; }

    public required IReadOnlyList<Constituency> Constituencies { get; init; }

    public required IReadOnlyList<Body> Bodies { get; init; }

    public required IReadOnlyList<Office> Offices { get; init; }

    /// <summary>Rungs in the order of their severity, the mildest first.</summary>
    public required IReadOnlyList<Rung> Ladder { get; init; }

    /// <summary>In the order in which they happen; those of one month keep the scenario's order.</summary>
    public required IReadOnlyList<HistoricalEvent> Events { get; init; }

    public int ClaimantCount => Contenders.Count(c => c.Role == Role.Claimant);

    public int MonthCount => To - From + 1;

    /// <summary>How an outcome is written in findings and data: the claimant's id, or <c>nobody</c> for −1.</summary>
    public string OutcomeId(int outcome) => outcome < 0 ? "nobody" : Contenders[outcome].Id;

    /// <summary>Posts of the apparatus, over all constituencies.</summary>
    public int OfficialCount => Constituencies.Sum(c => c.Officials);
}

public enum Role
{
    /// <summary>Seeks the leadership; has a column of support.</summary>
    Claimant,

    /// <summary>Holds seats and offices and votes, but seeks no leadership.</summary>
    Lieutenant,
}

/// <summary>Someone who holds seats and offices by name.</summary>
public sealed record Contender
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required Role Role { get; init; }

    /// <summary>For a lieutenant: the claimant he follows, as an index, or −1.</summary>
    public int Patron { get; init; } = -1;

    /// <summary>Regard with the apparatus at the start, 0..1.</summary>
    public required Quantity Prestige { get; init; }

    /// <summary>Claims to the founder's legacy; their weights add up to the opening legitimacy.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>What can be held against him: departures from the founder, each with its weight.</summary>
    public required IReadOnlyList<Claim> Record { get; init; }

    public required Traits Traits { get; init; }

    /// <summary>Ideal points, one for each issue, −1..1.</summary>
    public required IReadOnlyList<Quantity> Positions { get; init; }

    /// <summary>How readily each position moves, one for each issue, 0..1.</summary>
    public required IReadOnlyList<Quantity> Flexibility { get; init; }
}

/// <summary>What a contender brings, each 0..1.</summary>
/// <param name="Ambition">How eagerly he proposes coalitions and seeks the first place.</param>
/// <param name="Boldness">How readily he attacks in public.</param>
/// <param name="Caution">How far he stays behind what he could carry.</param>
/// <param name="Organising">How well he uses an office: posts, dossiers, staff.</param>
/// <param name="Theory">How well he argues from the founder's work.</param>
/// <param name="Foresight">How far he sees what a coalition would turn into.</param>
public sealed record Traits(
    Quantity Ambition,
    Quantity Boldness,
    Quantity Caution,
    Quantity Organising,
    Quantity Theory,
    Quantity Foresight
);

/// <summary>A claim to the founder's legacy, or an entry of the record held against someone.</summary>
public sealed record Claim(string Id, string What, Quantity Weight);

/// <summary>How two contenders stood to each other at the start: trust −1..1, the same both ways.</summary>
public sealed record Tie(int From, int To, Quantity Trust);

/// <summary>A question on which people stand somewhere between −1 and 1.</summary>
/// <param name="Low">What −1 stands for.</param>
/// <param name="High">What 1 stands for.</param>
/// <param name="Salience">How much it matters, ≥ 0: the value from each month on, the first at or before the contest's first.</param>
public sealed record Issue(string Id, string Name, string Low, string High, IReadOnlyList<Step<Quantity>> Salience);

/// <summary>A value that holds from a month on, until the next.</summary>
public sealed record Step<T>(Month From, T Value);

/// <summary>A part of the apparatus: a province, a city, the army, the unions.</summary>
public sealed record Constituency
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Posts, each an individual with his own opinion.</summary>
    public required int Officials { get; init; }

    /// <summary>Share of its posts that fall vacant in a month, 0..1.</summary>
    public required Quantity Turnover { get; init; }

    /// <summary>How far its chief can protect his own, 0..1.</summary>
    public required Quantity Autonomy { get; init; }

    /// <summary>Weight in an assembly relative to its number of officials, ≥ 0; 1 is its plain share.</summary>
    public required Quantity Weight { get; init; }

    /// <summary>The local chief at the start, as an index of contenders, or −1 where he has no name here.</summary>
    public int Chief { get; init; } = -1;

    /// <summary>The claimant whom an unnamed chief follows, or −1. Of no effect when <see cref="Chief"/> is given.</summary>
    public int ChiefPatron { get; init; } = -1;

    /// <summary>Mean personal attachment of its officials to each claimant, on the scale of private support.</summary>
    public required IReadOnlyList<Quantity> Attachments { get; init; }

    /// <summary>Mean ideal point of its officials on each issue, −1..1.</summary>
    public required IReadOnlyList<Quantity> Positions { get; init; }
}
