using Interregnum.Runs;

namespace Interregnum.Cluster;

/// <summary>A block that a silo is asked for: everything that its bytes depend on, apart from the scenario's files.</summary>
[GenerateSerializer, Immutable]
sealed record BlockOrder
{
    /// <summary><see cref="ScenarioParcel.Id"/> of the scenario's files.</summary>
    [Id(0)]
    public required string Parcel { get; init; }

    [Id(1)]
    public required string ContestHash { get; init; }

    [Id(2)]
    public required string? PosteriorHash { get; init; }

    [Id(3)]
    public required string EngineVersion { get; init; }

    [Id(4)]
    public required long Seed { get; init; }

    [Id(5)]
    public required DesignOrder Design { get; init; }

    /// <inheritdoc cref="BlockHeader.Number"/>
    [Id(6)]
    public required long Number { get; init; }

    /// <inheritdoc cref="BlockHeader.Count"/>
    [Id(7)]
    public required int Count { get; init; }

    [Id(8)]
    public required int Claimants { get; init; }

    public static BlockOrder Of(string parcel, Design design, BlockHeader header) =>
        new()
        {
            Parcel = parcel,
            ContestHash = header.ContestHash,
            PosteriorHash = header.PosteriorHash,
            EngineVersion = header.EngineVersion,
            Seed = header.Seed,
            Design = DesignOrder.Of(design),
            Number = header.Number,
            Count = header.Count,
            Claimants = header.Claimants,
        };

    /// <summary>What the block must say it is.</summary>
    public BlockHeader Header(Design design) =>
        new()
        {
            ContestHash = ContestHash,
            PosteriorHash = PosteriorHash,
            EngineVersion = EngineVersion,
            Seed = Seed,
            Design = design.Id,
            Rows = design.Rows,
            Claimants = Claimants,
            Number = Number,
            Count = Count,
        };
}
