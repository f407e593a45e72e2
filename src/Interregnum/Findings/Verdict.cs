namespace Interregnum.Findings;

/// <summary>A number with its 95 % interval.</summary>
public sealed record Estimate(double Value, double Low, double High)
{
    /// <summary>A number that is known, so that its interval has no width.</summary>
    public static Estimate Exactly(double value) => new(value, value, value);
}

/// <summary>What an inquiry found: everything the report, <c>summary.json</c> and <c>factors.csv</c> say. Facts here, prose there.</summary>
public sealed record Verdict
{
    public required string Question { get; init; }

    /// <summary>Id of the contender whom the question is about.</summary>
    public required string Subject { get; init; }

    /// <summary>What counts as most significant, stated before anything is ranked.</summary>
    public required string Criterion { get; init; }

    /// <summary><c>in general</c> or <c>in this case</c>.</summary>
    public required string Population { get; init; }

    public required long Seed { get; init; }

    /// <summary>Parameter draws of the headline.</summary>
    public required int Draws { get; init; }

    /// <summary>Histories per world of the headline.</summary>
    public required int Histories { get; init; }

    /// <summary>How often each claimant prevails, and nobody, with everything as it was: in the claimants' order, nobody last (id <c>nobody</c>).</summary>
    public required IReadOnlyList<Odds> Odds { get; init; }

    /// <summary>The same, read twelve months before the horizon.</summary>
    public required IReadOnlyList<Odds> OddsTwelveMonthsBefore { get; init; }

    /// <summary>The same, read twelve months after the horizon.</summary>
    public required IReadOnlyList<Odds> OddsTwelveMonthsAfter { get; init; }

    /// <summary>The headline's factors, in the question's order.</summary>
    public required IReadOnlyList<FactorFinding> Factors { get; init; }

    /// <summary>The wider table, in its order; its numbers come from its own worlds.</summary>
    public required IReadOnlyList<FactorFinding> Wider { get; init; }

    /// <summary>Histories per world of the wider table; 0 when there is none.</summary>
    public int WiderHistories { get; init; }

    /// <summary>
    /// Necessity under the sham intervention: the share of the subject's victories that a negligible change undoes; null when he
    /// has fewer than 30.
    /// </summary>
    public required Estimate? Sham { get; init; }

    /// <summary>Necessity under re-rolled dice at the same parameters; null when the subject has fewer than 30 victories.</summary>
    public required Estimate? Reroll { get; init; }

    public required IReadOnlyList<ContrastFinding> Contrasts { get; init; }

    /// <summary>The headline's factors in the model put together otherwise, one mechanism at a time.</summary>
    public required IReadOnlyList<VariantFinding> Variants { get; init; }

    /// <summary>All worlds of the headline, by the factors present.</summary>
    public required IReadOnlyList<WorldFinding> Worlds { get; init; }

    public required IReadOnlyList<WorldFinding> WiderWorlds { get; init; }

    /// <summary>Shapley–Taylor interactions of order two among the headline's factors.</summary>
    public required IReadOnlyList<InteractionFinding> Interactions { get; init; }

    /// <summary>Id of the factor with the largest Shapley value of the headline.</summary>
    public required string LeadingFactor { get; init; }

    /// <summary>The Monte Carlo probability that the leader's mean value is largest.</summary>
    public required double Confidence { get; init; }

    /// <summary>Whether the leader's paired difference from every rival excludes zero at 95 %, simultaneously.</summary>
    public required bool Settled { get; init; }

    /// <summary>Odds of every claimant (and nobody, last) in the world without each factor of the headline alone.</summary>
    public required IReadOnlyList<WithoutFinding> Without { get; init; }

    /// <summary>What would be worth looking up, and what would turn the ranking over; null with too few draws, or a single factor.</summary>
    public LookUpFinding? LookUp { get; init; }

    /// <summary>One typical history of the world with everything present, among those with its most frequent outcome.</summary>
    public required MedoidFinding Medoid { get; init; }

    /// <summary>One typical history of that world among those in which the subject prevails; null when there is none.</summary>
    public MedoidFinding? SubjectMedoid { get; init; }

