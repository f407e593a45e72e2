namespace Interregnum.Cluster;

/// <summary>
/// The list of members in Redis as a silo that is in it sees it. When Redis has come back without some of them, the silo writes what it knew of
/// them anew, so that whoever starts afterwards finds those who are there.
/// </summary>
/// <param name="table">The list itself.</param>
/// <param name="self">The silo that reads it.</param>
sealed class KeptMembership(IMembershipTable table, SiloAddress self) : IMembershipTable
{
    /// <summary>As it was last read while this silo was in it; null before.</summary>
    MembershipTableData? _known;

    public Task InitializeMembershipTableAsync(bool tryInitTableVersion, CancellationToken cancellationToken = default) =>
        table.InitializeMembershipTableAsync(tryInitTableVersion, cancellationToken);

    public async Task<MembershipTableData> ReadAllAsync(CancellationToken cancellationToken = default)
    {
        // A Redis that was emptied has not even the list's version, without which it cannot be read.
        await table.InitializeMembershipTableAsync(tryInitTableVersion: true, cancellationToken);
        var there = await table.ReadAllAsync(cancellationToken);
        if (_known is { } known && Lost(known, there).Any())
        {
            there = await Restored(known, cancellationToken);
        }

        if (there.TryGet(self) is { Item1.Status: SiloStatus.Active })
        {
            _known = there;
        }

        return there;
    }

    public Task<bool> InsertRowAsync(
        MembershipEntry entry,
        TableVersion tableVersion,
        CancellationToken cancellationToken = default
    ) => table.InsertRowAsync(entry, tableVersion, cancellationToken);

    public async Task<bool> UpdateRowAsync(
        MembershipEntry entry,
        string etag,
        TableVersion tableVersion,
        CancellationToken cancellationToken = default
    )
    {
        if (!entry.SiloAddress.Equals(self))
        {
            return await table.UpdateRowAsync(entry, etag, tableVersion, cancellationToken);
        }

        // One that leaves has nobody to speak for any more; one that joins must know at once what it would write.
        _known = null;
        var written = await table.UpdateRowAsync(entry, etag, tableVersion, cancellationToken);
        if (written && entry.Status == SiloStatus.Active)
        {
            await ReadAllAsync(cancellationToken);
        }

        return written;
    }

    public async Task UpdateIAmAliveAsync(MembershipEntry entry, CancellationToken cancellationToken = default)
    {
        await ReadAllAsync(cancellationToken);
        await table.UpdateIAmAliveAsync(entry, cancellationToken);
    }

    public Task CleanupDefunctSiloEntriesAsync(DateTimeOffset beforeDate, CancellationToken cancellationToken = default) =>
        table.CleanupDefunctSiloEntriesAsync(beforeDate, cancellationToken);

    public Task DeleteMembershipTableEntriesAsync(string clusterId, CancellationToken cancellationToken = default) =>
        table.DeleteMembershipTableEntriesAsync(clusterId, cancellationToken);

    // What the methods above were called before; Orleans still asks for some of them by these names.
    Task IMembershipTable.InitializeMembershipTable(bool tryInitTableVersion) =>
        InitializeMembershipTableAsync(tryInitTableVersion);

    Task<MembershipTableData> IMembershipTable.ReadAll() => ReadAllAsync();

    Task<MembershipTableData> IMembershipTable.ReadRow(SiloAddress key) =>
        throw new NotSupportedException("The list is only read whole.");

    Task<bool> IMembershipTable.InsertRow(MembershipEntry entry, TableVersion tableVersion) =>
        InsertRowAsync(entry, tableVersion);

    Task<bool> IMembershipTable.UpdateRow(MembershipEntry entry, string etag, TableVersion tableVersion) =>
        UpdateRowAsync(entry, etag, tableVersion);

    Task IMembershipTable.UpdateIAmAlive(MembershipEntry entry) => UpdateIAmAliveAsync(entry);

    Task IMembershipTable.CleanupDefunctSiloEntries(DateTimeOffset beforeDate) => CleanupDefunctSiloEntriesAsync(beforeDate);

    Task IMembershipTable.DeleteMembershipTableEntries(string clusterId) => DeleteMembershipTableEntriesAsync(clusterId);

    /// <summary>Members that are known and not listed any more. Only those that are dead are ever taken off the list.</summary>
    static IEnumerable<MembershipEntry> Lost(MembershipTableData known, MembershipTableData there) =>
        known.Members.Select(m => m.Item1).Where(m => m.Status != SiloStatus.Dead && there.TryGet(m.SiloAddress) is null);

    /// <summary>
    /// Lists those who are lost, and counts the list's version on until it is newer than the one that was known, since an older one is believed
    /// by nobody. Others may do the same meanwhile: whoever comes second is refused by the version, and reads again.
    /// </summary>
    async Task<MembershipTableData> Restored(MembershipTableData known, CancellationToken stop)
    {
        while (true)
        {
            var there = await table.ReadAllAsync(stop);
            if (Lost(known, there).FirstOrDefault() is { } lost)
            {
                await table.InsertRowAsync(lost, there.Version.Next(), stop);
            }
            else if (there.Version.Version <= known.Version.Version)
            {
                var (own, etag) = there.TryGet(self)!;
                await table.UpdateRowAsync(own, etag, there.Version.Next(), stop);
            }
            else
            {
                return there;
            }
        }
    }
}
