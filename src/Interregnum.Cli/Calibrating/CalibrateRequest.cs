namespace Interregnum.Cli.Calibrating;

/// <summary>What <c>calibrate</c> was asked for.</summary>
sealed record CalibrateRequest
{
    public required string Scenario { get; init; }

    /// <summary>Mechanisms in other forms, as they were typed.</summary>
    public required IReadOnlyList<string> Variants { get; init; }

    public required int Particles { get; init; }

    public required long Seed { get; init; }

    /// <summary>Where everything goes; null for a folder of its own under <c>runs</c> and the posterior beside the scenario.</summary>
    public required string? Out { get; init; }

    public required int Threads { get; init; }

    public required long? MaxTime { get; init; }

    /// <summary>Whether the declared hold-outs are fitted and scored as well.</summary>
    public required bool HoldOuts { get; init; }

    public required bool Json { get; init; }

    public required bool Quiet { get; init; }

    /// <summary>The command without what cannot change its result.</summary>
    public CommandText Command(string scenario) =>
        new CommandText("calibrate", scenario)
            .With("--particles", Particles)
            .With("--seed", Seed)
            .WithEach("--variant", Variants)
            .Flag("--no-hold-outs", !HoldOuts);
}
