namespace Interregnum.Contests;

public enum BodyKind
{
    /// <summary>Drawn from the officials each time it meets, as a congress is.</summary>
    Assembly,

    /// <summary>Elected from the officials and the contenders by an assembly; sits until the next election.</summary>
    Council,

    /// <summary>A few contenders by name, elected by a council.</summary>
    Cabinet,
}

/// <summary>A body that votes.</summary>
public sealed record Body
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required BodyKind Kind { get; init; }

    /// <summary>The body that elects it, as an index; −1 for an assembly.</summary>
    public int ElectedBy { get; init; } = -1;

    /// <summary>The leading body, whose seated claimants form coalitions: exactly one, a cabinet.</summary>
    public bool Leading { get; init; }

    /// <summary>Its weight in a claimant's overall strength, ≥ 0; normalised over bodies.</summary>
    public required Quantity Weight { get; init; }

    /// <summary>Full members (delegates, for an assembly) from each month on.</summary>
    public required IReadOnlyList<Step<int>> Size { get; init; }

    /// <summary>Candidate members of a cabinet from each month on; empty when it has none.</summary>
    public required IReadOnlyList<Step<int>> CandidateSize { get; init; }

    /// <summary>Contenders who sat in it at the start, as full members.</summary>
    public required IReadOnlyList<int> Members { get; init; }

    /// <summary>Contenders who sat in it at the start, as candidates.</summary>
    public required IReadOnlyList<int> Candidates { get; init; }
}

public enum PowerKind
{
    /// <summary>Fills posts in constituencies, and dismisses.</summary>
    Appoints,

    /// <summary>Learns what officials really think.</summary>
    Informs,

    /// <summary>Draws up the slate and the order of business of an elected body.</summary>
    Agenda,

    /// <summary>A platform for the founder's work: press, academy, codification.</summary>
    Teaches,

    /// <summary>Coercion: fear of whoever holds it.</summary>
    Polices,
}

/// <summary>A power that an office carries.</summary>
/// <param name="Reach">How far it goes, 0..1: the share of vacancies filled, the strength of the platform, and so on.</param>
/// <param name="Over">The constituencies it covers, as indices; for <see cref="PowerKind.Agenda"/> the bodies; empty for <see cref="PowerKind.Teaches"/>.</param>
public sealed record Power(PowerKind Kind, Quantity Reach, IReadOnlyList<int> Over);

/// <summary>A post at the top that carries powers.</summary>
public sealed record Office
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Who held it at the start, as an index of contenders.</summary>
    public required int Holder { get; init; }

    /// <summary>The body that fills it when it falls vacant.</summary>
    public required int FilledBy { get; init; }

    /// <summary>A body that has to carry its decisions out: the powers reach as far as the holder's side sits there. −1 for none.</summary>
    public int Through { get; init; } = -1;

    /// <summary>Its weight among the key offices when dominance is read, ≥ 0.</summary>
    public required Quantity Weight { get; init; }

    public required IReadOnlyList<Power> Powers { get; init; }
}

public enum Sanction
{
    /// <summary>A mark of opposition and a loss of legitimacy.</summary>
    Censure,

    /// <summary>Loss of the weightiest office.</summary>
    Office,

    /// <summary>Loss of the seat in a body.</summary>
    Seat,

    /// <summary>Out of every seat, office and vote, and of the contest.</summary>
    Expulsion,
}

/// <summary>A rung of the ladder that a question climbs.</summary>
/// <param name="Bodies">The bodies that vote on it, together, as indices.</param>
/// <param name="Majority">The share of votes cast (yes and no) that carries it; strictly more is needed.</param>
/// <param name="Of">For <see cref="Sanction.Seat"/>: the body whose seat is lost; else −1.</param>
/// <param name="After">Rungs that the target must have fallen by before, as indices; met where there is nothing to lose.</param>
public sealed record Rung(
    string Id,
    string Name,
    Sanction Sanction,
    IReadOnlyList<int> Bodies,
    Quantity Majority,
    int Of,
    IReadOnlyList<int> After
);
