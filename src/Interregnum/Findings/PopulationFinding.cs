namespace Interregnum.Findings;

/// <summary>What the headline's factors are worth in one population of histories.</summary>
/// <param name="Name">One of the names below.</param>
/// <param name="Draws">Independent parameter draws or, in this case, accepted histories.</param>
/// <param name="Histories">Histories of each world.</param>
/// <param name="Chance">How often the subject prevails with everything as it was.</param>
/// <param name="Factors">In the question's order.</param>
/// <param name="Confidence">The Monte Carlo probability that the leader's mean value is largest.</param>
/// <param name="Settled">Whether the leader's paired difference from every rival excludes zero at 95 %, simultaneously.</param>
public sealed record PopulationFinding(
    string Name,
    int Draws,
    int Histories,
    Estimate Chance,
    IReadOnlyList<PopulationFactor> Factors,
    string LeadingFactor,
    double Confidence,
    bool Settled
)
{
    /// <summary>Parameters from the prior, fresh dice.</summary>
    public const string BeforeCalibration = "in general, before calibration";

    /// <summary>Parameters from the posterior, fresh dice.</summary>
    public const string InGeneral = "in general";

    /// <summary>Accepted parameters with the dice they were accepted with.</summary>
    public const string InThisCase = "in this case";

    /// <summary>The same, weighed by the fact that says who prevails in the end, too: shown, and used for nothing else.</summary>
    public const string WithFinalLeader = "in this case, with its end";

    /// <summary>Ids of the factors, the greatest value first.</summary>
    public IReadOnlyList<string> Order => [.. Factors.OrderByDescending(f => f.Shapley.Value).Select(f => f.Id)];
}

/// <summary>A factor's Shapley value in a population, with its 95 % interval.</summary>
public sealed record PopulationFactor(string Id, Estimate Shapley);
