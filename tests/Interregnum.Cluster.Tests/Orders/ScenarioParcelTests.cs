using Interregnum.Contests;
using Interregnum.Runs;

namespace Interregnum.Cluster.Tests.Orders;

/// <summary>A silo plays what a scenario's files say only when they are the files that were meant.</summary>
public sealed class ScenarioParcelTests
{
    static readonly Scenario Scenario = Shipped.Read("two-heirs");

    static readonly ScenarioParcel Parcel = ScenarioParcel.Of(Shipped.Folder("two-heirs"), Scenario, []);

    [Fact]
    public void A_block_played_from_a_parcel_is_the_block_played_from_the_folder()
    {
        var plan = RunPlan.Of(Scenario, Intervention.None, seed: 3, histories: 600, "");
        var header = Header(plan, 2, 88);
        var here = new RestingPlayers().Play(plan.Design, header);

        var there = PlayableScenario.Of(Parcel).Play(BlockOrder.Of(Parcel.Id, plan.Design, header));

        Assert.Equal(BlockFile.Bytes(here), BlockFile.Bytes(there));
    }

    [Fact]
    public void Files_that_were_changed_on_the_way_are_refused()
    {
        var files = Parcel.Files.ToArray();
        files[0] = files[0] with { Bytes = [.. files[0].Bytes, (byte)'\n'] };

        Assert.Throws<InvalidDataException>(() => PlayableScenario.Of(Parcel with { Files = files }));
    }

    [Theory]
    [InlineData("../contest.yaml")]
    [InlineData("/etc/passwd")]
    [InlineData("posterior./../../x.json")]
    [InlineData("sources/../../x")]
    public void A_file_that_would_lie_elsewhere_is_refused(string name)
    {
        var parcel = ScenarioParcel.Packed([], [.. Parcel.Files, new(name, [])], []);

        Assert.False(parcel.IsSound);
        Assert.True(ScenarioParcel.Packed([], Parcel.Files, []).IsSound);
    }

    [Fact]
    public void A_scenario_that_was_edited_since_the_command_read_it_is_refused_with_both_hashes()
    {
        var plan = RunPlan.Of(Scenario, Intervention.None, seed: 1, histories: 256, "");
        var order = BlockOrder.Of(Parcel.Id, plan.Design, Header(plan, 0, 256)) with { ContestHash = new('a', 64) };

        var refused = Assert.Throws<InvalidDataException>(() => PlayableScenario.Of(Parcel).Play(order));

        Assert.Contains(Scenario.ContestHash, refused.Message, StringComparison.Ordinal);
        Assert.Contains(order.ContestHash, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, 256)]
    [InlineData(1L << 40, 256)]
    [InlineData(0, 0)]
    [InlineData(0, 257)]
    public void A_block_that_no_run_has_is_refused(long number, int count)
    {
        var plan = RunPlan.Of(Scenario, Intervention.None, seed: 1, histories: 256, "");
        var order = BlockOrder.Of(Parcel.Id, plan.Design, Header(plan, 0, 256)) with { Number = number, Count = count };

        Assert.Throws<InvalidDataException>(() => PlayableScenario.Of(Parcel).Play(order));
    }

    static BlockHeader Header(RunPlan plan, long number, int count) =>
        new()
        {
            ContestHash = plan.ContestHash,
            EngineVersion = plan.EngineVersion,
            Seed = plan.Seed,
            Design = plan.Design.Id,
            Rows = true,
            Claimants = plan.Claimants,
            Number = number,
            Count = count,
        };
}
