namespace Interregnum.Cluster;

/// <summary>One block, asked for once. To play it twice gives the same bytes twice, so whoever asks again loses nothing and counts nothing double.</summary>
interface IBlockGrain : IGrainWithStringKey
{
    /// <param name="order">What to play.</param>
    /// <param name="parcel">The scenario's files; null where the silo is believed to have them.</param>
    Task<BlockAnswer> Play(BlockOrder order, ScenarioParcel? parcel);
}

/// <summary>Knows which silos there are; every silo answers for itself, from memory.</summary>
interface IRosterGrain : IGrainWithIntegerKey
{
    Task<RosterEntry[]> Silos();
}

/// <summary>A silo that is there.</summary>
/// <param name="Card">What it says of itself; see <see cref="SiloCard"/>.</param>
[GenerateSerializer, Immutable]
sealed record RosterEntry([property: Id(0)] SiloAddress Address, [property: Id(1)] string Card);
