namespace Interregnum.Sensitivity;

/// <summary>How much a sensitivity analysis of a contest plays.</summary>
public sealed record SensitivityBudget
{
    /// <summary>Parameter draws, eight histories each in every world of the headline; 40 or more.</summary>
    public int Draws { get; init; } = 512;

    /// <summary>Parameters that are told about: those that move odds or gap most; at least 1.</summary>
    public int Parameters { get; init; } = 10;

    /// <summary>Morris's trajectories through them; 0 for none, else 2 or more.</summary>
    public int Trajectories { get; init; } = 6;

    /// <summary>Dice that all points of the trajectories share.</summary>
    public int Dice { get; init; } = 64;

    public int Threads { get; init; } = Environment.ProcessorCount;
}
