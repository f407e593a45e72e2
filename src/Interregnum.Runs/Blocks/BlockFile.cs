using System.Security.Cryptography;

namespace Interregnum.Runs;

/// <summary>Why a block's file was not used.</summary>
public enum BlockFault
{
    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>Shorter than its header says, or than a header.</summary>
    Truncated,

    /// <summary>It does not begin as a block of this format does.</summary>
    NotABlock,

    /// <summary>Its bytes do not match its own SHA-256.</summary>
    Damaged,

    /// <summary>Sound, but of another contest.</summary>
    OtherContest,

    /// <summary>Sound, but drawn from another posterior.</summary>
    OtherPosterior,

    /// <summary>Sound, but played by another engine version.</summary>
    OtherEngine,

    /// <summary>Sound, but played under another seed.</summary>
    OtherSeed,

    /// <summary>Sound, but of another design, or under another number.</summary>
    OtherDesign,

    /// <summary>Sound, but it holds fewer histories than are asked for.</summary>
    TooFew,
}

/// <summary>Why a file was not used, in words.</summary>
public static class BlockFaults
{
    public static string Reason(this BlockFault fault) =>
        fault switch
        {
            BlockFault.Missing => "it is missing",
            BlockFault.Truncated => "it is truncated",
            BlockFault.NotABlock => "it is not a block of this format",
            BlockFault.Damaged => "its bytes do not match its own SHA-256",
            BlockFault.OtherContest => "it is of another contest",
            BlockFault.OtherPosterior => "it is drawn from another posterior",
            BlockFault.OtherEngine => "it was played by another engine version",
            BlockFault.OtherSeed => "it was played under another seed",
            BlockFault.OtherDesign => "it is of another design or number",
            BlockFault.TooFew => "it holds too few histories",
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };
}

/// <summary>What reading a block's file came to: the block, or why there is none.</summary>
public readonly record struct BlockReading(HistoryBlock? Block, BlockFault? Fault);

/// <summary>Blocks as files: header, rows, and the SHA-256 of both. What is read is verified whole before any of it is used.</summary>
public static class BlockFile
{
    /// <summary>Bytes of a block's file.</summary>
    internal static long Size(BlockHeader block) =>
        BlockHeader.Size + ((long)block.Count * block.RowSize) + SHA256.HashSizeInBytes;

    /// <summary>Writes a block so that a reader finds all of it or nothing.</summary>
    /// <exception cref="IOException">The disk is full, the folder is read-only, and the like.</exception>
    public static void Write(string path, HistoryBlock block)
    {
        var bytes = Bytes(block);
        WholeFile.Write(path, file => file.Write(bytes));
    }

    /// <summary>A block as its file holds it.</summary>
    public static byte[] Bytes(HistoryBlock block)
    {
        var bytes = new byte[Size(block.Header)];
        block.Header.Write(bytes);
        block.Body.CopyTo(bytes.AsSpan(BlockHeader.Size));
        var signed = bytes.AsSpan(0, bytes.Length - SHA256.HashSizeInBytes);
        SHA256.HashData(signed, bytes.AsSpan(signed.Length));
        return bytes;
    }

    /// <summary>Reads a block that must be what the header says; it may hold more histories than that, never fewer.</summary>
    /// <exception cref="IOException">The file is there and cannot be read.</exception>
    public static BlockReading Read(string path, BlockHeader expected)
    {
        if (!File.Exists(path))
        {
            return new(null, BlockFault.Missing);
        }

        var longest = Size(expected with { Count = HistoryBlock.Histories });
        if (new FileInfo(path).Length > longest)
        {
            return new(null, BlockFault.Damaged);
        }

        return Read(File.ReadAllBytes(path), expected);
    }

    /// <summary>The same of a file's bytes, from wherever they come.</summary>
    public static BlockReading Read(ReadOnlySpan<byte> bytes, BlockHeader expected)
    {
        if (Fault(bytes, expected, out var header) is { } fault)
        {
            return new(null, fault);
        }

        return new(new(header, bytes[BlockHeader.Size..^SHA256.HashSizeInBytes].ToArray()), null);
    }

    static BlockFault? Fault(ReadOnlySpan<byte> bytes, BlockHeader expected, out BlockHeader header)
    {
        header = expected;
        if (bytes.Length < BlockHeader.Size)
        {
            return BlockFault.Truncated;
        }

        if (BlockHeader.Read(bytes) is not { } found)
        {
            return BlockFault.NotABlock;
        }

        var whole = Size(found);
        if (found.Count is < 1 or > HistoryBlock.Histories || bytes.Length > whole)
        {
            return BlockFault.Damaged;
        }

        if (bytes.Length < whole)
        {
            return BlockFault.Truncated;
        }

        header = found;
        var signed = bytes[..^SHA256.HashSizeInBytes];
        return SHA256.HashData(signed).AsSpan().SequenceEqual(bytes[signed.Length..])
            ? Mismatch(found, expected) ?? Unsound(found, signed[BlockHeader.Size..])
            : BlockFault.Damaged;
    }

    static BlockFault? Mismatch(BlockHeader found, BlockHeader expected) =>
        found.ContestHash != expected.ContestHash ? BlockFault.OtherContest
        : found.PosteriorHash != expected.PosteriorHash ? BlockFault.OtherPosterior
        : found.EngineVersion != expected.EngineVersion ? BlockFault.OtherEngine
        : found.Seed != expected.Seed ? BlockFault.OtherSeed
        : found with { Count = expected.Count } != expected ? BlockFault.OtherDesign
        : found.Count < expected.Count ? BlockFault.TooFew
        : null;

    /// <summary>A signature can be forged; an outcome that no claimant has would be an index out of range later.</summary>
    static BlockFault? Unsound(BlockHeader header, ReadOnlySpan<byte> body)
    {
        for (var i = 0; i < header.Count; i++)
        {
            var row = body.Slice(i * header.RowSize, header.RowSize);
            var sound = header.Rows
                ? RowLayout.IsSound(row, header.Claimants)
                : RowLayout.Within((byte)OutcomeByte.Outcome(row[0]), -1, header.Claimants);
            if (!sound)
            {
                return BlockFault.Damaged;
            }
        }

        return null;
    }
}
