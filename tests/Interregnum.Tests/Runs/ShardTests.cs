using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Interregnum.Runs;

namespace Interregnum.Tests.Runs;

public sealed class ShardTests
{
    [Theory]
    [InlineData("1/1", 1, 1)]
    [InlineData("3/8", 3, 8)]
    [InlineData("1000000/1000000", 1_000_000, 1_000_000)]
    public void A_shard_is_written_as_its_index_from_1_and_their_number(string text, int index, int count)
    {
        Assert.Equal(new Shard(index, count), Shard.Parse(text));
        Assert.Equal(text, new Shard(index, count).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("/8")]
    [InlineData("3/")]
    [InlineData("0/8")]
    [InlineData("9/8")]
    [InlineData("-1/8")]
    [InlineData("+1/8")]
    [InlineData(" 1/8")]
    [InlineData("1/8/8")]
    [InlineData("1/1000001")]
    [InlineData("1.0/8")]
    [InlineData("99999999999/99999999999")]
    public void Anything_else_is_no_shard(string text) => Assert.Null(Shard.Parse(text));

    [Theory]
    [InlineData(0, 8)]
    [InlineData(9, 8)]
    [InlineData(1, 1_000_001)]
    public void An_index_out_of_range_cannot_be_made(int index, int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Shard(index, count));

    [Property]
    public Property Every_block_is_one_shard_s_and_the_shards_are_as_good_as_equal() =>
        Prop.ForAll(
            Arb.From(Gen.Choose(1, 40)),
            Arb.From(Gen.Choose(1, 200)),
            (count, blocks) =>
            {
                var parts = Enumerable.Range(1, count).Select(i => Blocks(new(i, count), blocks)).ToList();
                return parts.SelectMany(p => p).Order().SequenceEqual(Enumerable.Range(0, blocks).Select(b => (long)b))
                    && parts.Max(p => p.Count) - parts.Min(p => p.Count) <= 1;
            }
        );

    [Property]
    public Property A_longer_run_of_as_many_shards_leaves_every_block_where_it_was() =>
        Prop.ForAll(
            Arb.From(Gen.Choose(1, 20)),
            Arb.From(Gen.Choose(1, 100)),
            Arb.From(Gen.Choose(0, 100)),
            (count, blocks, more) =>
                Enumerable
                    .Range(1, count)
                    .Select(i => new Shard(i, count))
                    .All(s => Blocks(s, blocks).SequenceEqual(Blocks(s, blocks + more).Where(b => b < blocks)))
        );

    [Property]
    public Property The_histories_of_all_shards_are_those_of_the_run() =>
        Prop.ForAll(
            Arb.From(Gen.Choose(1, 20)),
            Arb.From(Gen.Choose(1, 20_000)),
            (count, histories) =>
            {
                var run = MadeUp.Plan(histories);
                return Enumerable.Range(1, count).Sum(i => (run with { Shard = new(i, count) }).Identity.OwnHistories)
                    == histories;
            }
        );

    static List<long> Blocks(Shard shard, int blocks) =>
        [.. Enumerable.Range(0, (int)shard.BlocksOf(blocks)).Select(place => shard.Block(place))];
}
