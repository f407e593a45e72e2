using System.Security.Cryptography;
using FsCheck.Xunit;
using Interregnum.Runs;
using Interregnum.Worlds;

namespace Interregnum.Tests.Runs;

public sealed class BlockFileTests : IDisposable
{
    const int Histories = 5;

    readonly TemporaryFolder _folder = new();
    readonly RunPlan _plan = MadeUp.Plan();

    string File => _folder.At("000003.bin");

    BlockHeader Header => _plan.Identity.Header(_plan.Design.Id, rows: true, 3, Histories);

    [Fact]
    public void A_block_reads_back_as_it_was_played()
    {
        BlockFile.Write(File, Played());
        var block = BlockFile.Read(File, Header).Block!;
        var play = MadeUp.Player(_plan.Design, _plan.Seed);
        var row = new HistoryRow(_plan.Claimants);
        for (var i = 0; i < Histories; i++)
        {
            block.Read(i, row);
            Assert.Equivalent(play((3 * 256) + i), row, strict: true);
        }
    }

    [Fact]
    public void A_block_of_outcomes_reads_back_with_number_draw_and_outcome()
    {
        var header = Header with { Rows = false };
        BlockFile.Write(File, HistoryBlock.Play(header, MadeUp.Player(_plan.Design, _plan.Seed)));
        var block = BlockFile.Read(File, header).Block!;
        var play = MadeUp.Player(_plan.Design, _plan.Seed);
        var row = new HistoryRow(_plan.Claimants);
        for (var i = 0; i < Histories; i++)
        {
            block.Read(i, row);
            var played = play((3 * 256) + i);
            Assert.Equal((played.History, played.Draw, played.Outcome), (row.History, row.Draw, row.Outcome));
        }
    }

    [Fact]
    public void A_block_cut_short_anywhere_is_truncated()
    {
        BlockFile.Write(File, Played());
        var whole = System.IO.File.ReadAllBytes(File);
        for (var length = 0; length < whole.Length; length++)
        {
            System.IO.File.WriteAllBytes(File, whole[..length]);
            Assert.Equal(BlockFault.Truncated, BlockFile.Read(File, Header).Fault);
        }
    }

    [Fact]
    public void A_single_flipped_bit_is_noticed_wherever_it_is()
    {
        BlockFile.Write(File, Played());
        var whole = System.IO.File.ReadAllBytes(File);
        for (var bit = 0; bit < whole.Length * 8; bit++)
        {
            whole[bit / 8] ^= (byte)(1 << (bit % 8));
            System.IO.File.WriteAllBytes(File, whole);
            whole[bit / 8] ^= (byte)(1 << (bit % 8));
            var reading = BlockFile.Read(File, Header);
            Assert.Null(reading.Block);
            Assert.True(reading.Fault is BlockFault.Damaged or BlockFault.NotABlock or BlockFault.Truncated, $"{reading.Fault}");
        }
    }

    [Property(MaxTest = 50)]
    public bool What_is_no_block_is_never_taken_for_one(byte[] bytes)
    {
        System.IO.File.WriteAllBytes(File, bytes);
        return BlockFile.Read(File, Header).Block is null;
    }

    public static TheoryData<BlockFault> Others =>
        [
            BlockFault.OtherContest,
            BlockFault.OtherPosterior,
            BlockFault.OtherEngine,
            BlockFault.OtherSeed,
            BlockFault.OtherDesign,
            BlockFault.TooFew,
        ];

    [Theory, MemberData(nameof(Others))]
    public void A_sound_block_of_something_else_is_named(BlockFault fault)
    {
        BlockFile.Write(File, Played());
        var asked = fault switch
        {
            BlockFault.OtherContest => Header with { ContestHash = new string('c', 64) },
            BlockFault.OtherPosterior => Header with { PosteriorHash = new string('c', 64) },
            BlockFault.OtherEngine => Header with { EngineVersion = "0.1.0+other" },
            BlockFault.OtherSeed => Header with { Seed = 8 },
            BlockFault.OtherDesign => Header with { Design = new string('0', 16) },
            _ => Header with { Count = Histories + 1 },
        };

        Assert.Equal(fault, BlockFile.Read(File, asked).Fault);
    }

    [Fact]
    public void A_block_under_the_name_of_another_is_not_taken_for_it()
    {
        BlockFile.Write(File, Played());

        Assert.Equal(BlockFault.OtherDesign, BlockFile.Read(File, Header with { Number = 4 }).Fault);
    }

    [Fact]
    public void A_block_serves_whoever_asks_for_fewer_histories()
    {
        BlockFile.Write(File, Played());

        Assert.Equal(Histories, BlockFile.Read(File, Header with { Count = 2 }).Block!.Count);
    }

    [Fact]
    public void A_well_signed_block_with_an_outcome_that_no_claimant_has_is_damaged()
    {
        BlockFile.Write(File, Played());
        var bytes = System.IO.File.ReadAllBytes(File);
        bytes[BlockHeader.Size + 8] = 3;
        SHA256.HashData(bytes.AsSpan(..^32), bytes.AsSpan(^32..));
        System.IO.File.WriteAllBytes(File, bytes);

        Assert.Equal(BlockFault.Damaged, BlockFile.Read(File, Header).Fault);
    }

    [Fact]
    public void A_file_much_too_large_for_a_block_is_not_even_read()
    {
        using (var file = System.IO.File.Create(File))
        {
            file.SetLength(1L << 40);
        }

        Assert.Equal(BlockFault.Damaged, BlockFile.Read(File, Header).Fault);
    }

    public void Dispose() => _folder.Dispose();

    HistoryBlock Played() => HistoryBlock.Play(Header, MadeUp.Player(_plan.Design, _plan.Seed));
}
