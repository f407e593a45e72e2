namespace Interregnum.Sensitivity;

/// <summary>How much a sensitivity analysis of a contest plays.</summary>
public sealed record SensitivityBudget
{
    /// <summary>Parameter draws, eight histories each in every world of the headline; 40 or more.</summary>
    public int Draws { get; init; } = 512;

    /// <summary>Parameters that are told about: those that move odds or gap most; at least 1.</summary>
    public int Parameters { get; init; } = 10;

    /// <summary>
    /// Pairs of draws between which a parameter is exchanged: 0 for none, else 20 to half of the draws. Groups of parameters are exchanged in a
    /// quarter of them. Without effect where there is a posterior.
    /// </summary>
    public int Pairs { get; init; } = 256;

    /// <summary>Morris's trajectories through them; 0 for none, else 2 or more.</summary>
    public int Trajectories { get; init; } = 6;

    /// <summary>Dice that all points of the trajectories share.</summary>
    public int Dice { get; init; } = 64;

    /// <summary>Pairs in which groups are exchanged.</summary>
    public int GroupPairs => Math.Max(Math.Min(20, Pairs), Pairs / 4);

    public int Threads { get; init; } = Environment.ProcessorCount;
}
