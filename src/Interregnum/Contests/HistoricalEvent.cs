namespace Interregnum.Contests;

/// <summary>Something that happens to the contest: on a date, or by a hazard with one threshold a history.</summary>
public sealed record HistoricalEvent
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The month in which it happens, or from which its hazard runs.</summary>
    public required Month At { get; init; }

    /// <summary>The last month in which its hazard runs; null for a dated event.</summary>
    public Month? Until { get; init; }

    /// <summary>For a hazard: its rate per month, ≥ 0; null for a dated event.</summary>
    public Quantity? Rate { get; init; }

    /// <summary>A document, whose effect is scaled by how widely it is known; it can be published or suppressed.</summary>
    public Quantity? Exposure { get; init; }

    public required IReadOnlyList<Effect> Effects { get; init; }

    /// <summary>A question the event puts to a body; null for none.</summary>
    public Question? Question { get; init; }
}

/// <summary>A rung proposed against a contender by the event itself, not by a rival.</summary>
/// <param name="Against">The contender, as an index.</param>
/// <param name="Rung">The rung, as an index; its bodies vote.</param>
public sealed record Question(int Against, int Rung);

/// <summary>What an event changes.</summary>
public abstract record Effect;

/// <summary>An issue's salience changes for good, by a summand.</summary>
public sealed record SalienceShift(int Issue, Quantity By) : Effect;

/// <summary>Officials' ideal points on an issue move, by a summand.</summary>
/// <param name="Over">Constituencies, as indices.</param>
public sealed record OpinionShift(int Issue, Quantity By, IReadOnlyList<int> Over) : Effect;

/// <summary>A contender's prestige changes, by a summand.</summary>
public sealed record PrestigeShift(int Who, Quantity By) : Effect;

/// <summary>A contender's legitimacy changes, by a summand (times the exposure, for a document).</summary>
public sealed record LegitimacyShift(int Who, Quantity By) : Effect;

/// <summary>The weight λ of the founder's legacy changes, by a summand.</summary>
public sealed record LegacyShift(Quantity By) : Effect;

/// <summary>Trust between two contenders changes, by a summand.</summary>
public sealed record TrustShift(int From, int To, Quantity By) : Effect;

/// <summary>A contender leaves the contest for good: dead, or withdrawn from politics.</summary>
public sealed record Leaves(int Who) : Effect;

/// <summary>A contender cannot act: too ill, captive, abroad without a say. He keeps his seats and offices.</summary>
/// <param name="Months">For so many, the event's own included; without end when null.</param>
public sealed record Incapacitated(int Who, int? Months) : Effect;

/// <summary>An assembly meets: it elects the councils, which elect the cabinets.</summary>
public sealed record Convenes(int Body) : Effect;

/// <summary>A share of the posts is filled anew, as when a party recruits.</summary>
public sealed record Renewal(Quantity Share, IReadOnlyList<int> Over) : Effect;

/// <summary>The ban on organised opposition comes into force or is lifted.</summary>
public sealed record Ban(bool On) : Effect;

/// <summary>Tension (a war scare) that adds to fear for some months.</summary>
public sealed record Tension(Quantity By, int Months) : Effect;

/// <summary>An office ceases to exist.</summary>
public sealed record Abolished(int Office) : Effect;
