using System.Globalization;

namespace Interregnum.Cli.Asking;

/// <summary>What <c>attribute</c> was asked for.</summary>
sealed record AttributeRequest
{
    public required string Scenario { get; init; }

    public required double Confidence { get; init; }

    /// <summary>Draws at most.</summary>
    public required int Draws { get; init; }

    public required bool Unpaired { get; init; }

    public required long Seed { get; init; }

    public required int Threads { get; init; }

    /// <summary>Seconds it may take; null for as long as it needs.</summary>
    public required long? Limit { get; init; }

    public required bool Prior { get; init; }

    public required bool Json { get; init; }

    public required bool Quiet { get; init; }

    /// <summary>The command without what cannot change its result.</summary>
    public CommandText Command(string scenario) =>
        new CommandText("attribute", scenario)
            .With("--confidence", Confidence.ToString("R", CultureInfo.InvariantCulture))
            .With("--draws", Draws)
            .With("--seed", Seed)
            .Flag("--unpaired", Unpaired)
            .Flag("--prior", Prior);
}
