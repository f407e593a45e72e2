using Interregnum.Worlds;

namespace Interregnum.Runs;

/// <summary>The unit of work: 256 neighbouring histories of one world (fewer at a run's end), as bytes.</summary>
public sealed class HistoryBlock
{
    /// <summary>Histories of a full block; a multiple of <see cref="Player.HistoriesPerDraw"/>.</summary>
    public const int Histories = 256;

    readonly byte[] _body;

    internal HistoryBlock(BlockHeader header, byte[] body)
    {
        Header = header;
        _body = body;
    }

    public BlockHeader Header { get; }

    /// <summary>Place of its first history among those the design plays: its number, where the design plays all of each draw.</summary>
    public long First => Header.Number * Histories;

    public int Count => Header.Count;

    internal ReadOnlySpan<byte> Body => _body;

    /// <summary>Plays a block.</summary>
    public static HistoryBlock Play(BlockHeader header, PlayHistory play)
    {
        var block = new HistoryBlock(header, new byte[header.Count * header.RowSize]);
        for (var i = 0; i < header.Count; i++)
        {
            var row = play(block.First + i);
            if (header.Rows)
            {
                RowLayout.Write(row, block._body.AsSpan(i * header.RowSize));
            }
            else
            {
                block._body[i] = OutcomeByte.Of(row);
            }
        }

        return block;
    }

    /// <summary>Its first histories alone; the same block that a shorter run would have left.</summary>
    internal HistoryBlock Cut(int count) =>
        count == Count ? this : new(Header with { Count = count }, _body[..(count * Header.RowSize)]);

    /// <summary>The outcome of its i-th history: a claimant's index, or −1 for nobody.</summary>
    public sbyte Outcome(int i) => Header.Rows ? RowLayout.Outcome(Row(i)) : OutcomeByte.Outcome(_body[i]);

    /// <summary>The parameter draw of its i-th history; only from blocks of whole rows.</summary>
    public long Draw(int i) => RowLayout.Draw(Row(i));

    /// <summary>Reads its i-th history into a row; of a block of outcomes only number, draw and outcome are known.</summary>
    public void Read(int i, HistoryRow into)
    {
        into.History = First + i;
        if (Header.Rows)
        {
            RowLayout.Read(Row(i), into);
        }
        else
        {
            into.Draw = into.History / Player.HistoriesPerDraw;
            into.Outcome = Outcome(i);
            into.Void = OutcomeByte.IsVoid(_body[i]);
        }
    }

    ReadOnlySpan<byte> Row(int i) => _body.AsSpan(i * Header.RowSize, Header.RowSize);
}
