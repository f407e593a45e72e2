using Interregnum.Sensitivity;

namespace Interregnum.Cli.Asking;

/// <summary>What <c>sensitivity</c> was asked for.</summary>
sealed record SensitivityRequest(string Scenario, SensitivityBudget Budget, PlayRequest Play)
{
    /// <summary>The command without what cannot change its result.</summary>
    public CommandText Command(string scenario) =>
        Play.Onto(
            new CommandText("sensitivity", scenario)
                .With("--draws", Budget.Draws)
                .With("--parameters", Budget.Parameters)
                .With("--pairs", Budget.Pairs)
                .With("--dice", Budget.Dice)
                .With("--trajectories", Budget.Trajectories)
        );
}
