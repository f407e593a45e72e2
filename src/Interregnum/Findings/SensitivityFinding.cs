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

    /// <summary>Pairs of draws between which parameters were exchanged; 0 when they were not.</summary>
    public required int Pairs { get; init; }

    /// <summary>Pairs in which groups were; 0 when they were not.</summary>
    public required int GroupPairs { get; init; }

    /// <summary>The uncertain parameters by the first word of their path, exchanged a group at a time; empty when they were not.</summary>
    public required IReadOnlyList<MovingGroup> Groups { get; init; }

    /// <summary>Every other uncertain parameter together, exchanged; null when they were not.</summary>
    public required MovingGroup? Rest { get; init; }

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

/// <summary>What some uncertain parameters move together.</summary>
/// <param name="Count">How many they are.</param>
public sealed record MovingGroup(string Name, int Count, SobolIndex Odds, SobolIndex? Gap);

/// <summary>What a parameter does to one output, as far as it was asked and can be told.</summary>
/// <param name="Surface">Indices of a regression surface; null where parameters move nothing that shows.</param>
/// <param name="Exchange">Indices by exchange of the parameter between draws; null where it was not exchanged.</param>
/// <param name="Effect">Shapley effect among parameters that may be correlated, told too low rather than too high; null without a posterior, and for all but the first few.</param>
/// <param name="Step">Morris's effects over a panel of dice; null when not tried.</param>
public sealed record ParameterEffect(SobolIndex? Surface, SobolIndex? Exchange, double? Effect, MorrisEffect? Step)
{
    /// <summary>What it is ranked by: how much of what the parameters move it has a share in, as well as that is known.</summary>
    public double Size => Exchange?.Total.Value ?? Effect ?? Surface?.Total.Value ?? Step?.Strength.Value ?? 0;
}

/// <summary>What one uncertain parameter moves.</summary>
/// <param name="Path">Its id.</param>
/// <param name="Worth">What it would be worth to look it up before saying which factor leads, in Shapley units.</param>
/// <param name="Flips">Its values at which leader and runner-up change places.</param>
public sealed record MovingParameter(
    string Path,
    ParameterEffect Odds,
    ParameterEffect? Gap,
    Estimate Worth,
    IReadOnlyList<Estimate> Flips
);
