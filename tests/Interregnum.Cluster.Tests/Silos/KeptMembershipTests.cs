using System.Net;
using Orleans;
using Orleans.Runtime;

namespace Interregnum.Cluster.Tests.Silos;

/// <summary>A list of members that Redis lost is written anew by those who were on it, and believed by all.</summary>
public sealed class KeptMembershipTests
{
    readonly List _redis = new();
    readonly KeptMembership _one;
    readonly KeptMembership _two;

    public KeptMembershipTests()
    {
        (_one, _two) = (new(_redis, Address(1)), new(_redis, Address(2)));
    }

    [Fact]
    public async Task What_redis_lost_is_listed_anew_and_newer_than_before()
    {
        var before = await BothJoin();
        _redis.Empty();

        var after = await _one.ReadAllAsync(Stop);

        Assert.Equal([Address(1), Address(2)], Active(after));
        Assert.Equal([Address(1), Address(2)], Active(await _two.ReadAllAsync(Stop)));
        Assert.True(after.Version.Version > before.Version.Version);
    }

    [Fact]
    public async Task One_that_had_only_just_joined_is_listed_anew_too()
    {
        await Join(_one, 1);
        _redis.Empty();

        Assert.Equal([Address(1)], Active(await _one.ReadAllAsync(Stop)));
    }

    [Fact]
    public async Task Whoever_came_to_the_empty_list_stays_on_it()
    {
        await BothJoin();
        _redis.Empty();
        var late = new KeptMembership(_redis, Address(3));
        Assert.Empty(Active(await late.ReadAllAsync(Stop)));
        await Join(late, 3);

        await _two.UpdateIAmAliveAsync(new() { SiloAddress = Address(2), IAmAliveTime = Now }, Stop);

        Assert.Equal([Address(1), Address(2), Address(3)], Active(await late.ReadAllAsync(Stop)));
    }

    [Fact]
    public async Task Two_that_write_at_once_do_not_undo_one_another()
    {
        await BothJoin();
        _redis.Empty();
        var raced = false;
        _redis.BeforeInsert = () =>
        {
            if (!raced)
            {
                raced = true;
                _two.ReadAllAsync(Stop).GetAwaiter().GetResult();
            }
        };

        Assert.Equal([Address(1), Address(2)], Active(await _one.ReadAllAsync(Stop)));
        Assert.True(raced);
    }

    [Fact]
    public async Task The_dead_and_those_who_left_are_not_brought_back()
    {
        await BothJoin();
        await Become(_one, 2, SiloStatus.Dead);
        await _one.ReadAllAsync(Stop);
        _redis.Empty();
        Assert.Equal([Address(1)], Active(await _one.ReadAllAsync(Stop)));

        await Become(_one, 1, SiloStatus.ShuttingDown);
        _redis.Empty();
        Assert.Empty((await _one.ReadAllAsync(Stop)).Members);
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    static SiloAddress Address(int number) => SiloAddress.New(new IPEndPoint(IPAddress.Loopback, number), number);

    static IEnumerable<SiloAddress> Active(MembershipTableData table) =>
        table.Members.Where(m => m.Item1.Status == SiloStatus.Active).Select(m => m.Item1.SiloAddress).Order();

    async Task<MembershipTableData> BothJoin()
    {
        await Join(_one, 1);
        await Join(_two, 2);
        await _one.ReadAllAsync(Stop);
        return await _two.ReadAllAsync(Stop);
    }

    static async Task Join(KeptMembership table, int number)
    {
        var version = (await table.ReadAllAsync(Stop)).Version.Next();
        Assert.True(await table.InsertRowAsync(Entry(number, SiloStatus.Joining), version, Stop));
        await Become(table, number, SiloStatus.Active);
    }

    static async Task Become(KeptMembership table, int number, SiloStatus status)
    {
        var there = await table.ReadAllAsync(Stop);
        Assert.True(
            await table.UpdateRowAsync(Entry(number, status), there.TryGet(Address(number))!.Item2, there.Version.Next(), Stop)
        );
    }

    static MembershipEntry Entry(int number, SiloStatus status) =>
        new()
        {
            SiloAddress = Address(number),
            SiloName = $"silo {number}",
            Status = status,
            StartTime = Now,
            IAmAliveTime = Now,
        };

    /// <summary>A list as Redis holds it: rows and a version, which every change of a row must be the next of.</summary>
    sealed class List : IMembershipTable
    {
        readonly Dictionary<SiloAddress, MembershipEntry> _rows = [];
        int? _version;

        public Action BeforeInsert { get; set; } = () => { };

        public void Empty()
        {
            _rows.Clear();
            _version = null;
        }

        public Task InitializeMembershipTable(bool tryInitTableVersion)
        {
            _version ??= tryInitTableVersion ? 0 : null;
            return Task.CompletedTask;
        }

        public Task<MembershipTableData> ReadAll() =>
            Task.FromResult<MembershipTableData>(
                new([.. _rows.Values.Select(e => Tuple.Create(e, $"{_version}"))], new(_version!.Value, $"{_version}"))
            );

        public Task<bool> InsertRow(MembershipEntry entry, TableVersion tableVersion)
        {
            BeforeInsert();
            return Task.FromResult(!_rows.ContainsKey(entry.SiloAddress) && Put(entry, tableVersion));
        }

        public Task<bool> UpdateRow(MembershipEntry entry, string etag, TableVersion tableVersion) =>
            Task.FromResult(_rows.ContainsKey(entry.SiloAddress) && Put(entry, tableVersion));

        public Task UpdateIAmAlive(MembershipEntry entry)
        {
            _rows[entry.SiloAddress].IAmAliveTime = entry.IAmAliveTime;
            return Task.CompletedTask;
        }

        public Task<MembershipTableData> ReadRow(SiloAddress key) => throw new NotSupportedException();

        public Task CleanupDefunctSiloEntries(DateTimeOffset beforeDate) => throw new NotSupportedException();

        public Task DeleteMembershipTableEntries(string clusterId) => throw new NotSupportedException();

        bool Put(MembershipEntry entry, TableVersion next)
        {
            if (next.Version != _version + 1)
            {
                return false;
            }

            (_rows[entry.SiloAddress], _version) = (entry, next.Version);
            return true;
        }
    }
}
