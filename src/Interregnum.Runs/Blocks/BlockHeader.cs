using System.Buffers.Binary;
using System.Text;

namespace Interregnum.Runs;

/// <summary>What a block says it is: everything that could make its histories others.</summary>
public sealed record BlockHeader
{
    /// <summary>SHA-256, 64 hexadecimal digits.</summary>
    public required string ContestHash { get; init; }

    /// <summary>The same for the posterior; null for the prior.</summary>
    public string? PosteriorHash { get; init; }

    /// <summary>At most 64 bytes of UTF-8.</summary>
    public required string EngineVersion { get; init; }

    public required long Seed { get; init; }

    /// <summary><see cref="Runs.Design.Id"/>, 16 hexadecimal digits.</summary>
    public required string Design { get; init; }

    /// <summary>Whether the block holds whole rows, or outcomes only.</summary>
    public required bool Rows { get; init; }

    public required int Claimants { get; init; }

    /// <summary>The block's number: its first history divided by 256.</summary>
    public required long Number { get; init; }

    /// <summary>Histories in it, 1..256; fewer than 256 only in a run's last block.</summary>
    public required int Count { get; init; }

    /// <summary>Bytes of a header, always the same.</summary>
    internal const int Size = MagicSize + 4 + (2 * HashSize) + EngineSize + 8 + DesignSize + 8 + 4;

    /// <summary>Bytes of one history in the block's body.</summary>
    internal int RowSize => Rows ? RowLayout.Size(Claimants) : 1;

    const int MagicSize = 8;
    const int HashSize = 32;
    const int EngineSize = 64;
    const int DesignSize = 8;
    const ushort FormatVersion = 1;

    static ReadOnlySpan<byte> Magic => "IRGNBLK\n"u8;

    internal void Write(Span<byte> to)
    {
        to.Clear();
        Magic.CopyTo(to);
        var at = MagicSize;
        BinaryPrimitives.WriteUInt16LittleEndian(to[at..], FormatVersion);
        to[at + 2] = Rows ? (byte)1 : (byte)0;
        to[at + 3] = (byte)Claimants;
        at += 4;
        Convert.FromHexString(ContestHash).CopyTo(to[at..]);
        at += HashSize;
        Convert.FromHexString(PosteriorHash ?? "").CopyTo(to[at..]);
        at += HashSize;
        Encoding.UTF8.GetBytes(EngineVersion, to.Slice(at, EngineSize));
        at += EngineSize;
        BinaryPrimitives.WriteInt64LittleEndian(to[at..], Seed);
        at += 8;
        Convert.FromHexString(Design).CopyTo(to[at..]);
        at += DesignSize;
        BinaryPrimitives.WriteInt64LittleEndian(to[at..], Number);
        at += 8;
        BinaryPrimitives.WriteInt32LittleEndian(to[at..], Count);
    }

    /// <summary>Reads what a file claims to be; null when it is no block of this format.</summary>
    internal static BlockHeader? Read(ReadOnlySpan<byte> from)
    {
        if (from.Length < Size || !from.StartsWith(Magic))
        {
            return null;
        }

        var at = MagicSize;
        if (BinaryPrimitives.ReadUInt16LittleEndian(from[at..]) != FormatVersion)
        {
            return null;
        }

        var contest = at + 4;
        var posterior = contest + HashSize;
        var engine = posterior + HashSize;
        var seed = engine + EngineSize;
        var design = seed + 8;
        var number = design + DesignSize;
        return new()
        {
            Rows = from[at + 2] == 1,
            Claimants = from[at + 3],
            ContestHash = Convert.ToHexStringLower(from.Slice(contest, HashSize)),
            PosteriorHash = HashOrNull(from.Slice(posterior, HashSize)),
            EngineVersion = Encoding.UTF8.GetString(from.Slice(engine, EngineSize).TrimEnd((byte)0)),
            Seed = BinaryPrimitives.ReadInt64LittleEndian(from[seed..]),
            Design = Convert.ToHexStringLower(from.Slice(design, DesignSize)),
            Number = BinaryPrimitives.ReadInt64LittleEndian(from[number..]),
            Count = BinaryPrimitives.ReadInt32LittleEndian(from[(number + 8)..]),
        };
    }

    static string? HashOrNull(ReadOnlySpan<byte> hash) => hash.ContainsAnyExcept((byte)0) ? Convert.ToHexStringLower(hash) : null;
}
