namespace Interregnum.Findings;

/// <summary>Why an attribution stopped playing.</summary>
public enum Ending
{
    /// <summary>The ranking is settled at the confidence asked for.</summary>
    Settled,

    /// <summary>The draws allowed were spent first.</summary>
    Spent,

    /// <summary>The time was spent first.</summary>
    Stopped,
}

/// <summary>What each factor did, from as many histories as the ranking needs.</summary>
public sealed record AttributionFinding
{
    /// <summary>Id of the contender whom the question is about.</summary>
    public required string Subject { get; init; }

    public required Ending Ending { get; init; }

    /// <summary>The confidence asked for: the probability that no wrong leader is ever settled.</summary>
    public required double Confidence { get; init; }

    /// <summary>Id of the factor with the largest Shapley value.</summary>
    public required string LeadingFactor { get; init; }

    /// <summary>Parameter draws, eight histories each in every world.</summary>
    public required int Draws { get; init; }

    /// <summary>The draw after which the ranking was settled and stayed so: as few would have done; null when it is not settled, or there is one factor.</summary>
    public required int? SettledAfter { get; init; }

    /// <summary>Histories played, over all worlds.</summary>
    public required long Histories { get; init; }

    /// <summary>How often the subject prevails with everything as it was.</summary>
    public required Estimate Odds { get; init; }

    /// <summary>In the question's order.</summary>
    public required IReadOnlyList<FactorFinding> Factors { get; init; }

    /// <summary>Mean responsibility of each factor for the subject's victories; null when he has fewer than 30.</summary>
    public required IReadOnlyList<Estimate>? Responsibility { get; init; }

    /// <summary>The leader's lead over each other factor, with what is not ruled out of it however often one looks.</summary>
    public required IReadOnlyList<LeadFinding> Leads { get; init; }

    public required IReadOnlyList<InteractionFinding> Interactions { get; init; }

    /// <summary>Necessity under the sham intervention; null below 30 victories.</summary>
    public required Estimate? Sham { get; init; }

    /// <summary>Necessity under re-rolled dice; null below 30 victories.</summary>
    public required Estimate? Reroll { get; init; }
}

/// <summary>How much of a factor's effect runs through some mechanisms.</summary>
/// <param name="Factor">Its id.</param>
/// <param name="With">How often the subject prevails with everything as it was.</param>
/// <param name="Without">The same without the factor.</param>
/// <param name="Effect">The whole effect, what each mechanism carries, and what none of them does.</param>
/// <param name="Lent">
/// For each mechanism what it gives to the world without the factor when it alone does what it does with the factor: the natural indirect
/// effect seen from there.
/// </param>
/// <param name="Void">How often, in the worlds in which a mechanism does what it did in a twin, some of that was void.</param>
public sealed record ChannelFinding(
    string Factor,
    Estimate With,
    Estimate Without,
    Attribution.MediationFinding Effect,
    IReadOnlyList<Estimate> Lent,
    Estimate Void
);

/// <param name="Rival">Id of the factor that the leader leads.</param>
public sealed record LeadFinding(string Rival, Estimate Lead);