    /// <summary>How the model reproduces the record, before any calibration.</summary>
    public required IReadOnlyList<MilestoneFinding> Milestones { get; init; }

    /// <summary>What the documents weigh, beside the twins; null when no item of evidence is weighed.</summary>
    public DocumentsFinding? Documents { get; init; }

    /// <summary>Where historians stand, by the scenario's coding; null when none is coded.</summary>
    public HistoriansFinding? Historians { get; init; }

    /// <summary>How well the model as it is was found to fit the record; null without a calibration.</summary>
    public FitFinding? Fit { get; init; }

    /// <summary>The headline before and after a calibration, in general and in this case; empty without one.</summary>
    public IReadOnlyList<PopulationFinding> Populations { get; init; } = [];

    /// <summary>Worlds that were played for all of this, each counted once.</summary>
    public int WorldsPlayed { get; init; }

    /// <summary>Histories that all of this rests on, over all worlds, each counted once.</summary>
    public long HistoriesPlayed { get; init; }
}

public sealed record Odds(string Id, Estimate Probability);

/// <summary>What one factor did, under the primary profile.</summary>
public sealed record FactorFinding
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Id of the primary contrast.</summary>
    public required string Contrast { get; init; }

    /// <summary>Mean Shapley value, with a 95 % interval clustered by parameter draw.</summary>
    public required Estimate Shapley { get; init; }

    public required double StandardError { get; init; }

    /// <summary>P(Y(F∖f)=0 | Y(F)=1); null when fewer than 30 histories condition.</summary>
    public required Estimate? Necessity { get; init; }

    /// <summary>P(Y(F)=1 | Y(F∖f)=0).</summary>
    public required Estimate? Sufficiency { get; init; }

    /// <summary>P(Y({f})=1 | Y(∅)=0).</summary>
    public required Estimate? SufficiencyAlone { get; init; }

    /// <summary>P(Y(F)=1, Y(F∖f)=0).</summary>
    public required Estimate Benefit { get; init; }

    /// <summary>P(Y(F)=0, Y(F∖f)=1).</summary>
    public required Estimate Harm { get; init; }

    /// <summary>Tian–Pearl bounds of necessity from the marginal rates; hold under any coupling.</summary>
    public required Bounds? NecessityBounds { get; init; }

    /// <summary>The share of parameter draws in which this factor's expected value is largest.</summary>
    public required double FirstShare { get; init; }

    /// <summary>Nested parts by Owen's value; they sum to the factor's. Empty when it has none.</summary>
    public required IReadOnlyList<PartFinding> Parts { get; init; }

    /// <summary>A typical history that turned out otherwise without the factor, beside its twin; null when none did. Headline only.</summary>
    public TwinFinding? Twin { get; init; }
}

public sealed record Bounds(double Low, double High);

/// <param name="Id">A part's id, or <c>rest</c>.</param>
/// <param name="Histories">Histories per world that tell the parts apart.</param>
public sealed record PartFinding(string Id, string Name, Estimate Owen, double StandardError, int Histories = 0);

/// <summary>A history in which the factor decided the outcome, told in both worlds.</summary>
/// <param name="Number">Its number, to replay it by.</param>
/// <param name="With">Id of the claimant who prevails with the factor, or <c>nobody</c>.</param>
/// <param name="Without">The same without it.</param>
/// <param name="Month">The first month with an unequal state, as <c>1923-10</c>.</param>
/// <param name="Mechanism">The first mechanism of that month after which the states are unequal.</param>
public sealed record TwinFinding(
    long Number,
    string With,
    string Without,
    string? Month,
    string? Mechanism,
    Chronicle History,
    Chronicle Twin
);

