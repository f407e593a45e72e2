using System.Buffers.Binary;
using Interregnum.Worlds;

namespace Interregnum.Runs;

/// <summary>
/// A history's row as bytes, little-endian: draw (8), the three outcomes (1 each), consolidation, realignments and votes (2 each),
/// then for each claimant in turn the four months' lists (2 each), and the strengths (4 each). The history's number is the
/// row's place in its block.
/// </summary>
static class RowLayout
{
    const int Fixed = 8 + 3 + (3 * sizeof(short));
    const int OutcomesAt = 8;

    public static int Size(int claimants) => Fixed + (claimants * ((4 * sizeof(short)) + sizeof(float)));

    public static void Write(HistoryRow row, Span<byte> to)
    {
        BinaryPrimitives.WriteInt64LittleEndian(to, row.Draw);
        to[OutcomesAt] = (byte)row.Outcome;
        to[OutcomesAt + 1] = (byte)row.OutcomeTwelveMonthsBefore;
        to[OutcomesAt + 2] = (byte)row.OutcomeTwelveMonthsAfter;
        BinaryPrimitives.WriteInt16LittleEndian(to[11..], row.Consolidation);
        BinaryPrimitives.WriteInt16LittleEndian(to[13..], row.Realignments);
        BinaryPrimitives.WriteInt16LittleEndian(to[15..], row.Votes);
        var at = WriteShorts(row.OfficeLost, to, Fixed);
        at = WriteShorts(row.SeatLost, to, at);
        at = WriteShorts(row.Expelled, to, at);
        at = WriteShorts(row.MonthsRuling, to, at);
        foreach (var strength in row.Strength)
        {
            BinaryPrimitives.WriteSingleLittleEndian(to[at..], strength);
            at += sizeof(float);
        }
    }

    public static void Read(ReadOnlySpan<byte> from, HistoryRow into)
    {
        into.Draw = BinaryPrimitives.ReadInt64LittleEndian(from);
        into.Outcome = (sbyte)from[OutcomesAt];
        into.OutcomeTwelveMonthsBefore = (sbyte)from[OutcomesAt + 1];
        into.OutcomeTwelveMonthsAfter = (sbyte)from[OutcomesAt + 2];
        into.Consolidation = BinaryPrimitives.ReadInt16LittleEndian(from[11..]);
        into.Realignments = BinaryPrimitives.ReadInt16LittleEndian(from[13..]);
        into.Votes = BinaryPrimitives.ReadInt16LittleEndian(from[15..]);
        var at = ReadShorts(from, Fixed, into.OfficeLost);
        at = ReadShorts(from, at, into.SeatLost);
        at = ReadShorts(from, at, into.Expelled);
        at = ReadShorts(from, at, into.MonthsRuling);
        for (var i = 0; i < into.Strength.Length; i++)
        {
            into.Strength[i] = BinaryPrimitives.ReadSingleLittleEndian(from[(at + (i * sizeof(float)))..]);
        }
    }

    public static long Draw(ReadOnlySpan<byte> row) => BinaryPrimitives.ReadInt64LittleEndian(row);

    /// <summary>The outcome alone.</summary>
    public static sbyte Outcome(ReadOnlySpan<byte> row) => (sbyte)row[OutcomesAt];

    /// <summary>Whether every outcome is one that this many claimants can have.</summary>
    public static bool IsSound(ReadOnlySpan<byte> row, int claimants) =>
        Within(row[OutcomesAt], -1, claimants)
        && Within(row[OutcomesAt + 1], HistoryRow.NotPlayed, claimants)
        && Within(row[OutcomesAt + 2], HistoryRow.NotPlayed, claimants);

    public static bool Within(byte outcome, int least, int claimants) => (sbyte)outcome >= least && (sbyte)outcome < claimants;

    static int WriteShorts(short[] values, Span<byte> to, int at)
    {
        foreach (var value in values)
        {
            BinaryPrimitives.WriteInt16LittleEndian(to[at..], value);
            at += sizeof(short);
        }

        return at;
    }

    static int ReadShorts(ReadOnlySpan<byte> from, int at, short[] into)
    {
        for (var i = 0; i < into.Length; i++)
        {
            into[i] = BinaryPrimitives.ReadInt16LittleEndian(from[at..]);
            at += sizeof(short);
        }

        return at;
    }
}
