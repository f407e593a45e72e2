using Interregnum.Sensitivity;

namespace Interregnum.Cli.Asking;

/// <summary>What <c>sensitivity</c> was asked for.</summary>
sealed record SensitivityRequest
{
    public required string Scenario { get; init; }

    public required long Seed { get; init; }

    public required SensitivityBudget Budget { get; init; }

    /// <summary>Seconds it may take; null for as long as it needs.</summary>
    public required long? Limit { get; init; }

    public required bool Prior { get; init; }

    public required bool Json { get; init; }

    public required bool Quiet { get; init; }

    /// <summary>The command without what cannot change its result.</summary>
    public CommandText Command(string scenario) =>
        new CommandText("sensitivity", scenario)
            .With("--draws", Budget.Draws)
            .With("--parameters", Budget.Parameters)
            .With("--dice", Budget.Dice)
            .With("--trajectories", Budget.Trajectories)
            .With("--seed", Seed)
            .Flag("--prior", Prior);
}