/// <summary>The headline with one factor under another contrast.</summary>
/// <param name="Shapley">Value of the factor whose contrast changed.</param>
/// <param name="FirstFactor">Id of the factor with the largest value then.</param>
/// <param name="Lead">Its lead over the rival from whom it is told apart least; null when it has none.</param>
/// <param name="All">Values of all the headline's factors then, in its order.</param>
/// <param name="Histories">Histories per world in which it was played.</param>
public sealed record ContrastFinding(
    string Factor,
    string Contrast,
    string Name,
    Estimate Shapley,
    double StandardError,
    string FirstFactor,
    ContrastLead? Lead,
    IReadOnlyList<Estimate> All,
    int Histories = 0
)
{
    /// <summary>Whether the first factor leads beyond the noise of what was played.</summary>
    public bool IsClear => Lead is null or { By.Low: > 0 };
}

/// <summary>A leader's paired lead.</summary>
/// <param name="Over">Id of a rival.</param>
/// <param name="By">The leader's value less the rival's; an interval of 95 % that holds for all rivals at once.</param>
public sealed record ContrastLead(string Over, Estimate By);

/// <param name="Present">Ids of the factors present.</param>
/// <param name="Probability">How often the subject prevails.</param>
public sealed record WorldFinding(IReadOnlyList<string> Present, Estimate Probability);

public sealed record InteractionFinding(string First, string Second, Estimate Value, double StandardError);

/// <param name="Factor">The factor that is absent.</param>
/// <param name="Odds">In the order of <see cref="Verdict.Odds"/>.</param>
public sealed record WithoutFinding(string Factor, IReadOnlyList<Odds> Odds);

/// <summary>The history whose mean distance to the others (defined in <c>docs/model.md</c>) is least.</summary>
/// <param name="Number">Its number, to replay it by.</param>
public sealed record MedoidFinding(long Number, double MeanDistance, Chronicle Chronicle);

/// <summary>Where the recorded value falls in the model's prior predictive distribution.</summary>
/// <param name="Occurred">Share of histories in which the milestone has a value at all.</param>
/// <param name="Unit"><c>share</c>, <c>seats</c>, <c>yes or no</c> (1 or 0), <c>month</c> (its number), <c>person</c> (an index) or <c>none</c>.</param>
/// <param name="Median">Median of the values; null when it never occurred, and for a person.</param>
/// <param name="Low">2.5 % quantile of the values; null when it never occurred, and for a person.</param>
/// <param name="Recorded">The recorded value, in the milestone's unit.</param>
/// <param name="Within">Share of all histories within tolerance ⊕ discrepancy of the record.</param>
/// <param name="Reached">Whether any history came within.</param>
/// <param name="Unmeasured">Why the engine can read nothing like it; null when it can. Then <c>Within</c> and <c>Occurred</c> mean nothing.</param>
public sealed record MilestoneFinding(
    string Id,
    string Text,
    string Unit,
    double Recorded,
    Estimate Occurred,
    double? Median,
    double? Low,
    double? High,
    Estimate Within,
    bool Reached,
    string Use,
    string? Unmeasured = null
);

/// <summary>What the headline says when one mechanism takes another form.</summary>
/// <param name="Mechanism">The mechanism.</param>
/// <param name="Form">Its form; <see cref="Mechanisms.Forms"/> says what it does.</param>
/// <param name="Probability">How often the subject prevails in it with everything as it was.</param>
/// <param name="Factors">The headline's factors, in the question's order.</param>
/// <param name="LeadingFactor">Id of the one with the largest value.</param>
/// <param name="Confidence">The Monte Carlo probability that its mean value is largest.</param>
/// <param name="Histories">Histories per world.</param>
/// <param name="Fit">How it was held against the record, from whose posterior its parameters come; null for the prior.</param>
public sealed record VariantFinding(
    string Mechanism,
    string Form,
    Estimate Probability,
    IReadOnlyList<VariantFactor> Factors,
    string LeadingFactor,
    double Confidence,
    int Histories,
    FitFinding? Fit = null
)
{
    /// <summary>Ids of the factors, the greatest value first.</summary>
    public IReadOnlyList<string> Order => [.. Factors.OrderByDescending(f => f.Shapley.Value).Select(f => f.Id)];
}

/// <summary>A factor's Shapley value in a variant.</summary>
public sealed record VariantFactor(string Id, Estimate Shapley, double StandardError);
