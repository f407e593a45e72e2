using Orleans.Placement;

namespace Interregnum.Cluster;

/// <inheritdoc cref="IBlockGrain"/>
[RandomPlacement]
sealed class BlockGrain(Bench bench) : Grain, IBlockGrain
{
    public async Task<BlockAnswer> Play(BlockOrder order, ScenarioParcel? parcel)
    {
        var answer = await bench.Play(order, parcel);
        if (answer.Ending != Ending.LacksScenario)
        {
            DeactivateOnIdle();
        }

        return answer;
    }
}

/// <inheritdoc cref="IRosterGrain"/>
[Orleans.Concurrency.StatelessWorker]
sealed class RosterGrain(IClusterMembershipService membership) : Grain, IRosterGrain
{
    public Task<RosterEntry[]> Silos() =>
        Task.FromResult<RosterEntry[]>([
            .. membership
                .CurrentSnapshot.Members.Values.Where(m => m.Status == SiloStatus.Active)
                .Select(m => new RosterEntry(m.SiloAddress, m.Name)),
        ]);
}
