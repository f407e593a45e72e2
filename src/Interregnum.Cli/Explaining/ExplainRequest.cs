using Interregnum.Attribution;
using Interregnum.Cli.Clustering;

namespace Interregnum.Cli.Explaining;

/// <summary>What <c>explain</c> was asked for.</summary>
sealed record ExplainRequest
{
    /// <summary>Draws of the headline at most: sixteen million histories a world.</summary>
    public const int MostDraws = 1 << 21;

    /// <summary>A variance needs two.</summary>
    const int LeastDraws = 2;

    public required string Scenario { get; init; }

    public required long Seed { get; init; }

    /// <summary>Exactly so many draws for the headline; null for as many as its precision needs.</summary>
    public required int? Draws { get; init; }

    /// <summary>Whether a posterior is passed over.</summary>
    public required bool Prior { get; init; }

    /// <summary>Mechanisms in other forms, as they were typed.</summary>
    public required IReadOnlyList<string> Variants { get; init; }

    public required string? Out { get; init; }

    public required int Threads { get; init; }

    /// <summary>Who plays; null to play here.</summary>
    public required ClusterRequest? Cluster { get; init; }

    /// <summary>Seconds it may take; null for as long as it needs.</summary>
    public required long? MaxTime { get; init; }

    public required bool Json { get; init; }

    public required bool Open { get; init; }

    public required bool Quiet { get; init; }

    public Budget Budget => (Draws is { } draws ? Budget.Exactly(draws) : new Budget()) with { Threads = Threads };

    /// <summary>Draws from either way of saying them; histories are rounded up to whole draws.</summary>
    public static int? DrawsOf(long? draws, long? histories) =>
        histories is { } count ? (int)Math.Max(LeastDraws, (count + Budget.PerDraw - 1) / Budget.PerDraw) : (int?)draws;

    /// <summary>The command that goes on where this one stopped.</summary>
    public CommandText Resuming()
    {
        var command = Command(Scenario);
        return (Cluster?.Onto(command) ?? command).WithAny("--out", Out);
    }

    /// <summary>The command without what cannot change its result.</summary>
    public CommandText Command(string scenario)
    {
        var command = new CommandText("explain", scenario);
        return (Draws is { } draws ? command.With("--draws", draws) : command)
            .With("--seed", Seed)
            .Flag("--prior", Prior)
            .WithEach("--variant", Variants);
    }
}
