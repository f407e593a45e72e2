using Interregnum.Sensitivity;

namespace Interregnum.Findings;

/// <summary>Which uncertain parameter moves the answer: of the odds, and of the gap between the two leading factors.</summary>
public sealed record SensitivityFinding
{
    /// <summary>Id of the contender whom the question is about.</summary>
    public required string Subject { get; init; }

    /// <summary>Id of the factor with the largest Shapley value in these draws.</summary>
    public required string LeadingFactor { get; init; }

    /// <summary>Id of the factor with the next; null when the question has one factor only.</summary>
    public required string? RunnerUp { get; init; }

    /// <summary>Parameter draws that were played, eight histories each in every world of the headline.</summary>
    public required int Draws { get; init; }

    /// <summary>Whether they were drawn from a posterior, whose parameters may be correlated, rather than from the prior.</summary>
    public required bool FromPosterior { get; init; }

    /// <summary>Parameters that are uncertain at all.</summary>
    public required int Uncertain { get; init; }

    /// <summary>Dice of the panel on which single steps were tried; 0 when they were not.</summary>
    public required int Dice { get; init; }

    public required OutputFinding Odds { get; init; }

    /// <summary>Leader less runner-up, in Shapley units; null when there is no runner-up.</summary>
    public required OutputFinding? Gap { get; init; }

    /// <summary>What it would be worth to know every parameter, in Shapley units.</summary>
    public required double WorthOfEverything { get; init; }

    /// <summary>The parameters that move odds or gap most, the most telling first.</summary>
    public required IReadOnlyList<MovingParameter> Parameters { get; init; }
}

/// <param name="Value">Its mean.</param>
/// <param name="Chance">Share of its variance that would be left if every parameter were known.</param>
/// <param name="Unexplained">Share of the rest that the surface does not account for; null where parameters move nothing that shows.</param>
public sealed record OutputFinding(Estimate Value, Estimate Chance, Estimate? Unexplained);

/// <summary>What one uncertain parameter moves.</summary>
/// <param name="Path">Its id.</param>
/// <param name="Odds">Indices of the odds; null where parameters move nothing that shows.</param>
/// <param name="Gap">Indices of the gap; null likewise.</param>
/// <param name="OddsStep">Morris's effects on the odds over a panel of dice; null when not tried.</param>
/// <param name="GapStep">The same on the gap.</param>
/// <param name="Worth">What it would be worth to look it up before saying which factor leads, in Shapley units.</param>
/// <param name="Flips">Its values at which leader and runner-up change places.</param>
public sealed record MovingParameter(
    string Path,
    SobolIndex? Odds,
    SobolIndex? Gap,
    MorrisEffect? OddsStep,
    MorrisEffect? GapStep,
    Estimate Worth,
    IReadOnlyList<Estimate> Flips
);
